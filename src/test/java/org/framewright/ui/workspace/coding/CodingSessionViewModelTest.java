package org.framewright.ui.workspace.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Tag;
import org.framewright.coding.CodingKey;
import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.Coding;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.model.Round;
import org.framewright.model.Value;
import org.framewright.model.change.RoundChange;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.framewright.support.SetClock;
import org.framewright.support.TestProject;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.workspace.coding.CodingFocus.PanelSide;
import org.framewright.ui.workspace.coding.actions.SaveState;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The desk without a window: tasks are held back until the test lets them run.
class CodingSessionViewModelTest {

    private static final Article ARTICLE =
            Samples.article("strike", "“No,” the union said. “Never,” it added. An official confirmed the talks.");

    private static final Article TWO_SPEAK =
            Samples.article("two", "Residents waited.\nThe union and the port agreed that talks would go on.");

    @TempDir Path folder;

    private final Deque<Runnable> disk = new ArrayDeque<>();
    private final SetClock clock = new SetClock(TestProject.CLOCK.instant());
    private TestProject project;
    private CodingSessionViewModel desk;

    @BeforeEach
    void sitDown() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        desk =
                new CodingSessionViewModel(
                        project.coding,
                        new TaskRunner(disk::add, Runnable::run),
                        new Texts(Locale.UK),
                        clock,
                        ProjectAccess.WRITING);
        desk.lay(() -> sheet(project.seat("Ada").desk(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void keysPressedBeforeTheDiskAnswersAreDoneInOrder() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.answering().chooseCategory(0);
        desk.making.code(tag("source"), words("the union"), () -> {});
        desk.answering().chooseCategory(1);
        assertThat(desk.sheet().view().annotations()).isEmpty();
        assertThat(desk.savedProperty().get()).isEqualTo(new SaveState.Saving());

        letTheDiskAnswer();

        assertThat(only("attribution").value("form")).contains(new Value.Category("direct"));
        assertThat(only("attribution").linked("source")).containsExactly(only("source").id());
        assertThat(only("source").value("naming")).contains(new Value.Category("unnamed"));
        assertThat(desk.savedProperty().get()).isEqualTo(new SaveState.Saved(TestProject.CLOCK.instant()));
    }

    @Test
    void aCueAfterASourceBelongsToTheAttributionOfThatSource() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.making.code(tag("source"), words("the union"), () -> {});
        desk.making.code(tag("cue"), words("said"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").linked("cue")).containsExactly(only("cue").id());
        assertThat(desk.focusProperty().get().owner()).contains(only("attribution").id());
    }

    @Test
    void anAttributionTakesUpTheSourceAndTheCueThatWereMarkedBeforeIt() {
        desk.making.code(tag("source"), words("the union"), () -> {});
        desk.making.code(tag("cue"), words("said"), () -> {});
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").linked("source")).containsExactly(only("source").id());
        assertThat(only("attribution").linked("cue")).containsExactly(only("cue").id());
    }

    @Test
    void anAttributionTakesUpAllSourcesThatWereMarkedInARowBeforeItInTheirParagraph() {
        lay(TWO_SPEAK);
        desk.making.code(tag("source"), words("Residents"), () -> {});
        desk.making.code(tag("source"), words("The union"), () -> {});
        desk.making.code(tag("source"), words("the port"), () -> {});
        desk.making.code(tag("cue"), words("agreed"), () -> {});
        desk.making.code(tag("attribution"), words("talks would go on"), () -> {});
        letTheDiskAnswer();

        var sources = all("source");
        assertThat(only("attribution").linked("source"))
                .as("the residents are those of another paragraph")
                .containsExactly(sources.get(1).id(), sources.get(2).id());
        assertThat(only("attribution").linked("cue")).containsExactly(only("cue").id());

        desk.undo();
        letTheDiskAnswer();
        assertThat(all("attribution")).isEmpty();
        assertThat(all("source")).hasSize(3);
    }

    @Test
    void anAttributionDoesNotTakeUpTheSourceThatTheCoderHasLeft() {
        desk.making.code(tag("source"), words("the union"), () -> {});
        desk.up();
        desk.making.code(tag("cue"), words("said"), () -> {});
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").linked("source")).isEmpty();
        assertThat(only("attribution").linked("cue")).containsExactly(only("cue").id());
    }

    @Test
    void theNextOpenQuestionIsThatOfTheOwnSourceThenTheArticlesOneByOneAndThenTheFirstAgain() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.answering().chooseCategory(0);
        desk.making.code(tag("source"), words("the union"), () -> {});
        desk.up();
        letTheDiskAnswer();
        var whole = only("attribution").id();
        assertThat(desk.focusProperty().get().selected()).contains(whole);

        desk.goToOpenQuestion();
        assertThat(desk.focusProperty().get().selected()).contains(only("source").id());
        assertThat(desk.focusProperty().get().owner()).contains(whole);

        var seen = new ArrayList<String>();
        for (desk.goToOpenQuestion(); seen.size() < 40; desk.goToOpenQuestion()) {
            var question = desk.focusProperty().get().question();
            seen.add(question.map(it -> it.tag().id() + "." + it.variable().id()).orElse("-"));
        }
        var article = new ArrayList<String>();
        for (var it : desk.sheet().view().open()) {
            if (it.annotation().isEmpty()
                    && it.question()
                            instanceof
                            org.framewright.codebook.evaluation.CodingQuestions.MissingAnswer.Unanswered(
                                    _,
                                    var variable)) {
                article.add(it.tag().id() + "." + variable.id());
            }
        }
        assertThat(article).hasSizeGreaterThan(1);
        assertThat(seen).containsAll(article).anyMatch(it -> it.startsWith("source."));
        assertThat(seen.indexOf(article.get(1))).isEqualTo(seen.indexOf(article.get(0)) + 1);
    }

    @Test
    void afterGoingUpAndOutTheNextSourceStandsByItself() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.making.code(tag("source"), words("the union"), () -> {});
        desk.up();
        desk.up();
        desk.making.code(tag("source"), words("An official"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").linked("source")).hasSize(1);
        assertThat(all("source")).hasSize(2);
    }

    @Test
    void aPassageCodedByItselfJoinsNothing() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.making.codeAlone(tag("source"), words("An official"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").linked("source")).isEmpty();
    }

    @Test
    void anImpliedSourceNeedsAnAttributionAndHasNoWords() {
        desk.making.imply(tag("source"));
        assertThat(desk.noticeProperty().get()).map(Notice::kind).contains(Notice.Kind.HINT);

        desk.making.code(tag("attribution"), words("“Never,”"), () -> {});
        desk.making.imply(tag("source"));
        letTheDiskAnswer();

        assertThat(only("source").extent()).isEqualTo(new Extent.Implied());
        assertThat(only("attribution").linked("source")).containsExactly(only("source").id());
    }

    @Test
    void aRefusedKeyIsSaidAndLeavesTheWorkSaved() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.making.code(tag("cue"), words("said"), () -> {});
        desk.making.code(tag("cue"), words("added"), () -> {});
        letTheDiskAnswer();

        assertThat(desk.noticeProperty().get().orElseThrow().sentence()).contains("has its Cue already: “said”");
        assertThat(desk.savedProperty().get()).isInstanceOf(SaveState.Saved.class);
        assertThat(all("cue")).hasSize(1);
    }

    @Test
    void whatTheDiskRefusesIsSaidToBeNotSavedAndTheNextKeyTriesAgain() {
        project.database.close();
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();

        assertThat(desk.savedProperty().get()).isEqualTo(new SaveState.Failed());
        assertThat(desk.noticeProperty().get()).map(Notice::kind).contains(Notice.Kind.PROBLEM);
        assertThat(desk.sheet().view().annotations()).isEmpty();
        project = TestProject.openUnguarded(folder.resolve("test.framewright"));
    }

    @Test
    void answersLeadFromOneOpenQuestionToTheNextAndBackToTheWhole() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.making.code(tag("source"), words("the union"), () -> {});
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("naming");

        desk.answering().chooseCategory(0);
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("speaker");

        desk.answering().answerActor(desk.focusProperty().get().question().orElseThrow(), "Dockworkers’ Union");
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("source-type");

        desk.answering().chooseCategory(4);
        letTheDiskAnswer();
        assertThat(current()).as("of the attribution").isEqualTo("form");
        assertThat(desk.focusProperty().get().selected()).contains(only("attribution").id());
    }

    @Test
    void afterTheLastQuestionOfACueComeThoseOfASourceThatWasLeftOpen() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.answering().chooseCategory(0);
        desk.making.code(tag("source"), words("the union"), () -> {});
        desk.making.code(tag("cue"), words("said"), () -> {});
        desk.answering().chooseCategory(1);
        letTheDiskAnswer();

        assertThat(current()).isEqualTo("naming");
        assertThat(desk.focusProperty().get().selected()).contains(only("source").id());
    }

    @Test
    void anEndThatIsMovedSoThatAQuotationIsCutIsRemarkedAsAPassageThatIsCodedSo() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        assertThat(desk.cuts.cutProperty().get()).isEmpty();

        desk.reworking.place(words("“No"), () -> {});
        letTheDiskAnswer();
        desk.cuts.takeWhole(desk.cuts.cutProperty().get().orElseThrow());
        letTheDiskAnswer();
        assertThat(only("attribution").extent().text()).isEqualTo("“No,”");
        assertThat(desk.cuts.cutProperty().get()).isEmpty();
    }

