package org.framewright.ui.team.merging;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.framewright.team.merge.MergeReport.FileResult;
import org.framewright.team.merge.MergeReport.MergeOutcome;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.PassphraseBar;
import org.framewright.ui.controls.table.ColumnCell;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.merging.MergeViewModel.Content;
import org.framewright.ui.team.merging.MergeViewModel.ReceivedFileRow;
import org.framewright.ui.team.part.TableHeight;
import org.framewright.ui.team.part.TeamPart;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;

/// The returned files: a line each, with its contents; below them the details of the selected one, or, without any, the history
/// of merges.
public final class MergePart extends TeamPart {

    private static final int MOST_LINES = 7;
    private static final double EMPTY = 190;

    private final MergeViewModel viewModel;
    private final LineTable<FileLine> files;
    private final LineTable<ReceivedFileRow> receivedFiles;
    private final DetailList details;
    private final Label facts = Nodes.withId("merge-facts", ParagraphLabel.whole("", "guidance"));
    private final Label heading = Nodes.withId("merge-heading", new Label(), "details-heading", "exchange-heading");
    private final Button clear;
    private final Button decrypt;
    private final PassphraseBar passphrases;
    private final Action chooseAction;
    private final Action mergeAction;

    /// @param passphrases asks for the passphrases of encrypted files
    public MergePart(MergeViewModel viewModel, TeamTools tools, PassphraseBar passphrases) {
        super(tools, Nodes.withStyle(new VBox(), "team-part", "exchange-part"), "merge", viewModel::load);
        this.viewModel = viewModel;
        this.passphrases = passphrases;
        this.chooseAction = tools.writeAction("exchange.merge.choose", "Shortcut+O", this::choose);
        this.mergeAction = tools.writeAction("exchange.merge.merge", "Shortcut+Enter", viewModel::merge);
        this.files = files();
        TableHeight.keep(files, MOST_LINES, EMPTY);
        this.receivedFiles = Nodes.vgrow(createReceived());
        this.details = Nodes.vgrow(new DetailList(tools.texts(), viewModel::open));
        this.clear = Nodes.collapse(button("clear", this::clear));
        this.decrypt = button("decrypt", () -> askPassphrase(viewModel.contentProperty().get()));
        choices();
        view.getChildren().addAll(facts, files, heading, details, receivedFiles);
        Nodes.onFiles(view, tools::mayWrite, viewModel::add);
        viewModel.contentProperty().subscribe(this::fill);
        // a list of an earlier visit asks for none
        viewModel.contentProperty().subscribe((_, now) -> askPassphrase(now));
        viewModel.chosenProperty().subscribe(this::showDetails);
        viewModel.receivedFiles.subscribe(it -> {
            receivedFiles.fill(it);
            updateDetails();
        });
    }

    @Override
    public void takeKeyboard() {
        files.takeKeyboard();
    }

    @Override
    public List<Action> actions() {
        return List.of(chooseAction, mergeAction);
    }

    @Override
    public boolean escape() {
        return tools.jobs().cancel() || takeBackKeyboard(details.isFocused());
    }

    private void choices() {
        var merge = Nodes.collapse(tools.button(mergeAction, "merge-merge").asMain());
        viewModel
                .contentProperty()
                .subscribe(it -> {
                    merge.setText(text("exchange.merge.merge-files", it.mergeableFiles().size()));
                    merge.setDisable(!it.mayMerge());
                    merge.setVisible(!it.merged() && !it.lines().isEmpty());
                });
        var copy = button("copy", viewModel::treatAsCopy);
        viewModel.chosenProperty().subscribe(it -> Nodes.show(copy, it.filter(FileLine::mayBeCopy).isPresent()));
        putInHeader(clear, copy, decrypt, tools.button(chooseAction, "merge-choose"), merge);
        inHeader.disableProperty().bind(tools.jobs().runningProperty());
    }

    private Button button(String key, Runnable verb) {
        return new PlainButton(text("exchange.merge." + key), "merge-" + key, verb);
    }

