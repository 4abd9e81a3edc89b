package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.agreement.variable.DetailPage.View;
import org.framewright.ui.shell.navigation.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A supervisor looks how far the coders agree.
@ExtendWith(QuickRobot.class)
class AgreementJourneyTest {

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

    @Nightly
    @Test
    void whatIsAgreedOnIsSeenAtAGlance(FxRobot robot) {
        open(robot);
        assertThat(window.text(robot, "#agreement-facts"))
                .startsWith("6 articles compared, coded by Ada (6), Ben (6).");
        assertThat(column(robot, "Variable")).contains("Passages identified", "Tone");
        Screenshots.save(window.scene(), "agreement-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "agreement-dark"));

        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#coders").tryQuery()).as("where one came from").isPresent();
    }

    @Test
    void theEndKeyShowsTheWholeLastLine(FxRobot robot) {
        open(robot);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.scene().getWindow().setWidth(960);
                    window.scene().getWindow().setHeight(600);
                });
        window.settle();
        window.press(robot, KeyCode.END);
        window.settle();
        TableView<?> table = robot.lookup("#agreement-figures").query();
        var last = table.getItems().size() - 1;
        var row =
                table.lookupAll(".table-row-cell").stream()
                        .filter(it -> it instanceof TableRow<?> line && line.getIndex() == last && line.isVisible())
                        .findFirst()
                        .orElseThrow();
        var flow = table.lookup(".clipped-container");
        assertThat(row.localToScene(row.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(flow.localToScene(flow.getLayoutBounds()).getMaxY() + 1);
    }

    @Nightly
    @Test
    void aVariableOpensAndEscLeadsBackToTheTable(FxRobot robot) {
        open(robot, AgreementStudy.make(window));
        Screenshots.save(window.scene(), "agreement-three-coders-light");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#page-title")).isEqualTo("Article › Tone");
        both("agreement-categories");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#matrix-of").queryComboBox().getSelectionModel().select(2));
        var two = robot.lookup("#matrix-of").queryComboBox().getValue();
        window.press(robot, KeyCode.SHIFT, KeyCode.F1);
        window.press(robot, KeyCode.ESCAPE);
        window.settle();
        assertThat(robot.lookup("#matrix-of").queryComboBox().getValue()).as("found as it was left").isEqualTo(two);

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        both("agreement-coders");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        both("agreement-time");
        assertThat(robot.lookup("#chart-alpha").query().getAccessibleText())
                .startsWith("Alpha of all coders; ")
                .contains(" units: 0.");
        assertThat(window.text(robot, "#time-means"))
                .as("all was submitted on one day")
                .contains(
                        "Publication dates don’t show coder drift, and submission times are missing or all on one day.")
                .doesNotContain("control limits");
        assertThat(robot.lookup("#chart-Ada").query().getAccessibleText()).doesNotContain("below the limit");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(TestTables.column(robot.lookup("#disagreements").query(), "Disagreements").getFirst())
                .contains("Ada: ", "Chidi: ");
        both("agreement-disagreements");

        robot.clickOn("#page-back");
        window.settle();
        assertThat(column(robot, "Variable")).containsExactly("Article", "Tone", "Strength", "Photo");
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(column(robot, "Variable")).containsExactly("Article", "Tone", "Strength", "Photo");
        assertThat(robot.lookup("#agreement-figures").query().isFocused()).isTrue();

        window.press(robot, KeyCode.CONTROL, KeyCode.C);
        var copied =
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString()).split("\n");
        assertThat(copied[2]).as("alpha with its interval").startsWith("Tone\t").containsPattern("\t0\\.\\d{3} \\[0");
    }

    @Test
    void whatIfAnswersBesideWhatIs(FxRobot robot) {
        open(robot, AgreementStudy.make(window));
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        var real = window.text(robot, "#what-if-real");
        assertThat(window.text(robot, "#what-if-would")).startsWith("Choose changes below");

        window.press(robot, KeyCode.SPACE);
        assertThat(window.text(robot, "#what-if-would")).startsWith("With these changes: alpha 0.").contains("N 47");
        fire(robot, "#what-if-coders-tab");
        CheckBox chidi = robot.lookup("#what-if-coder-Chidi").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, chidi::fire);
        window.settle();
        both("agreement-what-if");
        assertThat(window.text(robot, "#what-if-real")).as("what is stays beside it").isEqualTo(real);

