package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.framewright.ui.shell.Route;
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
/// the navigator kept models.
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

    @Test
    void nothingOfAnEarlierVisitIsLeft(FxRobot robot) throws InterruptedException {
        var left = new ArrayList<String>();
        // an iconified window draws no picture, and keeps what it would have drawn
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> ((Stage) window.scene().getWindow()).setIconified(false));
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
