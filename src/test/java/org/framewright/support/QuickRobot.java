package org.framewright.support;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// TestFX with keys and a mouse that go on when their effect is to be seen: TestFX's own sleep 50 ms or more after each of
/// them and several times around each test, which is most of the time that a journey takes. The window is iconified: all of
/// it is laid out, and pictures are taken of it, but nothing is painted on a screen that nobody sees. JavaFX's headless
/// platform copies the whole window pixel by pixel after each pulse, which was three quarters of the processor time of a
/// journey.
public final class QuickRobot extends FxRobot implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    /// Seconds: a busy machine may take long to open a window.
    private static final int STUCK_AFTER = 60;

    private final MouseRobot mouse;
    private final MoveRobot moves;
    private final ClickRobot clicks;
    private final DragRobot drags;
    private Subscription resizing = Subscription.EMPTY;

    public QuickRobot() {
        mouse = new QuickMouse(robotContext().getBaseRobot());
        moves = new MoveRobotImpl(robotContext().getBaseRobot(), mouse, new Sleepless());
        clicks = new ClickRobotImpl(mouse, moves, new Sleepless());
        drags = new DragRobotImpl(mouse, moves);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        onFxThread(() -> {
            resizing =
                    stage.sceneProperty()
                            .flatMap(Scene::widthProperty)
                            .subscribe(_ -> Platform.runLater(() -> iconifyAgain(stage)))
                            .and(
                                    stage.sceneProperty()
                                            .flatMap(Scene::heightProperty)
                                            .subscribe(_ -> Platform.runLater(() -> iconifyAgain(stage))));
            // a window that is painted above or below the screen, which is 1,000 high, makes the headless platform
            // fail; one that is
            // moved later is painted although it is iconified
            stage.setX(0);
            stage.setY(0);
            // it gets the keyboard only while it is to be seen, and keeps it
            stage.setIconified(false);
            stage.setOnShown(_ -> Platform.runLater(() -> stage.setIconified(true)));
            start(context.getRequiredTestInstance(), stage);
        });
        Pulse.await();
    }

    private static void start(Object test, Stage stage) {
        Arrays.stream(test.getClass().getDeclaredMethods())
                .filter(it -> it.isAnnotationPresent(Start.class))
                .forEach(it -> {
                    try {
                        it.setAccessible(true);
                        it.invoke(test, stage);
                    } catch (InvocationTargetException failed) {
                        throw new AssertionError(failed.getCause());
                    } catch (IllegalAccessException hidden) {
                        throw new AssertionError(hidden);
                    }
                });
    }

    /// JavaFX paints an iconified window again once its size has changed, and still calls it iconified.
    private static void iconifyAgain(Stage stage) {
        if (stage.isIconified()) {
            stage.setIconified(false);
            stage.setIconified(true);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        onFxThread(() -> {
            resizing.unsubscribe();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
        release(new KeyCode[0]);
        release(new MouseButton[0]);
    }

    private static void onFxThread(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(STUCK_AFTER), work);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery point, Motion motion) {
        moves.moveTo(point, motion);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        moves.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        clicks.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        clicks.clickOn(point, motion, buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        clicks.doubleClickOn(buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery point, Motion motion, MouseButton... buttons) {
        clicks.doubleClickOn(point, motion, buttons);
        return this;
    }

    @Override
    public FxRobot drag(MouseButton... buttons) {
        drags.drag(buttons);
        return this;
    }

    @Override
    public FxRobot drag(PointQuery point, MouseButton... buttons) {
        drags.drag(point, buttons);
        return this;
    }

    @Override
    public FxRobot drop() {
        drags.drop();
        return this;
    }

    @Override
    public FxRobot dropTo(PointQuery point) {
        drags.dropTo(point);
        return this;
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        Pulse.await();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        robotContext().getKeyboardRobot().releaseNoWait(keys);
        Pulse.await();
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        return release(Arrays.asList(keys).reversed().toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (var key : keys) {
            push(key);
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            push(key);
        }
        return this;
    }

    @Override
    public FxRobot write(String text) {
        var scene = robotContext().getWindowFinder().window(Window::isFocused).getScene();
        text.chars()
                .mapToObj(Character::toString)
                .forEach(character -> {
                    robotContext().getBaseRobot().typeKeyboard(scene, KeyCode.UNDEFINED, character);
                    Pulse.await();
                });
        return this;
    }

    /// TestFX's mouse, which goes on with the next pulse.
    private static final class QuickMouse extends MouseRobotImpl {

        QuickMouse(BaseRobot robot) {
            super(robot);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            Pulse.await();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            Pulse.await();
        }

        @Override
        public void move(Point2D point) {
            moveNoWait(point);
            Pulse.await();
        }

        @Override
        public void scroll(int amount) {
            scrollNoWait(amount);
            Pulse.await();
        }
    }

    /// What waits for a pulse needs no sleep besides.
    private static final class Sleepless implements SleepRobot {

        @Override
        public void sleep(long milliseconds) {}

        @Override
        public void sleep(long duration, TimeUnit unit) {}
    }
}