        fire(robot, "#what-if-reset");
        assertThat(window.text(robot, "#what-if-would")).startsWith("Choose changes below");

        fire(robot, "#what-if-articles-tab");
        robot.clickOn("#what-if-articles .table-row-cell .table-cell");
        window.settle();
        assertThat(window.text(robot, "#what-if-would")).as("a click on a tick").contains("N 47");
    }

    @Test
    void theTableIsInLineAndTheOpenLineIsMadeWiderAndShowsNoEmptyColumns(FxRobot robot) {
        open(robot, AgreementStudy.make(window));
        assertThat(robot.lookup(".interval-scale > .label").queryAllAs(Label.class))
                .filteredOn(Node::isVisible)
                .extracting(Label::getText)
                .containsExactly("0.4", "0.667", "0.8", "1");
        var heading = robot.lookup("#agreement-figures .column-header.first > .label > .text").query();
        assertThat(left(heading)).isCloseTo(left(robot.lookup(".figure-title > .tag-badge").query()), within(2.0));
        var row = robot.lookup("#agreement-figures .table-row-cell:selected").<Region>query();
        assertThat(row.lookup(".interval-bar > .reliable").getBoundsInParent().getHeight())
                .as("the zones end at the frame of the row")
                .isLessThanOrEqualTo(row.getHeight());

        window.press(robot, KeyCode.ENTER);
        var detail = robot.lookup(".agreement-detail").<Region>query();
        double before = detail.getWidth();
        var border = detail.localToScreen(detail.getLayoutBounds());
        robot.drag(border.getMinX() - 1, border.getMinY() + 200, MouseButton.PRIMARY).dropBy(-60, 0);
        window.settle();
        assertThat(detail.getWidth()).isCloseTo(before + 60, within(3.0));
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(shownColumns(robot, "#coder-figures"))
                .as("all have as many comparisons")
                .containsExactly("Coder", "Matches", "With others", "If excluded");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(shownColumns(robot, "#disagreements")).as("nothing is decided").containsExactly("Disagreements");
        assertThat(robot.lookup(".difference-answers").queryAllAs(Label.class))
                .isNotEmpty()
                .noneMatch(Label::isTextTruncated);
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static List<String> shownColumns(FxRobot robot, String table) {
        return robot.lookup(table).<TableView<?>>query().getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    @Nightly
    @Test
    void whatIsShownIsWrittenAsAReport(FxRobot robot) throws IOException {
        open(robot);
        var page = folder.resolve("agreement.html");
        window.chosen.choose(page);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(Files.readString(page)).contains("<svg").contains("Ada, Ben");
        assertThat(window.notification(robot)).contains("agreement.html");

        var lettered = folder.resolve("lettered.html");
        window.chosen.choose(lettered);
        window.more(robot, "do-agreement-letters");
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(Files.readString(lettered)).containsPattern("\\b[A-E], [A-E]\\b").doesNotContain("Ada");
        window.more(robot, "do-agreement-letters");

        var table = folder.resolve("agreement.csv");
        window.chosen.choose(table);
        fire(robot, "#agreement-report");
        assertThat(Files.readString(table)).contains("frame-evidence,found-in-sentence,,Ada; Ben,182");

        window.chosen.choose(folder.resolve("no such folder").resolve("agreement.md"));
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(window.notification(robot)).contains("agreement.md");
        assertThat(column(robot, "Variable")).as("what is shown stays").contains("Passages identified");
    }

    @Nightly
    @Test
    void howManyMoreItTakesIsPlannedAndGivenOut(FxRobot robot) {
        var study = AgreementStudy.make(window);
        AgreementStudy.addArticles(window, study, 12);
        open(robot, study);
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        assertThat(window.text(robot, "#page-facts")).startsWith("Round “Main”: 48 articles double-coded.");
        assertThat(planned(robot, "Variable")).containsExactly("Article: Tone", "Article: Strength", "Article: Photo");
        assertThat(planned(robot, "Articles needed").getFirst()).isEqualTo("2,523 more (2,571 in total)");
        assertThat(planned(robot, "Articles needed").getLast()).isEqualTo("unknown: alpha is undefined");
        assertThat(window.text(robot, "#plan-sum"))
                .contains("Not enough articles: the study has only 12 further articles");
        both("agreement-plan");

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        both("agreement-plan-tentative");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(robot.lookup("#assignment").tryQuery()).isPresent();
        assertThat(robot.lookup("#give-number").<TextField>query().getText())
                .as("as many as there are")
                .isEqualTo("12");
        assertThat(robot.lookup("#give-overlap").<TextField>query().getText()).isEqualTo("100 %");
        Screenshots.save(window.scene(), "agreement-plan-given-out-light");

        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(planned(robot, "Variable")).as("the plan that one came from").contains("Article: Tone");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(column(robot, "Variable")).containsExactly("Article", "Tone", "Strength", "Photo");
    }

    private static List<String> planned(FxRobot robot, String heading) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> TestTables.column(robot.lookup("#plan").query(), heading));
    }

    @Nightly
    @Test
    void whatWasFoundWithATagOpens(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#page-title")).isEqualTo("Attribution › Passages identified");
        both("agreement-found");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(TestTables.column(robot.lookup("#disagreements").query(), "Disagreements")).hasSize(11);
        both("agreement-found-disagreements");
    }

    @Test
    void aDisagreementOpensWhereItIsDecidedAndEscComesBackToIt(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#page-title")).isEqualTo("Attribution › Form");
        robot.interact(() -> robot.lookup("#category-matrix").query().requestFocus());
        window.press(robot, KeyCode.RIGHT);
        window.press(robot, KeyCode.RIGHT);
        assertThat(window.text(robot, "#field-units-heading")).matches("\\d+ units?: \\w+ or \\w+");
        both("agreement-field");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#adjudication").tryQuery()).isPresent();
        robot.write("Rea");
        window.press(robot, KeyCode.ENTER);
        Screenshots.save(window.scene(), "agreement-to-adjudication-light");
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        both("agreement-rules");
        window.press(robot, KeyCode.ENTER);
        robot.write("Reported speech without a that counts as indirect");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Ruling saved for all coders");

        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#page-title")).isEqualTo("Attribution › Form");
        TableView<?> list = robot.lookup("#disagreements").query();
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(TestTables.column(list, "Decided by")).as("what was decided is shown as such").contains("Rea", "");
        assertThat(list.lookupAll(".table-row-cell:filled"))
                .as("rows of two lines")
                .allMatch(it -> it.getLayoutBounds().getHeight() < 100);
        both("agreement-decided");

        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        both("agreement-ruled");
        assertThat(window.text(robot, "#case-rulings .ruling-words"))
                .as("the ruling, in another case of the same question")
                .startsWith("Reported speech");
        window.press(robot, KeyCode.ESCAPE);
        TableView<?> again = robot.lookup("#disagreements").query();
        assertThat(again.getSelectionModel().getSelectedIndex()).isEqualTo(2);
    }

    @Test
    void whatIsSaidOfAFieldEndsWithWhatIsWrongInIt(FxRobot robot) {
        open(robot);
        focus(robot, "#agreement-articles");
        window.press(robot, KeyCode.SPACE);
        TextField from = robot.lookup("#agreement-from").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, from::requestFocus);
        robot.write("last May");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("last May");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.F5);
        assertThat(from.getText()).as("what is wrong stands beside what is said of it").isEqualTo("last May");
        assertThat(window.notification(robot)).contains("last May");
        focus(robot, "#agreement-articles");
        window.press(robot, KeyCode.SPACE);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    from.requestFocus();
                    from.clear();
                });
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEmpty();
        robot.write("2024-03-06");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#agreement-articles"))
                .as("kept as where a field is left")
                .contains("2024-03-06");
    }

    @Test
    void theTableIsFoundAgainAsItWasLeft(FxRobot robot) {
        open(robot);
        TableView<Object> table = robot.lookup("#agreement-figures").query();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var alpha =
                            table.getColumns().stream()
                                    .filter(it -> it.getText().equals("Alpha"))
                                    .findFirst()
                                    .orElseThrow();
                    table.getSortOrder().add(alpha);
                    table.getSelectionModel().clearAndSelect(4);
                });
        var sorted = column(robot, "Variable");
        window.press(robot, KeyCode.ENTER);
        var title = window.text(robot, "#page-title");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#adjudication").tryQuery()).isPresent();
        robot.write("Rea");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#page-title")).isEqualTo(title);
        window.press(robot, KeyCode.ESCAPE);

        TableView<?> again = robot.lookup("#agreement-figures").query();
        assertThat(again).isNotSameAs(table);
        assertThat(column(robot, "Variable")).isEqualTo(sorted);
        assertThat(again.getSelectionModel().getSelectedIndex()).isEqualTo(4);
    }

    @Nightly
    @Test
    void whereATagIsUsedOpensWithWhoFoundItWhere(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#page-title")).isEqualTo("Attribution › Present in sentences");
        assertThat(window.text(robot, "#page-figure")).isEqualTo("0.923");
        both("agreement-sentences");
    }

    @Test
    void codersAreSeenBesideTheReference(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(window.notification(robot)).startsWith("No article in “Main” has both a reference coding");
        window.press(robot, KeyCode.ESCAPE);

        var file = folder.resolve("adjudicated.framewright");
        SampleProject.make(file, window.installation);
        try (var project = ProjectOpener.open(file, window.installation)) {
            asAdaSays(project);
        }
        open(robot, file);
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(window.text(robot, "#page-title")).isEqualTo("Compare with reference");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        List<String> accuracies =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000, () -> TestTables.column(robot.lookup("#reference-figures").query(), "Accuracy"));
        assertThat(accuracies).as("Ben does not say all that Ada says").anyMatch(it -> it.startsWith("0."));
        for (int i = 0; i < accuracies.size() && !accuracies.get(i).startsWith("0."); i++) {
            window.press(robot, KeyCode.DOWN);
        }
        assertThat(robot.lookup("#reference-confusion").tryQuery()).isPresent();
        both("agreement-reference");
        int chosen = robot.lookup("#reference-figures").<TableView<?>>query().getSelectionModel().getSelectedIndex();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.go(new Route.Export()));
        window.settle();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.text(robot, "#page-title")).as("found as it was left").isEqualTo("Compare with reference");
        assertThat(robot.lookup("#reference-figures").<TableView<?>>query().getSelectionModel().getSelectedIndex())
                .isEqualTo(chosen);
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        assertThat(window.text(robot, "#page-title")).as("in its place").isEqualTo("Plan sample size");
        assertThat(robot.lookup("#page-note").tryQuery()).as("nothing is left out").isEmpty();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(column(robot, "Variable")).contains("Passages identified");
    }

    @Nightly
    @Test
    void referencesOfThreePeopleAreComparedWithEachOtherAndWithCoders(FxRobot robot) {
        var file = folder.resolve("adjudicated.framewright");
        SampleProject.make(file, window.installation);
        try (var project = ProjectOpener.open(file, window.installation)) {
            Stream.of("Rea", "Sam", "Tea").forEach(it -> asAdaSays(project, it));
        }
        open(robot, file);
        focus(robot, "#agreement-coders");
        window.press(robot, KeyCode.SPACE);
        for (int i = 0; i < 3; i++) {
            window.press(robot, KeyCode.DOWN);
        }
        for (int i = 0; i < 3; i++) {
            window.press(robot, KeyCode.DOWN);
            window.press(robot, KeyCode.ENTER);
        }
        window.press(robot, KeyCode.ESCAPE);
        window.settle();
        assertThat(robot.lookup("#agreement-coders").<MenuButton>query().getText()).isEqualTo("Rea – Sam – Tea");
        assertThat(column(robot, "Alpha")).as("they say the same").contains("1.000");

        robot.clickOn("#agreement-coders");
        robot.clickOn("Sam (reference)");
        window.press(robot, KeyCode.ESCAPE);
        window.settle();
        assertThat(robot.lookup("#agreement-coders").<MenuButton>query().getText())
                .as("by the mouse as well")
                .isEqualTo("Rea – Tea");
        robot.clickOn("#agreement-coders");
        robot.clickOn("Sam (reference)");
        window.press(robot, KeyCode.ESCAPE);
        window.settle();

        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        ComboBox<View> views = robot.lookup("#page-views").queryComboBox();
        assertThat(views.getItems()).as("there is no room for as many tabs").hasSize(6);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(views.getValue().name()).isEqualTo("Tea and Sam (6 relevant articles)");
        assertThat(window.text(robot, "#page-note")).isEqualTo("Comparing only: Rea, Sam, Tea.");
        both("agreement-references");
    }

    private void focus(FxRobot robot, String control) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(control).query().requestFocus());
        window.settle();
    }

    private static void asAdaSays(Project project) {
        asAdaSays(project, "Reference");
    }

    private static void asAdaSays(Project project, String reference) {
        var service = project.adjudication();
        var coderRound = new CoderRound(service.adjudicator(reference), service.defaultRound());
        var queue = service.readQueue(coderRound, ProgressListener.NONE);
        var ada = queue.coders().stream().filter(it -> it.name().equals("Ada")).findFirst().orElseThrow();
        for (var entry : queue.articles()) {
            var key = coderRound.key(entry.article());
            service.decideUndisputed(key);
            service.readCases(key).cases().stream()
                    .filter(AdjudicationCase::isOpen)
                    .forEach(it -> service.decide(key, it, new DecisionChoice.CoderAnswer(ada), ""));
            service.finish(key, "");
        }
    }

    @Nightly
    @Test
    void aSpreadsheetIsLookedAtInBetween(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(robot.lookup("#spreadsheet").tryQuery()).isPresent();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#agreement-facts")).startsWith("6 articles compared");
    }

    @Test
    void namesakesAreMergedFromTheLineWhoseAlphaTheyLower(FxRobot robot) {
        var file = AgreementStudy.withNamesakes(window);
        open(robot, file);
        var alpha = column(robot, "Alpha");
        assertThat(alpha).as("they disagree by the name alone").doesNotContain("1.000");
        window.press(robot, KeyCode.ENTER);
        robot.clickOn("#merge-actors");
        window.settle();
        assertThat(robot.lookup("#review-table").tryQuery()).isPresent();
        window.press(robot, KeyCode.CONTROL, KeyCode.J);

        fire(robot, "#to-agreement");
        assertThat(robot.lookup("#merge-actors").tryQuery()).as("nothing is left to merge").isEmpty();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(column(robot, "Alpha")).contains("1.000").isNotEqualTo(alpha);
    }

    private void both(String name) {
        Screenshots.save(window.scene(), name + "-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), name + "-dark"));
    }

    @Nightly
    @Test
    void withoutAnythingToCompareItIsSaidWhy(FxRobot robot) {
        open(robot, TeamStudy.withCoders(window));
        Screenshots.save(window.scene(), "agreement-nothing-light");
        assertThat(column(robot, "Variable")).isEmpty();
    }

    private void open(FxRobot robot) {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        open(robot, file);
    }

    private void open(FxRobot robot, Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        fire(robot, "#to-agreement");
        assertThat(robot.lookup("#agreement").tryQuery()).isPresent();
    }

    private void fire(FxRobot robot, String button) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(button).<ButtonBase>query().fire());
        window.settle();
    }

    private static List<String> column(FxRobot robot, String heading) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> TestTables.column(robot.lookup("#agreement-figures").query(), heading));
    }
}
