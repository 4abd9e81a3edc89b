package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.safekeeping.BackupReason;
import org.framewright.safekeeping.Backups;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A coder at the screen of backups.
@ExtendWith(ApplicationExtension.class)
class BackupsJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aBackupIsMadeLookedAtAndRestoredByKeyboardAndNothingIsLost(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.B);
        assertThat(robot.lookup("#backups").tryQuery()).isPresent();
        Screenshots.save(window.scene(), "backups-empty-light");
        robot.clickOn("#back-up");
        window.settle();
        assertThat(backups(robot)).isEqualTo(1);
        assertThat(window.text(robot, "#facts")).startsWith("Last backed up today, ");

        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.B);
        assertThat(window.text(robot, "#difference-annotations")).isEqualTo("1 fewer");
        robot.clickOn("#check");
        window.settle();
        assertThat(window.text(robot, "#facts")).endsWith("nothing is wrong");
        Screenshots.save(window.scene(), "backups-light");

        robot.clickOn("#restore");
        window.settle();
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");
        assertThat(window.notice(robot)).contains("Harbour strike (before restoring");
        Screenshots.save(window.scene(), "backups-restored-light");
    }

    @Test
    void aDamagedFileIsSaidToBeSoAndItsBackupsAreOneKeyAway(FxRobot robot) throws IOException {
        window.settle();
        window.press(robot, KeyCode.ESCAPE);
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        Backups.of(file, BackupReason.SCHEDULED, window.installation.keeping());
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 3));
        robot.clickOn(".recent-backups");
        window.settle();
        Screenshots.save(window.scene(), "backups-damaged-light");
    }

    private int backups(FxRobot robot) {
        return robot.lookup("#backup-list").queryAs(ListView.class).getItems().size();
    }
}
