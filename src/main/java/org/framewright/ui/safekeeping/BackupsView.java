package org.framewright.ui.safekeeping;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.safekeeping.backup.BackupService.BackupContents;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.EmptyState;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.safekeeping.BackupsViewModel.Content;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// The backups of a project: the list at the left, the contents of the selected one at the right, and the problems of the file
/// above both.
public final class BackupsView extends BorderPane implements ScreenView {

    private final BackupsViewModel viewModel;
    private final Texts texts;
    private final TimeFormatter times;
    private final FileDialogs dialogs;
    private final BackupList list;
    private final List<Action> actions;
    private final VBox right = Nodes.withStyle(new VBox(), "backup-panel");
    private final VBox findings = Nodes.withId("findings", new VBox(), "findings");
    private final Label facts = Nodes.withId("facts", new Label());

    public BackupsView(BackupsViewModel viewModel, Texts texts, TimeFormatter times, FileDialogs dialogs) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.times = times;
        this.dialogs = dialogs;
        this.list = new BackupList(viewModel, texts, times);
        var check = Action.of("safekeeping.check", "F5", viewModel::check);
        var backUp =
                Action.of("safekeeping.back-up", "Shortcut+Shift+B", viewModel::backUp)
                        .withObstacle(
                                viewModel.content.map(_ ->
                                        viewModel.currentSummary().isEmpty()
                                                ? Optional.of(texts.get("safekeeping.no-file"))
                                                : Optional.<String>empty()));
        this.actions = List.of(check, backUp);
        setId("backups");
        getStyleClass().add("backups");
        var scroll = Nodes.hgrow(new ColumnScroll(right));
        var columns = Nodes.vgrow(Nodes.withStyle(new HBox(list, scroll), "backup-columns"));
        var path =
                Nodes.withStyle(
                        new Label(WordPieces.isolate(String.valueOf(viewModel.file.getFileName()))), "screen-path");
        path.setTooltip(new Tooltip(viewModel.file.toString()));
        var header =
                new ScreenHeader(texts.get("safekeeping.title"), texts, viewModel::showNotification)
                        .choices(path)
                        .links(check)
                        .main(backUp)
                        .line(facts);
        var all = new VBox(header, findings, columns);
        // not disabled, so that the keyboard stays in place
        all.mouseTransparentProperty().bind(viewModel.jobs.runningProperty());
        all.opacityProperty().bind(viewModel.jobs.opacityProperty());
        setCenter(all);
        viewModel.content.subscribe(_ -> {
            showHealth();
            showSelected();
        });
        viewModel.selected.subscribe(_ -> showSelected());
        viewModel.health.subscribe(_ -> showHealth());
    }

    private void showFacts() {
        var last =
                viewModel.content.get().stream()
                        .flatMap(content -> content.backups().stream())
                        .map(row -> texts.get("safekeeping.last-backup", times.format(row.backup().at())))
                        .findFirst()
                        .orElse(texts.get("safekeeping.never-backed-up"));
        var checked =
                switch (viewModel.health.get()) {
                    case FileHealth.Unchecked() -> texts.get("safekeeping.never-checked");
                    case FileHealth.Sound(var time) -> texts.get("safekeeping.checked-sound", times.format(time));
                    case FileHealth.Unsound(var time, _) ->
                            texts.get("safekeeping.checked-unsound", times.format(time));
                };
        facts.setText(last + "  ·  " + checked);
    }

    private void showHealth() {
        showFacts();
        var trouble = viewModel.knownProblems();
        findings.getChildren().clear();
        if (!trouble.isEmpty()) {
            var heading = Nodes.withStyle(new Label(texts.get("safekeeping.wrong", trouble.size())), "finding-heading");
            findings.getChildren().add(heading);
            viewModel.formatProblems(trouble).forEach(it -> findings.getChildren().add(ParagraphLabel.sentence(it)));
            if (viewModel.isSalvageable()) {
                findings.getChildren().add(salvage());
            }
        }
        Nodes.show(findings, !trouble.isEmpty());
    }

    private Node salvage() {
        var hint = ParagraphLabel.whole(texts.get("safekeeping.salvage-hint"), "guidance");
        var button =
                new PlainButton(
                        texts.get("safekeeping.salvage"),
                        "salvage",
                        () ->
                                dialogs.saveProject("safekeeping.salvage-title", viewModel.salvageName())
                                        .ifPresent(viewModel::salvage));
        return Nodes.withStyle(new HBox(button, Nodes.fillWidth(hint)), "action-line");
    }

    private void showSelected() {
        boolean hadKeyboard = Nodes.isFocusWithin(right);
        right.getChildren().clear();
        var chosen = viewModel.selected.get();
        chosen.ifPresent(row -> right.getChildren().setAll(new BackupPanel(viewModel, texts, times, dialogs, row)));
        if (hadKeyboard) {
            list.requestFocus();
        }
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("safekeeping.title", actions));
    }

    @Override
    public void takeKeyboard() {
        list.requestFocus();
    }

    @Override
    public boolean focusesNotifications() {
        return true;
    }

    @Override
    public boolean escape() {
        return viewModel.jobs.cancel();
    }

    /// The backups, newest first: time, reason and contents of each.
    private static final class BackupList extends ListView<BackupContents> {

        /// The width beside the words: scroll bar and padding.
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
            setAccessibleText(texts.get("safekeeping.title"));
            getStyleClass().add("backup-list");
            var empty = new EmptyState();
            setPlaceholder(empty);
            setCellFactory(_ -> new Cell());
            getSelectionModel()
                    .selectedItemProperty()
                    .subscribe(row -> viewModel.selected.set(Optional.ofNullable(row)));
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
            protected void show(BackupContents row) {
                var when = Nodes.withStyle(new Label(times.formatCapitalized(row.backup().at())), "backup-when");
                var gap = Nodes.hgrow(new Region());
                var size = Nodes.withStyle(new Label(contents.size(row.backup().bytes())), "backup-holds");
                var why =
                        new Label(
                                viewModel.isOfOtherProject(row)
                                        ? texts.get("safekeeping.of-another")
                                        : contents.reason(row.backup().reason()));
                why.getStyleClass().add("backup-why");
                var holds =
                        ParagraphLabel.whole(
                                row.summary().map(contents::format).orElse(texts.get("safekeeping.unreadable")),
                                "backup-holds");
                var lines = new VBox(new HBox(when, gap, size), why, holds);
                lines.setMinWidth(0);
                lines.prefWidthProperty().bind(Zoom.widthBeside(BackupList.this, BESIDE));
                setGraphic(lines);
            }
        }
    }
}
