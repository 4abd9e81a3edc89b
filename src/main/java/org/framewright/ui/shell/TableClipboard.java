package org.framewright.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.table.CellList;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Copies the table that has the keyboard as cells, with its headings: the selected lines where several can be, else all.
record TableClipboard(Texts texts, Consumer<Notification> showNotification) {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /// Behind the table's own keys.
    void onPressed(KeyEvent event) {
        if (COPY.match(event)
                && (event.getTarget() instanceof TableView<?> || event.getTarget() instanceof CellList<?>)) {
            copy((Node) event.getTarget());
            event.consume();
        }
    }

    void copy(@Nullable Node owner) {
        if (owner instanceof TableView<?> table) {
            copy(table);
        } else if (owner instanceof CellList<?> list) {
            copy(list.headings().stream(), list.lines());
        } else {
            showNotification.accept(Notification.hint(texts.get("common.no-table")));
        }
    }

    private <T> void copy(TableView<T> table) {
        boolean several = table.getSelectionModel().getSelectionMode() == SelectionMode.MULTIPLE;
        var lines =
                several && !table.getSelectionModel().isEmpty()
                        ? List.copyOf(table.getSelectionModel().getSelectedIndices())
                        : IntStream.range(0, table.getItems().size()).boxed().toList();
        var columns = table.getVisibleLeafColumns();
        copy(
                columns.stream().map(TableColumn::getText),
                lines.stream()
                        .map(line -> columns.stream().map(it -> Objects.toString(it.getCellData(line), "")).toList())
                        .toList());
    }

    private void copy(Stream<String> headings, List<List<String>> lines) {
        var cells =
                Stream.concat(
                        Stream.of(headings.collect(Collectors.joining("\t"))),
                        lines.stream()
                                .map(line ->
                                        line.stream().map(TableClipboard::toCell).collect(Collectors.joining("\t"))));
        Nodes.copyToClipboard(cells.collect(Collectors.joining("\n", "", "\n")));
        showNotification.accept(Notification.hint(texts.get("common.lines-copied", lines.size())));
    }

    private static String toCell(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
