package org.framewright.ui.agreement.spreadsheet;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.files.CsvTable;
import org.framewright.reliability.external.ColumnMapping;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMappingFormatter;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.ui.agreement.figures.AgreementFigures;
import org.framewright.ui.agreement.figures.CoderLettersBox;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.ui.agreement.figures.FigureTable;
import org.framewright.ui.agreement.variable.DetailPage;
import org.framewright.ui.agreement.variable.VariablePage;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The spreadsheet's screen: the interpretation at the left; the first rows, and the agreement, at the right.
public final class SpreadsheetView extends BorderPane implements ScreenView {

    private final SpreadsheetViewModel viewModel;
    private final Texts texts;
    private final InterpretationPane interpretationPane;
    private final PreviewTable preview;
    private final FigureTable table;
    private final FigureFormatter formatter;
    private final ScreenJobs jobs;
    private Optional<DetailPage> page = Optional.empty();
    private final Label file = Nodes.withId("sheet-file", new Label());
    private final Button first;
    private final Node empty;
    private final Node content;
    private final StackPane middle = new StackPane();
    private final StackPane detail = Nodes.withStyle(new StackPane(), "agreement-detail");
    private final List<Action> actions;

    /// The actions outside the screen.
    ///
    /// @param chooseFile asks for a file and opens it
    /// @param report asks for a file, and writes the report into it
    public record Links(Runnable chooseFile, Runnable report) {}

    /// @param jobs for answers during a drag
    public SpreadsheetView(SpreadsheetViewModel viewModel, FigureFormatter formatter, ScreenJobs jobs, Links links) {
        this.viewModel = viewModel;
        this.texts = formatter.texts();
        this.interpretationPane = new InterpretationPane(viewModel, texts);
        this.preview = new PreviewTable(texts, viewModel.formatter);
        this.table = new FigureTable(formatter, viewModel::open);
        table.table.withArrangement(viewModel.arrangement);
        this.formatter = formatter;
        this.jobs = jobs;
        var choose = Action.of("spreadsheet.choose", "Shortcut+O", links.chooseFile());
        var report =
                Action.of("spreadsheet.report", "Shortcut+E", links.report())
                        .enabledWhen(viewModel.figures.map(Optional::isPresent), texts.get("agreement.nothing-yet"));
        this.actions =
                List.of(
                        choose,
                        Action.of("spreadsheet.reading", "Shortcut+G", interpretationPane::takeKeyboard),
                        report);
        this.first =
                new PlainButton(texts.get("spreadsheet.choose-first"), "sheet-choose", links.chooseFile()).asMain();
        this.empty = empty();
        this.content = content();
        setId("spreadsheet");
        getStyleClass().addAll("agreement", "spreadsheet");
        setTop(
                new ScreenHeader(texts.get("spreadsheet.title"), texts, viewModel::showNotification)
                        .links(choose)
                        .tools(new CoderLettersBox(texts, viewModel.letters))
                        .main(report)
                        .line(file));
        setCenter(middle);
        middle.getChildren().setAll(empty, content);
        Nodes.onFiles(this, () -> true, files -> viewModel.open(files.getFirst()));
        viewModel.interpretation.subscribe(this::showInterpretation);
        viewModel.figures.subscribe(this::showFigures);
        viewModel
                .jobs
                .runningProperty()
                .subscribe(running ->
                        table.table.setEmptyText(
                                texts.get(running ? "agreement.computing" : "spreadsheet.no-figures")));
        viewModel.opened.subscribe(this::show);
    }

    private Node empty() {
        var sentence = Nodes.withStyle(new ParagraphLabel(texts.get("spreadsheet.empty")), "sheet-empty-sentence");
        return Nodes.withStyle(new VBox(sentence, first), "sheet-empty");
    }

    private Node content() {
        VBox.setVgrow(table.table, Priority.ALWAYS);
        var right = Nodes.hgrow(Nodes.withStyle(new VBox(preview, table.table), "sheet-right"));
        return Nodes.withStyle(new HBox(interpretationPane, right, detail), "sheet-content");
    }

    private void showInterpretation(Optional<SpreadsheetInterpretation> now) {
        boolean isFirst = empty.isVisible() && now.isPresent();
        content.setVisible(now.isPresent());
        if (isFirst) {
            table.table.takeKeyboard();
        }
        empty.setVisible(now.isEmpty());
        file.setText(now.map(it -> Objects.toString(it.file().getFileName())).orElse(""));
        now.ifPresent(it -> {
            interpretationPane.show(it);
            preview.show(it);
        });
    }

    private void showFigures(Optional<SpreadsheetViewModel.SpreadsheetFigures> now) {
        table.show(
                AgreementFigures.ofLines(
                        now.map(SpreadsheetViewModel.SpreadsheetFigures::lines).orElseGet(List::of),
                        AlphaThresholds.USUAL,
                        now.map(SpreadsheetViewModel.SpreadsheetFigures::measure).orElse("cohen-kappa")));
        if (now.isPresent() && table.table.selectedItems().isEmpty() && !Nodes.isFocusWithin(interpretationPane)) {
            table.table.takeKeyboard();
        }
    }

