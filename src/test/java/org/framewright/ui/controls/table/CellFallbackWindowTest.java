package org.framewright.ui.controls.table;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One line that fails, in a list and in a table, and what is around it. Seen to fail with plain cells: the list stays empty, and
/// nothing that comes later is laid out.
@ExtendWith(QuickRobot.class)
class CellFallbackWindowTest {

    private static final String BAD = "bad";
    private static final String SENTENCE = "This row can’t be displayed.";

    private final List<Throwable> heard = new ArrayList<>();
    private final VBox around = new VBox();
    private Thread.UncaughtExceptionHandler before;

    /// What of the line fails.
    enum Where {
        FILLING,
        MEASURING,
        LAYOUT,
        LAYOUT_BELOW
    }

    @Start
    void show(Stage stage) {
        before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> heard.add(failure));
        stage.setScene(new Scene(around, 400, 400));
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Thread.currentThread().setUncaughtExceptionHandler(before));
    }

    @ParameterizedTest
    @EnumSource
    void aListShowsItsOtherLinesAndWhatComesLater(Where where, FxRobot robot) {
        var list = new ListView<String>();
        list.setCellFactory(_ ->
                new RowCell<>() {
                    @Override
                    protected void show(String item) {
                        setGraphic(line(where, item));
                    }
                });
        list.getItems().addAll("first", BAD, "last");
        checkLines(robot, list, () -> list.getItems().add("later"));
    }

    @ParameterizedTest
    @EnumSource
    void aTableShowsItsOtherLinesAndWhatComesLater(Where where, FxRobot robot) {
        var table = new TableView<String>();
        var column = new TableColumn<String, String>();
        column.setCellValueFactory(it -> new SimpleStringProperty(it.getValue()));
        column.setCellFactory(_ ->
                new ColumnCell<>() {
                    @Override
                    protected void show(String item) {
                        setGraphic(line(where, item));
                    }
                });
        column.setPrefWidth(300);
        table.getColumns().add(column);
        table.getItems().addAll("first", BAD, "last");
        checkLines(robot, table, () -> table.getItems().add("later"));
    }

    private void checkLines(FxRobot robot, Region lines, Runnable more) {
        robot.interact(() -> around.getChildren().setAll(lines));
        settle();
        assertThat(texts(lines)).contains("first", "last").anyMatch(it -> it.startsWith(SENTENCE)).doesNotContain(BAD);
        assertThat(heard).isNotEmpty().allMatch(it -> it.getMessage().equals("no line"));

        robot.interact(() -> {
            more.run();
            around.getChildren().add(new Label("beside"));
        });
        settle();
        assertThat(texts(lines)).contains("first", "last", "later");
        assertThat(around.getChildren().getLast().getLayoutY()).as("the rest is laid out").isPositive();
    }

    private static void settle() {
        for (int i = 0; i < 3; i++) {
            Pulse.await();
        }
    }

    /// What is to be seen: what was laid out.
    private static List<String> texts(Region lines) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        Stream.of(".label", ".cell")
                                .flatMap(it -> lines.lookupAll(it).stream())
                                .filter(it -> it.isVisible() && it.getLayoutBounds().getHeight() > 0)
                                .map(it -> ((Labeled) it).getText())
                                .filter(it -> it != null && !it.isEmpty())
                                .toList());
    }

    private static Node line(Where where, String item) {
        if (!item.equals(BAD)) {
            return new HBox(new Label(item));
        }
        return switch (where) {
            case FILLING -> throw new IllegalStateException("no line");
            case MEASURING ->
                    new HBox(
                            new Label(item) {
                                @Override
                                protected double computePrefHeight(double width) {
                                    throw new IllegalStateException("no line");
                                }
                            });
            case LAYOUT -> failing(item);
            case LAYOUT_BELOW -> new HBox(new VBox(failing(item)));
        };
    }

    private static Label failing(String item) {
        return new Label(item) {
            @Override
            protected void layoutChildren() {
                throw new IllegalStateException("no line");
            }
        };
    }
}