    private LineTable<FileLine> files() {
        var table =
                new LineTable<FileLine>("merge-files", text("exchange.merge.files"), FileLine::file)
                        .text(column("file"), 236, FileLine::shortName)
                        .text(
                                column("whose"),
                                96,
                                it -> viewModel.formatter().map(formatter -> formatter.formatOwner(it)).orElse(""))
                        .text(
                                column("package"),
                                76,
                                it ->
                                        it.result()
                                                .flatMap(FileResult::basePackage)
                                                .map(taken -> Integer.toString(taken.number()))
                                                .orElse(""))
                        .number(column("new"), 60, it -> it.count(MergeOutcome.Kind.NEW))
                        .number(column("continued"), 76, it -> it.count(MergeOutcome.Kind.CONTINUED))
                        .number(
                                column("reconciled"),
                                112,
                                it -> it.count(MergeOutcome.Kind.RECONCILED) + it.count(MergeOutcome.Kind.TO_CORRECT))
                        .number(column("known"), 68, FileLine::unchanged)
                        .text(
                                column("annotations"),
                                120,
                                it -> viewModel.formatter().map(formatter -> formatter.annotations(it)).orElse(""))
                        .number(column("actors"), 66, it -> it.result().map(file -> file.actors().size()).orElse(0))
                        .column(
                                column("look"),
                                300,
                                it -> viewModel.formatter().map(formatter -> formatter.warnings(it)).orElse(""),
                                _ -> new WarningCell())
                        .faint(it -> !it.needsAttention() && !it.hasChanges())
                        .onChosen(viewModel::choose)
                        .onOpened(_ -> details.requestFocus())
                        .withArrangement(tools.tables().arrangementOf("merge-files"));
        Nodes.onKey(table, KeyCode.DELETE, () -> table.selectedItems().forEach(viewModel::remove));
        return table;
    }

    private LineTable<ReceivedFileRow> createReceived() {
        return new LineTable<ReceivedFileRow>("merge-before", text("exchange.merge.before"), ReceivedFileRow::received)
                .dates(column("when"), 150, it -> Optional.of(it.received().at()), tools.times()::format)
                .text(column("file"), 300, it -> it.received().file())
                .text(column("whose"), 140, ReceivedFileRow::coder)
                .text(column("package"), 90, it -> Integer.toString(it.received().taken()))
                .number(column("codings"), 90, it -> it.received().codings())
                .withArrangement(tools.tables().arrangementOf("merge-before"));
    }

    private void choose() {
        viewModel.add(tools.dialogs().projects("exchange.merge.title"));
    }

    private void clear() {
        viewModel.clear();
        files.takeKeyboard();
    }

    private void fill(Content content) {
        files.setEmptyText(text(tools.mayWrite() ? "exchange.merge.none" : "exchange.merge.not-here"));
        files.fill(content.lines());
        clear.setVisible(!content.lines().isEmpty());
        Nodes.show(decrypt, !content.unreadableFiles().isEmpty());
        facts.setText(
                text(
                        content.lines().isEmpty()
                                ? "exchange.merge.about"
                                : content.merged() ? "exchange.merge.is-merged" : "exchange.merge.would-come"));
        updateDetails();
    }

    /// Asks once for all encrypted files, and again for those that the passphrase does not open.
    private void askPassphrase(Content content) {
        var encrypted = content.unreadableFiles();
        if (!encrypted.isEmpty()) {
            passphrases.ask(
                    text(
                            content.hasWrongPassphrase()
                                    ? "exchange.merge.passphrase-wrong"
                                    : "exchange.merge.passphrase",
                            String.valueOf(encrypted.getFirst().getFileName()),
                            encrypted.size() - 1),
                    viewModel::decrypt);
        }
    }

    private void showDetails(Optional<FileLine> line) {
        line.ifPresent(it -> {
            heading.setText(it.name());
            details.fill(viewModel.formatter().map(formatter -> formatter.details(it)).orElse(List.of()));
            files.getSelectionModel().select(it);
            details.setPlaceholder(
                    Nodes.withStyle(
                            new ParagraphLabel(text("exchange.merge.all-known", it.unchanged())), "empty-state"));
        });
        updateDetails();
    }

    private void updateDetails() {
        boolean any = viewModel.chosenProperty().get().isPresent();
        boolean received = !any && !viewModel.receivedFiles.get().isEmpty();
        if (received) {
            heading.setText(text("exchange.merge.before"));
        }
        Nodes.show(details, any);
        Nodes.show(receivedFiles, received);
        Nodes.show(heading, any || received);
    }

    /// Refused parts stand out.
    private static final class WarningCell extends ColumnCell<FileLine, String> {

        private WarningCell() {
            emptyProperty().subscribe(_ -> getStyleClass().remove("refused-words"));
        }

        @Override
        protected void show(String words) {
            var line = getTableRow() == null ? null : getTableRow().getItem();
            boolean refused = line != null && (line.result().isEmpty() || line.refused() > 0);
            setText(words);
            setTooltip(words.isEmpty() ? null : new Tooltip(words));
            getStyleClass().remove("refused-words");
            if (refused) {
                getStyleClass().add("refused-words");
            }
        }
    }
}
