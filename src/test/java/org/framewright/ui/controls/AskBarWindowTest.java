package org.framewright.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.framewright.support.QuickRobot;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.Locale;

/// Questions with names that people have given.
@ExtendWith(QuickRobot.class)
class AskBarWindowTest {

    private AskBar bar;

    @Start
    void show(Stage stage) {
        bar = new AskBar(new Texts(Locale.UK), () -> {}, () -> "here");
        stage.setScene(new Scene(bar, 600, 100));
        stage.show();
    }

    /// Shown to fail where the whole question followed the direction of the name.
    @Test
    void aQuestionThatBeginsWithAnArabicNameReadsFromTheLeftAndIsFoundAgain(FxRobot robot) {
        robot.interact(() -> bar.ask("Answer for وزارة الصحة:", "Give", _ -> {}));
        var words = robot.lookup(".label").queryAs(Labeled.class).getText();
        assertThat(words).contains("Answer for وزارة الصحة:");
        assertThat(WordPieces.isRightToLeft(words)).isFalse();

        robot.write("the second");
        robot.interact(bar::suspend);
        assertThat(bar.unfinishedHere()).contains("Answer for وزارة الصحة:");
    }
}
