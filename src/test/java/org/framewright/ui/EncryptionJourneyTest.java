package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.ui.ReturnedFiles.code;
import static org.framewright.ui.ReturnedFiles.desk;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.export.archive.ArchiveCheck;
import org.framewright.model.ProgressListener;
import org.framewright.safekeeping.encryption.CheapEncryption;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
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

/// Files go by mail so that only a passphrase opens them: packages, what comes back, an archive.
@ExtendWith(QuickRobot.class)
class EncryptionJourneyTest {

    private static final String WORDS = "gulls at the ice house";

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
    void packagesAreEncryptedWithAPassphraseThatIsTypedTwice(FxRobot robot) throws IOException {
        open(files.study);
        robot.clickOn("#team-link");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        robot.clickOn("#packages-encrypt");
        var out = Files.createDirectories(folder.resolve("Monday"));
        window.chosen.choose(out);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(question(robot)).startsWith("Passphrase for these 3 packages");

        robot.write("gulls");
        window.press(robot, KeyCode.ENTER);
        assertThat(question(robot)).startsWith("Use at least 8 characters");
        robot.write(" at the ice house");
        window.press(robot, KeyCode.ENTER);
        robot.write("gulls at the icehouse");
        Screenshots.save(window.scene(), "passphrase-new-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "passphrase-new-dark"));
        window.press(robot, KeyCode.ENTER);
        assertThat(question(robot)).startsWith("The passphrases don’t match");
        assertThat(out).isEmptyDirectory();

        robot.write(WORDS);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("3 packages created");
        var ada = out.resolve("Harbour-strike-Ada-1.framewright.age");
        assertThat(FileEncryption.isEncrypted(ada)).isTrue();
        assertThat(isOpen(robot)).isFalse();
        try (var made = Files.list(out)) {
            assertThat(made).hasSize(3).allMatch(FileEncryption::isEncrypted);
        }
    }

    @Test
    void escapeMakesNothing(FxRobot robot) throws IOException {
        open(files.study);
        robot.clickOn("#team-link");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        robot.clickOn("#packages-encrypt");
        var out = Files.createDirectories(folder.resolve("Monday"));
        window.chosen.choose(out);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        robot.write(WORDS);
        window.press(robot, KeyCode.ESCAPE);

        assertThat(isOpen(robot)).isFalse();
        assertThat(robot.lookup("#packages-make").tryQuery()).isPresent();
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void encryptedPackageBecomesAProjectWhereItIsWantedAndGoesBackEncrypted(FxRobot robot) throws IOException {
        var mailed = encrypted(files.laptop("Ada"), "ada.framewright.age");
        var own = Files.createDirectories(folder.resolve("mine")).resolve("harbour.framewright");
        window.chosen.choose(own);
        open(mailed);
        assertThat(question(robot)).isEqualTo("Passphrase for ada.framewright.age");

        robot.write("gulls at the icehouse");
        window.press(robot, KeyCode.ENTER);
        assertThat(question(robot)).startsWith("Wrong passphrase for ada.framewright.age.");
        assertThat(own).doesNotExist();
        robot.clickOn("#passphrase-show");
        robot.clickOn("#passphrase-open");
        robot.write(WORDS);
        Screenshots.save(window.scene(), "passphrase-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "passphrase-dark"));
        window.press(robot, KeyCode.ENTER);
        assertThat(own).exists();
        assertThat(robot.lookup("#send-back-encrypted").query().isVisible()).isTrue();
        Screenshots.save(window.scene(), "own-file-decrypted-light");

        var out = Files.createDirectories(folder.resolve("out"));
        window.chosen.choose(out);
        robot.clickOn("#send-back-encrypted");
        window.settle();
        typeTwice(robot);
        assertThat(window.notification(robot)).startsWith("Copy created").contains(".framewright.age");
        var back = out.resolve("Harbour-strike-Ada-2026-03-02.framewright.age");
        assertThat(FileEncryption.isEncrypted(back)).isTrue();
        assertThat(folder.resolve("state")).isDirectoryNotContaining("glob:**/.framewright-*");
    }

    @Test
    void encryptedFileThatIsNoProjectLeavesNoFile(FxRobot robot) throws IOException {
        var letter = encrypted(Files.writeString(folder.resolve("letter.txt"), "Dear all"), "letter.txt.age");
        var own = folder.resolve("letter.framewright");
        window.chosen.choose(own);
        open(letter);
        robot.write(WORDS);
        window.press(robot, KeyCode.ENTER);

        assertThat(window.notification(robot)).contains("letter.txt.age is not a Framewright project");
        assertThat(own).doesNotExist();
    }

    @Test
    void newerPackageIsTakenInOnceItsPassphraseIsTyped(FxRobot robot) throws IOException {
        var ada = files.laptop("Ada");
        var next = folder.resolve("next.framewright");
        files.on(
                files.study,
                project -> project.team().packages().make(project.study().coder("Ada").orElseThrow(), next));
        var newer = encrypted(next, "newer.framewright.age");
        open(ada);
        window.chosen.choose(newer);
        robot.clickOn("#take-in");
        window.settle();
        robot.write("not this one at all");
        window.press(robot, KeyCode.ENTER);
        assertThat(question(robot)).startsWith("Wrong passphrase for newer.framewright.age.");
        robot.write(WORDS);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Package 2: ");
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.notification(robot)).startsWith("Updated to package 2");
    }

    @Test
    void encryptedFilesThatCameBackAreMergedByOnePassphrase(FxRobot robot) throws IOException {
        var ada = files.laptop("Ada");
        var ben = files.laptop("Ben");
        var cleo = files.laptop("Cleo");
        files.on(ada, project -> code(project, desk(project, "Ada", 0), 60, "direct"));
        files.on(ben, project -> code(project, desk(project, "Ben", 1), 60, "mixed"));
        var others =
                List.of(
                        encrypted(ada, "ada.framewright.age"),
                        encrypted(ben, "ben.framewright.age"),
                        encrypted(cleo, "cleo.framewright.age", "another passphrase"));
        open(files.study);
        robot.clickOn("#team-link");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        window.chosen.chooseAll(others);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(question(robot)).isEqualTo("Passphrase for ada.framewright.age and 2 other files");
        Screenshots.save(window.scene(), "merge-passphrase-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "merge-passphrase-dark"));

        robot.write(WORDS);
        window.press(robot, KeyCode.ENTER);
        assertThat(question(robot)).startsWith("Wrong passphrase for cleo.framewright.age. Try again");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#merge-decrypt").query().isVisible()).isTrue();
        Screenshots.save(window.scene(), "merge-decrypted-light");
        robot.clickOn("#merge-decrypt");
        window.settle();
        robot.write("another passphrase");
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#merge-decrypt").query().isVisible()).isFalse();
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.notification(robot)).startsWith("2 codings");
        TableView<?> lines = robot.lookup("#merge-files").queryTableView();
        assertThat(lines.getItems()).hasSize(3);
        assertThat(folder.resolve("state")).isDirectoryNotContaining("glob:**/.framewright-*");
    }

    @Nightly
    @Test
    void archiveIsEncrypted(FxRobot robot) {
        open(files.study);
        robot.clickOn("#team-link");
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.go(new Route.Export()));
        window.settle();
        window.more(robot, "do-export-archive-encrypt");
        Screenshots.save(window.scene(), "export-archive-encrypted-light");
        var archive = folder.resolve("archive.zip.age");
        window.chosen.choose(archive);
        window.press(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(question(robot)).isEqualTo("Archive passphrase");
        typeTwice(robot);

        assertThat(window.notification(robot)).contains("archive.zip.age");
        var checked = encryption(WORDS).read(archive, clear -> ArchiveCheck.check(clear, ProgressListener.NONE));
        assertThat(checked.problems()).isEmpty();
    }

    private void typeTwice(FxRobot robot) {
        robot.write(WORDS);
        window.press(robot, KeyCode.ENTER);
        robot.write(WORDS);
        window.press(robot, KeyCode.ENTER);
    }

    private String question(FxRobot robot) {
        assertThat(isOpen(robot)).isTrue();
        return window.text(robot, "#passphrase-question");
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#passphrase-bar").query().isVisible();
    }

    private FileEncryption encryption(String words) {
        return new FileEncryption(new Passphrase(words), window.installation.safekeeping(), ProgressListener.NONE);
    }

    private Path encrypted(Path file, String name) throws IOException {
        return encrypted(file, name, WORDS);
    }

    private Path encrypted(Path file, String name, String words) throws IOException {
        return CheapEncryption.encrypt(file, folder.resolve(name), words);
    }

    private void open(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
    }
}
