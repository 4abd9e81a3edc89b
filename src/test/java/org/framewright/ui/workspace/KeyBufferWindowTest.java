package org.framewright.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.framewright.support.QuickRobot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(QuickRobot.class)
class KeyBufferWindowTest {

    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty awaited = new SimpleBooleanProperty();
    private final List<KeyCode> heard = new ArrayList<>();
    private Pane screen;
    private KeyBuffer keyBuffer;

    @Start
    void show(Stage stage) {
        screen = new Pane();
        keyBuffer = new KeyBuffer(screen, busy, awaited);
        screen.addEventFilter(KeyEvent.ANY, keyBuffer::onKey);
        screen.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.X) {
                        throw new IllegalStateException("a key that fails");
                    }
                    heard.add(event.getCode());
                });
        stage.setScene(new Scene(screen));
        stage.show();
        screen.requestFocus();
    }

    @Test
    void keysWaitInTheirOrderUntilTheDiskHasAnswered(FxRobot robot) {
        robot.interact(() -> busy.set(true));
        press(robot, KeyCode.A, KeyCode.B);
        assertThat(heard).isEmpty();

        robot.interact(() -> busy.set(false));

        assertThat(heard).containsExactly(KeyCode.A, KeyCode.B);
    }

    @Test
    void noKeyIsHeldForEverWhereOneBeforeItFails(FxRobot robot) throws TimeoutException {
        robot.interact(() -> busy.set(true));
        press(robot, KeyCode.A, KeyCode.X, KeyCode.B, KeyCode.C);

        robot.interact(() -> {
            // what a key's failure says to the coder is the window's matter
            var thread = Thread.currentThread();
            var handler = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((_, _) -> {});
            busy.set(false);
            thread.setUncaughtExceptionHandler(handler);
        });

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> heard.contains(KeyCode.C));
        assertThat(heard).containsExactly(KeyCode.A, KeyCode.B, KeyCode.C);
        press(robot, KeyCode.D);
        assertThat(heard).endsWith(KeyCode.D);
    }

    @Test
    void keysGoOnWithoutTheDiskWhereItKeepsSilent(FxRobot robot) throws TimeoutException {
        robot.interact(() -> busy.set(true));
        press(robot, KeyCode.A);

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> heard.contains(KeyCode.A));
    }

    @Test
    void whatWasTypedBeforeTheMouseIsPressedIsDoneBeforeIt(FxRobot robot) {
        robot.interact(() -> busy.set(true));
        press(robot, KeyCode.A);

        robot.interact(keyBuffer::flushNow);

        assertThat(heard).containsExactly(KeyCode.A);
    }

    @Test
    void whatIsTypedWhileAnArticleIsAwaitedWaitsForIt(FxRobot robot) {
        robot.interact(() -> awaited.set(true));
        press(robot, KeyCode.A);
        robot.interact(keyBuffer::flushNow);
        assertThat(heard).isEmpty();

        robot.interact(() -> awaited.set(false));

        assertThat(heard).containsExactly(KeyCode.A);
    }

    private void press(FxRobot robot, KeyCode... codes) {
        robot.interact(() -> {
            for (var code : codes) {
                fire(KeyEvent.KEY_PRESSED, code);
                fire(KeyEvent.KEY_RELEASED, code);
            }
        });
    }

    private void fire(EventType<KeyEvent> type, KeyCode code) {
        screen.fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
    }
}