    /// Shows the opened variable at the right of the figures, in place of the interpretation.
    private void show(Optional<SpreadsheetViewModel.OpenedVariable> opened) {
        page =
                opened.map(it ->
                        new VariablePage(formatter, AlphaThresholds.USUAL, jobs, viewModel.choices(), Optional.empty())
                                .create(it.details(), it.line(), new ReadOnlyStringWrapper(""), List.of())
                                .asPane(
                                        new DetailPage.PaneActions(
                                                () -> table.step(it.line(), -1, viewModel::open),
                                                () -> table.step(it.line(), 1, viewModel::open),
                                                viewModel::closeVariable),
                                        texts));
        Nodes.show(interpretationPane, page.isEmpty());
        Nodes.show(preview, page.isEmpty());
        detail.getChildren().setAll(page.stream().toList());
        Nodes.show(detail, page.isPresent());
        takeKeyboard();
    }

    @Override
    public void takeKeyboard() {
        if (page.isPresent()) {
            page.get().takeKeyboard();
        } else if (viewModel.interpretation.get().isEmpty()) {
            first.requestFocus();
        } else {
            table.table.takeKeyboard();
        }
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(
                new ActionGroup("common.keys-shown", page.map(DetailPage::actions).orElseGet(List::of)),
                new ActionGroup("spreadsheet.title", actions));
    }

    @Override
    public boolean escape() {
        if (page.isPresent()) {
            viewModel.closeVariable();
            return true;
        }
        if (Nodes.isFocusWithin(interpretationPane)) {
            table.table.takeKeyboard();
            return true;
        }
        return false;
    }

    /// The first rows of a spreadsheet, and above each column its interpretation.
    private static final class PreviewTable extends TableView<CsvTable.CsvRow> {

        private static final int ROWS = 4;
        private static final int MOST_COLUMNS = 60;
        private static final double LETTER = 7.5;
        private static final double MARGIN = 26;
        private static final double MOST_WIDTH = 190;

        private final Texts texts;
        private final ColumnMappingFormatter formatter;

        PreviewTable(Texts texts, ColumnMappingFormatter formatter) {
            this.texts = texts;
            this.formatter = formatter;
            setId("sheet-preview");
            getStyleClass().addAll("line-table", "sheet-preview");
            setAccessibleText(texts.get("spreadsheet.preview"));
            setPlaceholder(new Label());
        }

        void show(SpreadsheetInterpretation it) {
            var mapping = it.mapping();
            getColumns().clear();
            for (int column = 0; column < Math.min(MOST_COLUMNS, mapping.columns().size()); column++) {
                getColumns().add(column(mapping, column));
            }
            int first = Math.min(mapping.headers() + mapping.skipped(), it.grid().rows().size());
            var data = it.grid().rows().subList(first, it.grid().rows().size());
            getItems().setAll(data.subList(0, Math.min(ROWS, data.size())));
        }

        private TableColumn<CsvTable.CsvRow, String> column(ColumnMapping mapping, int index) {
            var column = new TableColumn<CsvTable.CsvRow, String>();
            var name = new Label(mapping.columns().get(index));
            var role = new Label(role(mapping, index));
            role.getStyleClass().add(role.getText().equals(texts.get("spreadsheet.role.unused")) ? "unused" : "role");
            var heading = new VBox(name, role);
            column.setGraphic(heading);
            column.setPrefWidth(width(name, role));
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellValueFactory(row ->
                    new ReadOnlyStringWrapper(
                            index < row.getValue().cells().size() ? row.getValue().cells().get(index) : ""));
            return column;
        }

        private double width(Label name, Label role) {
            int letters = Math.max(name.getText().length(), role.getText().length());
            return Zoom.factorIn(this) * Math.min(MOST_WIDTH, MARGIN + LETTER * letters);
        }

        private String role(ColumnMapping mapping, int column) {
            boolean unit =
                    switch (mapping.layout()) {
                        case Layout.CoderColumns(var place) -> Objects.equals(place, column);
                        case Layout.CoderRows(int place, _) -> place == column;
                    };
            if (unit) {
                return texts.get("spreadsheet.role.unit");
            }
            if (mapping.layout() instanceof Layout.CoderRows(_, int coder) && coder == column) {
                return texts.get("spreadsheet.role.coder");
            }
            for (var variable : mapping.variables()) {
                for (var place : variable.columns()) {
                    if (place.column() == column) {
                        var name = formatter.name(variable.name());
                        return place.coder().isEmpty()
                                ? name
                                : WordPieces.isolate(texts.get("spreadsheet.role.of", name, place.coder()));
                    }
                }
            }
            return texts.get("spreadsheet.role.unused");
        }
    }
}
