package org.framewright.coding.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.RemarkRules;
import org.framewright.codebook.RemarkRules.ContradictionRule;
import org.framewright.codebook.RemarkRules.RemarkKind;
import org.framewright.coding.CodingKey;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.model.Refusal;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Fragment;
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

class RemarkFinderTest {

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
    void soundAttributionHasNoRemark() {
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
    void cueWithinTheContentIsRemarked() {
        var said = code("attribution", "“The port is shut,” she told reporters");
        code("source", "she", said);
        code("cue", "told", said);

        assertThat(kinds()).contains(RemarkKind.CUE_WITHIN);
    }

    @Test
    void cueWithinTheSourceIsRemarked() {
        var said = code("attribution", "“The port is shut,”");
        code("source", "she told reporters", said);
        code("cue", "told", said);

        assertThat(remark(RemarkKind.CUE_WITHIN).details()).containsExactly("Source", "Cue");
    }

    @Test
    void passageOverTheEndOfAParagraphIsRemarked() {
        code("frame-evidence", "she told reporters.\n\nHolt was tired.");

        assertThat(kinds()).contains(RemarkKind.SEVERAL_PARAGRAPHS);
    }

    @Test
    void passageFromTheHeadlineIntoTheNextLineIsRemarked() {
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
                        new RemarkFinder(
                                        project.coding.codebook(key),
                                        article,
                                        new SimilarActors(project.study.actors(), project.study.currentActors()))
                                .find(project.coding.snapshot(key).annotations()))
                .extracting(CodingRemark::kind)
                .containsExactly(RemarkKind.SEVERAL_PARAGRAPHS);
    }

