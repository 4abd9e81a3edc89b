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
import org.framewright.ui.codebook.CodebookViewModel;
import org.framewright.ui.controls.ItemStringConverter;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.wording.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A category of a variable.
public final class CategoryEditor extends PartEditor<Category, CategoryAddress> {

    public CategoryEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts, CategoryAddress.class);
        beside(
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
        return draft().category(at()).orElseThrow();
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<Category> change) {
        return draft.withCategory(at(), change);
    }

    private List<Category> siblings() {
        return draft().variable(at().ofVariable()).orElseThrow().categories().stream()
                .filter(it -> !it.id().equals(at().category()))
                .toList();
    }

    private String label(String id) {
        return draft().labelOf(at().ofVariable().category(id));
    }

    private void setCode(String words) {
        NumberFields.whole(words, -1)
                .filter(it -> it >= 0)
                .ifPresentOrElse(code -> viewModel.change(it -> it.withCode(at(), code)), this::refresh);
    }

    /// What becomes of answers that exist.
    private void addOlderAnswers() {
        askAgain();
        sentence(this::mergedFrom).setId("merged-from");
        var merging = merging();
        var splitting = splitting();
        only(() -> !shown().fixed() && !siblings().isEmpty(), merging);
        only(() -> !shown().fixed() && !draft().isNew(at()), splitting);
    }

    private String mergedFrom() {
        var before = draft().olderAnswers().mergedFrom(at());
        return before.isEmpty()
                ? ""
                : texts.get(
                        "codebook.merged-from",
                        before.stream().map(it -> "“" + it.label() + "”").collect(Collectors.joining(", ")));
    }

    private Node merging() {
        var into = new ComboBox<String>();
        into.setMaxWidth(Double.MAX_VALUE);
        into.setConverter(new ItemStringConverter<>(this::label));
        whenRefreshed(() -> {
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
                        () -> merge(at(), at().ofVariable().category(into.getValue())));
        merge.disableProperty().bind(into.valueProperty().isNull());
        return beside("merge-into", into, merge);
    }

    /// What is one here may be meant to be one wherever it is asked: that is offered, not done.
    private void merge(CategoryAddress gone, CategoryAddress into) {
        var draft = draft();
        var alike = draft.olderAnswers().alike(into, gone);
        viewModel.place(it -> it.olderAnswers().merge(into, List.of(gone)));
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
        viewModel.say(
                Notice.hint(sentence)
                        .offering(
                                texts.get("codebook.merge-alike"),
                                () -> viewModel.change(it -> mergedIn(alike, into, gone, it))));
    }

    private static CodebookDraft mergedIn(
            List<VariableAddress> variables, CategoryAddress into, CategoryAddress gone, CodebookDraft draft) {
        var merged = draft;
        for (var at : variables) {
            var others = List.of(at.category(gone.category()));
            merged = merged.olderAnswers().merge(at.category(into.category()), others).draft();
        }
        return merged;
    }

    private Node splitting() {
        var names = new TextField();
        names.setPromptText(texts.get("codebook.split-prompt"));
        var split =
                new PlainButton(
                        texts.get("codebook.split"),
                        "split",
                        () -> {
                            var labels = labels(names.getText());
                            names.clear();
                            viewModel.place(it -> it.olderAnswers().split(at(), labels));
                        });
        split.disableProperty().bind(names.textProperty().map(it -> labels(it).size() < 2));
        names.setOnAction(_ -> split.fire());
        return beside("split-into", names, split);
    }

    private static List<String> labels(String words) {
        return Arrays.stream(words.split(";", -1)).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private Node beside(String property, Node control, Button button) {
        var line = StyleClasses.with(new HBox(control, button), "fields-line");
        HBox.setHgrow(control, Priority.ALWAYS);
        var field = added(property, line);
        control.setId("field-" + property);
        line.setId(null);
        return field;
    }
}
