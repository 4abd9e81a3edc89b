package org.framewright.ui.agreement.spreadsheet;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.reliability.external.ColumnMapping;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMapping.MappedVariable;
import org.framewright.reliability.external.MappingOptions;
import org.framewright.reliability.external.MappingOptions.CoderLayout;
import org.framewright.reliability.external.MappingOptions.FirstRow;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The interpretation of a spreadsheet, to check and to correct.
final class InterpretationPane extends VBox {

    private final SpreadsheetViewModel viewModel;
    private final Texts texts;
    private final ChoiceField<String> sheets;
    private final ChoiceField<FirstRow> firstRow;
    private final ChoiceField<CoderLayout> arrangement;
    private final ChoiceField<Optional<String>> unit;
    private final ChoiceField<String> coder;
    private final TextField missing = new TextField();
    private final Label size = Nodes.withId("sheet-size", ParagraphLabel.whole("", "sheet-size"));
    private final Label sentences = Nodes.withId("sheet-sentences", ParagraphLabel.whole("", "guidance"));
    private final VBox scales = Nodes.withStyle(new VBox(), "sheet-scales");
    private final Node sheetLine;
    private final Node coderLine;

    InterpretationPane(SpreadsheetViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.sheets = new ChoiceField<>(it -> it, viewModel::readSheet);
        this.firstRow =
                new ChoiceField<>(
                        it -> texts.constant("spreadsheet.first-row.", it),
                        it ->
                                viewModel.reinterpret(
                                        // names of columns and variables are other ones then
                                        options ->
                                                options.withFirstRow(it)
                                                        .withUnit(null)
                                                        .withCoder(null)
                                                        .withScales(Map.of())));
        this.arrangement =
                new ChoiceField<>(
                        this::label,
                        it -> viewModel.reinterpret(options -> options.withLayout(it).withUnit(null).withCoder(null)));
        this.unit =
                new ChoiceField<>(
                        it -> it.orElseGet(() -> texts.get("spreadsheet.numbered")),
                        it ->
                                viewModel.reinterpret(
                                        options -> options.withUnit(it.orElse(MappingOptions.NO_UNIT_COLUMN))));
        this.coder = new ChoiceField<>(it -> it, it -> viewModel.reinterpret(options -> options.withCoder(it)));
        this.sheetLine = labelled("spreadsheet.sheet", sheets, "sheet-sheet");
        this.coderLine = labelled("spreadsheet.coder-column", coder, "sheet-coder");
        setId("sheet-reading");
        getStyleClass().add("sheet-reading");
        missing.setPromptText(texts.get("spreadsheet.missing-prompt"));
        FormPane.onCommit(missing, this::setMissingValues);
        var heading = Nodes.withStyle(new Label(texts.get("spreadsheet.scales")), "sheet-heading");
        var all = Nodes.vgrow(new ScrollPane(new VBox(scales)));
        all.setFitToWidth(true);
        getChildren()
                .setAll(
                        size,
                        sheetLine,
                        labelled("spreadsheet.first-row", firstRow, "sheet-first-row"),
                        labelled("spreadsheet.arrangement", arrangement, "sheet-arrangement"),
                        labelled("spreadsheet.unit-column", unit, "sheet-unit"),
                        coderLine,
                        labelled("spreadsheet.missing-field", missing, "sheet-missing"),
                        sentences,
                        heading,
                        all);
    }

    private HBox labelled(String key, Region control, String id) {
        var label = FormPane.labelBefore(texts.get(key), control, "sheet-label");
        control.setId(id);
        return Nodes.withStyle(new HBox(label, Nodes.fillWidth(control)), "labelled");
    }

    void takeKeyboard() {
        arrangement.requestFocus();
    }

    void show(SpreadsheetInterpretation it) {
        var mapping = it.mapping();
        sheets.fill(it.sheets(), it.grid().sheet());
        Nodes.show(sheetLine, it.sheets().size() > 1);
        size.setText(
                WordPieces.isolate(viewModel.formatter.formatSize(Objects.toString(it.file().getFileName()), mapping)));
        firstRow.fill(Arrays.asList(FirstRow.values()), mapping.firstRow());
        boolean rows = mapping.layout() instanceof Layout.CoderRows;
        arrangement.fill(Arrays.asList(CoderLayout.values()), rows ? CoderLayout.ROWS : CoderLayout.COLUMNS);
        var columns = mapping.columns();
        switch (mapping.layout()) {
            case Layout.CoderColumns(var place) -> {
                unit.fill(ChoiceField.withNone(columns), Optional.ofNullable(place).map(columns::get));
            }
            case Layout.CoderRows(int place, int who) -> {
                unit.fill(columns.stream().map(Optional::of).toList(), Optional.of(columns.get(place)));
                coder.fill(columns, columns.get(who));
            }
        }
        Nodes.show(coderLine, rows);
        missing.setText(String.join(", ", it.options().missing().stream().sorted().toList()));
        sentences.setText(WordPieces.isolate(viewModel.sentences().skip(1).collect(Collectors.joining(" "))));
        scales.getChildren().setAll(mapping.variables().stream().map(variable -> row(variable, mapping)).toList());
    }

    private Node row(MappedVariable variable, ColumnMapping mapping) {
        var name = Nodes.withStyle(new Label(viewModel.formatter.name(variable.name())), "sheet-variable");
        var gap = Nodes.hgrow(new Region());
        var scale =
                new ChoiceField<MeasurementLevel>(
                        "sheet-scale-" + mapping.variables().indexOf(variable),
                        this::label,
                        it -> choose(variable, it));
        scale.fill(Arrays.asList(MeasurementLevel.values()), variable.scale());
        scale.setAccessibleText(texts.get("spreadsheet.scale-of", name.getText()));
        scale.setMaxWidth(USE_PREF_SIZE);
        var reason = ParagraphLabel.whole(viewModel.formatter.reason(variable), "guidance");
        var line = Nodes.withStyle(new HBox(name, gap, scale), "labelled");
        return new VBox(line, reason);
    }

    private void choose(MappedVariable variable, MeasurementLevel scale) {
        viewModel.reinterpret(options -> {
            var scales = new LinkedHashMap<>(options.scales());
            scales.put(variable.name(), scale);
            return options.withScales(scales);
        });
    }

    private void setMissingValues() {
        var declared =
                Stream.of(missing.getText().split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet());
        viewModel.reinterpret((MappingOptions options) -> options.missing(Set.copyOf(declared)));
    }

    private String label(CoderLayout it) {
        return texts.constant("spreadsheet.arrangement.", it);
    }

    private String label(MeasurementLevel it) {
        return texts.constant("agreement.scale.", it);
    }
}
