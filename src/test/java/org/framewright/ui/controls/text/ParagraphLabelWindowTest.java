package org.framewright.ui.controls.text;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.stream.IntStream;

/// Words from right to left in a label that has no width yet, as in a cell of a list that is measured before it is laid out.
@ExtendWith(QuickRobot.class)
class ParagraphLabelWindowTest {

    private ParagraphLabel label;

    @Start
    void show(Stage stage) {
        label = new ParagraphLabel("نقابة عمال الميناء تعلن الإضراب");
        stage.setScene(new Scene(new VBox(label), 400, 400));
        stage.show();
    }

    @Nightly
    @ParameterizedTest
    @ValueSource(doubles = {-66, -2, 0, 1, 20})
    void itsHeightIsKnownWhateverTheWidth(double width) {
        double height =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () -> {
                            label.setPrefWidth(width);
                            label.keepHeightOfPrefWidth();
                            return label.prefHeight(width);
                        });
        assertThat(height).isPositive();
        assertThat(label.getMinHeight()).isPositive();
    }

    /// Seen to fail: a line that began with the mark had no room for the word, which JavaFX then cut, and the window stayed blank.
    @ParameterizedTest
    @ValueSource(strings = {"“قال”", "(أحمد علي)", "A: “قال” · B: “said”"})
    void aMarkBeforeAWordGoesToTheNextLineWithIt(String text) {
        double height =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () -> {
                            label.setText(text);
                            return IntStream.rangeClosed(1, 80).mapToDouble(label::prefHeight).min().orElseThrow();
                        });
        assertThat(height).isPositive();
    }
}
