package org.framewright.ui.controls.table;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.wording.DateFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words in a table are cut where there is no room, and not beside empty space. Seen to fail with columns as wide as they were made.
@ExtendWith(QuickRobot.class)
class LineTableWindowTest {

    private static final String WHEN = "yesterday, 12:25 in the afternoon";
    private static final String SAID = "Conflict, as the third coder says of it";

    private LineTable<List<String>> table;

    @Start
    void show(Stage stage) {
        table =
                new LineTable<List<String>>("lines", "Lines", it -> it)
                        .text("Article", 200, List::getFirst)
                        .shortText("When", 90, it -> it.get(1))
                        .text("Said", 120, it -> it.get(2))
                        .number("Number", 80, List::size)
                        .text("Decided", 90, it -> it.get(3));
        stage.setScene(new Scene(new StackPane(table), 1_000, 300));
        stage.show();
    }

    @Test
    void nothingIsCutWhereTheTableHasRoomForAll(FxRobot robot) {
        robot.interact(() -> table.fill(List.of(List.of("Harbour strike", WHEN, SAID, "no"))));
        settle();
        assertThat(drawn()).contains("Harbour strike", WHEN, SAID, "no");
    }

    @Test
    void whereThereIsTooLittleDatesAndShortWordsStayWhole(FxRobot robot) {
        robot.interact(() -> table.fill(List.of(List.of("Harbour ".repeat(60), WHEN, SAID, "not yet"))));
        settle();
        assertThat(drawn()).contains(WHEN, "not yet").anyMatch(it -> it.endsWith("..."));
    }

    /// Rows were as high as if each word had a line of its own, as long as nobody scrolled.
    @Test
    void aRowOfWrappedWordsFromTheRightIsAsHighAsItsLines(FxRobot robot) {
        var name = "\u200e„أحمد علي“";
        var said = "The actor %s may be the same as %s. Choose %s in that case".formatted(name, name, name);
        var wrapped =
                new LineTable<String>("wrapped", "Wrapped", it -> it)
                        .text("Article", 170, _ -> "Article 2: dispute about the port contract goes on")
                        .wrapped("Warning", 300, it -> it);
        robot.interact(() -> {
            table.getScene().setRoot(new StackPane(wrapped));
            wrapped.fill(List.of(said + " 1", said + " 2", "Latin words " + "and more of them ".repeat(6)));
        });
        settle();
        var heights =
                wrapped.lookupAll(".table-row-cell").stream()
                        .map(it -> it.getLayoutBounds().getHeight())
                        .sorted()
                        .toList();
        assertThat(heights).isNotEmpty().allMatch(it -> it < 80);
    }

    @Test
    void aColumnThatAPersonHasDrawnStaysAsItIs(FxRobot robot) {
        robot.interact(() -> table.fill(List.of(List.of("Harbour strike", WHEN, SAID, "no"))));
        settle();
        robot.interact(() -> {
            var column = table.getColumns().getFirst();
            table.resizeColumn(column, 60 - column.getWidth());
        });
        settle();
        double width = table.getColumns().getFirst().getWidth();
        robot.interact(() -> table.fill(List.of(List.of("Harbour strike, day two", WHEN, SAID, "no"))));
        settle();
        assertThat(table.getColumns().getFirst().getWidth()).isEqualTo(width);
    }

    @Test
    void columnsFitWordsThatComeLaterWhateverNumbersTheyCameWith(FxRobot robot) {
        robot.interact(() -> {
            table.number("Words", 40, it -> Integer.parseInt(it.get(4)));
            table.fill(List.of(List.of("a", "b", "c", "d", "1")));
        });
        settle();
        robot.interact(() -> table.fill(List.of(List.of("Harbour strike", WHEN, "said", "no", "1234567890"))));
        settle();
        assertThat(drawn()).contains("Harbour strike", WHEN);
    }

    @Test
    void datesAreSortedByTimeAndShownAsTheLanguageWritesThem(FxRobot robot) {
        var dates = new DateFormats(Locale.UK, ZoneOffset.UTC);
        robot.interact(() -> {
            table.dates("Day", 90, it -> Optional.of(it.get(4)), dates::day);
            table.fill(
                    Stream.of("2024-03-10", "2024-04-01", "", "2024-03-02")
                            .map(it -> List.of("Harbour strike", "", "", "", it))
                            .toList());
            table.getSortOrder().setAll(List.of(table.getColumns().getLast()));
            table.sort();
        });
        settle();
        assertThat(drawn().stream().filter(it -> it.contains("2024")))
                .containsExactly("2 Mar 2024", "10 Mar 2024", "1 Apr 2024");
    }

    @Test
    void aSortedTableShowsItsTopAndAReloadedOneStaysWhereItIs(FxRobot robot) {
        var lines = IntStream.range(100, 300).mapToObj(it -> List.of("Article " + it, "", "", "", "" + it)).toList();
        robot.interact(() -> table.fill(lines));
        settle();
        robot.interact(() -> table.scrollTo(150));
        settle();
        robot.interact(() -> table.fill(lines));
        settle();
        assertThat(drawn()).as("reloaded").doesNotContain("Article 100");

        robot.interact(() -> table.getSortOrder().setAll(List.of(table.getColumns().getFirst())));
        settle();
        assertThat(drawn()).as("sorted").contains("Article 100");
    }

    private static void settle() {
        for (int i = 0; i < 3; i++) {
            Pulse.await();
        }
    }

    /// The words that stand in cells, as far as they are seen.
    private List<String> drawn() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        table.lookupAll(".table-cell").stream()
                                .map(Labeled.class::cast)
                                .flatMap(it -> it.getChildrenUnmodifiable().stream())
                                .filter(Text.class::isInstance)
                                .map(it -> ((Text) it).getText())
                                .filter(Objects::nonNull)
                                .toList());
    }
}
