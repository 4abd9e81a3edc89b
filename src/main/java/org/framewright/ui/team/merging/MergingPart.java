package org.framewright.ui.team.merging;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.team.Joined;
import org.framewright.team.MergeReport.OfFile;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.ColumnCell;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.Styles;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.team.TeamPart;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.merging.MergingViewModel.Before;
import org.framewright.ui.team.merging.MergingViewModel.Shown;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files that came back: a line each, with what it brings; below them what there is to know of the one that is chosen,
/// or, as long as there are none, what came back before.
public final class MergingPart implements TeamPart {

    private static final int MOST_LINES = 7;
    private static final double LINE = 32;
    private static final double HEADINGS = 42;
    private static final double EMPTY = 190;

    private final MergingViewModel viewModel;
    private final TeamTools tools;
    private final LineTable<FileLine> files;
    private final LineTable<Before> before;
    private final DetailList details;
    private final Label facts = Styles.with(new ParagraphLabel(), "guidance");
    private final Label heading = Styles.with(new Label(), "details-heading", "exchange-heading");
    private final Button clear;
    private final VBox view = Styles.with(new VBox(), "team-part", "exchange-part");

    public MergingPart(MergingViewModel viewModel, TeamTools tools) {
        this.viewModel = viewModel;
        this.tools = tools;
        this.files = files();
        this.before = before();
        this.details = new DetailList(tools.texts(), viewModel::open);
        this.clear = button("clear", this::clear);
        facts.setId("merge-facts");
        facts.setMinHeight(Region.USE_PREF_SIZE);
        heading.setId("merge-heading");
        view.setId("merge");
        VBox.setVgrow(details, Priority.ALWAYS);
        VBox.setVgrow(before, Priority.ALWAYS);
        view.getChildren().addAll(choices(), facts, files, heading, details, before);

        view.setOnDragOver(this::dragged);
        view.setOnDragDropped(this::dropped);
        viewModel.shownProperty().subscribe(this::fill);
        viewModel.chosenProperty().subscribe(this::showDetails);
        viewModel
                .beforeProperty()
                .subscribe(it -> {
                    before.fill(it);
                    showBelow();
                });
        tools.frame().mayWriteProperty().subscribe(_ -> fill(viewModel.shownProperty().get()));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void show() {
        viewModel.load();
    }

    @Override
    public void takeKeyboard() {
        files.takeKeyboard();
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("exchange.merge.choose", "Shortcut+O", this::choose),
                Action.of("exchange.merge.merge", "Shortcut+Enter", viewModel::merge));
    }

    @Override
    public boolean escape() {
        if (tools.jobs().cancel()) {
            return true;
        }
        if (details.isFocused()) {
            files.takeKeyboard();
            return true;
        }
        return false;
    }

