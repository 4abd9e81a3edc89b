package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ItemStringConverter;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A category of a variable.
public final class CategoryEditor extends PartEditor<Category, CategoryAddress> {

    public CategoryEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts, CategoryAddress.class);
        fieldRow(
                committed("code", () -> String.valueOf(edited().code()), this::setCode),
                text("original", Category::original, Category::withOriginal));
        choice(
                "parent",
                () -> withNone(siblings().stream().filter(it -> it.parent().isEmpty()).map(Category::id).toList()),
                it -> it.isEmpty() ? texts.get("codebook.none") : label(it),
                Category::parent,
                Category::withParent);
        check("codable", Category::codable, Category::withCodable);
        addGuidance(Category::guidance, Category::withGuidance);
        addOlderAnswers();
        addRetired(() -> edited().retired());
    }

    @Override
    Category edited() {
        return draft().category(address()).orElseThrow();
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<Category> change) {
        return draft.withCategory(address(), change);
    }

    private List<Category> siblings() {
        return draft().variable(address().variableAddress()).orElseThrow().categories().stream()
                .filter(it -> !it.id().equals(address().category()))
                .toList();
    }

    private String label(String id) {
        return draft().labelOf(address().variableAddress().category(id));
    }

    private void setCode(String words) {
        NumberFields.parseInteger(words, -1)
                .filter(it -> it >= 0)
                .ifPresentOrElse(code -> viewModel.change(it -> it.withCode(address(), code)), this::refresh);
    }

    /// The treatment of existing answers.
    private void addOlderAnswers() {
        askAgain();
        sentence(this::mergedLabel).setId("merged-from");
        var merging = createMerge();
        var splitting = createSplit();
        showWhen(() -> !shown().readOnly() && !siblings().isEmpty(), merging);
        showWhen(() -> !shown().readOnly() && !draft().isNew(address()), splitting);
    }

    private String mergedLabel() {
        var before = draft().olderAnswers().mergedFrom(address());
        return before.isEmpty()
                ? ""
                : texts.get(
                        "codebook.merged-from",
                        before.stream()
                                .map(it -> texts.get("common.quoted", it.label()))
                                .collect(Collectors.joining(", ")));
    }

    private Node createMerge() {
        var into = new ComboBox<String>();
        into.setMaxWidth(Double.MAX_VALUE);
        into.setConverter(new ItemStringConverter<>(this::label));
        onRefresh(() -> {
            var ids = siblings().stream().filter(it -> !it.retired()).map(Category::id).toList();
            if (!into.getItems().equals(ids)) {
                into.getItems().setAll(ids);
                into.setValue(null);
            }
        });
        var merge =
                new PlainButton(
                        texts.get("codebook.merge"),
                        "merge",
                        () -> merge(address(), address().variableAddress().category(into.getValue())));
        merge.disableProperty().bind(into.valueProperty().isNull());
        return fieldWithButton("merge-into", into, merge);
    }

    /// Merges categories, and offers the same for equal questions elsewhere.
    private void merge(CategoryAddress gone, CategoryAddress into) {
        var draft = draft();
        var alike = draft.olderAnswers().findAlike(into, gone);
        viewModel.changeAndSelect(it -> it.olderAnswers().merge(into, List.of(gone)));
        if (alike.isEmpty()) {
            return;
        }
        var places = new MistakeFormatter(texts);
        var sentence =
                texts.get(
                        "codebook.merged-alike",
                        draft.labelOf(into),
                        draft.labelOf(gone),
                        alike.size(),
                        alike.stream().map(it -> places.place(draft, it)).collect(Collectors.joining(", ")));
        viewModel.showNotification(
                Notification.hint(sentence)
                        .withChoice(
                                texts.get("codebook.merge-alike"),
                                () -> viewModel.change(it -> mergeIn(alike, into, gone, it))));
    }

    private static CodebookDraft mergeIn(
            List<VariableAddress> variables, CategoryAddress into, CategoryAddress gone, CodebookDraft draft) {
        var merged = draft;
        for (var at : variables) {
            var others = List.of(at.category(gone.category()));
            merged = merged.olderAnswers().merge(at.category(into.category()), others).draft();
        }
        return merged;
    }

    private Node createSplit() {
        var names = new TextField();
        names.setPromptText(texts.get("codebook.split-prompt"));
        var split =
                new PlainButton(
                        texts.get("codebook.split"),
                        "split",
                        () -> {
                            var labels = labels(names.getText());
                            names.clear();
                            viewModel.changeAndSelect(it -> it.olderAnswers().split(address(), labels));
                        });
        split.disableProperty().bind(names.textProperty().map(it -> labels(it).size() < 2));
        names.setOnAction(_ -> split.fire());
        return fieldWithButton("split-into", names, split);
    }

    private static List<String> labels(String words) {
        return Arrays.stream(words.split(";", -1)).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private Node fieldWithButton(String property, Node control, Button button) {
        var line = Nodes.withStyle(new HBox(control, button), "fields-line");
        HBox.setHgrow(control, Priority.ALWAYS);
        var field = addField(property, line);
        control.setId("field-" + property);
        line.setId(null);
        return field;
    }
}
