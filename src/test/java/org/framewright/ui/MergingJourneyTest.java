package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.ui.ReturnedFiles.answer;
import static org.framewright.ui.ReturnedFiles.code;
import static org.framewright.ui.ReturnedFiles.desk;

import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.study.Coder;
import org.framewright.support.EveryKind;
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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Monday: six files came back by mail, with whatever names.
@ExtendWith(QuickRobot.class)
class MergingJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private ReturnedFiles files;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        files = new ReturnedFiles(window, window.project("Harbour strike"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void filesOfSillyNamesAreLookedAtMergedAndRemembered(FxRobot robot) {
        var mail = mail();
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        Screenshots.save(window.scene(), "merge-empty-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "merge-empty-dark"));

        window.chosen.chooseAll(mail);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(rows(robot, "#merge-files")).isEqualTo(6);
        assertThat(details(robot)).isPositive();
        assertThat(window.text(robot, "#merge-facts")).startsWith("Preview: nothing has changed yet");
        Screenshots.save(window.scene(), "merge-looked-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "merge-looked-dark"));
        select(robot, "#merge-files", 2);
        Screenshots.save(window.scene(), "merge-clash-light");
        select(robot, "#merge-files", 4);
        assertThat(details(robot)).as("why it can't come in").isEqualTo(1);
        robot.clickOn("#merge-copy");
        window.settle();
        select(robot, "#merge-files", 4);
        Screenshots.save(window.scene(), "merge-refused-light");

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("4 codings merged. 1 was rejected");
        Screenshots.save(window.scene(), "merge-merged-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "merge-merged-dark"));
        robot.clickOn("#merge-clear");
        window.settle();
        assertThat(rows(robot, "#merge-before")).isEqualTo(3);
        Screenshots.save(window.scene(), "merge-before-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "merge-before-dark"));
    }

    /// Shown to fail when the tables were in their usual order whenever somebody came back.
    @Nightly
    @Test
    void theOrderOfTheTablesIsFoundAsItWasLeft(FxRobot robot) {
        var mail = mail();
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        window.chosen.chooseAll(mail);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        TableView<?> table = robot.lookup("#merge-files").query();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    table.getColumns().get(1).setSortType(TableColumn.SortType.DESCENDING);
                    sortBySecond(table);
                });
        var sorted = TestTables.column(table, "Coder");
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT5);
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(TestTables.column(robot.lookup("#merge-files").query(), "Coder")).isEqualTo(sorted);
        assertThat(robot.lookup("#merge-files").<TableView<?>>query().getSortOrder()).hasSize(1);
    }

    private static <T> void sortBySecond(TableView<T> table) {
        table.getSortOrder().setAll(List.of(table.getColumns().get(1)));
    }

    @Test
    void aDifferenceIsOpenedAtItsPlaceAndOneComesBackToTheTeam(FxRobot robot) {
        var mail = mail();
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        window.chosen.chooseAll(mail);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        select(robot, "#merge-files", 2);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ENTER);

        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
        Screenshots.save(window.scene(), "merge-opened-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(robot.lookup("#merge").tryQuery()).as("where one was").isPresent();
        assertThat(window.text(robot, "#merge-heading")).isEqualTo("Kopie von ada.framewright");
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.scene().getWindow().setWidth(1024);
                    window.scene().getWindow().setHeight(700);
                });
        window.settle();
        Screenshots.save(window.scene(), "merge-narrow-light");
    }

    @Test
    void aMergeThatIsCancelledLeavesTheProjectAsItWas(FxRobot robot) {
        var mail = mail();
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        window.chosen.chooseAll(mail);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        var latch = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(latch));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Screenshots.save(window.scene(), "merge-running-light");
        robot.push(KeyCode.ESCAPE);
        latch.countDown();
        window.settle();

        assertThat(window.notification(robot)).isEqualTo("Cancelled. Nothing was changed.");
        assertThat(window.text(robot, "#merge-facts")).startsWith("Preview: nothing has changed yet");
        robot.clickOn("#merge-clear");
        window.settle();
        assertThat(robot.lookup("#merge-before").query().isVisible()).as("nothing has come").isFalse();
    }

    /// Ada at two computers, Ben, a letter, a copy of the study with a stranger's work, and a file of another project.
    private List<Path> mail() {
        var ada = files.laptop("Ada");
        var ben = files.laptop("Ben");
        var first = files.at(ada, project -> code(project, desk(project, "Ada", 0), 60, "indirect"));
        var started = files.mailed(ada, "Kopie von ada.framewright");
        var home = files.installation(started);
        assertThat(home.id()).isNotEmpty();
        files.on(ada, project -> answer(project, desk(project, "Ada", 0), first, "direct"));
        files.on(ada, project -> code(project, desk(project, "Ada", 1), 80, "direct"));
        files.on(started, project -> answer(project, desk(project, "Ada", 0), first, "mixed"));
        files.on(ben, project -> code(project, desk(project, "Ben", 2), 40, "direct"));
        var copy = files.mailed(files.study, "study(1).framewright");
        files.on(
                copy,
                project -> {
                    project.study().addCoder("Guest", Coder.Kind.CODER);
                    code(project, desk(project, "Guest", 0), 30, "direct");
                });
        var other = EveryKind.make(folder.resolve("mail"));
        return List.of(
                files.mailed(ben, "ben (2) final.framewright"),
                files.mailed(ada, "Week 3 – done!.framewright"),
                started,
                files.letter("read me.framewright"),
                copy,
                other);
    }

    private void open(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(files.study)));
        window.settle();
        robot.clickOn("#team-link");
        window.settle();
    }

    private void select(FxRobot robot, String table, int row) {
        TableView<?> view = robot.lookup(table).queryTableView();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    view.requestFocus();
                    view.getSelectionModel().clearAndSelect(row);
                });
        window.settle();
    }

    private static int rows(FxRobot robot, String table) {
        return robot.lookup(table).queryTableView().getItems().size();
    }

    private static int details(FxRobot robot) {
        ListView<?> list = robot.lookup("#merge-details").queryListView();
        return list.getItems().size();
    }
}
