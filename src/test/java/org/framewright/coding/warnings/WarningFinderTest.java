package org.framewright.coding.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.WarningRules;
import org.framewright.codebook.WarningRules.ContradictionRule;
import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.Refusal;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.support.Rigour;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class WarningFinderTest {

    private static final Article ARTICLE =
            Samples.article(
                    "strike",
                    "Maren Holt said: “We waited, and ‘nobody came at all’ is what I heard.”\n\n“The port is shut,” she told reporters.\n\nHolt was tired.");

    private static final long SEED = 20261123;
    private static final List<String> TAGS = List.of("attribution", "source", "cue", "frame-evidence");
    private static final List<String> WORDS =
            List.of(
                    "“We waited, and ‘nobody came at all’ is what I heard.”",
                    "We waited, and ‘nobody came at all’ is what I heard.",
                    "‘nobody came at all’",
                    "“The port is shut,”",
                    "The port is shut",
                    "she",
                    "told",
                    "told reporters",
                    "she told reporters",
                    "reporters.\n\nHolt was",
                    "Maren Holt said");

    @TempDir Path folder;

    private TestProject project;
    private CodingKey key;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        key = project.seat("Ada").key(ARTICLE.id());
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void soundAttributionHasNoWarning() {
        var said = code("attribution", "“The port is shut,”");
        code("source", "she", said);
        var source = project.coding.snapshot(key).annotation(said).orElseThrow().fillersOf("source").getFirst();
        project.coding.answer(
                key,
                source,
                "speaker",
                Optional.of(new Value.Actor(project.actors.findOrAdd(key.coder(), "Maren Holt").id())));
        code("cue", "told", said);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void cueWithinTheContentIsWarnedAbout() {
        var said = code("attribution", "“The port is shut,” she told reporters");
        code("source", "she", said);
        code("cue", "told", said);

        assertThat(kinds()).contains(WarningKind.CUE_WITHIN);
    }

    @Test
    void cueWithinTheSourceIsWarnedAbout() {
        var said = code("attribution", "“The port is shut,”");
        code("source", "she told reporters", said);
        code("cue", "told", said);

        assertThat(warning(WarningKind.CUE_WITHIN).details()).containsExactly("Source", "Cue");
    }

    @Test
    void passageOverTheEndOfAParagraphIsWarnedAbout() {
        code("frame-evidence", "she told reporters.\n\nHolt was tired.");

        assertThat(kinds()).contains(WarningKind.SEVERAL_PARAGRAPHS);
    }

    @Test
    void passageFromTheHeadlineIntoTheNextLineIsWarnedAbout() {
        var text = "Port shut\n\nBy Ann Reed";
        var plain = Samples.article("headline", text);
        var article =
                project.add(
                        new Article(
                                plain.id(),
                                plain.name(),
                                text,
                                plain.textSha256(),
                                plain.originalSha256(),
                                List.of(),
                                List.of(
                                        new Segment(Segment.Kind.HEADLINE, 1, 0, 9),
                                        new Segment(Segment.Kind.PARAGRAPH, 1, 11, text.length())),
                                plain.metadata()));
        key = project.seat("Ada").key(article.id());
        var words = new Extent.Passage(List.of(article.fragment(0, text.length())));
        project.coding.code(key, "frame-evidence", words, Optional.empty());

        assertThat(
                        new WarningFinder(
                                        project.coding.codebook(key),
                                        article,
                                        new SimilarActors(project.study.actors(), project.study.currentActors()))
                                .find(project.coding.snapshot(key).annotations()))
                .extracting(CodingWarning::kind)
                .containsExactly(WarningKind.SEVERAL_PARAGRAPHS);
    }

    @Test
    void passageThatEndsWithItsParagraphIsNot() {
        code("frame-evidence", "“The port is shut,” she told reporters.");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void sameWordsWithTheSameTagAreWarnedAboutOnce() {
        code("frame-evidence", "Holt was tired.");
        code("frame-evidence", "Holt was tired.");

        assertThat(kinds()).containsExactly(WarningKind.CODED_TWICE);
    }

    @Test
    void quotationWithoutItsMarksAndHalfOfAPairAreWarnedAbout() {
        var bare = code("attribution", "The port is shut,");
        implied(bare);
        project.coding.setWords(key, bare, passage("The port is shut,"));
        var half = code("attribution", "We waited, and ‘nobody came at all’ is what");
        implied(half);
        project.coding.setWords(key, half, passage("“We waited, and ‘nobody came at all’ is what"));
        implied(code("attribution", "“The port is shut,”"));

        assertThat(warnings())
                .filteredOn(it -> it.kind() == WarningKind.QUOTATION_MARKS)
                .extracting(this::words)
                .containsExactly("“We waited, and ‘nobody came at all’ is what", "The port is shut,");
    }

    @Test
    void quotationWithinAContentIsWarnedAboutUntilItIsCoded() {
        implied(code("attribution", "“We waited, and ‘nobody came at all’ is what I heard.”"));
        assertThat(kinds()).containsExactly(WarningKind.NESTED_QUOTATION);

        implied(code("attribution", "‘nobody came at all’"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void quotationWithinAContentThatIsAnsweredIndirectIsWarnedAbout() {
        var said = code("attribution", "“The port is shut,” she told reporters");
        implied(said);
        assertThat(kinds()).isEmpty();

        project.coding.answer(key, said, "form", Optional.of(new Value.Category("indirect")));
        assertThat(kinds()).containsExactly(WarningKind.NESTED_QUOTATION);

        project.coding.answer(key, said, "form", Optional.of(new Value.Category("mixed")));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void pronounWithoutAnActorIsWarnedAboutUntilSomebodyIsNamed() {
        var said = code("attribution", "“The port is shut,”");
        code("source", "she", said);
        assertThat(warning(WarningKind.PRONOUN_SOURCE).details()).containsExactly("she");

        var source = project.coding.snapshot(key).annotation(said).orElseThrow().fillersOf("source").getFirst();
        var holt = new Value.Actor(project.actors.findOrAdd(key.coder(), "Maren Holt").id());
        project.coding.answer(key, source, "speaker", Optional.of(holt));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void actorWithNearlyAnotherActorsNameIsWarnedAbout() {
        var other = project.actors.findOrAdd(key.coder(), "Maren Holt");
        var said = code("attribution", "“The port is shut,”");
        code("source", "she", said);
        var source = project.coding.snapshot(key).annotation(said).orElseThrow().fillersOf("source").getFirst();
        var holt = new Value.Actor(project.actors.findOrAdd(key.coder(), "Holt").id());
        project.coding.answer(key, source, "speaker", Optional.of(holt));

        // nobody names her any more: made, and replaced
        assertThat(kinds()).isEmpty();

        project.actors.adopt(new ActorEditor.Supervisor(), other.id());
        assertThat(warning(WarningKind.SIMILAR_ACTOR).details()).containsExactly("Holt", "Maren Holt");
    }

    @Test
    void nameThatIsALetterOffTheRegistersIsWarnedAbout() {
        var other = project.actors.findOrAdd(key.coder(), "Maren Hollt");
        var said = code("attribution", "“The port is shut,”");
        code("source", "she", said);
        var source = project.coding.snapshot(key).annotation(said).orElseThrow().fillersOf("source").getFirst();
        var holt = new Value.Actor(project.actors.findOrAdd(key.coder(), "Maren Holtt").id());
        project.coding.answer(key, source, "speaker", Optional.of(holt));
        assertThat(kinds()).as("somewhere in the project").isEmpty();

        project.actors.adopt(new ActorEditor.Supervisor(), other.id());
        assertThat(warning(WarningKind.SIMILAR_ACTOR).details()).containsExactly("Maren Holtt", "Maren Hollt");
    }

    @Test
    void attributionWithoutAnybodyIsWarnedAboutUnlessThatIsSaidToBeImplied() {
        var said = code("attribution", "“The port is shut,”");
        code("cue", "told", said);
        assertThat(warning(WarningKind.SOURCE_MISSING).details()).containsExactly("Source");

        implied(said);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void answersThatContradictOneAnotherAreWarnedAboutInTheCodebooksWords() {
        var said = code("attribution", "“The port is shut,”");
        implied(said);
        project.coding.answer(key, said, "form", Optional.of(new Value.Category("indirect")));
        var rule =
                new ContradictionRule(
                        "attribution",
                        new Condition.OneOf(new AnswerPlace.SameAnnotation(), "form", List.of("indirect")),
                        "It stands in marks.");

        var found = find(codebook().withWarnings(WarningRules.USUAL.withContradictions(List.of(rule))));

        assertThat(found)
                .containsExactly(
                        new CodingWarning(
                                WarningKind.CONTRADICTION, said, Optional.empty(), List.of("It stands in marks.")));
    }

    @Test
    void kindThatTheCodebookSwitchesOffIsNotWarnedAbout() {
        code("frame-evidence", "Holt was tired.");
        code("frame-evidence", "Holt was tired.");

        var off = new WarningRules(List.of(WarningKind.CODED_TWICE), List.of());

        assertThat(find(codebook().withWarnings(off))).isEmpty();
        assertThat(find(codebook().withWarnings(WarningRules.NONE))).isEmpty();
    }

    /// A search after a change looks at what the change concerns only.
    @Test
    void warningsAfterEachChangeAreThoseOfASearchFromTheBeginning() {
        var random = new Random(SEED);
        var codebook =
                codebook()
                        .withWarnings(
                                WarningRules.USUAL.withContradictions(
                                        List.of(
                                                new ContradictionRule(
                                                        "cue",
                                                        new Condition.OneOf(
                                                                new AnswerPlace.ArticleAnnotation("sourcing"),
                                                                "origin",
                                                                List.of("own")),
                                                        "It is the outlet's own."))));
        var actors =
                Stream.of("Maren Holt", "M. Holt").map(it -> project.actors.findOrAdd(key.coder(), it).id()).toList();
        var finder = finder(codebook);
        var kinds = EnumSet.noneOf(WarningKind.class);
        for (int i = 0; i < Rigour.draws(500, 10_000); i++) {
            try {
                change(random, actors);
            } catch (Refusal nothingToUndo) {
                continue;
            }
            var annotations = project.coding.snapshot(key).annotations();
            var warnings = finder.find(annotations);
            assertThat(warnings).as("step " + i).isEqualTo(finder(codebook).find(annotations));
            warnings.forEach(it -> kinds.add(it.kind()));
        }
        assertThat(kinds).as("drawn").containsExactlyInAnyOrder(WarningKind.values());
    }

    private void change(Random random, List<ActorId> actors) {
        var made = project.coding.snapshot(key).annotations();
        switch (made.isEmpty() ? 0 : random.nextInt(11)) {
            case 0, 1, 2, 3 -> code(draw(TAGS, random), draw(WORDS, random), drawAtWork(made, random));
            case 4 -> project.coding.delete(key, draw(made, random).id());
            case 5 -> project.coding.undo(key);
            case 6 -> project.coding.redo(key);
            case 7 -> answerArticle(random.nextBoolean() ? "own" : "agency");
            case 8 ->
                    made.stream()
                            .filter(it -> it.tag().equals("attribution"))
                            .findFirst()
                            .ifPresent(it -> project.coding.setWords(key, it.id(), passage("The port is shut,")));
            default ->
                    made.stream()
                            .filter(it -> it.tag().equals("source"))
                            .findFirst()
                            .ifPresent(it -> answer(it, Optional.of(new Value.Actor(draw(actors, random)))));
        }
    }

    private void answer(Annotation source, Optional<Value> actor) {
        project.coding.answer(
                key, source.id(), "speaker", source.value("speaker").isPresent() ? Optional.empty() : actor);
    }

    private void answerArticle(String origin) {
        project.coding.answer(key, "sourcing", "origin", Optional.of(new Value.Category(origin)));
    }

    private static AnnotationId[] drawAtWork(List<Annotation> made, Random random) {
        return made.isEmpty() || random.nextBoolean()
                ? new AnnotationId[0]
                : new AnnotationId[] {draw(made, random).id()};
    }

    private static <T> T draw(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private AnnotationId code(String tag, String words, AnnotationId... atWork) {
        return project.coding.code(key, tag, passage(words), List.of(atWork)).id();
    }

    private static Extent.Passage passage(String words) {
        int start = ARTICLE.text().indexOf(words);
        return new Extent.Passage(List.of(new Fragment(start, start + words.length(), words)));
    }

    private void implied(AnnotationId attribution) {
        project.coding.code(key, "source", new Extent.Implied(), List.of(attribution));
    }

    private Codebook codebook() {
        return project.coding.codebook(key);
    }

    private List<CodingWarning> find(Codebook codebook) {
        return finder(codebook).find(project.coding.snapshot(key).annotations());
    }

    private WarningFinder finder(Codebook codebook) {
        return new WarningFinder(
                codebook, ARTICLE, new SimilarActors(project.study.actors(), project.study.currentActors()));
    }

    private List<CodingWarning> warnings() {
        return find(codebook());
    }

    private List<WarningKind> kinds() {
        return warnings().stream().map(CodingWarning::kind).toList();
    }

    private CodingWarning warning(WarningKind kind) {
        return warnings().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private String words(CodingWarning warning) {
        return project.coding.snapshot(key).annotation(warning.annotation()).orElseThrow().extent().text();
    }
}
