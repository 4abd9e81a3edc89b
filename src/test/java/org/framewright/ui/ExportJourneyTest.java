package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
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
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// A supervisor takes the data out.
@ExtendWith(QuickRobot.class)
class ExportJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void whatAnExportWillBeIsSeenBeforehandAndWhatToTypeAfterwards(FxRobot robot) throws IOException {
        sample(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(files(robot)).startsWith("analysis.csv", "analysis_passages.csv", "codings_long.csv");
        assertThat(rows(robot)).isNotEmpty();
        assertThat(missing(robot)).anyMatch(it -> it.contains(": Missing: coders disagree ("));
        Screenshots.save(window.scene(), "export-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "export-dark"));

        var out = Files.createDirectory(folder.resolve("data"));
        window.chosen.choose(out);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(out.resolve("analysis.csv")).isNotEmptyFile();
        assertThat(window.text(robot, "#export-written")).contains(" files exported to " + out);
        Screenshots.save(window.scene(), "export-written-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "export-written-dark"));
        robot.clickOn("#export-open");
        window.settle();
        assertThat(window.chosen.shown()).contains(out);

        assertThat(out.resolve("warnings.csv")).doesNotExist();
        robot.clickOn("#export-section-files");
        robot.clickOn("#export-warnings");
        window.settle();
        assertThat(files(robot)).contains("warnings.csv");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(out.resolve("warnings.csv")).content().startsWith("article,coder,").contains(",several-paragraphs,");

        var archive = folder.resolve("archive.zip");
        window.chosen.choose(archive);
        window.press(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(archive).isNotEmptyFile();
        Screenshots.save(window.scene(), "export-archived-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "export-archived-dark"));

        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.notification(robot)).as("what stays is taken away first").isEmpty();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.text(robot, "#coder")).startsWith("Coder: ");
    }

    @Test
    void aProgramIsChosenByKeyAndWhatItCanNotTakeIsSaid(FxRobot robot) {
        sample(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(window.scene().getFocusOwner())
                .as("the keyboard is on what is chosen")
                .matches(it -> it.getPseudoClassStates().contains(javafx.css.PseudoClass.getPseudoClass("selected")));
        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        window.press(robot, KeyCode.UP);
        window.press(robot, KeyCode.LEFT);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        TextField command = robot.lookup("#export-command").query();
        assertThat(command.getText()).startsWith("source(").endsWith("export\")");
        Screenshots.save(window.scene(), "export-r-light");

        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.RIGHT);
        window.press(robot, KeyCode.RIGHT);
        window.press(robot, KeyCode.TAB);
        window.press(robot, KeyCode.DOWN);
        for (int i = 0; i < 4; i++) {
            window.press(robot, KeyCode.DOWN);
        }
        window.press(robot, KeyCode.ENTER);
        assertThat(files(robot)).contains("framing__tone.csv", "run_irr.R", "left_out.csv");
        assertThat(robot.lookup("#export-done").query().isVisible()).isFalse();
        Screenshots.save(window.scene(), "export-irr-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "export-irr-dark"));
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(command.getText()).endsWith("/irr/run_irr.R\", chdir = TRUE)");
    }

    @Nightly
    @Test
    void aTableWithEarlierVersionsSaysWhichRowsCount(FxRobot robot) {
        sample(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(files(robot).getFirst()).isEqualTo("analysis.csv");
        assertThat(window.text(robot, "#export-heading")).doesNotContain("latest");

        show(robot, "spans.csv");
        assertThat(window.text(robot, "#export-heading")).endsWith("All rows are latest versions (latest = 1).");
        assertThat(window.text(robot, "#export-meaning"))
                .isEqualTo("Per row: one annotation (text, position, links, answers), in one version");
    }

    @Test
    void ofATableWithCorrectedCodingsItSaysHowManyRowsCount(FxRobot robot) {
        file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        correctSomething();
        open(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(items(robot)).contains("coding_versions.csv (16 (15 latest))");
        show(robot, "coding_versions.csv");

        assertThat(window.text(robot, "#export-heading"))
                .endsWith(
                        "Corrected codings also have rows for earlier versions. Use only rows with latest = 1 (15 of 16).");
        Screenshots.save(window.scene(), "export-coding-versions-light");
    }

    private void correctSomething() {
        try (var project = ProjectOpener.open(file, window.installation)) {
            var whose = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            var submitted =
                    project.corpus().articles().stream()
                            .map(it -> whose.key(it.id()))
                            .filter(it -> project.coding().snapshot(it).isSubmitted())
                            .findFirst()
                            .orElseThrow();
            project.coding().correct(submitted);
            project.coding().submit(submitted);
        }
    }

    @Test
    void theMainTableAndTheRuleAreChosenByKeyOrMouseAndAnswersAreLabelsOrCodes(FxRobot robot) {
        sample(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(robot.lookup("#export-export").queryButton().getText()).isEqualTo("Export 13 tables");
        assertThat(cell(robot, "framing__primary_frame")).isNotEmpty().doesNotMatch("-?\\d+");
        assertThat(heads(robot)).contains("Framing");
        robot.clickOn("#export-codes");
        assertThat(cell(robot, "framing__primary_frame")).matches("-?\\d+");

        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        window.press(robot, KeyCode.TAB);
        window.press(robot, KeyCode.DOWN);
        assertThat(window.text(robot, "#export-heading")).startsWith("analysis_passages.csv: ");
        robot.clickOn("#export-rule-random");
        window.settle();
        assertThat(robot.lookup("#export-seed").query().isVisible()).isTrue();
        robot.clickOn("#export-table-coded-unit");
        assertThat(window.text(robot, "#export-heading")).startsWith("codings_long.csv: ");

        // a program for agreement has none of these tables; coming back, the shown one is selected
        robot.clickOn("#export-card-tools");
        window.settle();
        robot.clickOn("#export-card-csv");
        window.settle();
        assertThat(robot.lookup("#export-table-analysed-unit").<RadioButton>query().isSelected()).isTrue();
        robot.clickOn("#export-table-analysed-passage");
        show(robot, "analysis.csv");
        assertThat(robot.lookup("#export-table-analysed-unit").<RadioButton>query().isSelected()).isTrue();

        robot.clickOn("#export-adjudicate");
        window.settle();
        assertThat(robot.lookup("#adjudication").tryQuery()).isPresent();
    }

    /// Shown to fail when the screen was not left before the export was done.
    @Test
    void whileSomethingIsExportedOneLooksAtTheBackupsAndHearsThereWhatCameOfIt(FxRobot robot) throws IOException {
        sample(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        var out = Files.createDirectory(folder.resolve("data"));
        window.chosen.choose(out);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        var held = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(held));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        assertThat(robot.lookup("#backups").tryQuery()).isPresent();
        held.countDown();
        window.settle();
        assertThat(out.resolve("analysis.csv")).isNotEmptyFile();
        assertThat(window.notification(robot)).contains(" files exported to " + out);
        robot.interact(() -> robot.lookup("#choice-1").queryButton().fire());
        window.settle();
        assertThat(window.chosen.shown()).contains(out);
    }

    @Test
    void theProjectIsNotClosedBehindAnExportUnlessSomebodySaysSo(FxRobot robot) throws IOException {
        sample(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        window.chosen.choose(Files.createDirectory(folder.resolve("data")));
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        var held = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(held));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(robot.lookup("#export").tryQuery()).isPresent();
        assertThat(window.notification(robot)).startsWith("Still running: Exporting");
        robot.interact(() -> window.shell.close());
        assertThat(window.scene().getWindow().isShowing()).isTrue();
        robot.interact(() -> robot.lookup("#choice-1").queryButton().fire());
        held.countDown();
        window.settle();
        assertThat(window.scene().getWindow().isShowing()).isFalse();
    }

    @Test
    void whatIsLeftOutIsRememberedForTheProject(FxRobot robot) throws IOException {
        sample(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(window.text(robot, "#export-analysis")).startsWith("analysis.csv uses the main study ");
        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        // past the main table and the rule to the section of rounds and coders, and in it to the coders and letters
        for (int i = 0; i < 3; i++) {
            window.press(robot, KeyCode.TAB);
        }
        window.press(robot, KeyCode.SPACE);
        window.press(robot, KeyCode.TAB);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#export-analysis"))
                .startsWith("analysis.csv uses each article’s latest round (");
        for (int i = 0; i < 2; i++) {
            window.press(robot, KeyCode.TAB);
        }
        window.press(robot, KeyCode.SPACE);
        window.press(robot, KeyCode.TAB);
        window.press(robot, KeyCode.SPACE);
        robot.clickOn("#export-section-articles");
        robot.clickOn("#export-articles").write("strike");
        window.press(robot, KeyCode.TAB);
        assertThat(window.text(robot, "#export-found")).isNotEqualTo("9 of 9 articles");
        Screenshots.save(window.scene(), "export-chosen-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "export-chosen-dark"));
        var found = window.text(robot, "#export-found");

        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(((TextField) robot.lookup("#export-articles").query()).getText()).isEqualTo("strike");
        assertThat(window.text(robot, "#export-analysis"))
                .startsWith("analysis.csv uses each article’s latest round (");
        assertThat(window.text(robot, "#export-found")).isEqualTo(found);
    }

    @Nightly
    @Test
    void whereThereIsNothingToExportItIsSaidWhatToDo(FxRobot robot) {
        file = window.project("Harbour strike");
        open(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#export-section-articles");
        robot.clickOn("#export-articles").write("nowhere");
        window.press(robot, KeyCode.TAB);
        robot.clickOn("#export-export");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Nothing to export with these settings");
        Screenshots.save(window.scene(), "export-nothing-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "export-nothing-dark"));
    }

    @Nightly
    @Test
    void aSupervisorGetsToItWithoutSittingDownAndIsBackWhereTheyWere(FxRobot robot) {
        file = window.project("Harbour strike");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        Screenshots.save(window.scene(), "who-codes-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "who-codes-dark"));
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(robot.lookup("#export").tryQuery()).isPresent();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#coders").tryQuery()).isPresent();

        WaitForAsyncUtils.waitForAsyncFx(5_000, robot.lookup("#team-link").queryButton()::requestFocus);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(robot.lookup("#export").tryQuery()).isPresent();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#team").tryQuery()).isPresent();
    }

    private void sample(FxRobot robot) {
        file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        try (var project = ProjectOpener.view(file, window.installation)) {
            open(robot, project.study().coders().getFirst().name());
        }
    }

    private void open(FxRobot robot, String coder) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        window.sitDownAs(robot, coder);
    }

    /// The names of all files: those with tabs, and those in the menu behind them.
    private static List<String> files(FxRobot robot) {
        var tabs = robot.lookup("#export-files .toggle-button").queryAllAs(ToggleButton.class).stream();
        return Stream.concat(tabs.map(Labeled::getText), items(robot).stream().map(it -> it.split(" ", 2)[0])).toList();
    }

    private static List<String> items(FxRobot robot) {
        return robot.lookup("#more-files").queryAllAs(MenuButton.class).stream()
                .flatMap(it -> it.getItems().stream())
                .map(MenuItem::getText)
                .toList();
    }

    /// Shows a file, by its tab or in the menu.
    private void show(FxRobot robot, String file) {
        robot.interact(() -> {
            var tab =
                    robot.lookup("#export-files .toggle-button").queryAllAs(ToggleButton.class).stream()
                            .filter(it -> it.getText().equals(file))
                            .<Runnable>map(it -> it::fire);
            var item =
                    robot.lookup("#more-files").queryAllAs(MenuButton.class).stream()
                            .flatMap(it -> it.getItems().stream())
                            .filter(it -> it.getText().startsWith(file + " "))
                            .<Runnable>map(it -> it::fire);
            Stream.concat(tab, item).findFirst().orElseThrow().run();
        });
        window.settle();
    }

    /// What is said of the columns with missing values.
    private static List<String> missing(FxRobot robot) {
        return robot.lookup("#export-rows .column-header .label").queryAllAs(Label.class).stream()
                .flatMap(it -> Stream.ofNullable(it.getAccessibleText()))
                .toList();
    }

    private static List<String> heads(FxRobot robot) {
        TableView<?> table = robot.lookup("#export-rows").queryTableView();
        return table.getColumns().stream()
                .flatMap(it -> it.getGraphic() instanceof Label head ? Stream.of(head.getText()) : Stream.of())
                .toList();
    }

    /// The first cell of a column.
    private static String cell(FxRobot robot, String column) {
        TableView<List<String>> table = robot.lookup("#export-rows").queryTableView();
        return table.getVisibleLeafColumns().stream()
                .filter(it -> it.getGraphic() instanceof Label head && head.getText().equals(column))
                .map(it -> String.valueOf(it.getCellData(0)))
                .findFirst()
                .orElseThrow();
    }

    private static List<?> rows(FxRobot robot) {
        TableView<?> table = robot.lookup("#export-rows").queryTableView();
        return table.getItems();
    }
}