    private Node choices() {
        var choose = button("choose", this::choose);
        choose.disableProperty().bind(tools.frame().mayWriteProperty().not());
        var merge = button("merge", viewModel::merge);
        merge.getStyleClass().add("accent");
        viewModel
                .shownProperty()
                .subscribe(it -> {
                    merge.setText(words("exchange.merge.merge-files", it.fit().size()));
                    merge.setDisable(!it.mayMerge());
                    merge.setVisible(!it.merged() && !it.lines().isEmpty());
                });
        var copy = button("copy", viewModel::takeAsCopy);
        viewModel.chosenProperty().subscribe(it -> show(copy, it.filter(FileLine::mayBeCopy).isPresent()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = Styles.with(new HBox(choose, merge, copy, gap, clear), "team-line", "action-line");
        line.disableProperty().bind(tools.jobs().runningProperty());
        return line;
    }

    private Button button(String what, Runnable verb) {
        return new PlainButton(words("exchange.merge." + what), "merge-" + what, verb);
    }

    private LineTable<FileLine> files() {
        var table =
                new LineTable<FileLine>("merge-files", words("exchange.merge.files"), FileLine::file)
                        .words(column("file"), 236, FileLine::shortName)
                        .words(column("whose"), 96, it -> viewModel.words().map(words -> words.whose(it)).orElse(""))
                        .words(
                                column("package"),
                                76,
                                it ->
                                        it.brings()
                                                .flatMap(OfFile::taken)
                                                .map(taken -> Integer.toString(taken.number()))
                                                .orElse(""))
                        .number(column("new"), 60, it -> it.count(Joined.Kind.NEW))
                        .number(column("continued"), 76, it -> it.count(Joined.Kind.CONTINUED))
                        .number(
                                column("reconciled"),
                                112,
                                it -> it.count(Joined.Kind.RECONCILED) + it.count(Joined.Kind.TO_CORRECT))
                        .number(column("known"), 68, FileLine::unchanged)
                        .words(
                                column("annotations"),
                                120,
                                it -> viewModel.words().map(words -> words.annotations(it)).orElse(""))
                        .number(column("actors"), 66, it -> it.brings().map(file -> file.actors().size()).orElse(0))
                        .cells(
                                column("look"),
                                300,
                                it -> viewModel.words().map(words -> words.remarks(it)).orElse(""),
                                _ -> new Remark())
                        .faint(it -> !it.needsLooking() && !it.bringsAnything())
                        .whenChosen(viewModel::choose)
                        .whenOpened(_ -> details.requestFocus());
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        table.chosen().forEach(viewModel::remove);
                        event.consume();
                    }
                });
        return table;
    }

    private LineTable<Before> before() {
        return new LineTable<Before>("merge-before", words("exchange.merge.before"), Before::received)
                .dates(column("when"), 150, it -> Optional.of(it.received().at()), tools.moments()::words)
                .words(column("file"), 300, it -> it.received().file())
                .words(column("whose"), 140, Before::coder)
                .words(column("package"), 90, it -> Integer.toString(it.received().taken()))
                .number(column("codings"), 90, it -> it.received().codings());
    }

    private String column(String what) {
        return words("exchange.column." + what);
    }

    private void choose() {
        if (tools.frame().mayWriteProperty().get()) {
            viewModel.add(tools.dialogs().projects("exchange.merge.title"));
        }
    }

    private void clear() {
        viewModel.clear();
        files.takeKeyboard();
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles() && tools.frame().mayWriteProperty().get()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> dropped = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        viewModel.add(dropped);
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }

    private void fill(Shown shown) {
        boolean mayWrite = tools.frame().mayWriteProperty().get();
        files.sayNothing(words(mayWrite ? "exchange.merge.none" : "exchange.merge.not-here"));
        files.fill(shown.lines());
        double height =
                shown.lines().isEmpty() ? EMPTY : HEADINGS + LINE * Math.min(MOST_LINES, shown.lines().size()) + 2;
        files.setStyle(Zoom.height(height));
        clear.setVisible(!shown.lines().isEmpty());
        facts.setText(
                words(
                        shown.lines().isEmpty()
                                ? "exchange.merge.about"
                                : shown.merged() ? "exchange.merge.is-merged" : "exchange.merge.would-come"));
        showBelow();
    }

    private void showDetails(Optional<FileLine> line) {
        line.ifPresent(it -> {
            heading.setText(it.name());
            var all = viewModel.words().map(words -> words.details(it)).orElse(List.of());
            details.fill(all);
            files.getSelectionModel().select(it);
            details.setPlaceholder(placeholder(it));
        });
        showBelow();
    }

    private Label placeholder(FileLine line) {
        return Styles.with(new ParagraphLabel(words("exchange.merge.all-known", line.unchanged())), "empty-state");
    }

    private void showBelow() {
        boolean any = viewModel.chosenProperty().get().isPresent();
        boolean came = !any && !viewModel.beforeProperty().get().isEmpty();
        if (came) {
            heading.setText(words("exchange.merge.before"));
        }
        show(details, any);
        show(before, came);
        show(heading, any || came);
    }

    /// What can't come in stands out.
    private static final class Remark extends ColumnCell<FileLine, String> {

        @Override
        protected void show(String words, boolean empty) {
            var line = getTableRow() == null ? null : getTableRow().getItem();
            boolean refused = !empty && line != null && (line.brings().isEmpty() || line.refused() > 0);
            setText(empty || words == null ? "" : words);
            setTooltip(empty || words == null || words.isEmpty() ? null : new Tooltip(words));
            getStyleClass().remove("refused-words");
            if (refused) {
                getStyleClass().add("refused-words");
            }
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private String words(String key, Object... arguments) {
        return tools.texts().get(key, arguments);
    }
}
