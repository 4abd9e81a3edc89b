package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.reliability.external.MappingOptions.FirstRow;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.support.Xlsx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Somebody who knows ReCal comes with a spreadsheet, and has no project.
@ExtendWith(QuickRobot.class)
class SpreadsheetJourneyTest {

    private static final List<String> FRAMES = List.of("conflict", "economic", "human interest", "morality");

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void figuresOfAFileStandThereAtOnceAndCanBeHandedOn(FxRobot robot) throws IOException {
        go(robot);
        Screenshots.save(window.scene(), "spreadsheet-empty-light");
        choose(robot, Xlsx.write(folder.resolve("study.xlsx"), study()));

        assertThat(column(robot, "Variable")).containsExactly("tone", "frame", "intensity");
        assertThat(scales(robot)).containsExactly("ordinal", "nominal", "interval");
        assertThat(window.text(robot, "#sheet-sentences")).contains("Ignored: headline");
        Screenshots.save(window.scene(), "spreadsheet-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "spreadsheet-dark"));

        window.press(robot, KeyCode.ENTER);
        window.settle();
        assertThat(window.text(robot, "#page-title")).contains("tone");
        Screenshots.save(window.scene(), "spreadsheet-variable-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        window.press(robot, KeyCode.SHIFT, KeyCode.F1);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#page-title")).as("found as it was left").contains("tone");
        assertThat(robot.lookup("#page-coders").queryAs(ToggleButton.class).isSelected()).isTrue();
        window.press(robot, KeyCode.ESCAPE);

        var report = folder.resolve("report.html");
        window.chosen.choose(report);
        window.press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(Files.readString(report)).contains("tone").contains("<svg");
        assertThat(window.notification(robot)).contains("report.html");
        assertThat(robot.lookup("#notification .choices .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactly("Open file", "Open folder");

        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.ESCAPE);
        window.settle();
        assertThat(robot.lookup("#start").tryQuery()).isPresent();
    }

    @Test
    void whatWasGuessedIsCorrected(FxRobot robot) throws IOException {
        go(robot);
        choose(robot, Xlsx.write(folder.resolve("study.xlsx"), study()));
        var before = column(robot, "Alpha");

        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        robot.lookup("#sheet-scale-0")
                                .<ComboBox<MeasurementLevel>>query()
                                .setValue(MeasurementLevel.NOMINAL));
        window.settle();
        assertThat(scales(robot)).containsExactly("nominal", "nominal", "interval");
        assertThat(column(robot, "Alpha")).isNotEqualTo(before);

        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var missing = robot.lookup("#sheet-missing").<TextField>query();
                    missing.setText("conflict");
                    missing.getOnAction().handle(new javafx.event.ActionEvent());
                });
        window.settle();
        assertThat(window.text(robot, "#sheet-sentences")).contains("conflict");
    }

    @Test
    void whatTheFirstRowHoldsIsSaidFirstAndCanBeCorrected(FxRobot robot) throws IOException {
        go(robot);
        choose(robot, Files.writeString(folder.resolve("bare.csv"), "1;NA;1\n2;2;2\n1;2;1\n2;1;2\n"));
        assertThat(window.text(robot, "#sheet-size")).isEqualTo("bare.csv: 3 coders, 4 units; first row: data.");

        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#sheet-first-row").<ComboBox<FirstRow>>query().setValue(FirstRow.NAMES));
        window.settle();

        assertThat(window.text(robot, "#sheet-size")).endsWith("first row: names.");
        assertThat(column(robot, "N")).containsExactly("3");
    }

    @Test
    void warningsAreShownWithTheirCells(FxRobot robot) throws IOException {
        go(robot);
        choose(robot, Files.writeString(folder.resolve("r.csv"), "id,Ada,Ben\na,yes,Yes\nb,no,no\nb,no,yes\n"));

        assertThat(window.notification(robot)).contains("yes (B2, C4) / Yes (C2)").contains("b (A3, A4)");
    }

    @Test
    void aFileThatHasChangedMeanwhileIsReadAgainAndThatIsSaid(FxRobot robot) throws IOException {
        go(robot);
        var file = Files.writeString(folder.resolve("tone.csv"), "unit,Ada,Ben\n1,a,a\n2,b,b\n3,a,b\n");
        choose(robot, file);
        assertThat(column(robot, "N")).containsExactly("3");
        window.press(robot, KeyCode.SHIFT, KeyCode.F1);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(column(robot, "N")).as("nothing has changed").containsExactly("3");
        assertThat(window.notification(robot)).isEmpty();

        window.press(robot, KeyCode.SHIFT, KeyCode.F1);
        Files.writeString(file, "unit,Ada,Ben\n1,a,a\n2,b,b\n3,a,b\n4,b,b\n");
        window.press(robot, KeyCode.ESCAPE);
        window.settle();
        assertThat(column(robot, "N")).containsExactly("4");
        assertThat(window.notification(robot)).isEqualTo("tone.csv has changed and was reloaded.");

        window.press(robot, KeyCode.SHIFT, KeyCode.F1);
        Files.delete(file);
        window.press(robot, KeyCode.ESCAPE);
        window.settle();
        assertThat(column(robot, "N")).as("as it was").containsExactly("4");
        assertThat(window.notification(robot)).startsWith("tone.csv was not found");
    }

    @Test
    void theTwoCodersOfTheMatrixAreFoundAgain(FxRobot robot) throws IOException {
        go(robot);
        choose(robot, Xlsx.write(folder.resolve("study.xlsx"), study()));
        window.press(robot, KeyCode.ENTER);
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#matrix-of").queryComboBox().getSelectionModel().select(1));
        var two = robot.lookup("#matrix-of").queryComboBox().getValue();
        window.press(robot, KeyCode.SHIFT, KeyCode.F1);
        window.press(robot, KeyCode.ESCAPE);
        window.settle();
        assertThat(robot.lookup("#matrix-of").queryComboBox().getValue()).isEqualTo(two);
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        window.settle();
        assertThat(robot.lookup("#matrix-of").queryComboBox().getValue())
                .as("another variable")
                .isEqualTo(Optional.empty());
    }

    @Test
    void numbersOfThousandsAreNotCutShort(FxRobot robot) throws IOException {
        var rows = new StringBuilder("Ada,Ben\n");
        for (int i = 0; i < 7_412; i++) {
            rows.append("%d,%d\n".formatted(i % 3, i % 4 == 0 ? 1 : i % 3));
        }
        go(robot);
        choose(robot, Files.writeString(folder.resolve("many.csv"), rows));

        assertThat(TestTables.shown(robot.lookup("#agreement-figures").query(), "N")).containsExactly("7412");
    }

    @Test
    void rowsOfCodersAreReadToo(FxRobot robot) throws IOException {
        var rows = new StringBuilder("article,coder,tone\n");
        for (int i = 0; i < 20; i++) {
            rows.append("a%d,Ada,%d\na%d,Ben,%d\na%d,Cy,%d\n".formatted(i, i % 3, i, i % 3, i, i % 5 == 0 ? 1 : i % 3));
        }
        go(robot);
        choose(robot, Files.writeString(folder.resolve("long.csv"), rows));

        assertThat(robot.lookup("#sheet-coder").query().isVisible()).isTrue();
        assertThat(window.text(robot, "#sheet-size")).contains("3 coders");
        Screenshots.save(window.scene(), "spreadsheet-rows-light");
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsPlace(FxRobot robot) throws IOException {
        go(robot);
        choose(
                robot,
                Files.writeString(
                        folder.resolve("x.csv"), "id,coder,tone\n1,Ada,2\n1,Ada,1\n2,Ben,1\n2,Ada,1\n1,Ben,3\n"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {});

        assertThat(window.notification(robot)).contains("row 3").contains("Ada");
        Screenshots.save(window.scene(), "spreadsheet-wrong-light");
    }

    private static List<List<String>> study() {
        var random = new Random(7);
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "article",
                        "headline",
                        "tone_Ada",
                        "tone_Ben",
                        "frame_Ada",
                        "frame_Ben",
                        "intensity_Ada",
                        "intensity_Ben"));
        for (int i = 1; i <= 48; i++) {
            int tone = random.nextInt(5) - 2;
            int frame = random.nextInt(4);
            int much = random.nextInt(60);
            rows.add(
                    List.of(
                            "A%03d".formatted(i),
                            "Dockers at the port of Lerwin walk out, day " + i,
                            Integer.toString(tone),
                            Integer.toString(random.nextInt(4) == 0 ? Math.min(2, tone + 1) : tone),
                            FRAMES.get(frame),
                            FRAMES.get(random.nextInt(6) == 0 ? (frame + 1) % 4 : frame),
                            Integer.toString(much),
                            random.nextInt(12) == 0 ? "" : Integer.toString(much + random.nextInt(7))));
        }
        return rows;
    }

    private void go(FxRobot robot) {
        fire(robot, "#start-spreadsheet");
        assertThat(robot.lookup("#spreadsheet").tryQuery()).isPresent();
    }

    private void choose(FxRobot robot, Path file) {
        window.chosen.choose(file);
        fire(robot, "#sheet-choose");
    }

    private void fire(FxRobot robot, String button) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(button).queryButton().fire());
        window.settle();
    }

    private static List<String> scales(FxRobot robot) {
        return Stream.of(0, 1, 2)
                .map(it -> robot.lookup("#sheet-scale-" + it).<ComboBox<MeasurementLevel>>query().getValue())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> column(FxRobot robot, String heading) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> TestTables.column(robot.lookup("#agreement-figures").query(), heading));
    }
}
