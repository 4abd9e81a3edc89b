package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.model.coding.Value;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.NumberFormats;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A variable: a question.
public final class VariableEditor extends PartEditor<Variable, VariableAddress> {

    public VariableEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts, VariableAddress.class);
        addAnswers();
        check("required", Variable::required, Variable::withRequired);
        condition(Variable::when, Variable::withWhen);
        addGuidance(Variable::guidance, Variable::withGuidance);
        addOlderAnswers();
        addRetired(() -> edited().retired());
    }

    @Override
    Variable edited() {
        return draft().variable(address()).orElseThrow();
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<Variable> change) {
        return draft.withVariable(address(), change);
    }

    private void addAnswers() {
        fieldRow(
                choice(
                        "scale",
                        () -> List.of(Scale.values()),
                        it -> texts.constant("codebook.scale.", it),
                        () -> edited().scale(),
                        scale -> viewModel.change(draft -> draft.rescale(address(), scale))),
                choice(
                        "notCodable",
                        () -> List.of(NotCodableRule.values()),
                        it -> texts.constant("codebook.not-codable.", it),
                        Variable::notCodable,
                        Variable::withNotCodable));
        var min =
                limit(
                        "min",
                        variable -> variable.range().min(),
                        (range, number) -> new NumberRange(number, range.max()));
        var max =
                limit(
                        "max",
                        variable -> variable.range().max(),
                        (range, number) -> new NumberRange(range.min(), number));
        var limits = fieldRow(min, max);
        showWhen(() -> edited().scale().isNumber(), limits);
        showWhen(() -> edited().scale() == Scale.SET, text("none", Variable::none, Variable::withNone));
        var categories = Nodes.withStyle(new ParagraphLabel(), "guidance");
        var list = addField("categories", categories);
        onRefresh(() -> categories.setText(formatCategories()));
        showWhen(() -> edited().scale().hasCategories() && edited().scale() != Scale.BOOLEAN, list);
    }

    private String formatCategories() {
        long offered = edited().offeredCategories().size();
        long retired = edited().categories().stream().filter(Category::retired).count();
        return texts.get("codebook.categories-listed", offered, retired);
    }

    private interface LimitGetter {
        @Nullable BigDecimal limitOf(Variable variable);
    }

    private interface LimitSetter {
        NumberRange with(NumberRange range, @Nullable BigDecimal number);
    }

    private Node limit(String property, LimitGetter get, LimitSetter set) {
        return typed(
                NumberFields.decimalField(),
                property,
                () -> {
                    var number = get.limitOf(edited());
                    return number == null ? "" : number.toPlainString();
                },
                words -> {
                    var number = NumberFormats.parseDecimal(words).orElse(null);
                    viewModel.type(property, draft -> with(draft, it -> it.withRange(set.with(it.range(), number))));
                });
    }

    /// The treatment of existing answers.
    private void addOlderAnswers() {
        askAgain();
        var redefined =
                checkDraft(
                        "redefine",
                        () -> draft().olderAnswers().isRedefined(address()),
                        (draft, on) -> draft.olderAnswers().redefine(address(), on));
        var moving =
                choice(
                        "asked-by",
                        () -> draft().edited().tags().stream().filter(Tag::isOnceForArticle).map(Tag::id).toList(),
                        it -> draft().edited().tag(it).map(Tag::label).orElse(it),
                        () -> address().tag(),
                        to -> viewModel.changeAndSelect(draft -> draft.move(address(), new TagAddress(to))));
        var values = Nodes.withStyle(new GridPane(), "values");
        var mapped = addField("values", values);
        onRefresh(() -> fill(values));
        showWhen(() -> !draft().isNew(address()), redefined);
        showWhen(() -> draft().edited().requireTag(address().tag()).isOnceForArticle(), moving);
        showWhen(() -> !olderCategories().isEmpty(), mapped);
    }

    /// The categories with answers on another scale, where these have a counterpart on the new one.
    private List<Category> olderCategories() {
        var scale = edited().scale();
        return draft().originalVariable(address())
                .filter(it -> it.scale().hasCategories() && it.scale() != scale)
                .filter(_ -> scale.isNumber() || scale.hasCategories())
                .map(Variable::categories)
                .orElse(List.of());
    }

    private void fill(GridPane values) {
        values.getChildren().clear();
        for (var category : olderCategories()) {
            int row = values.getRowCount();
            values.add(new Label(category.label()), 0, row);
            values.add(edited().scale().isNumber() ? number(category) : mappingField(category), 1, row);
        }
    }

    private Node number(Category category) {
        var field = new TextField();
        field.setPromptText(String.valueOf(category.code()));
        field.setEditable(!shown().readOnly());
        if (draft().olderAnswers().values(address()).get(category.id()) instanceof Value.Numeric(var number)) {
            field.setText(number.toPlainString());
        }
        onCommit(field, () -> put(category, field.getText()));
        return field;
    }

    private void put(Category category, String words) {
        var number = NumberFormats.parseDecimal(words.strip());
        viewModel.change(it -> it.olderAnswers().withValue(address(), category.id(), number.map(Value.Numeric::new)));
    }

    private Node mappingField(Category category) {
        var box =
                new ChoiceField<String>(
                        it -> edited().category(it).map(Category::label).orElse(texts.get("codebook.same-category")),
                        chosen ->
                                viewModel.change(it ->
                                        it.olderAnswers()
                                                .withValue(
                                                        address(),
                                                        category.id(),
                                                        Optional.of(chosen)
                                                                .filter(id -> !id.isEmpty())
                                                                .map(Value.Category::new))));
        box.fill(
                withNone(edited().categories().stream().map(Category::id).toList()),
                draft().olderAnswers().values(address()).get(category.id()) instanceof Value.Category(var id)
                        ? id
                        : "");
        box.setDisable(shown().readOnly());
        return box;
    }
}
