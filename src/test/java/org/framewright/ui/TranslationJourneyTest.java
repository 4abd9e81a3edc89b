package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Looks;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The window in German, whose words are longer.
@ExtendWith(QuickRobot.class)
class TranslationJourneyTest {

    @TempDir Path folder;

    private final Locale usual = Locale.getDefault();
    private TestWindow window;
    private Project project;

    @Start
    void show(Stage stage) {
        // as the program does
        Locale.setDefault(Locale.GERMAN);
        window = new TestWindow(stage, folder, Locale.GERMAN);
        project = ProjectOpener.open(new TeamStudy(window).inTheThirdWeek(), window.installation);
        window.begin(project);
    }

    @AfterEach
    void close() {
        window.close();
        Locale.setDefault(usual);
    }

    @Nightly
    @Test
    void nothingIsCutOffInASmallWindow() {
        assertNothingIsCut("german-", 960, 600);
    }

    @Nightly
    @Test
    void nothingIsCutOffWhereEverythingIsLarger(FxRobot robot) {
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        }
        assertNothingIsCut("german-larger-", 1366, 768);
    }

    private void assertNothingIsCut(String prefix, int width, int height) {
        var complaints = new ArrayList<String>();
        for (var route : Routes.of(project).entrySet()) {
            on(() -> go(route.getValue()));
            window.settle();
            on(() -> resize(width, height));
            // the first lays out the screen, the next fits its panels to the new width, which the one after that lays
            // out
            for (int i = 0; i < 3; i++) {
                Pulse.await();
            }
            var name = prefix + route.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
            var picture =
                    on(() -> {
                        var root = window.scene().getRoot();
                        root.layout();
                        root.layout();
                        Looks.clipped(root).forEach(it -> complaints.add(name + " is cut off: " + it));
                        return Screenshots.take(root);
                    });
            Screenshots.save(picture, name);
        }

        assertThat(complaints).isEmpty();
    }

    /// The stops of the sample's tour, each below its screen.
    @Test
    void noStopOfTheTourIsCutOffInASmallWindow() {
        on(() -> go(new Route.Start()));
        window.settle();
        window.chosen.choose(folder);
        fire("#start-sample");
        var complaints = new ArrayList<String>();
        for (int stop = 1; stop <= 5; stop++) {
            on(() -> resize(960, 600));
            for (int i = 0; i < 3; i++) {
                Pulse.await();
            }
            var name = "german-tour-" + stop;
            var picture =
                    on(() -> {
                        var root = window.scene().getRoot();
                        root.layout();
                        Looks.clipped(root).forEach(it -> complaints.add(name + " is cut off: " + it));
                        return Screenshots.take(root);
                    });
            Screenshots.save(picture, name);
            fire("#tour-next");
        }

        assertThat(complaints).isEmpty();
    }

    private void fire(String id) {
        on(() -> {
            ((Button) window.scene().lookup(id)).fire();
            return id;
        });
        window.settle();
    }

    private Parent go(Route route) {
        window.shell.go(route);
        return window.scene().getRoot();
    }

    private Parent resize(int width, int height) {
        window.scene().getRoot().resize(width, height);
        return window.scene().getRoot();
    }

    private static <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(9_000, work);
    }
}
