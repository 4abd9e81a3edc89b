package org.framewright.ui.workspace.coding.actions;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Category;
import org.framewright.codebook.Tag;
import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.CodingFocus.PanelSide;
import org.framewright.coding.panel.OpenPlace;
import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.panel.QuestionChoices;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.change.RoundChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Round;
import org.framewright.project.CodebookSource;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.framewright.support.SetClock;
import org.framewright.support.TestProject;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.workspace.coding.actions.SaveQueue.SaveState;
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
import java.util.Optional;
import java.util.Set;

/// The desk without a window: tasks are held back until the test lets them run.
class CodingSessionViewModelTest {

    private static final Article ARTICLE =
            Samples.article("strike", "“No,” the union said. “Never,” it added. An official confirmed the talks.");

    private static final Article TWO_SPEAK =
            Samples.article("two", "Residents waited.\nThe union and the port agreed that talks would go on.");

    private static final Article TWO_SAY =
            Samples.article(
                    "two-say",
                    "“No,” the union said.\nIn the port an official added that talks would go on, said a clerk.");

    @TempDir Path folder;

    private final Deque<Runnable> disk = new ArrayDeque<>();
    private final SetClock clock = new SetClock(TestProject.CLOCK.instant());
    private TestProject project;
    private CodingSessionViewModel session;

    @BeforeEach
    void sitDown() {
        begin(TestProject.create(folder));
    }

