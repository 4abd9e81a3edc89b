package org.framewright.ui;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.framewright.project.Installation;
import org.framewright.project.SampleProject;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The window in a training run for the JVM's AOT cache (JEP 514): makes the sample project, opens it, takes its first coder,
/// presses some keys in the first article, and closes. The process draws without a display (`-Dglass.platform=Headless`).
public final class TrainingRun {

    private static final List<KeyCode> KEYS =
            List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.A, KeyCode.DIGIT1, KeyCode.ESCAPE, KeyCode.DOWN);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private TrainingRun() {}

    /// Returns when the window is closed, as [FramewrightWindow#open] does.
    ///
    /// @param folder for the project, the preferences and the log
    public static void run(Path folder) {
        var project = folder.resolve(SampleProject.NAME);
        SampleProject.make(project, Installation.of(folder));
        Thread.ofPlatform().name("framewright-training").daemon().start(TrainingRun::pressKeys);
        FramewrightWindow.open(Optional.of(project), folder, folder.resolve("log"));
    }

    private static void pressKeys() {
        try {
            await("#coders .coder-choices .button");
            press(KeyCode.ENTER);
            await(".article-text");
            for (var key : KEYS) {
                press(key);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.runLater(() ->
                    List.copyOf(Window.getWindows())
                            .forEach(it -> Event.fireEvent(it, new WindowEvent(it, WindowEvent.WINDOW_CLOSE_REQUEST))));
        }
    }

    private static void press(KeyCode key) throws InterruptedException {
        Platform.runLater(() -> new Robot().keyType(key));
        Thread.sleep(PAUSE);
    }

    /// A screen that never comes is no failure: the cache lacks its classes then.
    private static void await(String selector) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end && !JavaFxToolkit.run(() -> isShown(selector))) {
            Thread.sleep(PAUSE);
        }
    }

    private static boolean isShown(String selector) {
        return Window.getWindows().stream().anyMatch(it -> it.getScene().getRoot().lookup(selector) != null);
    }
}
