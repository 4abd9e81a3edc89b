package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderNames;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleAdjudication;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.NextVersion;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.adjudication.CaseRow;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.shell.navigation.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A supervisor makes the reference coding out of what coders say, by the keyboard.
@ExtendWith(QuickRobot.class)
class AdjudicationJourneyTest {

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void fromADisagreementToAReferenceAndBack(FxRobot robot) {
        var file = adjudicate(robot);
        assertThat(window.text(robot, "#count")).startsWith("0 of ");
        Screenshots.save(window.scene(), "adjudication-begun-light");

        window.press(robot, KeyCode.DIGIT1);
        robot.clickOn("#stand-2");
        window.press(robot, KeyCode.N);
        assertThat(rows(robot).subList(0, 4))
                .extracting(it -> it.adjudicationCase().state())
                .containsExactly(State.DECIDED, State.DECIDED, State.DECIDED, State.OPEN);
        var undo = robot.lookup("#adjudication-action-undo").queryButton();
        var ofTheThird = undo.getTooltip().getText();
        window.press(robot, KeyCode.U);
        assertThat(rows(robot).get(2).adjudicationCase().state()).isEqualTo(State.OPEN);
        assertThat(undo.getTooltip().getText())
                .as("the decision before it")
                .startsWith("Undo: ")
                .isNotEqualTo(ofTheThird);

        window.press(robot, KeyCode.T);
        assertThat(window.notification(robot)).startsWith("Accepted for this article: all answers");
        type(robot, KeyCode.R, "r");
        robot.write("the article says it in its first sentence");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#case-reason")).isEqualTo("Reason: the article says it in its first sentence");
        window.press(robot, KeyCode.O);
        Screenshots.save(window.scene(), "adjudication-other-light");
        var other = robot.lookup("#other-answers-list").query();
        var cards = robot.lookup("#stands").query();
        assertThat(other.localToScene(other.getLayoutBounds()).getMinX())
                .as("in line with the coders’ answers")
                .isCloseTo(cards.localToScene(cards.getLayoutBounds()).getMinX(), within(2.0));
        window.press(robot, KeyCode.ESCAPE);
        assertThat(other.getParent().isVisible()).isFalse();
        window.press(robot, KeyCode.O);
        window.press(robot, KeyCode.ENTER);

        toAPassage(robot);
        Screenshots.save(window.scene(), "adjudication-passage-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "adjudication-passage-dark"));

        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#workspace").tryQuery()).as("where one came from").isPresent();
        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.study().coder("Reference")).map(Coder::kind).contains(Coder.Kind.REFERENCE);
            assertThat(project.check()).isEmpty();
        }
    }

    @Test
    void whatACoderCorrectsIsOpenAgainAndCodersCanBeLetters(FxRobot robot) {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        try (var project = ProjectOpener.open(file, window.installation)) {
            SampleAdjudication.decide(project);
            correct(project);
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#to-adjudication").<ButtonBase>query().fire());
        window.settle();
        assertThat(window.text(robot, "#count")).contains("1 changed since");
        go(robot, it -> it.adjudicationCase().state() == State.CHANGED);
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        assertThat(window.text(robot, "#case-decision")).contains("changed");
        Screenshots.save(window.scene(), "adjudication-changed-light");
        // seen to fail in trials: words ended in dots, and were nowhere else
        for (int i = 0; i < 5; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.PLUS);
        }
        assertThat(robot.lookup("#cases .list-cell").<ListCell<?>>queryAll())
                .flatExtracting(it -> cutWords(it).toList())
                .isNotEmpty();
        assertThat(robot.lookup("#cases .list-cell").<ListCell<?>>queryAll())
                .allSatisfy(it ->
                        assertThat(cutWords(it))
                                .allSatisfy(words -> assertThat(it.getTooltip().getText()).contains(words)));
        Screenshots.save(window.scene(), "adjudication-changed-150");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        window.press(robot, KeyCode.DIGIT2);
        assertThat(window.text(robot, "#count")).doesNotContain("changed since the decision");

        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        robot.write("Whatever mentions the strike is relevant");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Ruling saved for all coders");
        var about = window.text(robot, "#case-about");
        window.press(robot, KeyCode.CONTROL, KeyCode.K);
        Screenshots.save(window.scene(), "adjudication-adopt-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "adjudication-adopt-dark"));
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Added to the draft of version 2");
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.TAB);
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#codebook").tryQuery()).as("where it was taken").isPresent();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.text(robot, "#case-about")).as("the case one came from").isEqualTo(about);

        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#coders").tryQuery()).as("where one came from").isPresent();
        assertThat(window.scene().getFocusOwner().getId())
                .as("an ordinary coder sits down next")
                .isEqualTo("coder-Ada");
        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.team().rulings().list()).as("the sample's, and the one made here").hasSize(2);
        }
    }

    @Nightly
    @Test
    void codersAreLettersUntilTheirNamesAreShown(FxRobot robot) {
        adjudicate(robot);
        var blind = new TreeSet<String>();
        var named = new TreeSet<String>();
        for (var row : rows(robot)) {
            go(robot, row::equals);
            blind.addAll(coders(robot));
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        for (var row : rows(robot)) {
            go(robot, row::equals);
            var coders = coders(robot);
            assertThat(coders).as("in the order of their letters").isSorted();
            named.addAll(coders);
        }

        assertThat(blind).containsExactly("Coder A", "Coder B");
        assertThat(named).isNotEmpty().isSubsetOf("A · Ada", "A · Ben", "B · Ada", "B · Ben");
    }

    @Nightly
    @Test
    void decisionKeepsWhetherNamesWereShown(FxRobot robot) {
        adjudicate(robot);
        decideFirstOpen(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        decideFirstOpen(robot);
        // whoever has seen the names of an article is not blind there any more
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        decideFirstOpen(robot);

        assertThat(rows(robot))
                .flatExtracting(it -> it.adjudicationCase().decision().stream().toList())
                .filteredOn(it -> it.way() != DecisionMethod.UNDISPUTED)
                .extracting(Decision::names)
                .containsExactlyInAnyOrder(CoderNames.LETTERS, CoderNames.NAMES, CoderNames.NAMES);
    }

    private void decideFirstOpen(FxRobot robot) {
        go(robot, it -> it.adjudicationCase().isOpen() && it.adjudicationCase().isDisputed());
        window.press(robot, KeyCode.N);
    }

    private static List<String> coders(FxRobot robot) {
        return robot.lookup("#case-pane .case-part").queryAll().stream()
                .map(part ->
                        part.lookupAll(".stand-name").stream()
                                .flatMap(it -> Stream.of(((Label) it).getText().split(", |(?<=Coder)s ")))
                                .map(it -> it.length() == 1 ? "Coder " + it : it)
                                .filter(it -> !it.equals("Coder"))
                                .toList())
                .max(Comparator.comparing(List::size))
                .orElseThrow();
    }

    @Nightly
    @Test
    void oneStaysAtAnArticleThatIsDecidedAndSubmitsIt(FxRobot robot) {
        adjudicate(robot);
        var title = rows(robot).getFirst().title();
        var majority = otherActions(robot).getFirst();
        assertThat(majority.isDisable()).as("of two").isTrue();
        assertThat(majority.getText()).startsWith("Accept majority\nNo majority");
        window.press(robot, KeyCode.M);
        assertThat(majority.getText()).as("says why").endsWith("\n" + window.notification(robot));
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith(title + " still has undecided cases");

        type(robot, KeyCode.R, "r");
        assertThat(asked(robot)).startsWith("Reason for " + window.text(robot, "#case-about"));
        Screenshots.save(window.scene(), "adjudication-reason-light");
        robot.write("since he does not q");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.go(new Route.Export()));
        window.settle();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.notification(robot)).startsWith("Your draft answer to “").contains("Reason for ");
        type(robot, KeyCode.R, "r");
        assertThat(robot.lookup("#ask-field").queryTextInputControl().getText())
                .as("found half typed")
                .isEqualTo("since he does not q");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(asked(robot)).startsWith("Ruling on " + window.text(robot, "#case-about"));
        Screenshots.save(window.scene(), "adjudication-ruling-light");
        window.press(robot, KeyCode.ESCAPE);

        long cases = rows(robot).stream().filter(it -> it.title().equals(title)).count();
        for (int i = 0; i < cases; i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        assertThat(window.notification(robot)).startsWith("All cases in “" + title + "” are decided.");
        assertThat(list(robot).getSelectionModel().getSelectedItem().title()).isEqualTo(title);
        Screenshots.save(window.scene(), "adjudication-decided-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "adjudication-decided-dark"));
        window.press(robot, KeyCode.T);
        assertThat(window.notification(robot)).startsWith("Accepted for this article: all answers");
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);
        if (robot.lookup("#ask").query().isVisible()) {
            robot.write("nobody asked");
            window.press(robot, KeyCode.ENTER);
        }
        assertThat(window.notification(robot)).startsWith("Reference submitted.");
        window.press(robot, KeyCode.F8);
        assertThat(list(robot).getSelectionModel().getSelectedItem().title()).isNotEqualTo(title);
        go(robot, it -> it.title().equals(title));
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        var next = rows(robot).stream().filter(it -> !it.submitted()).findFirst().orElseThrow().title();
        assertThat(window.notification(robot))
                .as("shown to fail when it was refused")
                .isEqualTo("The reference for “%s” is already submitted. Next to submit: “%s”.".formatted(title, next));
        assertThat(rows(robot)).allSatisfy(it -> assertThat(it.submitted()).isEqualTo(it.title().equals(title)));
        assertThat(robot.lookup(".case-submitted").queryAll().stream().filter(Node::isVisible)).isNotEmpty();
        Screenshots.save(window.scene(), "adjudication-submitted-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "adjudication-submitted-dark"));
        robot.clickOn("Next article");
        window.settle();
        assertThat(list(robot).getSelectionModel().getSelectedItem().title()).isEqualTo(next);
        assertThat(window.notification(robot)).isEmpty();
    }

    @Nightly
    @Test
    void onceAllAreSubmittedThatIsSaid(FxRobot robot) {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        try (var project = ProjectOpener.open(file, window.installation)) {
            submitAll(project);
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#to-adjudication").<ButtonBase>query().fire());
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).endsWith("is already submitted. All reference codings are submitted.");
    }

    private static void submitAll(Project project) {
        var service = project.adjudication();
        var ada = project.study().coder("Ada").orElseThrow();
        var reference = new CoderRound(service.adjudicator("Reference"), service.defaultRound());
        for (var article : service.readQueue(reference, ProgressListener.NONE).articles()) {
            var key = reference.key(article.article());
            service.decideUndisputed(key);
            service.readCases(key).cases().stream()
                    .filter(it -> it.isOpen())
                    .forEach(it -> service.decide(key, it, new DecisionChoice.CoderAnswer(ada), ""));
            service.finish(key, "nobody asked");
        }
    }

    @Nightly
    @Test
    void theReasonOfADecisionGoesWhereAnotherAnswerIsDecidedOn(FxRobot robot) {
        adjudicate(robot);
        window.press(robot, KeyCode.DIGIT1);
        type(robot, KeyCode.R, "r");
        robot.write("so it says");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.UP);
        window.press(robot, KeyCode.DIGIT1);
        assertThat(rows(robot).getFirst().adjudicationCase().decision().orElseThrow().reason())
                .as("the same again")
                .isEqualTo("so it says");

        window.press(robot, KeyCode.UP);
        window.press(robot, KeyCode.DIGIT2);
        assertThat(rows(robot).getFirst().adjudicationCase().decision().orElseThrow().reason()).isEmpty();
    }

    @Test
    void afterADecisionItsReasonAndARuleAreOneKeyAwayAndTheRuleIsSeenInItsCases(FxRobot robot) {
        var file = adjudicate(robot);
        var first = rows(robot).getFirst();
        var about = window.text(robot, "#case-about");
        window.press(robot, KeyCode.DIGIT1);
        assertThat(selected(robot)).as("one has gone on").isNotEqualTo(first);
        assertThat(window.notification(robot)).startsWith(about).contains("A’s answer").contains("Reason: R");
        Screenshots.save(window.scene(), "adjudication-gone-on-light");
        // the menu names the case that was decided, and the buttons stay inside the window
        assertThat(otherActions(robot))
                .extracting(MenuItem::getText)
                .contains("Reason: " + about + "…", "Ruling: " + about + "…");
        assertThat(robot.lookup(".case-verbs > *").queryAllAs(ButtonBase.class))
                .hasSize(3)
                .allSatisfy(it ->
                        assertThat(it.localToScene(it.getBoundsInLocal()).getMaxX())
                                .as(it.getText())
                                .isLessThan(window.scene().getWidth()));

        type(robot, KeyCode.R, "r");
        assertThat(asked(robot)).as("what was decided just now").startsWith("Reason for " + about);
        robot.write("the first paragraph ");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT7);
        type(robot, KeyCode.R, "r");
        assertThat(asked(robot)).as("of the same, once one is back").startsWith("Reason for " + about);
        robot.write("says so");
        window.press(robot, KeyCode.ENTER);
        assertThat(rows(robot).getFirst().adjudicationCase().decision().orElseThrow().reason())
                .isEqualTo("the first paragraph says so");
        assertThat(window.text(robot, "#case-reason")).as("of the next case").isEmpty();

        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(asked(robot)).startsWith("Ruling on " + about);
        robot.write("Only what the article is about");
        window.press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("counts here.");
        Screenshots.save(window.scene(), "adjudication-ruling-lines-light");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot))
                .startsWith("Ruling saved for all coders")
                .endsWith("“Only what the article is about\ncounts here.”");

        go(
                robot,
                it ->
                        it.article().equals(first.article())
                                && it.adjudicationCase().item().equals(first.adjudicationCase().item()));
        assertThat(rulings(robot))
                .containsExactly("Ruling on " + about, "Only what the article is about\ncounts here.");
        go(
                robot,
                it ->
                        !it.article().equals(first.article())
                                && it.adjudicationCase()
                                        .item()
                                        .variable()
                                        .equals(first.adjudicationCase().item().variable()));
        assertThat(rulings(robot)).as("in another article").contains("Only what the article is about\ncounts here.");
        Screenshots.save(window.scene(), "adjudication-rulings-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "adjudication-rulings-dark"));

        window.press(robot, KeyCode.SHIFT, KeyCode.R);
        robot.write("so it says");
        window.press(robot, KeyCode.ENTER);
        assertThat(rows(robot).getFirst().adjudicationCase().decision().orElseThrow().reason()).isEqualTo("so it says");
        assertThat(selected(robot).title()).as("one stays").isNotEqualTo(first.title());

        window.press(robot, KeyCode.ALT, KeyCode.R);
        window.press(robot, KeyCode.ENTER);
        robot.write("Only what it is about.");
        window.press(robot, KeyCode.ENTER);
        assertThat(rulings(robot)).contains("Only what it is about.");
        window.press(robot, KeyCode.ALT, KeyCode.R);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(rulings(robot)).isEmpty();
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);
        assertThat(rulings(robot)).as("put back").contains("Only what it is about.");
        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.team().rulings().list()).hasSize(1);
            assertThat(project.check()).isEmpty();
        }
    }

    private static List<String> rulings(FxRobot robot) {
        var pane = robot.lookup("#case-rulings").query();
        return pane.isVisible()
                ? pane.lookupAll(".label").stream()
                        .filter(it -> it.getStyleClass().stream().anyMatch(style -> style.startsWith("ruling-")))
                        .map(it -> ((Labeled) it).getText())
                        .toList()
                : List.of();
    }

    private static CaseRow selected(FxRobot robot) {
        return list(robot).getSelectionModel().getSelectedItem();
    }

    @Nightly
    @Test
    void anAnswerBringsWithItWhatAllSayOfTheQuestionThatItHangsOn(FxRobot robot) {
        adjudicate(robot);
        Predicate<CaseRow> tone = it -> it.adjudicationCase().item().variable().equals("tone");
        go(robot, tone);
        window.press(robot, KeyCode.DIGIT1);
        assertThat(window.notification(robot)).contains("Also accepted (unanimous): Relevant");
        go(robot, tone);
        assertThat(window.text(robot, "#case-decision")).isEqualTo("A’s answer");
    }

    @Test
    void aQuestionThatNoCaseAsksIsNamedAnsweredAtTheDeskAndTheReferenceSubmittedFromWhereOneWas(FxRobot robot)
            throws Exception {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        String title;
        try (var project = ProjectOpener.open(file, window.installation)) {
            title = decideAll(project);
            project.codebook().apply(NextVersion.asking("salience", "Salience of the strike"));
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#to-adjudication").<ButtonBase>query().fire());
        window.settle();
        go(robot, it -> it.title().equals(title));
        var about = window.text(robot, "#case-about");

        window.press(robot, KeyCode.DELETE);
        window.press(robot, KeyCode.DIGIT1);
        assertThat(window.notification(robot)).contains("All cases in “" + title + "” are decided.");
        window.press(robot, KeyCode.DIGIT2);
        window.press(robot, KeyCode.N);
        assertThat(window.notification(robot)).startsWith("Not changed: this case is already decided (A’s answer).");
        assertThat(window.text(robot, "#case-decision")).isEqualTo("A’s answer");
        robot.clickOn("#cases .list-cell:selected");
        window.press(robot, KeyCode.DIGIT2);
        assertThat(window.notification(robot)).contains("decision changed from “A’s answer” to “B’s answer”. Undo: ");
        // which coder is A differs: back to the decision that was found
        for (int i = 0; i < 3; i++) {
            window.press(robot, KeyCode.U);
        }

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        var field = robot.lookup("#picker-field").queryTextInputControl();
        assertThat(field.isFocused()).as("the questions are to choose from").isTrue();
        assertThat(window.notification(robot))
                .startsWith("“" + title + "” was not submitted: 1 question is unanswered");
        assertThat(robot.lookup("#picker-list").<PickerItem>queryListView().getItems())
                .extracting(PickerItem::label)
                .containsExactly("Salience of the strike", "Submit incomplete…");
        Screenshots.save(window.scene(), "adjudication-open-questions-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "adjudication-open-questions-dark"));

        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("Ctrl+Shift+J");
        Screenshots.save(window.scene(), "adjudication-open-question-desk-light");
        window.press(robot, KeyCode.DIGIT2);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        assertThat(window.text(robot, "#case-about")).as("the case one came from").isEqualTo(about);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Reference submitted.");
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#coders").tryQuery()).as("where one came from at first").isPresent();
        try (var project = ProjectOpener.view(file, window.installation)) {
            var reference = project.study().coder("Reference").orElseThrow();
            var key =
                    new CoderRound(reference, project.study().rounds().getFirst())
                            .key(project.corpus().findByName("09-nature-notes").orElseThrow().id());
            assertThat(project.coding().snapshot(key).findFirst("framing").orElseThrow().value("salience"))
                    .contains(new Value.Category("high"));
        }
    }

    /// Everything in which the sample's coders differ is decided, and not submitted yet.
    private static String decideAll(Project project) {
        var article = project.corpus().findByName("09-nature-notes").orElseThrow();
        var service = project.adjudication();
        var key = new CoderRound(service.adjudicator("Reference"), service.defaultRound()).key(article.id());
        service.decideUndisputed(key);
        var ada = project.study().coder("Ada").orElseThrow();
        service.readCases(key).cases().stream()
                .filter(it -> it.isOpen())
                .forEach(it -> service.decide(key, it, new DecisionChoice.CoderAnswer(ada), ""));
        return service.readCases(key).article().title();
    }

    private static String asked(FxRobot robot) {
        return ((Labeled) robot.lookup("#ask").query().lookup(".label")).getText();
    }

    /// Ben changes his mind about an answer that was decided.
    private static void correct(Project project) {
        var article = project.corpus().findByName("09-nature-notes").orElseThrow();
        var ben = project.study().coder("Ben").orElseThrow();
        var key = new CoderRound(ben, project.study().rounds().getFirst()).key(article.id());
        project.coding().correct(key);
        project.coding().answer(key, "framing", "tone", Optional.of(new Value.Category("implicit-pro")));
        project.coding().submit(key, "as before");
    }

    @Test
    void clickOnACardAcceptsItsCodersWholeAnswerAndWhatIsAlikeIsOneClickAway(FxRobot robot) {
        var file = adjudicate(robot);
        go(
                robot,
                it -> {
                    var item = it.adjudicationCase().item();
                    return !item.isQuestion() && item.differences().size() > 2;
                });
        var row = selected(robot);
        var parts = robot.lookup("#stands .case-part-name").queryAllAs(Labeled.class).stream().map(Labeled::getText);
        assertThat(
                        parts.map(it -> it.equals("Passage") ? "boundaries" : it.toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))
                .as("the list names the same differences")
                .isEqualTo(window.text(robot, "#cases .list-cell:selected .case-how").toLowerCase(Locale.ROOT));
        assertThat(robot.lookup(".case-alike").query().getParent().isVisible()).isFalse();
        robot.clickOn("#alike");
        assertThat(robot.lookup(".case-alike .alike-name").queryAllAs(Labeled.class)).isNotEmpty();
        Screenshots.save(window.scene(), "adjudication-alike-light");

        robot.clickOn("#stand-2");
        window.settle();
        var decision =
                rows(robot).stream()
                        .filter(it -> it.article().equals(row.article()))
                        .filter(it ->
                                it.adjudicationCase().item().place().equals(row.adjudicationCase().item().place()))
                        .map(it -> it.adjudicationCase())
                        .filter(it -> it.item().equals(row.adjudicationCase().item()))
                        .flatMap(it -> it.decision().stream())
                        .findFirst()
                        .orElseThrow();
        assertThat(decision.way()).isEqualTo(DecisionMethod.TAKEN);
        assertThat(window.notification(robot)).startsWith("Attribution: B’s answer");
        assertThat(selected(robot)).as("one has gone on").isNotEqualTo(row);
        robot.clickOn("#adjudication-action-undo");
        window.settle();
        assertThat(selected(robot).adjudicationCase()).isEqualTo(row.adjudicationCase());
        robot.clickOn("#adjudication-action-redo");
        window.settle();
        try (var project = ProjectOpener.view(file, window.installation)) {
            var reference =
                    new CoderRound(
                            project.study().coder("Reference").orElseThrow(), project.study().rounds().getFirst());
            assertThat(project.coding().snapshot(reference.key(row.article())).annotations())
                    .extracting(Annotation::extent)
                    .containsAll(
                            row.adjudicationCase().item().statements().stream()
                                    .filter(it -> decision.from().contains(it.coder().id()))
                                    .flatMap(it -> it.annotations().stream())
                                    .map(Annotation::extent)
                                    .toList());
        }
    }

    /// The words of a line that end in dots.
    private static Stream<String> cutWords(ListCell<?> line) {
        return Stream.of(".case-article", ".case-title", ".case-how")
                .flatMap(it -> line.lookupAll(it).stream())
                .map(Labeled.class::cast)
                .filter(it -> it.getParent().isVisible() && it.isTextTruncated())
                .map(Labeled::getText);
    }

    /// The actions behind the dots, as they are when the menu is opened.
    private static List<MenuItem> otherActions(FxRobot robot) {
        var menu = robot.lookup("#case-actions").queryAs(MenuButton.class);
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    menu.show();
                    var items = List.copyOf(menu.getItems());
                    menu.hide();
                    return items;
                });
    }

    private void go(FxRobot robot, Predicate<CaseRow> wanted) {
        var rows = rows(robot);
        int index = rows.indexOf(rows.stream().filter(wanted).findFirst().orElseThrow());
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> list(robot).getSelectionModel().clearAndSelect(index));
        window.settle();
    }

    /// Goes down to a case about a passage that both have marked, and whose answers differ.
    private void toAPassage(FxRobot robot) {
        go(
                robot,
                it ->
                        !it.adjudicationCase().item().isQuestion()
                                && it.adjudicationCase().isOpen()
                                && it.adjudicationCase().item().statements().stream()
                                        .allMatch(statement -> statement.hasStatement()));
    }

    /// As a keyboard does it: what the key types arrives after what it has done.
    private void type(FxRobot robot, KeyCode key, String character) {
        robot.robotContext().getBaseRobot().typeKeyboard(window.scene(), key, character);
        window.settle();
    }

    private Path adjudicate(FxRobot robot) {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        assertThat(robot.lookup("#adjudication").tryQuery()).isPresent();
        Screenshots.save(window.scene(), "adjudication-who-light");
        robot.write("Reference");
        window.press(robot, KeyCode.ENTER);
        return file;
    }

    private static List<CaseRow> rows(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> List.copyOf(list(robot).getItems()));
    }

    private static ListView<CaseRow> list(FxRobot robot) {
        return robot.lookup("#cases").queryListView();
    }
}
