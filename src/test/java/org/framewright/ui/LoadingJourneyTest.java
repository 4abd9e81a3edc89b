package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.stage.Stage;

import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.ui.shell.navigation.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A screen is there at once, whatever its contents wait for; a sign comes after a moment, and goes with what was waited for.
@ExtendWith(QuickRobot.class)
class LoadingJourneyTest {

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
    void eachScreenIsThereBeforeItsContentsAndSaysAfterAMomentThatTheyAreToCome(FxRobot robot) throws Exception {
        var sign = robot.lookup("#loading").query();
        var seen = new ArrayList<Long>();
        sign.visibleProperty().subscribe(it -> seen.add(it ? System.nanoTime() : 0));
        for (var route : Routes.of(project).entrySet()) {
            if (route.getValue() instanceof Route.InProject within && !(within instanceof Route.Coders)) {
                go(new Route.Coders());
                window.settle();
                seen.clear();
                look(route.getKey(), within, sign, seen);
            }
        }
    }

    private void look(String name, Route route, Node sign, ArrayList<Long> seen) throws Exception {
        var disk = new CountDownLatch(1);
        window.background.execute(() -> TestWindow.await(disk));
        long begun = System.nanoTime();
        go(route);
        assertThat(window.shell.screen().route().getClass()).as(name).isEqualTo(route.getClass());
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, sign.visibleProperty());
        assertThat(seen.getLast() - begun).as(name).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
        disk.countDown();
        window.settle();
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, sign.visibleProperty().not());
    }

    private void go(Route route) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.go(route));
        Pulse.await();
    }
}
