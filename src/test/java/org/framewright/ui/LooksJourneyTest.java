package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.study.Round;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Looks;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.theme.Theme;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Every control of the workspace's screens is looked at, in each theme and in two sizes: nothing is cut off or too pale, everything has
/// a name, and where the keyboard is can be seen. A picture of each is kept.
@ExtendWith(QuickRobot.class)
class LooksJourneyTest {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final double READABLE = 4.5;
    private static final double READABLE_IN_HIGH_CONTRAST = 7;

    private record Size(int width, int height) {}

    private static final Size USUAL = new Size(1280, 800);
    private static final List<Size> OTHER_SIZES = List.of(new Size(1920, 1080), new Size(1024, 600));

    @TempDir Path folder;

    private final List<String> complaints = new ArrayList<>();
    private Theme theme = Theme.LIGHT;
    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.study().changeSettings("Main", it -> new Round.Settings(true, it.timed(), it.order()));
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void nothingIsCutOffOrPaleOrWithoutANameWhileOneCodes(FxRobot robot) {
        window.settle();
        look("coders");
        begin(robot);
        look("empty");
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        look("source");
        window.press(robot, KeyCode.DIGIT1);
        look("speaker");
        robot.write("Maren Holt");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.DIGIT5);
        window.selectNext(robot, 1);
        window.press(robot, KeyCode.C);
        look("cue");
        window.press(robot, KeyCode.DIGIT2);
        window.press(robot, KeyCode.F4);
        robot.write("Is this the union's own word?");
        look("memo");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.F12);
        look("guidance");
        window.press(robot, KeyCode.F12);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        look("article");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        look("open");
        window.press(robot, KeyCode.F5);
        look("suggestion");
        assertThat(complaints).isEmpty();
    }

    @Nightly
    @Test
    void norOfWhatCannotBeChangedAnyMore(FxRobot robot) {
        begin(robot);
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("Nothing more to find");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        look("submitted");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        try (var _ = ProjectOpener.open(file, window.another("other"))) {
            robot.interact(() -> window.shell.show(Optional.of(file)));
            window.settle();
            window.press(robot, KeyCode.ENTER);
            window.sitDownAs(robot, "Ada");
            look("read-only");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void norOfWhatACodebookMayAskBesides(FxRobot robot) {
        window.settle();
        var everything = window.project("Everything", UnitsJourneyTest.CODEBOOK);
        robot.interact(() -> window.shell.show(Optional.of(everything)));
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        window.press(robot, KeyCode.INSERT);
        robot.write("Union").type(KeyCode.ENTER);
        window.settle();
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.INSERT);
        robot.write("Port");
        look("records");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.F6);
        window.press(robot, KeyCode.CONTROL, KeyCode.DOWN);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        window.press(robot, KeyCode.DIGIT2);
        look("units");
        assertThat(complaints).isEmpty();
    }

    @Nightly
    @Test
    void norWhileOneIsAskedOrLooksForSomething(FxRobot robot) {
        begin(robot);
        window.codeSomething(robot);
        window.selectNext(robot, 1);
        window.press(robot, KeyCode.SLASH);
        robot.write("e");
        window.settle();
        look("picker");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        look("ask");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        look("notification");
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("the");
        window.settle();
        look("find");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        look("commands");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.F1);
        look("keys");
        window.press(robot, KeyCode.CONTROL, KeyCode.F1);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("strik*");
        window.press(robot, KeyCode.ENTER);
        look("search");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        look("search-codings");
        assertThat(complaints).isEmpty();
    }

    @Nightly
    @Test
    void norOfTheTeam(FxRobot robot) {
        var study = new TeamStudy(window).inTheThirdWeek();
        robot.interact(() -> window.shell.show(Optional.of(study)));
        window.settle();
        robot.interact(() -> robot.lookup("#team-link").queryButton().fire());
        window.settle();
        look("team-progress");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        look("team-rounds");
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        look("team-new-round");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        window.seed(robot);
        look("team-give");
        window.press(robot, KeyCode.F4);
        look("team-one-by-one");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.DOWN);
        look("team-batch");
        window.press(robot, KeyCode.END);
        look("team-excluded");
        assertThat(complaints).isEmpty();
    }

    @Nightly
    @Test
    void norOnAnyScreen(FxRobot robot) {
        var study = new TeamStudy(window).inTheThirdWeek();
        Map<String, Route> routes;
        try (var project = ProjectOpener.open(study, window.installation)) {
            routes = Routes.of(project);
        }
        robot.interact(() -> window.shell.show(Optional.of(study)));
        window.settle();
        routes.forEach((name, route) -> {
            onFx(() -> window.shell.go(route));
            window.settle();
            lookInAllThemes("every-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        });
        assertThat(complaints).isEmpty();
    }

    private void begin(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
    }

    /// In the usual size all themes, in the others, where colours are the same, the theme that the window has already: changing
    /// it is what takes the time.
    private void look(String name) {
        OTHER_SIZES.forEach(size -> look(name, size));
        lookInAllThemes(name);
    }

    private void lookInAllThemes(String name) {
        onFx(() -> resize(USUAL));
        look(name, USUAL);
        for (int i = 1; i < Theme.values().length; i++) {
            theme = theme.next();
            onFx(() -> theme.apply(window.scene()));
            look(name, USUAL);
        }
    }

    private void look(String name, Size size) {
        onFx(() -> resize(size));
        onFx(() -> Screenshots.showCaret(window.scene()));
        Pulse.await();
        var full = "look-" + name + "-" + theme.id() + "-" + size.width();
        double least = theme == Theme.CONTRAST ? READABLE_IN_HIGH_CONTRAST : READABLE;
        var picture =
                WaitForAsyncUtils.waitForAsyncFx(
                        9_000,
                        () -> {
                            complain(full + " is cut off: ", Looks.clipped(root()));
                            complain(full + " is pale: ", Looks.tooPale(root(), least));
                            complain(full + " has no name: ", Looks.nameless(root()));
                            if (!isFocusSeen()) {
                                complaints.add(full + " does not show the focus of " + window.scene().getFocusOwner());
                            }
                            return Screenshots.take(root());
                        });
        Screenshots.save(picture, full);
    }

    private void complain(String of, List<String> found) {
        found.forEach(it -> complaints.add(of + it));
    }

    /// Whether what has the keyboard looks different from what has not: the text by its caret, a control by its style.
    private boolean isFocusSeen() {
        var owner = window.scene().getFocusOwner();
        if (owner == null) {
            return false;
        }
        var caret = owner.lookup(".article-caret");
        if (caret != null) {
            return caret.isVisible();
        }
        var with = owner.snapshot(null, null);
        owner.pseudoClassStateChanged(FOCUSED, false);
        var without = owner.snapshot(null, null);
        owner.pseudoClassStateChanged(FOCUSED, true);
        return differ(with, without);
    }

    private static boolean differ(Image one, Image other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Node root() {
        return window.scene().getRoot();
    }

    /// Not the window: what reaches beyond the headless screen can't be shown there. Its content is laid out in any size.
    private void resize(Size size) {
        window.scene().getRoot().resize(size.width(), size.height());
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(
                9_000,
                (Callable<Boolean>)
                        () -> {
                            work.run();
                            return true;
                        });
        Pulse.await();
    }
}
