package org.framewright.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;
import org.framewright.codebook.Category;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodable;
import org.framewright.codebook.Variable.Range;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Value;
import org.framewright.ui.controls.Choice;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A variable: a question.
final class VariableEditor extends ItemEditor {

    VariableEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        addNames();
        addAnswers();
        fields.check(
                "required",
                () -> variable().required(),
                (draft, on) -> draft.withVariable(at(), it -> it.withRequired(on)));
        fields.added(
                "when",
                new ConditionField(
                        viewModel,
                        texts,
                        fields,
                        () -> Optional.ofNullable(variable().when()),
                        (draft, when) -> draft.withVariable(at(), it -> it.withWhen(when))));
        addGuidance(
                () -> variable().guidance(),
                (draft, change) -> draft.withVariable(at(), it -> it.withGuidance(change.apply(it.guidance()))));
        addOlderAnswers();
        fields.heading("codebook.in-use");
        addRetired(() -> variable().retired());
    }

    private OfVariable at() {
        return (OfVariable) address();
    }

    private Variable variable() {
        return draft().variable(at()).orElseThrow();
    }

    private void addAnswers() {
        fields.beside(
                fields.choice(
                        "scale",
                        () -> List.of(Scale.values()),
                        it -> word("codebook.scale.", it),
                        () -> variable().scale(),
                        (draft, scale) -> draft.rescale(at(), scale)),
                fields.choice(
                        "notCodable",
                        () -> List.of(NotCodable.values()),
                        it -> word("codebook.not-codable.", it),
                        () -> variable().notCodable(),
                        (draft, chosen) -> draft.withVariable(at(), it -> it.withNotCodable(chosen))));
        var min = limit("min", variable -> variable.range().min(), (range, number) -> new Range(number, range.max()));
        var max = limit("max", variable -> variable.range().max(), (range, number) -> new Range(range.min(), number));
        var limits = fields.beside(min, max);
        fields.only(() -> variable().scale().isNumber(), limits);
        var none =
                fields.text(
                        "none",
                        () -> variable().none(),
                        (draft, words) -> draft.withVariable(at(), it -> it.withNone(words)));
        fields.only(() -> variable().scale() == Scale.SET, none);
        var categories = Styles.with(new ParagraphLabel(), "guidance");
        var list = fields.added("categories", categories);
        fields.whenRefreshed(() -> categories.setText(listed()));
        fields.only(() -> variable().scale().hasCategories() && variable().scale() != Scale.BOOLEAN, list);
    }

    private String listed() {
        long offered = variable().offered().size();
        long retired = variable().categories().stream().filter(Category::retired).count();
        return texts.get("codebook.categories-listed", offered, retired);
    }

    private interface Limited {
        @Nullable BigDecimal of(Variable variable);
    }

    private interface Limiting {
        Range with(Range range, @Nullable BigDecimal number);
    }

    private Node limit(String property, Limited get, Limiting set) {
        return fields.typed(
                Numbers.decimalField(),
                property,
                () -> {
                    var number = get.of(variable());
                    return number == null ? "" : number.toPlainString();
                },
                words ->
                        viewModel.type(
                                property,
                                draft ->
                                        draft.withVariable(
                                                at(),
                                                it ->
                                                        it.withRange(
                                                                set.with(
                                                                        it.range(),
                                                                        Numbers.decimal(words).orElse(null))))));
    }

    /// What becomes of answers that exist.
    private void addOlderAnswers() {
        var heading = fields.heading("codebook.older-answers");
        var again =
                fields.check(
                        "ask-again",
                        () -> draft().olderAnswers().asksAgain(at()),
                        (draft, on) -> draft.olderAnswers().askAgain(at(), on));
        var redefined =
                fields.check(
                        "redefine",
                        () -> draft().olderAnswers().isRedefined(at()),
                        (draft, on) -> draft.olderAnswers().redefine(at(), on));
        var moving =
                fields.choice(
                        "asked-by",
                        () -> draft().edited().tags().stream().filter(Tag::isOnceForArticle).map(Tag::id).toList(),
                        it -> draft().edited().tag(it).map(Tag::label).orElse(it),
                        () -> at().tag(),
                        to -> viewModel.place(draft -> draft.move(at(), new OfTag(to))));
        var values = Styles.with(new GridPane(), "values");
        var mapped = fields.added("values", values);
        fields.whenRefreshed(() -> fill(values));
        fields.only(() -> !draft().isNew(at()), heading, again, redefined);
        fields.only(() -> draft().edited().required(at().tag()).isOnceForArticle(), moving);
        fields.only(() -> !older().isEmpty(), mapped);
    }

    /// The categories that had answers on another scale, where these can be something on the new one.
    private List<Category> older() {
        var scale = variable().scale();
        return draft().before(at())
                .filter(it -> it.scale().hasCategories() && it.scale() != scale)
                .filter(_ -> scale.isNumber() || scale.hasCategories())
                .map(Variable::categories)
                .orElse(List.of());
    }

    private void fill(GridPane values) {
        values.getChildren().clear();
        for (var category : older()) {
            int row = values.getRowCount();
            values.add(new Label(category.label()), 0, row);
            values.add(variable().scale().isNumber() ? number(category) : choice(category), 1, row);
        }
    }

    private Node number(Category category) {
        var field = new TextField();
        field.setPromptText(String.valueOf(category.code()));
        field.setEditable(!fields.shown().fixed());
        if (draft().olderAnswers().values(at()).get(category.id()) instanceof Value.Numeric(var number)) {
            field.setText(number.toPlainString());
        }
        fields.taken(field, () -> put(category, field.getText()));
        return field;
    }

    private void put(Category category, String words) {
        var number = Numbers.decimal(words.strip());
        viewModel.change(it -> it.olderAnswers().withValue(at(), category.id(), number.map(Value.Numeric::new)));
    }

    private Node choice(Category category) {
        var box =
                new Choice<String>(
                        it -> variable().category(it).map(Category::label).orElse(texts.get("codebook.same-category")),
                        chosen ->
                                viewModel.change(it ->
                                        it.olderAnswers()
                                                .withValue(
                                                        at(),
                                                        category.id(),
                                                        Optional.of(chosen)
                                                                .filter(id -> !id.isEmpty())
                                                                .map(Value.Category::new))));
        box.fill(
                Stream.concat(Stream.of(""), variable().categories().stream().map(Category::id)).toList(),
                draft().olderAnswers().values(at()).get(category.id()) instanceof Value.Category(var id) ? id : "");
        box.setDisable(fields.shown().fixed());
        return box;
    }
}
