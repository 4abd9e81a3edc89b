package org.framewright.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.framewright.support.QuickRobot;
import org.framewright.ui.controls.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// Seen to fail without the skin: a form's memo kept a picture of 80 KB for each coded passage.
@ExtendWith(QuickRobot.class)
class UncachedScrollSkinWindowTest {

    private Scene scene;

    @Start
    void show(Stage stage) {
        scene = new Scene(new VBox(new ColumnScroll(new Label("content")), new TextArea("memo")), 400, 400);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void noViewportKeepsAPicture() {
        assertThat(scene.getRoot().lookupAll(".viewport")).hasSize(2).noneMatch(Node::isCache);
    }
}
