package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// What is done for a project beside the work in it. Seen to fail with the check left out, and with the last backup left
/// out of `Upkeep.end`.
@ExtendWith(QuickRobot.class)
class BackgroundMaintenanceJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder, Locale.UK, Duration.ZERO);
        file = window.project("Harbour strike");
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsWrongWithAProjectIsSaidOnceAndShownAmongItsBackups(FxRobot robot) throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("UPDATE coder SET name = 'Adam' WHERE name = 'Ada'");
        }
        open();
        window.sitDownAs(robot, "Adam");
        window.settle();
        assertThat(window.notification(robot)).startsWith("1 problem found in the project file:\n");
        Screenshots.save(window.scene(), "workspace-found-wrong-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "workspace-found-wrong-dark"));
        window.press(robot, KeyCode.F9);
        window.press(robot, KeyCode.ENTER);

        assertThat(robot.lookup("#findings").query().isVisible()).isTrue();
        assertThat(window.text(robot, "#facts")).endsWith("problems found");
        Screenshots.save(window.scene(), "backups-findings-light");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Adam");
    }

    @Nightly
    @Test
    void nothingIsSaidWhereNothingIsWrongAndAClosedProjectIsBackedUpAndFoldedIn(FxRobot robot) {
        open();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        assertThat(window.notification(robot)).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.W);

        assertThat(backups()).extracting(Backup::reason).containsExactly(BackupReason.SCHEDULED);
        assertThat(BackupService.readContents(backups().getFirst()).summary().orElseThrow().annotations()).isEqualTo(1);
        assertThat(Path.of(file + "-wal")).doesNotExist();
        assertThat(Path.of(file + ".lock")).doesNotExist();
    }

    @Test
    void closingTheWindowShowsThatItWaitsForTheLastBackup(FxRobot robot) {
        open();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        var busy = new CountDownLatch(1);
        window.maintenance.execute(() -> TestWindow.await(busy));
        window.maintenance.execute(() -> TestWindow.await(busy));
        Platform.runLater(window.shell::close);
        Pulse.await();
        assertThat(robot.lookup(".closing").tryQuery()).isPresent();
        assertThat(window.scene().getWindow().isShowing()).isTrue();
        Screenshots.save(window.scene(), "closing-light");
        busy.countDown();
        window.settle();

        assertThat(window.scene().getWindow().isShowing()).isFalse();
        assertThat(backups()).hasSize(1);
    }

    private void open() {
        Platform.runLater(() -> window.shell.show(Optional.of(file)));
        window.settle();
    }

    private java.util.List<Backup> backups() {
        return FoundBackups.of(window.installation.safekeeping().folder(), file).all();
    }
}