    @Test
    void passageThatEndsWithItsParagraphIsNot() {
        code("frame-evidence", "“The port is shut,” she told reporters.");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void sameWordsWithTheSameTagAreRemarkedOnce() {
        code("frame-evidence", "Holt was tired.");
        code("frame-evidence", "Holt was tired.");

        assertThat(kinds()).containsExactly(RemarkKind.CODED_TWICE);
    }

    @Test
    void quotationWithoutItsMarksAndHalfOfAPairAreRemarked() {
        var bare = code("attribution", "The port is shut,");
        implied(bare);
        project.coding.setWords(key, bare, passage("The port is shut,"));
        var half = code("attribution", "We waited, and ‘nobody came at all’ is what");
        implied(half);
        project.coding.setWords(key, half, passage("“We waited, and ‘nobody came at all’ is what"));
        implied(code("attribution", "“The port is shut,”"));

        assertThat(remarks())
                .filteredOn(it -> it.kind() == RemarkKind.QUOTATION_MARKS)
                .extracting(this::words)
                .containsExactly("“We waited, and ‘nobody came at all’ is what", "The port is shut,");
    }

    @Test
    void quotationWithinAContentIsRemarkedUntilItIsCoded() {
        implied(code("attribution", "“We waited, and ‘nobody came at all’ is what I heard.”"));
        assertThat(kinds()).containsExactly(RemarkKind.NESTED_QUOTATION);

        implied(code("attribution", "‘nobody came at all’"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void quotationWithinAContentThatIsAnsweredIndirectIsRemarked() {
        var said = code("attribution", "“The port is shut,” she told reporters");
        implied(said);
        assertThat(kinds()).isEmpty();

        project.coding.answer(key, said, "form", Optional.of(new Value.Category("indirect")));
        assertThat(kinds()).containsExactly(RemarkKind.NESTED_QUOTATION);

        project.coding.answer(key, said, "form", Optional.of(new Value.Category("mixed")));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void pronounWithoutAnActorIsRemarkedUntilSomebodyIsNamed() {
        var said = code("attribution", "“The port is shut,”");
        code("source", "she", said);
        assertThat(remark(RemarkKind.PRONOUN_SOURCE).details()).containsExactly("she");

        var source = project.coding.snapshot(key).annotation(said).orElseThrow().fillersOf("source").getFirst();
        var holt = new Value.Actor(project.actors.findOrAdd(key.coder(), "Maren Holt").id());
        project.coding.answer(key, source, "speaker", Optional.of(holt));

        assertThat(kinds()).isEmpty();
    }

    @Test
    void actorWithNearlyAnotherActorsNameIsRemarked() {
        var other = project.actors.findOrAdd(key.coder(), "Maren Holt");
        var said = code("attribution", "“The port is shut,”");
        code("source", "she", said);
        var source = project.coding.snapshot(key).annotation(said).orElseThrow().fillersOf("source").getFirst();
        var holt = new Value.Actor(project.actors.findOrAdd(key.coder(), "Holt").id());
        project.coding.answer(key, source, "speaker", Optional.of(holt));

        // nobody names her any more: made, and replaced
        assertThat(kinds()).isEmpty();

        project.actors.adopt(new ActorEditor.Supervisor(), other.id());
        assertThat(remark(RemarkKind.SIMILAR_ACTOR).details()).containsExactly("Holt", "Maren Holt");
    }

    @Test
    void nameThatIsALetterOffTheRegistersIsRemarked() {
        var other = project.actors.findOrAdd(key.coder(), "Maren Hollt");
        var said = code("attribution", "“The port is shut,”");
        code("source", "she", said);
        var source = project.coding.snapshot(key).annotation(said).orElseThrow().fillersOf("source").getFirst();
        var holt = new Value.Actor(project.actors.findOrAdd(key.coder(), "Maren Holtt").id());
        project.coding.answer(key, source, "speaker", Optional.of(holt));
        assertThat(kinds()).as("somewhere in the project").isEmpty();

        project.actors.adopt(new ActorEditor.Supervisor(), other.id());
        assertThat(remark(RemarkKind.SIMILAR_ACTOR).details()).containsExactly("Maren Holtt", "Maren Hollt");
    }

    @Test
    void attributionWithoutAnybodyIsRemarkedUnlessThatIsSaidToBeImplied() {
        var said = code("attribution", "“The port is shut,”");
        code("cue", "told", said);
        assertThat(remark(RemarkKind.SOURCE_MISSING).details()).containsExactly("Source");

        implied(said);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void answersThatContradictOneAnotherAreRemarkedInTheCodebooksWords() {
        var said = code("attribution", "“The port is shut,”");
        implied(said);
        project.coding.answer(key, said, "form", Optional.of(new Value.Category("indirect")));
        var rule =
                new ContradictionRule(
                        "attribution",
                        new Condition.OneOf(new AnswerPlace.SameAnnotation(), "form", List.of("indirect")),
                        "It stands in marks.");

        var found = find(codebook().withRemarks(RemarkRules.USUAL.withContradictions(List.of(rule))));

        assertThat(found)
                .containsExactly(
                        new CodingRemark(
                                RemarkKind.CONTRADICTION, said, Optional.empty(), List.of("It stands in marks.")));
    }

    @Test
    void kindThatTheCodebookSwitchesOffIsNotRemarked() {
        code("frame-evidence", "Holt was tired.");
        code("frame-evidence", "Holt was tired.");

        var off = new RemarkRules(List.of(RemarkKind.CODED_TWICE), List.of());

        assertThat(find(codebook().withRemarks(off))).isEmpty();
        assertThat(find(codebook().withRemarks(RemarkRules.NONE))).isEmpty();
    }

    /// A search after a change looks at what the change concerns only.
    @Test
    void remarksAfterEachChangeAreThoseOfASearchFromTheBeginning() {
        var random = new Random(SEED);
        var codebook =
                codebook()
                        .withRemarks(
                                RemarkRules.USUAL.withContradictions(
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
        var kinds = EnumSet.noneOf(RemarkKind.class);
        for (int i = 0; i < Rigour.draws(500, 10_000); i++) {
            try {
                change(random, actors);
            } catch (Refusal nothingToUndo) {
                continue;
            }
            var annotations = project.coding.snapshot(key).annotations();
            var remarks = finder.find(annotations);
            assertThat(remarks).as("step " + i).isEqualTo(finder(codebook).find(annotations));
            remarks.forEach(it -> kinds.add(it.kind()));
        }
        assertThat(kinds).as("drawn").containsExactlyInAnyOrder(RemarkKind.values());
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

    private List<CodingRemark> find(Codebook codebook) {
        return finder(codebook).find(project.coding.snapshot(key).annotations());
    }

    private RemarkFinder finder(Codebook codebook) {
        return new RemarkFinder(
                codebook, ARTICLE, new SimilarActors(project.study.actors(), project.study.currentActors()));
    }

    private List<CodingRemark> remarks() {
        return find(codebook());
    }

    private List<RemarkKind> kinds() {
        return remarks().stream().map(CodingRemark::kind).toList();
    }

    private CodingRemark remark(RemarkKind kind) {
        return remarks().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private String words(CodingRemark remark) {
        return project.coding.snapshot(key).annotation(remark.annotation()).orElseThrow().extent().text();
    }
}
