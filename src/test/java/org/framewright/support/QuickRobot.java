package org.framewright.support;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

import java.util.Arrays;

/// TestFX with a keyboard that goes on when what a key has done is to be seen: TestFX's own waits 75 ms after each, which is
/// most of the time that a journey takes. Keys and mouse are TestFX's. The window is iconified: all of it is laid out, and pictures
/// are taken of it, but nothing is painted on a screen that nobody sees. JavaFX's headless platform copies the whole window pixel by pixel
/// after each pulse, which was three quarters of the processor time of a journey.
public final class QuickRobot extends ApplicationExtension {

    private Subscription resizing = Subscription.EMPTY;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        resizing =
                stage.sceneProperty()
                        .flatMap(Scene::widthProperty)
                        .subscribe(_ -> Platform.runLater(() -> iconifyAgain(stage)))
                        .and(
                                stage.sceneProperty()
                                        .flatMap(Scene::heightProperty)
                                        .subscribe(_ -> Platform.runLater(() -> iconifyAgain(stage))));
        // it gets the keyboard only while it is to be seen, and keeps it
        FxToolkit.setupFixture(() -> {
            // what is painted above or below the screen, which is 1,000 high, makes the headless platform fail; a
            // window that is moved
            // later is painted although it is iconified
            stage.setX(0);
            stage.setY(0);
            stage.setIconified(false);
            stage.setOnShown(_ -> Platform.runLater(() -> stage.setIconified(true)));
        });
        super.beforeEach(context);
    }

    /// JavaFX paints an iconified window again once its size has changed, and still calls it iconified.
    private static void iconifyAgain(Stage stage) {
        if (stage.isIconified()) {
            stage.setIconified(false);
            stage.setIconified(true);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        resizing.unsubscribe();
        super.afterEach(context);
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
}
