package org.framewright.ui.imports;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.framewright.corpus.file.TableColumns;
import org.framewright.files.table.TableMapping;
import org.framewright.files.table.TableMapping.MappedColumn;
import org.framewright.model.article.Article;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The meanings of a table's columns, to be corrected. Hidden for other files.
final class MappingPane extends VBox {

    private static final int COLUMNS_SHOWN = 60;

    private final ImportViewModel viewModel;
    private final Texts texts;
    private final FormPane fields = new FormPane();

    MappingPane(ImportViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("import-mapping");
        getStyleClass().add("import-mapping");
        getChildren()
                .setAll(
                        Nodes.withStyle(new ParagraphLabel(texts.get("imports.columns")), "details-heading"),
                        ParagraphLabel.whole(texts.get("imports.columns-hint"), "guidance"),
                        fields);
        Nodes.collapse(this);
        viewModel.found.columns.subscribe(this::show);
    }

    private void show(Optional<TableColumns> shown) {
        setVisible(shown.isPresent());
        fields.clear();
        shown.ifPresent(it -> it.mapping().columns().stream().limit(COLUMNS_SHOWN).forEach(one -> add(it, one)));
    }

    private void add(TableColumns table, MappedColumn column) {
        var field =
                new ChoiceField<Optional<String>>(
                        "column-" + column.column(),
                        this::words,
                        chosen -> viewModel.map(table.mapping().withField(column.column(), chosen)));
        field.fill(fieldChoices(column), column.field());
        table.columns().stream()
                .filter(it -> it.name().equals(column.column()) && !it.samples().isEmpty())
                .findFirst()
                .ifPresent(it -> field.setTooltip(new Tooltip(String.join("\n", it.samples()))));
        fields.add(column.column(), field);
    }

    private static List<Optional<String>> fieldChoices(MappedColumn column) {
        var fields = new LinkedHashSet<>(List.of(TableMapping.TEXT, TableMapping.ID));
        fields.addAll(Article.KNOWN_METADATA);
        fields.add(column.column());
        column.field().ifPresent(fields::add);
        return ChoiceField.withNone(fields);
    }

    private String words(Optional<String> field) {
        return field.map(it ->
                        switch (it) {
                            case TableMapping.TEXT -> texts.get("imports.field.text");
                            case TableMapping.ID -> texts.get("imports.field.id");
                            default -> Article.KNOWN_METADATA.contains(it) ? texts.get("imports.column." + it) : it;
                        })
                .orElseGet(() -> texts.get("imports.field.none"));
    }
}
