package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.ui.ReturnedFiles.code;
import static org.framewright.ui.ReturnedFiles.desk;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.codebook.CodebookAddress;
import org.framewright.project.Project;
import org.framewright.support.Nightly;
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

/// A coder who gets packages by mail, and sends the file back.
@ExtendWith(QuickRobot.class)
class OwnFileJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private ReturnedFiles files;
    private Path ada;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        files = new ReturnedFiles(window, window.project("Harbour strike"));
        ada = files.laptop("Ada");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void aPackageIsTakenInWhereOneCodesAndTheWorkStays(FxRobot robot) throws IOException {
        var newer = next("Ada");
        open(ada);
        assertThat(robot.lookup("#team-link").query().isVisible()).isFalse();
        Screenshots.save(window.scene(), "own-file-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "own-file-dark"));
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.chosen.choose(newer);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(window.notification(robot)).isEqualTo("Package 2: 1 ruling. Your codings are not changed.");
        Screenshots.save(window.scene(), "take-in-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "take-in-dark"));

        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Updated to package 2: 1 ruling.");
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (1)");
        Screenshots.save(window.scene(), "taken-in-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(window.notification(robot)).contains("is package 2, and this project already has package 2");
    }

    @Test
    void theMenuOffersWhatACoderCanDoHere(FxRobot robot) {
        open(ada);
        window.sitDownAs(robot, "Ada");
        MenuButton menu = robot.lookup("#menu").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, menu::show);
        window.settle();
        var project = ((Menu) menu.getItems().getFirst()).getItems();
        assertThat(project)
                .extracting(TestWindow::menuText)
                .startsWith("Update from package…  (Ctrl+Shift+O)", "Return work…  (Ctrl+Shift+B)")
                .noneMatch(it -> it.matches("(Import|Team|Agreement  |Adjudicat).*"));
        assertThat(menu.getItems())
                .flatExtracting(it -> ((Menu) it).getItems())
                .extracting(TestWindow::menuText)
                .noneMatch(it -> it.matches("(Team|Agreement|Adjudicate)  .*"));
    }

    /// From the page with the coder's name, where nobody has sat down yet.
    @Test
    void nobodySupervisesInACodersOwnFile(FxRobot robot) {
        open(ada);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(robot.lookup("#actor-table").tryQuery()).isPresent();
        ComboBox<?> editor = robot.lookup("#editor").query();
        assertThat(editor.getItems()).hasSize(1).first().asString().doesNotContain("Supervisor");
    }

    @Test
    void whoWouldSuperviseACodersOwnFileIsToldWhereThatIsDone(FxRobot robot) {
        window.recent.add(ada);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.empty()));
        window.settle();
        robot.clickOn(".recent-supervise");
        window.settle();
        assertThat(window.notification(robot)).startsWith("This is a coder’s file");
        assertThat(robot.lookup("#team-link").query().isVisible()).isFalse();
    }

    @Test
    void theFileIsSentBackFromThePageOfOnesWorkToo(FxRobot robot) throws IOException {
        open(ada);
        window.chosen.choose(Files.createDirectories(folder.resolve("to send")));
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(window.notification(robot))
                .startsWith("Copy created")
                .containsPattern(" 0 of [0-9]+ articles submitted");
    }

    @Nightly
    @Test
    void somebodyElsesPackageIsRefusedInPlainWords(FxRobot robot) {
        var ben = files.laptop("Ben");
        open(ada);
        window.chosen.choose(ben);
        robot.clickOn("#take-in");
        window.settle();

        assertThat(window.notification(robot))
                .startsWith("Nothing was changed: ")
                .endsWith(" is a package for another coder, and this project is Ada’s. Choose your own package.");
        Screenshots.save(window.scene(), "own-file-refused-light");
    }

    @Test
    void theFileIsSentBackAsACopyWithAGoodName(FxRobot robot) throws IOException {
        files.on(ada, project -> code(project, desk(project, "Ada", 0), 60, "direct"));
        var out = Files.createDirectories(folder.resolve("to send"));
        open(ada);
        window.sitDownAs(robot, "Ada");
        window.chosen.choose(out);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertThat(window.notification(robot))
                .startsWith("Copy created. Email it to your supervisor")
                .contains(" submitted.");
        Screenshots.save(window.scene(), "send-back-light");
        robot.clickOn("#choice-1");
        var path = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(Path.of(path)).exists().hasParent(out);
        assertThat(Path.of(path).getFileName().toString()).startsWith("Harbour-strike-Ada-2");

        var report = files.at(files.study, project -> project.team().merge().merge(List.of(Path.of(path))));
        assertThat(report.files().getFirst().counts().added()).isEqualTo(1);
    }

    @Test
    void whoOpensANewerPackageOfAProjectThatIsThereIsOfferedToTakeItInThere(FxRobot robot) throws IOException {
        window.recent.add(ada);
        var newer = next("Ada");
        open(newer);
        assertThat(window.notification(robot)).startsWith("This is a newer package for a project you already have.");
        Screenshots.save(window.scene(), "opened-newer-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "opened-newer-dark"));
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Package 2: 1 ruling.");
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Updated to package 2: 1 ruling.");
        assertThat(window.recent.list().getFirst()).isEqualTo(ada);
    }

    /// A newer package, with a ruling more, as it lies in the folder for what comes by mail.
    private Path next(String coder) throws IOException {
        files.on(files.study, OwnFileJourneyTest::rule);
        var file = Files.createDirectories(folder.resolve("mail")).resolve("study-2.framewright");
        files.on(
                files.study,
                project -> project.team().packages().make(project.study().coder(coder).orElseThrow(), file));
        return file;
    }

    private static void rule(Project project) {
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

    private void open(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
    }
}