    private void begin(TestProject other) {
        project = other;
        project.add(ARTICLE);
        session =
                new CodingSessionViewModel(
                        project.coding,
                        new TaskRunner(disk::add, Runnable::run),
                        new Texts(Locale.UK),
                        clock,
                        ProjectAccess.WRITING);
        session.open(_ -> sheet(project.seat("Ada").key(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void keysPressedBeforeTheDiskAnswersAreDoneInOrder() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.answerActions().chooseCategory(0);
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.answerActions().chooseCategory(1);
        assertThat(session.content().snapshot().annotations()).isEmpty();
        assertThat(session.savedProperty().get()).isEqualTo(new SaveState.Saving());

        letTheDiskAnswer();

        assertThat(only("attribution").value("form")).contains(new Value.Category("direct"));
        assertThat(only("attribution").fillersOf("source")).containsExactly(only("source").id());
        assertThat(only("source").value("naming")).contains(new Value.Category("unnamed"));
        assertThat(session.savedProperty().get()).isEqualTo(new SaveState.Saved(TestProject.CLOCK.instant()));
    }

    @Test
    void aCueAfterASourceBelongsToTheAttributionOfThatSource() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").fillersOf("cue")).containsExactly(only("cue").id());
        assertThat(session.focusProperty().get().owner()).contains(only("attribution").id());
    }

    @Test
    void anAttributionTakesUpTheSourceAndTheCueThatWereMarkedBeforeIt() {
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").fillersOf("source")).containsExactly(only("source").id());
        assertThat(only("attribution").fillersOf("cue")).containsExactly(only("cue").id());
    }

    @Test
    void anAttributionTakesUpAllSourcesThatWereMarkedInARowBeforeItInTheirParagraph() {
        lay(TWO_SPEAK);
        session.creationActions.code(tag("source"), words("Residents"), () -> {});
        session.creationActions.code(tag("source"), words("The union"), () -> {});
        session.creationActions.code(tag("source"), words("the port"), () -> {});
        session.creationActions.code(tag("cue"), words("agreed"), () -> {});
        session.creationActions.code(tag("attribution"), words("talks would go on"), () -> {});
        letTheDiskAnswer();

        var sources = all("source");
        assertThat(only("attribution").fillersOf("source"))
                .as("the residents are those of another paragraph")
                .containsExactly(sources.get(1).id(), sources.get(2).id());
        assertThat(only("attribution").fillersOf("cue")).containsExactly(only("cue").id());

        session.undo();
        letTheDiskAnswer();
        assertThat(all("attribution")).isEmpty();
        assertThat(all("source")).hasSize(3);
    }

    @Test
    void aSourceMarkedBeforeItsAttributionIsNotJoinedToAFinishedOneOfAnotherParagraph() {
        lay(TWO_SAY);
        codeFinished();
        session.creationActions.code(tag("source"), words("an official"), () -> {});
        session.creationActions.code(tag("cue"), words("added"), () -> {});
        letTheDiskAnswer();
        assertThat(only("attribution").fillers()).hasSize(2);

        session.creationActions.code(tag("attribution"), words("talks would go on"), () -> {});
        letTheDiskAnswer();
        var second = all("attribution").getLast();
        assertThat(second.fillersOf("source")).containsExactly(all("source").getLast().id());
        assertThat(second.fillersOf("cue")).containsExactly(all("cue").getLast().id());
    }

    @Test
    void aFurtherSourceJoinsAnAttributionOnPurposeOnly() {
        lay(TWO_SAY);
        codeFinished();
        session.creationActions.toggleLinkInverted();
        session.creationActions.code(tag("source"), words("a clerk"), () -> {});
        letTheDiskAnswer();
        session.creationActions.codeFor(only("attribution").id(), tag("source"), words("In the port"), () -> {});
        letTheDiskAnswer();
        assertThat(only("attribution").fillersOf("source")).hasSize(3);

        session.creationActions.code(tag("source"), words("an official"), () -> {});
        letTheDiskAnswer();
        assertThat(only("attribution").fillersOf("source")).hasSize(3);
        assertThat(all("source")).hasSize(4);
    }

    @Test
    void theNextSpeakerOfAParagraphAndWhatFollowsGoToANewAttribution() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        session.creationActions.code(tag("source"), words("An official"), () -> {});
        session.creationActions.code(tag("cue"), words("confirmed"), () -> {});
        session.creationActions.code(tag("attribution"), words("the talks"), () -> {});
        letTheDiskAnswer();

        var sources = all("source");
        var cues = all("cue");
        assertThat(all("attribution"))
                .flatExtracting(it -> it.fillers().toList())
                .containsExactly(
                        sources.getFirst().id(), cues.getFirst().id(), sources.getLast().id(), cues.getLast().id());
    }

    @Test
    void aSourceAndACueOfAnotherParagraphAreNotJoinedToAnAttributionWithAnImpliedSource() {
        lay(TWO_SAY);
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.codeImplied(tag("source"));
        session.creationActions.code(tag("cue"), words("added"), () -> {});
        letTheDiskAnswer();
        session.select(only("attribution").id());
        session.creationActions.code(tag("source"), words("an official"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").fillers()).hasSize(1);
    }

    @Test
    void theOtherWayKeepsTheNextWordsApartOnceAndSaysWhereNothingCouldBeJoined() {
        session.creationActions.toggleLinkInverted();
        letTheDiskAnswer();
        assertThat(session.queue.notification.get().orElseThrow().sentence()).startsWith("No attribution selected.");
        assertThat(session.creationActions.linkInverted.get()).isFalse();

        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.toggleLinkInverted();
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        letTheDiskAnswer();
        assertThat(only("attribution").fillers()).isEmpty();
        assertThat(session.creationActions.linkInverted.get()).isFalse();

        session.creationActions.code(tag("attribution"), words("“Never,”"), () -> {});
        letTheDiskAnswer();
        assertThat(all("attribution").getLast().fillers()).hasSize(1);
    }

    @Test
    void anotherTagSaysWhichAnswersItHasNoPlaceForAndUndoBringsThemBack() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.answerActions().chooseCategory(0);
        session.editActions.retag(tag("frame-evidence"));
        letTheDiskAnswer();
        assertThat(session.queue.notification.get().orElseThrow().sentence())
                .isEqualTo("Answers removed because the new tag doesn’t ask for them: Form. Undo restores them.");

        session.undo();
        letTheDiskAnswer();
        assertThat(only("attribution").value("form")).isPresent();
        assertThat(session.undone.get())
                .as("where the cursor goes")
                .contains(new CodingFocus.ChangedPassage(new Extent.Passage(words("“No,”")), false));
        session.editActions.retag(tag("attribution"));
        letTheDiskAnswer();
        assertThat(session.queue.notification.get()).isEmpty();
    }

    @Test
    void anImpliedSourceGetsNoTagThatNeedsText() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        session.creationActions.codeImplied(tag("source"));
        letTheDiskAnswer();
        session.editActions.retag(tag("attribution"));
        letTheDiskAnswer();

        assertThat(session.queue.notification.get().orElseThrow().sentence())
                .isEqualTo("“Attribution” can’t be implied. Select text first.");
        assertThat(all("source")).hasSize(1);
    }

    @Test
    void undoGoesToTheQuestionAboutTheArticleWhoseAnswerItBringsBack() {
        session.showArticle();
        session.answerActions().chooseCategory(0);
        letTheDiskAnswer();
        session.answerActions().chooseCategory(0);
        letTheDiskAnswer();
        session.step(-1);
        var asked = session.focusProperty().get().question().orElseThrow();
        session.answerActions().chooseCategory(1);
        letTheDiskAnswer();

        session.undo();
        letTheDiskAnswer();
        assertThat(session.focusProperty().get().question().orElseThrow()).isEqualTo(asked);
    }

    @Test
    void undoneDeletionOfAnAttributionGoesToItAndNotToItsSourceBeforeIt() {
        lay(TWO_SPEAK);
        session.creationActions.code(tag("attribution"), words("talks would go on"), () -> {});
        session.creationActions.code(tag("source"), words("The union"), () -> {});
        letTheDiskAnswer();
        session.select(only("attribution").id());
        session.delete();
        letTheDiskAnswer();
        assertThat(session.content().snapshot().annotations()).isEmpty();

        session.undo();
        letTheDiskAnswer();
        assertThat(only("attribution").fillersOf("source")).containsExactly(only("source").id());
        assertThat(session.focusProperty().get().selected()).contains(only("attribution").id());
    }

    @Test
    void aCorrectionThatCorrectsNothingIsKnownAsSuch() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.completionActions.submitAnyway("Short", () -> {});
        session.completionActions.correct();
        letTheDiskAnswer();
        assertThat(session.content().snapshot().isUnchangedCorrection()).isTrue();

        session.creationActions.code(tag("source"), words("the union"), () -> {});
        letTheDiskAnswer();
        assertThat(session.content().snapshot().isUnchangedCorrection()).isFalse();
    }