    @Test
    void tabComesToWhatNeedNotBeAnsweredAndOnToWhatBelongsToTheSameAttribution() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.answering().chooseCategory(0);
        desk.making.code(tag("cue"), words("said"), () -> {});
        desk.answering().chooseCategory(1);
        desk.making.code(tag("source"), words("the union"), () -> {});
        desk.answering().chooseCategory(0);
        letTheDiskAnswer();
        desk.answering().answerActor(desk.focusProperty().get().question().orElseThrow(), "Dockworkers’ Union");
        desk.answering().chooseCategory(4);
        letTheDiskAnswer();
        assertThat(desk.focusProperty().get().question()).as("all that is required is answered").isEmpty();

        desk.answering().step(1);
        assertThat(current()).isEqualTo("function");

        desk.up();
        desk.answering().step(1);
        letTheDiskAnswer();
        assertThat(current()).as("also from the attribution, whose own questions are answered").isEqualTo("function");

        desk.answering().step(1);
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("stance");
        assertThat(desk.focusProperty().get().owner()).contains(only("attribution").id());
        desk.answering().step(1);
        assertThat(current()).as("round again").isEqualTo("form");
        desk.answering().step(-1);
        assertThat(current()).isEqualTo("stance");
    }

    @Test
    void anAttributionWithNothingInItsPlacesIsRemarkedUntilSomethingIsAndNeverKeepsFromSubmitting() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.answering().chooseCategory(0);
        letTheDiskAnswer();
        assertThat(OpenPlace.bare(desk.sheet())).extracting(it -> it.tag().id()).containsExactly("attribution");
        assertThat(OpenPlace.of(desk.sheet())).extracting(it -> it.tag().id()).doesNotContain("attribution");

        desk.making.imply(tag("source"));
        letTheDiskAnswer();
        assertThat(OpenPlace.bare(desk.sheet())).isEmpty();
    }

    @Test
    void submittingWithOpenQuestionsGoesToTheFirstAndSubmitsNothing() {
        desk.finishing.submit(() -> {
            throw new AssertionError("was submitted");
        });
        letTheDiskAnswer();

        assertThat(desk.focusProperty().get().side()).isEqualTo(PanelSide.ARTICLE);
        assertThat(desk.focusProperty().get().question()).isPresent();
        assertThat(desk.noticeProperty().get()).map(Notice::kind).contains(Notice.Kind.HINT);
    }

    @Test
    void timeIsKeptOfACodingThatIsBegunWithoutPausesWhereTheRoundAsksForIt() {
        timed();
        desk.lay(() -> sheet(project.seat("Ada").desk(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        work(90);
        work(3600);
        work(30);
        desk.leave(() -> {});
        letTheDiskAnswer();
        work(5);
        desk.leave(() -> {});
        letTheDiskAnswer();

        assertThat(coding().seconds()).isEqualTo(125);
        desk.undo();
        letTheDiskAnswer();
        assertThat(coding().seconds()).isEqualTo(125);
        assertThat(all("attribution")).isEmpty();
    }

    @Test
    void noTimeIsKeptUnlessTheRoundAsksForIt() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        work(90);
        desk.leave(() -> {});
        letTheDiskAnswer();

        assertThat(coding().seconds()).isZero();
    }

    @Test
    void inAClosedRoundNothingCanBeAnsweredAndOneCanLeave() {
        timed();
        desk.lay(() -> sheet(project.seat("Ada").desk(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        closeTheRound();
        desk.lay(() -> sheet(project.seat("Ada").desk(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
        assertThat(desk.isFixed()).isTrue();

        work(90);
        var left = new ArrayList<Boolean>();
        desk.leave(() -> left.add(true));
        letTheDiskAnswer();
        assertThat(left).as("no time is kept, and so none refused").containsExactly(true);
        assertThat(desk.noticeProperty().get()).isEmpty();
    }

    @Test
    void aCorrectionInAClosedRoundCanBeAnswered() {
        project.coding.submit(project.seat("Ada").desk(ARTICLE.id()), "open");
        closeTheRound();
        desk.lay(() -> sheet(project.seat("Ada").desk(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
        assertThat(desk.sheet().view().closed()).isPresent();

        desk.finishing.correct();
        letTheDiskAnswer();
        assertThat(desk.isFixed()).isFalse();
        assertThat(desk.sheet().view().closed()).isEmpty();
    }

    private void closeTheRound() {
        var round = project.study.rounds().getFirst();
        project.ledger.append(
                new EntryAuthor("supervisor", "test"),
                new RoundChange.RoundChanged(round, round.closedAt(TestProject.CLOCK.instant())));
    }

    private Coding coding() {
        return project.coding.view(project.seat("Ada").desk(ARTICLE.id())).coding().orElseThrow();
    }

    private void timed() {
        var round = project.study.rounds().getFirst();
        project.ledger.append(
                new EntryAuthor("supervisor", "test"),
                new RoundChange.RoundChanged(round, round.working(Round.Settings.PLAIN.timing(true))));
    }

    private void work(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        desk.time.tick();
    }

    @Test
    void anotherArticleIsLaidOnlyAfterWhatIsBeingWritten() {
        var other = project.add(Samples.article("other", "Nothing happened."));
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.lay(() -> sheet(project.seat("Ada").desk(other.id())), _ -> {});
        desk.answering().chooseCategory(0);
        letTheDiskAnswer();

        assertThat(desk.sheet().article()).isEqualTo(other);
        assertThat(desk.savedProperty().get()).isEqualTo(new SaveState.Unchanged());
        var left = project.coding.view(project.seat("Ada").desk(ARTICLE.id()));
        assertThat(left.annotations()).hasSize(1);
        assertThat(left.annotations().getFirst().values()).isEmpty();
    }

    @Test
    void gesturesBehindARefusedOneAreDroppedBecauseTheyWereMeantForIt() {
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.making.code(tag("cue"), words("said"), () -> {});
        letTheDiskAnswer();
        desk.making.code(tag("cue"), words("added"), () -> {});
        desk.answering().chooseCategory(2);
        letTheDiskAnswer();

        assertThat(only("cue").values()).as("the answer for the cue that was refused").isEmpty();
    }

    @Test
    void whatIsTypedIsKeptBeforeAnotherArticleIsLaid() {
        var other = project.add(Samples.article("other", "Nothing happened."));
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        var id = only("attribution").id();
        desk.setTyped(() -> {
            desk.memo(id, "half a thought");
            return true;
        });
        desk.lay(() -> sheet(project.seat("Ada").desk(other.id())), _ -> {});
        letTheDiskAnswer();

        assertThat(desk.sheet().article()).isEqualTo(other);
        var left = project.coding.view(project.seat("Ada").desk(ARTICLE.id()));
        assertThat(left.annotation(id).orElseThrow().memo()).isEqualTo("half a thought");
    }

    @Test
    void whatIsTypedAndIsNoAnswerKeepsTheCoderWhereTheyAre() {
        desk.setTyped(() -> false);
        desk.leave(() -> {
            throw new AssertionError("left");
        });
        letTheDiskAnswer();

        assertThat(desk.noticeProperty().get()).map(Notice::kind).contains(Notice.Kind.HINT);
    }

    @Test
    void whoLeavesWhileAChangeCanNotBeWrittenStays() {
        project.database.close();
        desk.making.code(tag("attribution"), words("“No,”"), () -> {});
        desk.leave(() -> {
            throw new AssertionError("left");
        });
        letTheDiskAnswer();

        assertThat(desk.savedProperty().get()).isEqualTo(new SaveState.Failed());
        project = TestProject.openUnguarded(folder.resolve("test.framewright"));
    }

    private void letTheDiskAnswer() {
        while (!disk.isEmpty()) {
            disk.remove().run();
        }
    }

    private PanelContent sheet(CodingKey at) {
        return PanelContent.of(project.coding, at, Set.of());
    }

    private String current() {
        return desk.focusProperty().get().question().orElseThrow().variable().id();
    }

    private Tag tag(String id) {
        return desk.sheet().codebook().required(id);
    }

    private void lay(Article article) {
        project.add(article);
        desk.lay(() -> sheet(project.seat("Ada").desk(article.id())), _ -> {});
        letTheDiskAnswer();
    }

    private List<Fragment> words(String... words) {
        return Arrays.stream(words).map(it -> Samples.words(desk.sheet().article(), it)).toList();
    }

    private List<Annotation> all(String tag) {
        return desk.sheet().view().annotations().stream().filter(it -> it.tag().equals(tag)).toList();
    }

    private Annotation only(String tag) {
        assertThat(all(tag)).hasSize(1);
        return all(tag).getFirst();
    }
}
