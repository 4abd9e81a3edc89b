package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.ui.ReturnedFiles.code;
import static org.framewright.ui.ReturnedFiles.desk;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.team.RulingService;
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

/// The supervisor makes packages for whoever needs one, and answers what coders ask.
@ExtendWith(QuickRobot.class)
class PackagesJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private ReturnedFiles files;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void packagesAreMadeForThoseWhoNeedOneAndNeverOverAFile(FxRobot robot) throws IOException {
        files = new ReturnedFiles(window, window.project("Harbour strike"));
        var ada = files.laptop("Ada");
        files.laptop("Ben");
        files.on(ada, project -> code(project, desk(project, "Ada", 0), 60, "direct"));
        files.on(files.study, project -> project.team().merge().merge(List.of(ada)));
        files.on(files.study, PackagesJourneyTest::moveOn);
        files.on(files.study, project -> project.team().members().markAsLeft("Ben"));
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(window.text(robot, "#packages-make")).isEqualTo("Create 2 packages…");
        assertThat(texts(robot, "#packages-unbound .label"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("No articles are assigned in “Main”");
        Screenshots.save(window.scene(), "packages-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "packages-dark"));

        var out = Files.createDirectories(folder.resolve("Monday"));
        Files.writeString(out.resolve("Harbour-strike-Cleo-1.framewright"), "in the way");
        window.chosen.choose(out);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("1 of 2 packages created");
        assertThat(out.resolve("Harbour-strike-Ada-2.framewright")).exists();
        assertThat(Files.readString(out.resolve("Harbour-strike-Cleo-1.framewright"))).isEqualTo("in the way");
        assertThat(window.text(robot, "#packages-make")).isEqualTo("Create 1 package…");
        Screenshots.save(window.scene(), "packages-made-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "packages-made-dark"));
    }

    @Test
    void whereNobodyCodesItIsSaidWhatToDo(FxRobot robot) {
        var file = folder.resolve("New.framewright");
        ProjectOpener.create(file, CodebookSource.readJson("news-framing"), window.installation).close();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        robot.clickOn("#team-link");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        Screenshots.save(window.scene(), "packages-empty-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
        Screenshots.save(window.scene(), "questions-empty-light");
        assertThat(window.text(robot, "#questions-open")).isEqualTo("Open (0)");
    }

    @Test
    void aQuestionIsAnsweredWhereItIsReadAndAnAnswerCanBeTakenAwayAndPutBack(FxRobot robot) {
        files = new ReturnedFiles(window, window.project("Harbour strike"));
        files.on(files.study, PackagesJourneyTest::ask);
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(window.text(robot, "#questions-open")).isEqualTo("Open (3)");
        Screenshots.save(window.scene(), "questions-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "questions-dark"));

        window.press(robot, KeyCode.ENTER);
        robot.write("Mixed, where at least three words are quoted within reported speech.");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot))
                .startsWith("Answer saved. Ada and all other coders get it with their next package.");
        assertThat(window.text(robot, "#questions-open")).isEqualTo("Open (2)");
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        TableView<?> rulings = robot.lookup("#rulings-list").queryTableView();
        assertThat(rulings.getItems()).hasSize(1);
        assertThat(texts(robot, "#rulings-list .table-cell")).contains("Attribution, Form: Mixed");
        Screenshots.save(window.scene(), "rulings-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "rulings-dark"));

        window.press(robot, KeyCode.CONTROL, KeyCode.K);
        Screenshots.save(window.scene(), "ruling-adopt-light");
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Added to the draft of version 2.");
        robot.clickOn("#choice-2");
        window.settle();
        assertThat(robot.lookup("#field-include").<TextInputControl>query().getText())
                .endsWith("Mixed, where at least three words are quoted within reported speech.");
        Screenshots.save(window.scene(), "ruling-in-codebook-light");
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        window.settle();
        assertThat(window.text(robot, "#questions-ruled")).as("as it was left").isEqualTo("Answered (1)");

        window.press(robot, KeyCode.DELETE);
        assertThat(window.text(robot, "#questions-open")).isEqualTo("Open (3)");
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.text(robot, "#questions-ruled")).isEqualTo("Answered (1)");
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(window.text(robot, "#coder")).startsWith("Coder: ");
        assertThat(window.notification(robot)).startsWith("You are editing as ");
    }

    @Test
    void escapeGoesBackFromWhereverTheKeyboardIs(FxRobot robot) {
        files = new ReturnedFiles(window, window.project("Harbour strike"));
        files.on(files.study, PackagesJourneyTest::ask);
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
        for (var field : List.of("#questions-list", "#answer", "#answer-at", "#question-open", "#team-questions")) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(field).query().requestFocus());
            leave(robot, field);
        }
        for (var parts : List.of(KeyCode.R, KeyCode.DIGIT6)) {
            window.press(robot, KeyCode.CONTROL, parts);
            leave(robot, "after " + parts);
        }
        // the rulings were shown when one left
        robot.clickOn("#questions-open");
        window.settle();
        while (!window.text(robot, "#questions-open").equals("Open (0)")) {
            window.press(robot, KeyCode.ENTER);
            robot.write("Mixed.");
            window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        }
        leave(robot, "with all answered");
        robot.clickOn("#questions-ruled");
        window.settle();
        leave(robot, "rulings");
        robot.clickOn("#questions .guidance");
        window.settle();
        leave(robot, "a click beside everything");
    }

    private void leave(FxRobot robot, String from) {
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#team").tryQuery()).as(from).isEmpty();
        robot.clickOn("#team-link");
        window.settle();
        assertThat(robot.lookup("#questions").tryQuery()).as(from).isPresent();
    }

    @Test
    void teamSaysItsKeysFindsCommandsByNameAndHasAWayToActors(FxRobot robot) {
        files = new ReturnedFiles(window, window.project("Harbour strike"));
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.F1);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isPresent();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write("actors");
        Screenshots.save(window.scene(), "team-commands-light");
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#actors").tryQuery()).isPresent();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#team").tryQuery()).isPresent();
        robot.clickOn("#to-actors");
        window.settle();
        assertThat(robot.lookup("#actor-table").tryQuery()).isPresent();
    }

    private static void moveOn(Project project) {
        project.actors().add(new ActorEditor.Supervisor(), ActorDetails.of("Harbour board"));
        project.team()
                .rulings()
                .add(
                        new RulingService.RulingRequest(
                                CodebookAddress.parse("attribution"),
                                "",
                                "Code what is said or written, not what is thought.",
                                Optional.empty(),
                                Optional.empty()));
    }

    private static void ask(Project project) {
        var ada = desk(project, "Ada", 0);
        var first = code(project, ada, 60, "mixed");
        project.coding().setMemo(ada, first, "Half of it is in quotation marks: direct, or mixed?");
        var ben = desk(project, "Ben", 1);
        var second = code(project, ben, 120, "direct");
        project.coding().setUnsure(ben, second, true);
        project.coding().setMemo(ben, second, "Who says this? The paragraph before names two people.");
        var third = code(project, desk(project, "Ben", 2), 90, "indirect");
        project.coding().setUnsure(desk(project, "Ben", 2), third, true);
    }

    private void open(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(files.study)));
        window.settle();
        robot.clickOn("#team-link");
        window.settle();
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }
}
