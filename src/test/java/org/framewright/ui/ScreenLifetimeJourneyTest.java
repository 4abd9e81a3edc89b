package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.ui.shell.navigation.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.api.FxToolkitContext;
import org.testfx.framework.junit5.Start;
import org.testfx.service.support.FiredEvents;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A screen’s view and its model end when it is left.
///
/// Seen to fail where the list of files to merge kept those who looked at it, where a question kept what takes its answer, and where
/// the navigator kept models, or more results than those of the screen before.
@ExtendWith(QuickRobot.class)
class ScreenLifetimeJourneyTest {

    private static final int VISITS = 2;

    /// They leave the project.
    private static final Set<String> LEFT_OUT = Set.of("start", "new project");

    @TempDir Path folder;

    private TestWindow window;
    private Project project;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        project = ProjectOpener.open(window.project("Harbour strike"), window.installation);
        window.begin(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void nothingOfAnEarlierVisitIsLeft(FxRobot robot) throws InterruptedException {
        var left = new ArrayList<String>();
        draw();
        for (var route : Routes.of(project).entrySet()) {
            if (LEFT_OUT.contains(route.getKey())) {
                continue;
            }
            var earlier = new ArrayList<WeakReference<Object>>();
            for (int visit = 0; visit < VISITS; visit++) {
                go(route.getValue());
                window.press(robot, KeyCode.DOWN);
                earlier.add(new WeakReference<>(window.shell.screen().view()));
                earlier.add(new WeakReference<>(window.shell.screen().model()));
                go(route.getValue() instanceof Route.Coders ? new Route.Export() : new Route.Coders());
            }
            // what was shown last is in the last picture
            go(new Route.Codebook());
            go(new Route.Coders());
            long alive = alive(earlier);
            if (alive > 0) {
                left.add(route.getKey() + ": " + alive + " of " + earlier.size());
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void whatCanBeComputedAgainIsKeptForTheNextScreenAlone(FxRobot robot) throws InterruptedException {
        draw();
        var hit = search(robot);
        go(new Route.Codebook());
        assertThat(search(robot).get()).as("a hit of the screen before").isNotNull().isSameAs(hit.get());
        go(new Route.Codebook());
        go(new Route.Export());
        assertThat(alive(List.of(hit))).as("two screens on").isZero();
        var again = search(robot);
        assertThat(again.get()).as("looked for again").isNotNull();
        go(new Route.Coders());
        assertThat(alive(List.of(again))).as("where somebody else may code next").isZero();
    }

    /// Has the window drawn: an iconified one draws no picture, and keeps what it would have drawn.
    private void draw() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> ((Stage) window.scene().getWindow()).setIconified(false));
    }

    /// Looks for a word, unless it is there already.
    ///
    /// @return the last hit: one for all
    private WeakReference<Object> search(FxRobot robot) {
        go(Routes.of(project).get("search"));
        var words = robot.lookup("#search-words").<TextField>query();
        if (words.getText().isEmpty()) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5_000,
                    () -> {
                        words.setText("strike");
                        words.fireEvent(new ActionEvent());
                        return true;
                    });
            window.settle();
        }
        return new WeakReference<>(robot.lookup("#hits").queryListView().getItems().getLast());
    }

    private static long alive(List<WeakReference<Object>> earlier) throws InterruptedException {
        forgetEvents();
        for (int i = 0; i < 20 && earlier.stream().anyMatch(it -> it.get() != null); i++) {
            System.gc();
            Thread.sleep(20);
        }
        return earlier.stream().filter(it -> it.get() != null).count();
    }

    /// TestFX keeps every event, and an event knows where it went.
    private static void forgetEvents() {
        try {
            var field = FxToolkitContext.class.getDeclaredField("firedEvents");
            field.setAccessible(true);
            ((FiredEvents) field.get(FxToolkit.toolkitContext())).clearEvents();
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private void go(Route route) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.shell.go(route);
                    return true;
                });
        window.settle();
    }
}
