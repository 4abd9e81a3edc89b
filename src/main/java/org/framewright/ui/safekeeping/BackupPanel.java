package org.framewright.ui.safekeeping;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.model.study.ProjectSummary;
import org.framewright.safekeeping.backup.BackupService.BackupContents;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.function.ToLongFunction;

/// One backup: its time and reason, its contents beside those of the file, and the actions on it.
final class BackupPanel extends VBox {

    private final BackupsViewModel viewModel;
    private final Texts texts;
    private final ContentsFormatter contents;

    BackupPanel(BackupsViewModel viewModel, Texts texts, TimeFormatter times, FileDialogs dialogs, BackupContents row) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.contents = new ContentsFormatter(texts);
        getStyleClass().add("backup-details");
        setId("backup-details");
        var when = Nodes.withStyle(new Label(times.formatExact(row.backup().at())), "details-heading");
        var why = Nodes.withStyle(new Label(contents.reason(row.backup().reason())), "guidance");
        getChildren().addAll(when, why);
        row.summary()
                .ifPresentOrElse(
                        summary -> {
                            var hint = Nodes.withId("restore-hint", note(hint(row)));
                            getChildren().addAll(comparison(row, summary), createRestore(row, dialogs), hint);
                        },
                        () -> getChildren().add(note("safekeeping.unreadable-hint")));
    }

    private String hint(BackupContents row) {
        if (viewModel.isOfOtherProject(row)) {
            return "safekeeping.restore-hint-another";
        }
        return viewModel.isFilePresent() ? "safekeeping.restore-hint" : "safekeeping.restore-hint-gone";
    }

    private GridPane comparison(BackupContents row, ProjectSummary summary) {
        var current = viewModel.isOfOtherProject(row) ? Optional.<ProjectSummary>empty() : viewModel.currentSummary();
        var grid = Nodes.withStyle(new GridPane(), "comparison");
        grid.addRow(0, new Label(), head("in-backup"));
        current.ifPresent(_ -> grid.addRow(0, head("in-file"), keepWhole(head("difference"))));
        count(grid, "articles", summary, current, ProjectSummary::articles);
        count(grid, "codings", summary, current, ProjectSummary::codings);
        count(grid, "submitted", summary, current, ProjectSummary::submitted);
        count(grid, "annotations", summary, current, ProjectSummary::annotations);
        int last = grid.getRowCount();
        grid.addRow(last, label("coders"), coders(summary));
        current.ifPresent(it -> grid.addRow(last, coders(it)));
        grid.getChildren().forEach(it -> GridPane.setValignment(it, VPos.TOP));
        return grid;
    }

    private void count(
            GridPane grid,
            String key,
            ProjectSummary backup,
            Optional<ProjectSummary> file,
            ToLongFunction<ProjectSummary> number) {
        int row = grid.getRowCount();
        long backupCount = number.applyAsLong(backup);
        grid.addRow(row, label(key), number(backupCount));
        file.map(number::applyAsLong)
                .ifPresent(now -> grid.addRow(row, number(now), difference(key, backupCount, now)));
    }

    private Label difference(String key, long backup, long file) {
        var difference = Nodes.withId("difference-" + key, new Label(contents.difference(backup, file)));
        if (backup != file) {
            difference.getStyleClass().add("differs");
        }
        return keepWhole(difference);
    }

    private Label coders(ProjectSummary summary) {
        return new ParagraphLabel(
                summary.coders().isEmpty()
                        ? texts.get("safekeeping.nobody")
                        : WordPieces.isolate(String.join(", ", summary.coders())));
    }

    private Label number(long number) {
        return keepWhole(new Label(texts.get("safekeeping.number", number)));
    }

    private Label label(String key) {
        return keepWhole(Nodes.withStyle(new Label(texts.get("safekeeping.content." + key)), "guidance"));
    }

    /// Keeps a label whole; only coders' names wrap, and leave room for other columns.
    private static Label keepWhole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label head(String key) {
        return ParagraphLabel.whole(texts.get("safekeeping.head." + key), "comparison-head");
    }

    private Label note(String key) {
        return ParagraphLabel.whole(texts.get(key, viewModel.name()), "guidance");
    }

    private HBox createRestore(BackupContents row, FileDialogs dialogs) {
        var restore = button("safekeeping.restore", () -> viewModel.restore(row));
        restore.setDisable(viewModel.isOfOtherProject(row));
        if (!viewModel.knownProblems().isEmpty()) {
            restore.getStyleClass().add("accent");
        }
        var copy =
                button(
                        "safekeeping.save-copy",
                        () ->
                                dialogs.saveProject("safekeeping.save-copy-title", viewModel.copyName(row.backup()))
                                        .ifPresent(file -> viewModel.saveCopy(row.backup(), file)));
        return Nodes.withStyle(new HBox(restore, copy), "action-line");
    }

    private Button button(String key, Runnable action) {
        return new PlainButton(texts.get(key), key.replace("safekeeping.", ""), action);
    }
}
