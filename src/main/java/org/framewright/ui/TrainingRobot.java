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

/// Works in the window in a training run for the JVM's AOT cache (JEP 514): takes the first coder of the project that is opened,
/// presses some keys in the first article, and closes.
public final class TrainingRobot {

    private static final List<KeyCode> KEYS =
            List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.A, KeyCode.DIGIT1, KeyCode.ESCAPE, KeyCode.DOWN);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private TrainingRobot() {}

    /// Makes the sample project for the window, and waits for it in the background.
    ///
    /// @param folder for the project
    /// @param state the folder where the program keeps a user's preferences
    /// @return the project, to be opened next
    public static Path start(Path folder, Path state) {
        var project = folder.resolve(SampleProject.NAME);
        SampleProject.make(project, Installation.of(state));
        Thread.ofPlatform().name("framewright-training").daemon().start(TrainingRobot::pressKeys);
        return project;
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
