package org.framewright.support;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

@ExtendWith(QuickRobot.class)
final class ScreenshotsWindowTest {
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var field = new TextField();
        field.setId("name");
        var greeting = new Label("Nobody yet");
        greeting.setId("greeting");
        var button = new Button("Greet");
        button.setId("greet");
        button.setOnAction(_ -> greeting.setText("Hello, " + field.getText()));
        stage.setScene(new Scene(new VBox(12, field, button, greeting)));
        // all tests of a run share one stage: a test that needs a size sets it
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @Test
    void clicksAndTypingReachTheWindowWithoutADisplay(FxRobot robot) {
        robot.clickOn("#name").write("Ada").type(KeyCode.TAB).clickOn("#greet");

        assertThat(robot.lookup("#greeting").queryLabeled().getText()).isEqualTo("Hello, Ada");
    }

    @Nightly
    @Test
    void pictureHasTheSizeOfTheScene() throws IOException {
        var file = Screenshots.save(stage.getScene(), "smoke");

        var picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(800);
        var colours = IntStream.range(0, 1280).mapToObj(x -> picture.getRGB(x, 20)).distinct();
        assertThat(colours).as("colours along a line through the field").hasSizeGreaterThan(1);
    }
}
