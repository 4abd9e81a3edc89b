package org.framewright.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.coding.CodingRulings;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Ruling;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.RulingAdoption.AdoptionTarget;
import org.framewright.support.NextVersion;
import org.framewright.support.TestProject;
import org.framewright.team.RulingService.CoderQuestion;
import org.framewright.team.RulingService.RulingRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Coders ask by memos, the supervisor rules, and the answer is where it was asked and where it is needed.
final class RulingsTest {

    private static final Path ARTICLE =
            Path.of("src", "main", "resources", "org", "framewright", "sample", "01-wire-report.txt");

    @TempDir private Path folder;
    private Project project;
    private RulingService service;
    private CodingKey ada;
    private CodingKey ben;

    @BeforeEach
    void makeProject() {
        var file = folder.resolve("study.framewright");
        project = ProjectOpener.create(file, CodebookSource.readJson("news-framing"), TestProject.installation(folder));
        service = project.team().rulings();
        project.corpus().importFiles(List.of(ARTICLE), Optional.empty(), ProgressListener.NONE);
        ada = desk("Ada");
        ben = desk("Ben");
    }

    private CodingKey desk(String name) {
        var coder = project.study().addCoder(name, Coder.Kind.CODER);
        return new CoderRound(coder, project.study().rounds().getFirst())
                .key(project.corpus().articles().getFirst().id());
    }

    @AfterEach
    void close() {
        assertThat(project.check()).isEmpty();
        project.close();
    }

    @Test
    void questionIsAnsweredOnceAndTheAnswerIsWhereItWasAsked() {
        var asked = source(ada, 10);
        var other = source(ada, 40);
        project.coding().setMemo(ada, asked, "A crowd: a group?");
        project.coding().setUnsure(ada, other, true);
        project.coding().notes().setMemo(ben, "Is this an editorial?");

        assertThat(service.questions())
                .extracting(CoderQuestion::coder, CoderQuestion::id, CoderQuestion::memo, CoderQuestion::unsure)
                .containsExactly(
                        tuple("Ada", asked.value(), "A crowd: a group?", false),
                        tuple("Ada", other.value(), "", true),
                        tuple("Ben", coding(ben), "Is this an editorial?", false));

        rule("source.source-type", "", "A crowd is a group.", asked.value());
        rule("framing", "", "No: news.", coding(ben));

        assertThat(service.questions()).extracting(CoderQuestion::id).containsExactly(other.value());
        assertThat(answersTo(ada, asked)).containsExactly("A crowd is a group.");
        assertThat(answersTo(ada, other)).isEmpty();
        assertThat(project.coding().rulings(ada).findAnswersAboutArticle()).isEmpty();
        assertThat(project.coding().rulings(ben).findAnswersAboutArticle())
                .extracting(Ruling::answer)
                .containsExactly("No: news.");
        // what one has asked, all can read
        assertThat(at(ben, "source.source-type")).containsExactly("A crowd is a group.");
        assertThat(service.list().getFirst().ruling().query()).isEqualTo("A crowd: a group?");
    }

    @Test
    void answerBecomesAnExampleOfTheNextVersionOfTheCodebook() {
        rule("source.source-type.citizen", "", "A crowd\nis a group.", null);
        rule("source", "", "Only who speaks.", null);
        var taken = project.rulingAdoption().adopt(service.list().getFirst(), AdoptionTarget.INCLUDE);
        assertThat(taken.at()).hasToString("source.source-type.citizen");
        assertThatThrownBy(() -> project.rulingAdoption().adopt(service.list().getFirst(), AdoptionTarget.INCLUDE))
                .isInstanceOf(Refusal.class);
        var ofTag = project.rulingAdoption().adopt(service.list().getLast(), AdoptionTarget.RULE);
        var mine = project.rulingAdoption().adopt(service.list().getLast(), AdoptionTarget.EXCLUDE);
        project.rulingAdoption().undo(mine);
        assertThatThrownBy(() -> project.rulingAdoption().undo(taken))
                .as("the draft has gone on")
                .isInstanceOf(Refusal.class);
        assertThat(project.codebook().newest().version()).as("a draft only").isEqualTo(1);

        var draft = project.draft().read().orElseThrow().codebook();
        project.codebook().apply(new CodebookWriter().write(draft));

        var newest = project.codebook().newest();
        var category = newest.variable(new VariableAddress("source", "source-type")).orElseThrow().category("citizen");
        assertThat(category.orElseThrow().guidance().include()).last().isEqualTo("A crowd is a group.");
        var source = newest.tag("source").orElseThrow().guidance();
        assertThat(source.rule()).endsWith("Only who speaks.");
        assertThat(source.exclude()).doesNotContain("Only who speaks.");
        assertThat(ofTag.target()).isEqualTo(AdoptionTarget.RULE);
    }

