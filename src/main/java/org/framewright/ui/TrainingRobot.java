package org.framewright.ui;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.framewright.project.Installation;
import org.framewright.project.sample.SampleProject;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// Works in the window in a training run for the JVM's AOT cache (JEP 514): takes the first coder of the project that is opened,
/// presses some keys in the first article, and closes.
public final class TrainingRobot {

    private static final List<KeyCode> KEYS =
            List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.A, KeyCode.DIGIT1, KeyCode.ESCAPE, KeyCode.DOWN);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private TrainingRobot() {}

    /// Makes the sample project, for a training run that comes next.
    ///
    /// @param folder for the project
    /// @param state the folder where that run will keep a user's preferences
    /// @return the project
    public static Path makeProject(Path folder, Path state) {
        var project = folder.resolve(SampleProject.NAME);
        SampleProject.make(project, Installation.of(state));
        return project;
    }

    /// Waits in the background for the window.
    public static void start() {
        Thread.ofPlatform().name("framewright-training").daemon().start(TrainingRobot::pressKeys);
    }

    private static void pressKeys() {
        try {
            await(root -> root.lookupAll("#coders .coder-choices .button").stream().anyMatch(Node::isFocused));
            press(KeyCode.ENTER);
            await(root -> root.lookup(".article-text") != null);
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

    /// A missing screen is no failure: the cache then lacks its classes.
    private static void await(Predicate<Parent> isShown) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end && !JavaFxToolkit.run(() -> isShownAnywhere(isShown))) {
            Thread.sleep(PAUSE);
        }
    }

    private static boolean isShownAnywhere(Predicate<Parent> isShown) {
        return Window.getWindows().stream().map(it -> it.getScene().getRoot()).anyMatch(isShown);
    }
}
