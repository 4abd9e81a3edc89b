package org.framewright.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.framewright.support.QuickRobot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.function.Function;

/// Tabs follow what is shown, by whatever way it comes.
@ExtendWith(QuickRobot.class)
class TabBarWindowTest {

    private final SimpleObjectProperty<String> shown = new SimpleObjectProperty<>("rounds");

    @Start
    void show(Stage stage) {
        var bar = new TabBar<>(List.of("progress", "rounds"), it -> it, Function.identity(), shown, shown::set);
        collectGarbage();
        stage.setScene(new Scene(bar, 600, 100));
        stage.show();
    }

    /// Shown to fail where nothing held the condition that the bar is in a scene.
    @Test
    void theTabOfWhatIsShownIsPressedThoughGarbageWasCollectedBeforehand(FxRobot robot) {
        assertThat(pressed(robot)).containsExactly("rounds");

        robot.interact(() -> shown.set("progress"));
        assertThat(pressed(robot)).containsExactly("progress");
    }

    private static void collectGarbage() {
        System.gc();
    }

    private static List<String> pressed(FxRobot robot) {
        return robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .toList();
    }
}
