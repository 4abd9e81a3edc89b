package org.framewright.ui.safekeeping;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.safekeeping.backup.BackupService.BackupContents;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.safekeeping.BackupsViewModel.Content;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// The backups, newest first: when each was made, why, and what it holds.
final class BackupList extends ListView<BackupContents> {

    /// Beside the words: the bar by which the list scrolls, and what is around.
    private static final double BESIDE = 56;

    private final BackupsViewModel viewModel;
    private final Texts texts;
    private final TimeFormatter times;
    private final ContentsFormatter contents;

    BackupList(BackupsViewModel viewModel, Texts texts, TimeFormatter times) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.times = times;
        this.contents = new ContentsFormatter(texts);
        setId("backup-list");
        getStyleClass().add("backup-list");
        var empty = StyleClasses.with(new ParagraphLabel(), "empty-state");
        setPlaceholder(empty);
        setCellFactory(_ -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(row -> viewModel.selected.set(Optional.ofNullable(row)));
        viewModel.content.subscribe(shown -> {
            empty.setText(texts.get(emptyState(shown)));
            fill(shown.map(Content::backups).orElse(List.of()));
        });
    }

    private static String emptyState(Optional<Content> shown) {
        if (shown.isEmpty()) {
            return "safekeeping.looking";
        }
        return shown.get().current().summary().isPresent()
                ? "safekeeping.no-backups"
                : "safekeeping.no-backups-of-damaged";
    }

    private void fill(List<BackupContents> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int first = viewModel.firstSelection(rows);
        getItems().setAll(rows);
        getSelectionModel().select(Math.max(0, first));
    }

    private final class Cell extends RowCell<BackupContents> {

        @Override
        protected void show(BackupContents row, boolean empty) {
            setText(null);
            setGraphic(empty ? null : lines(row));
        }

        private VBox lines(BackupContents row) {
            var when = StyleClasses.with(new Label(times.formatCapitalized(row.backup().at())), "backup-when");
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var size = StyleClasses.with(new Label(contents.size(row.backup().bytes())), "backup-holds");
            var why =
                    new Label(
                            viewModel.isOfOtherProject(row)
                                    ? texts.get("safekeeping.of-another")
                                    : contents.reason(row.backup().reason()));
            why.getStyleClass().add("backup-why");
            var holds = new Label(row.summary().map(contents::format).orElse(texts.get("safekeeping.unreadable")));
            holds.getStyleClass().add("backup-holds");
            var lines = new VBox(new HBox(when, gap, size), why, holds);
            lines.setMinWidth(0);
            lines.prefWidthProperty().bind(Zoom.widthBeside(BackupList.this, BESIDE));
            return lines;
        }
    }
}