    @Test
    void whatWasTakenIntoADraftThatWasNoneLeavesNone() {
        rule("source", "", "Only who speaks.", null);
        project.rulingAdoption()
                .undo(project.rulingAdoption().adopt(service.list().getFirst(), AdoptionTarget.INCLUDE));
        assertThat(project.draft().read()).isEmpty();
    }

    @Test
    void answerIsStillThereWhenTheCodingIsCorrected() {
        var asked = source(ada, 10);
        project.coding().setMemo(ada, asked, "A crowd: a group?");
        project.coding().submit(ada, "the rest is open");
        rule("source", "", "A group.", asked.value());

        var corrected = project.coding().correct(ada);

        var copy = corrected.annotations().getFirst();
        assertThat(copy.id()).isNotEqualTo(asked);
        assertThat(project.coding().rulings(ada).findAnswers(copy))
                .extracting(Ruling::answer)
                .containsExactly("A group.");
        assertThat(service.questions()).isEmpty();
    }

    @Test
    void aRulingIsGivenOtherWordsAndAnswersWhatItHadAnswered() {
        var asked = source(ada, 10);
        project.coding().setMemo(ada, asked, "A crowd: a group?");
        rule("source.source-type", "", "A crowd is a group.", asked.value());
        var before = service.list().getFirst();

        var after = service.reword(before, " A crowd that shouts is a group. ");

        assertThat(service.list()).containsExactly(after);
        assertThat(answersTo(ada, asked)).containsExactly("A crowd that shouts is a group.");
        assertThat(service.questions()).isEmpty();
        assertThatThrownBy(() -> service.reword(after, " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> service.reword(before, "It was changed already")).isInstanceOf(Refusal.class);
        assertThat(project.check()).isEmpty();

        project.coding().setMemo(ada, asked, "And two people?");
        service.reword(after, "A crowd of many is a group.");
        assertThat(service.questions()).as("what is asked since").hasSize(1);
    }

    @Test
    void whoChangesTheWordsOfWhatWasAnsweredAsksAnew() {
        var asked = source(ada, 10);
        project.coding().setMemo(ada, asked, "A crowd: a group?");
        project.coding().notes().setMemo(ada, "Is this an editorial?");
        rule("source", "Is a crowd a group of people?", "A group.", asked.value());
        rule("framing", "", "No: news.", coding(ada));
        project.coding().setUnsure(ada, asked, true);
        project.coding().notes().setUnsure(ada, true);
        assertThat(service.questions()).as("the words are the same").isEmpty();

        project.coding().setMemo(ada, asked, "And three passers-by?");
        project.coding().notes().setMemo(ada, "And the box below it?");

        assertThat(service.questions())
                .extracting(CoderQuestion::memo)
                .containsExactly("And the box below it?", "And three passers-by?");
        assertThat(answersTo(ada, asked)).as("stays where it was asked").containsExactly("A group.");
        project.coding().undo(ada);
        project.coding().undo(ada);
        assertThat(service.questions()).as("the words that were answered").isEmpty();

        project.coding().setMemo(ada, asked, "And three passers-by?");
        rule("source", "", "No group.", asked.value());
        assertThat(service.questions()).isEmpty();
        assertThat(answersTo(ada, asked)).containsExactly("A group.", "No group.");
        project.coding().setMemo(ada, asked, "");
        assertThat(service.questions()).as("asks nothing more").isEmpty();
    }

    @Test
    void whoChangesTheWordsInACorrectionAsksAnew() {
        var asked = source(ada, 10);
        project.coding().setMemo(ada, asked, "A crowd: a group?");
        project.coding().submit(ada, "the rest is open");
        rule("source", "", "A group.", asked.value());
        var copy = project.coding().correct(ada).annotations().getFirst().id();
        assertThat(service.questions()).isEmpty();

        project.coding().setMemo(ada, copy, "And three passers-by?");

        assertThat(service.questions()).extracting(CoderQuestion::id).containsExactly(copy.value());
        assertThat(answersTo(ada, copy)).containsExactly("A group.");
    }

    @Test
    void rulingThatIsTakenAwayIsAskedAgain() {
        var asked = source(ada, 10);
        project.coding().setUnsure(ada, asked, true);
        var ruling = rule("source", "", "Yes.", asked.value());

        service.remove(ruling.id().value());

        assertThat(service.list()).isEmpty();
        assertThat(service.questions()).extracting(CoderQuestion::id).containsExactly(asked.value());
        assertRefused(() -> service.remove("1"), TeamProblem.NO_SUCH_RULING);
    }

    @Test
    void rulingsFollowTheCodebookAsAnswersDoAndAreListedWhereTheyHaveNoPlace() throws IOException {
        rule("framing.tone", "", "renamed with it", null);
        rule("source.source-type.witness-victim", "", "merged with it", null);

        project.codebook().apply(NextVersion.ofNewsFraming());

        assertThat(service.list())
                .extracting(it -> it.at().map(CodebookAddress::toString).orElse("-"))
                .containsExactly("framing.valence", "source.source-type.citizen");
        assertThat(at(ada, "framing.valence")).containsExactly("renamed with it");
        assertThat(at(ada, "source.source-type.citizen")).containsExactly("merged with it");
        rule("framing.valence", "", "under the new name", null);
        assertRefused(() -> project.codebook().dropNewest(), CodingProblem.CODEBOOK_RULED);
        service.remove("3");
        project.codebook().dropNewest();
        assertThat(at(ada, "framing.tone")).containsExactly("renamed with it");
    }

    @Test
    void rulingOnACategoryThatIsSplitStandsAtEachOfItsPartsAsOneOfTheWhole() throws IOException {
        rule("source.source-type.witness-victim", "", "Only who was there.", null);
        var whole = " / " + label("witness-victim");

        project.codebook().apply(NextVersion.splitting("source-type", "witness-victim", "witness", "victim"));

        assertThat(at(ada, "source.source-type.witness")).containsExactly("Only who was there." + whole);
        assertThat(at(ada, "source.source-type.victim")).containsExactly("Only who was there." + whole);
        assertThat(at(ada, "source.source-type.citizen")).isEmpty();
        var listed = service.list().getFirst();
        assertThat(listed.at()).as("has no one place").isEmpty();
        assertThat(listed.parts())
                .extracting(CodebookAddress::toString)
                .containsExactly("source.source-type.witness", "source.source-type.victim");
    }

    private String label(String category) {
        var at = new CodebookAddress.VariableAddress("source", "source-type");
        var variable = project.study().versions().newest().variable(at).orElseThrow();
        return variable.category(category).orElseThrow().label();
    }

    @Test
    void whatCannotBeRuledIsRefusedAndNothingIsWritten() {
        var asked = source(ada, 10);
        assertRefused(() -> rule("framing.mood", "", "x", null), TeamProblem.NO_SUCH_PLACE);
        assertRefused(() -> rule("framing", "", "  ", null), TeamProblem.ANSWER_MISSING);
        assertRefused(() -> rule("source", "", "x", asked.value()), TeamProblem.NO_SUCH_QUESTION);
        assertRefused(
                () -> service.add(new RulingRequest(Optional.empty(), "", "x", Optional.empty(), Optional.empty())),
                TeamProblem.PLACE_MISSING);
        assertThat(service.list()).isEmpty();
    }

    private AnnotationId source(CodingKey key, int start) {
        var article = project.coding().article(key);
        var words = new Fragment(start, start + 8, article.text().substring(start, start + 8));
        return project.coding().code(key, "source", new Extent.Passage(List.of(words)), Optional.empty()).id();
    }

    private Ruling rule(String at, String question, String answer, @Nullable String about) {
        return service.add(
                        new RulingRequest(
                                CodebookAddress.parse(at),
                                question,
                                answer,
                                Optional.ofNullable(about),
                                Optional.empty()))
                .ruling();
    }

    private List<String> at(CodingKey key, String place) {
        return project.coding().rulings(key).findByPlace(CodebookAddress.parse(place).orElseThrow()).stream()
                .map(it -> it.ruling().answer() + (it.whole().isEmpty() ? "" : " / " + it.whole()))
                .toList();
    }

    private List<String> answersTo(CodingKey key, AnnotationId id) {
        CodingRulings rulings = project.coding().rulings(key);
        return rulings.findAnswers(project.coding().snapshot(key).annotation(id).orElseThrow()).stream()
                .map(Ruling::answer)
                .toList();
    }

    private String coding(CodingKey key) {
        return project.coding().snapshot(key).coding().orElseThrow().id().value();
    }

    private static void assertRefused(ThrowingCallable verb, ProblemCode code) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).extracting(Problem::code).containsExactly(code));
    }
}