    @Test
    void aPartThatIsTakenOutOfItsAttributionIsSelectedAlone() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.unlinkSelected();
        letTheDiskAnswer();
        assertThat(session.focusProperty().get().selected()).contains(only("source").id());
        assertThat(session.focusProperty().get().owner()).isEmpty();

        session.creationActions.code(tag("cue"), words("said"), () -> {});
        letTheDiskAnswer();
        assertThat(only("attribution").fillers()).isEmpty();
    }

    @Test
    void nothingImpliedIsAddedBesideASourceThatIsThere() {
        lay(TWO_SAY);
        codeFinished();
        session.creationActions.codeImplied(tag("source"));
        letTheDiskAnswer();

        assertThat(only("attribution").fillersOf("source")).hasSize(1);
    }

    private void codeFinished() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.creationActions.code(tag("cue"), words("said"), () -> {});
    }

    @Test
    void anAttributionDoesNotTakeUpTheSourceThatTheCoderHasLeft() {
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.up();
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").fillersOf("source")).isEmpty();
        assertThat(only("attribution").fillersOf("cue")).containsExactly(only("cue").id());
    }

    @Test
    void theNextOpenQuestionIsThatOfTheOwnSourceThenTheArticlesOneByOneAndThenTheFirstAgain() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.answerActions().chooseCategory(0);
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.up();
        letTheDiskAnswer();
        var whole = only("attribution").id();
        assertThat(session.focusProperty().get().selected()).contains(whole);

        session.goToOpenQuestion();
        assertThat(session.focusProperty().get().selected()).contains(only("source").id());
        assertThat(session.focusProperty().get().owner()).contains(whole);

        var seen = new ArrayList<String>();
        for (session.goToOpenQuestion(); seen.size() < 40; session.goToOpenQuestion()) {
            var question = session.focusProperty().get().question();
            seen.add(question.map(it -> it.tag().id() + "." + it.variable().id()).orElse("-"));
        }
        var article = new ArrayList<String>();
        for (var it : session.content().snapshot().openQuestions()) {
            if (it.annotation().isEmpty()
                    && it.question()
                            instanceof
                            org.framewright.codebook.CodingQuestions.MissingAnswer.UnansweredVariable(
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
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.up();
        session.up();
        session.creationActions.code(tag("source"), words("An official"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").fillersOf("source")).hasSize(1);
        assertThat(all("source")).hasSize(2);
    }

    @Test
    void aPassageCodedByItselfJoinsNothing() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.codeAlone(tag("source"), words("An official"), () -> {});
        letTheDiskAnswer();

        assertThat(only("attribution").fillersOf("source")).isEmpty();
    }

    @Test
    void anImpliedSourceNeedsAnAttributionAndHasNoWords() {
        session.creationActions.codeImplied(tag("source"));
        assertThat(session.queue.notification.get()).map(Notification::kind).contains(Notification.Kind.HINT);

        session.creationActions.code(tag("attribution"), words("“Never,”"), () -> {});
        session.creationActions.codeImplied(tag("source"));
        letTheDiskAnswer();

        assertThat(only("source").extent()).isEqualTo(new Extent.Implied());
        assertThat(only("attribution").fillersOf("source")).containsExactly(only("source").id());
    }

    @Test
    void anImpliedSourceThatIsTakenOutIsGoneAndUndoBringsItBack() {
        session.creationActions.code(tag("attribution"), words("“Never,”"), () -> {});
        session.creationActions.codeImplied(tag("source"));
        letTheDiskAnswer();
        var source = only("source").id();
        session.unlink(only("attribution").id(), source);
        letTheDiskAnswer();
        assertThat(all("source")).as("implied for nothing").isEmpty();
        assertThat(only("attribution").fillers()).isEmpty();

        session.undo();
        letTheDiskAnswer();
        assertThat(only("attribution").fillersOf("source")).containsExactly(source);
    }

    @Test
    void anArticleInWhichNothingIsCodedIsSubmittedAtTheSecondRequest(@TempDir Path other) {
        project.close();
        begin(TestProject.create(other, CodebookSource.readJson("quotations")));

        session.completionActions.submit(_ -> {});
        letTheDiskAnswer();
        assertThat(session.content().snapshot().isSubmitted()).isFalse();
        assertThat(session.queue.notification.get().orElseThrow().sentence())
                .startsWith("Nothing is coded in this article.");

        session.completionActions.submit(_ -> {});
        letTheDiskAnswer();
        assertThat(session.content().snapshot().isSubmitted()).isTrue();
    }

    @Test
    void aRefusedKeyIsSaidAndLeavesTheWorkSaved() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        session.creationActions.toggleLinkInverted();
        session.creationActions.code(tag("cue"), words("added"), () -> {});
        letTheDiskAnswer();

        assertThat(session.queue.notification.get().orElseThrow().sentence())
                .contains("Cue is already set for this Attribution: “said”");
        assertThat(session.savedProperty().get()).isInstanceOf(SaveState.Saved.class);
        assertThat(all("cue")).hasSize(1);

        session.up();
        assertThat(session.queue.notification.get()).as("with the next gesture").isEmpty();
    }

    @Test
    void whatTheDiskRefusesIsSaidToBeNotSavedAndTheNextKeyTriesAgain() {
        project.database.close();
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();

        assertThat(session.savedProperty().get()).isEqualTo(new SaveState.Failed());
        assertThat(session.queue.notification.get()).map(Notification::kind).contains(Notification.Kind.PROBLEM);
        assertThat(session.content().snapshot().annotations()).isEmpty();
        project = TestProject.openUnguarded(folder.resolve("test.framewright"));
    }

    @Test
    void answersLeadFromOneOpenQuestionToTheNextAndBackToTheWhole() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("naming");

        session.answerActions().chooseCategory(0);
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("speaker");

        session.answerActions()
                .answerActor(session.focusProperty().get().question().orElseThrow(), "Dockworkers’ Union");
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("source-type");

        session.answerActions().chooseCategory(4);
        letTheDiskAnswer();
        assertThat(current()).as("of the attribution").isEqualTo("form");
        assertThat(session.focusProperty().get().selected()).contains(only("attribution").id());
    }

    @Test
    void afterTheLastQuestionOfACueComeThoseOfASourceThatWasLeftOpen() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.answerActions().chooseCategory(0);
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        session.answerActions().chooseCategory(1);
        letTheDiskAnswer();

        assertThat(current()).isEqualTo("naming");
        assertThat(session.focusProperty().get().selected()).contains(only("source").id());
    }

    @Test
    void aPassageTakesWhatItLacksOfAQuotationAndTheMarksAroundIt() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        for (var cut : List.of("“No", "No")) {
            session.editActions.place(words(cut), () -> {});
            session.editActions.completeQuotation();
            letTheDiskAnswer();
            assertThat(only("attribution").extent().text()).isEqualTo("“No,”");
        }
        session.editActions.completeQuotation();
        letTheDiskAnswer();
        assertThat(session.queue.notification.get().orElseThrow().sentence())
                .isEqualTo("No quotation to complete in this passage.");
    }

    @Test
    void tabComesToWhatNeedNotBeAnsweredAndOnToWhatBelongsToTheSameAttribution() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.answerActions().chooseCategory(0);
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        session.answerActions().chooseCategory(1);
        session.creationActions.code(tag("source"), words("the union"), () -> {});
        session.answerActions().chooseCategory(0);
        letTheDiskAnswer();
        session.answerActions()
                .answerActor(session.focusProperty().get().question().orElseThrow(), "Dockworkers’ Union");
        session.answerActions().chooseCategory(4);
        letTheDiskAnswer();
        assertThat(session.focusProperty().get().question()).as("all that is required is answered").isEmpty();

        session.answerActions().step(1);
        assertThat(current()).isEqualTo("function");

        session.up();
        session.answerActions().step(1);
        letTheDiskAnswer();
        assertThat(current()).as("also from the attribution, whose own questions are answered").isEqualTo("function");

        session.answerActions().step(1);
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("stance");
        assertThat(session.focusProperty().get().owner()).contains(only("attribution").id());
        session.answerActions().step(1);
        assertThat(current()).as("round again").isEqualTo("form");
        session.answerActions().step(-1);
        assertThat(current()).isEqualTo("stance");
    }

    @Test
    void afterTheLastAnswerOfAPassageTheOpenQuestionOfItsImpliedSourceComesNext() {
        session.creationActions.code(tag("attribution"), words("“Never,”"), () -> {});
        session.creationActions.codeImplied(tag("source"));
        session.answerActions().chooseCategory(0);
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("speaker");
        session.up();
        session.answerActions().step(1);
        letTheDiskAnswer();
        assertThat(current()).isEqualTo("form");

        session.answerActions().chooseCategory(0);
        letTheDiskAnswer();

        assertThat(current()).isEqualTo("speaker");
    }

    @Test
    void theTypeLastCodedForASpeakerIsOfferedAndEnterTakesIt() {
        for (var words : List.of("the union", "An official")) {
            session.creationActions.codeAlone(tag("source"), words(words), () -> {});
            session.answerActions().chooseCategory(0);
            letTheDiskAnswer();
            assertThat(current()).isEqualTo("speaker");
            session.answerActions().answerActor(session.focusProperty().get().question().orElseThrow(), "The union");
            letTheDiskAnswer();
            assertThat(current()).isEqualTo("source-type");
            if (words.equals("the union")) {
                session.answerActions().chooseCategory(4);
                letTheDiskAnswer();
            }
        }
        var question = session.focusProperty().get().question().orElseThrow();
        assertThat(QuestionChoices.offered(session.content(), question).map(Category::id)).contains("civil-society");

        session.answerActions().acceptOrStep();
        letTheDiskAnswer();

        assertThat(all("source"))
                .allMatch(it -> it.value("source-type").equals(Optional.of(new Value.Category("civil-society"))));
    }

    /// It went back to the first question of the passage, as if that were open.
    @Test
    void behindAPassageWithEveryAnswerTabGoesToTheNextOpenQuestionOfTheArticle() {
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        session.answerActions().chooseCategory(1);
        letTheDiskAnswer();
        assertThat(session.focusProperty().get().question()).isEmpty();

        session.step(1);

        assertThat(session.focusProperty().get().side()).isEqualTo(CodingFocus.PanelSide.ARTICLE);
        assertThat(session.focusProperty().get().question()).get().matches(it -> it.isOpen());
    }

    @Test
    void anAttributionWithNothingInItsPlacesIsWarnedAboutUntilSomethingIsAndNeverKeepsFromSubmitting() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.answerActions().chooseCategory(0);
        letTheDiskAnswer();
        assertThat(OpenPlace.listWarnings(session.content()))
                .extracting(it -> it.tag().id())
                .containsExactly("attribution");
        assertThat(OpenPlace.list(session.content())).extracting(it -> it.tag().id()).doesNotContain("attribution");

        session.creationActions.codeImplied(tag("source"));
        letTheDiskAnswer();
        assertThat(OpenPlace.listWarnings(session.content())).isEmpty();
    }

    @Test
    void aWarningOnWhatFillsARoleIsShownWithThatToo() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("cue"), words("No"), () -> {});
        letTheDiskAnswer();

        assertThat(session.content().warnings(only("cue")))
                .anyMatch(
                        it -> it.kind() == WarningKind.CUE_WITHIN && it.annotation().equals(only("attribution").id()));
        assertThat(session.content().warnings(only("attribution"))).anyMatch(it -> it.kind() == WarningKind.CUE_WITHIN);
    }

    @Test
    void submittingStaysAtAQuestionThatIsOpen() {
        session.completionActions.submit(_ -> {});
        var first = session.focusProperty().get().question();

        session.completionActions.submit(_ -> {});
        assertThat(session.focusProperty().get().question()).isEqualTo(first).isPresent();
    }

    @Test
    void submittingWithOpenQuestionsGoesToTheFirstAndSubmitsNothing() {
        session.completionActions.submit(_ -> {
            throw new AssertionError("was submitted");
        });
        letTheDiskAnswer();

        assertThat(session.focusProperty().get().side()).isEqualTo(PanelSide.ARTICLE);
        assertThat(session.focusProperty().get().question()).isPresent();
        assertThat(session.queue.notification.get()).map(Notification::kind).contains(Notification.Kind.HINT);
    }

    @Test
    void timeIsKeptOfACodingThatIsBegunWithoutPausesWhereTheRoundAsksForIt() {
        timed();
        session.open(_ -> sheet(project.seat("Ada").key(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        work(90);
        work(3600);
        work(30);
        session.leave(() -> {});
        letTheDiskAnswer();
        work(5);
        session.leave(() -> {});
        letTheDiskAnswer();

        assertThat(coding().seconds()).isEqualTo(125);
        session.undo();
        letTheDiskAnswer();
        assertThat(coding().seconds()).isEqualTo(125);
        assertThat(all("attribution")).isEmpty();
    }

    @Test
    void noTimeIsKeptUnlessTheRoundAsksForIt() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        work(90);
        session.leave(() -> {});
        letTheDiskAnswer();

        assertThat(coding().seconds()).isZero();
    }

    @Test
    void inAClosedRoundNothingCanBeAnsweredAndOneCanLeave() {
        timed();
        session.open(_ -> sheet(project.seat("Ada").key(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        closeTheRound();
        session.open(_ -> sheet(project.seat("Ada").key(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
        assertThat(session.isFixed()).isTrue();

        work(90);
        var left = new ArrayList<Boolean>();
        session.leave(() -> left.add(true));
        letTheDiskAnswer();
        assertThat(left).as("no time is kept, and so none refused").containsExactly(true);
        assertThat(session.queue.notification.get()).isEmpty();
    }

    @Test
    void aCorrectionInAClosedRoundCanBeAnswered() {
        project.coding.submit(project.seat("Ada").key(ARTICLE.id()), "open");
        closeTheRound();
        session.open(_ -> sheet(project.seat("Ada").key(ARTICLE.id())), _ -> {});
        letTheDiskAnswer();
        assertThat(session.content().snapshot().closedAt()).isPresent();

        session.completionActions.correct();
        letTheDiskAnswer();
        assertThat(session.isFixed()).isFalse();
        assertThat(session.content().snapshot().closedAt()).isEmpty();
    }

    private void closeTheRound() {
        var round = project.study.rounds().getFirst();
        project.ledger.append(
                new EntryAuthor("supervisor", "test"),
                new RoundChange.RoundChanged(round, round.close(TestProject.CLOCK.instant())));
    }

    private Coding coding() {
        return project.coding.snapshot(project.seat("Ada").key(ARTICLE.id())).coding().orElseThrow();
    }

    private void timed() {
        var round = project.study.rounds().getFirst();
        project.ledger.append(
                new EntryAuthor("supervisor", "test"),
                new RoundChange.RoundChanged(
                        round, round.withSettings(new Round.Settings(false, true, Round.ArticleOrder.IMPORTED))));
    }

    private void work(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        session.workTime.addActivity();
    }

    @Test
    void anotherArticleIsLaidOnlyAfterWhatIsBeingWritten() {
        var other = project.add(Samples.article("other", "Nothing happened."));
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.open(_ -> sheet(project.seat("Ada").key(other.id())), _ -> {});
        session.answerActions().chooseCategory(0);
        letTheDiskAnswer();

        assertThat(session.content().article()).isEqualTo(other);
        assertThat(session.savedProperty().get()).isInstanceOf(SaveState.Saved.class);
        var left = project.coding.snapshot(project.seat("Ada").key(ARTICLE.id()));
        assertThat(left.annotations()).hasSize(1);
        assertThat(left.annotations().getFirst().values()).isEmpty();
    }

    @Test
    void gesturesBehindARefusedOneAreDroppedBecauseTheyWereMeantForIt() {
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.creationActions.code(tag("cue"), words("said"), () -> {});
        letTheDiskAnswer();
        session.creationActions.toggleLinkInverted();
        session.creationActions.code(tag("cue"), words("added"), () -> {});
        session.answerActions().chooseCategory(2);
        letTheDiskAnswer();

        assertThat(only("cue").values()).as("the answer for the cue that was refused").isEmpty();
    }

    @Test
    void whatIsTypedIsKeptBeforeAnotherArticleIsLaid() {
        var other = project.add(Samples.article("other", "Nothing happened."));
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        letTheDiskAnswer();
        var id = only("attribution").id();
        session.setUnfinishedTextSaver(() -> {
            session.memo(id, "half a thought");
            return true;
        });
        session.open(_ -> sheet(project.seat("Ada").key(other.id())), _ -> {});
        letTheDiskAnswer();

        assertThat(session.content().article()).isEqualTo(other);
        var left = project.coding.snapshot(project.seat("Ada").key(ARTICLE.id()));
        assertThat(left.annotation(id).orElseThrow().memo()).isEqualTo("half a thought");
    }

    @Test
    void whatIsTypedAndIsNoAnswerKeepsTheCoderWhereTheyAre() {
        session.setUnfinishedTextSaver(() -> false);
        session.leave(() -> {
            throw new AssertionError("left");
        });
        letTheDiskAnswer();

        assertThat(session.queue.notification.get()).map(Notification::kind).contains(Notification.Kind.HINT);
    }

    @Test
    void whoLeavesWhileAChangeCanNotBeWrittenStays() {
        project.database.close();
        session.creationActions.code(tag("attribution"), words("“No,”"), () -> {});
        session.leave(() -> {
            throw new AssertionError("left");
        });
        letTheDiskAnswer();

        assertThat(session.savedProperty().get()).isEqualTo(new SaveState.Failed());
        project = TestProject.openUnguarded(folder.resolve("test.framewright"));
    }

    private void letTheDiskAnswer() {
        while (!disk.isEmpty()) {
            disk.remove().run();
        }
    }

    private PanelContent sheet(CodingKey at) {
        return PanelContent.load(project.coding, at, Set.of());
    }

    private String current() {
        return session.focusProperty().get().question().orElseThrow().variable().id();
    }

    private Tag tag(String id) {
        return session.content().codebook().requireTag(id);
    }

    private void lay(Article article) {
        project.add(article);
        session.open(_ -> sheet(project.seat("Ada").key(article.id())), _ -> {});
        letTheDiskAnswer();
    }

    private List<Fragment> words(String... words) {
        return Arrays.stream(words).map(it -> Samples.words(session.content().article(), it)).toList();
    }

    private List<Annotation> all(String tag) {
        return session.content().snapshot().annotations().stream().filter(it -> it.tag().equals(tag)).toList();
    }

    private Annotation only(String tag) {
        assertThat(all(tag)).hasSize(1);
        return all(tag).getFirst();
    }
}
