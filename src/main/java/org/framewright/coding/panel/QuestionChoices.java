package org.framewright.coding.panel;

import org.framewright.codebook.Category;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.coding.panel.AnnotationForm.FormQuestion;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The choices of a question, in the order of the keys, and the headings and retired answers between.
public final class QuestionChoices {

    public sealed interface ChoiceRow {

        /// A category that can be chosen, or of a set "none of these".
        ///
        /// @param index its place among the keys, from 0
        /// @param depth the number of categories above it
        record CategoryRow(Optional<Category> category, int index, int depth) implements ChoiceRow {}

        /// A category that only heads those below it.
        record HeadingRow(Category category, int depth) implements ChoiceRow {}

        /// A category that is no longer offered, but is the answer.
        record RetiredRow(Category category, int depth) implements ChoiceRow {}
    }

    private QuestionChoices() {}

    /// The choices in codebook order, subcategories below their category; but yes before no, so that the first key is yes. In a set, "none
    /// of these" is last.
    public static List<ChoiceRow> list(FormQuestion question) {
        var variable = question.variable();
        var rows = new ArrayList<ChoiceRow>();
        add(question, "", 0, rows);
        if (variable.scale() == Scale.SET) {
            rows.add(new ChoiceRow.CategoryRow(Optional.empty(), countChoices(rows), 0));
        }
        return rows;
    }

    private static void add(FormQuestion question, String parent, int depth, List<ChoiceRow> rows) {
        for (var category : categoriesInOrder(question.variable())) {
            if (!category.parent().equals(parent)) {
                continue;
            }
            if (category.isOffered()) {
                rows.add(new ChoiceRow.CategoryRow(Optional.of(category), countChoices(rows), depth));
            } else if (isChosen(question, category)) {
                rows.add(new ChoiceRow.RetiredRow(category, depth));
            } else if (!category.retired() || hasOffered(question.variable(), category.id())) {
                rows.add(new ChoiceRow.HeadingRow(category, depth));
            }
            add(question, category.id(), depth + 1, rows);
        }
    }

    private static boolean hasOffered(Variable variable, String parent) {
        return variable.categories().stream()
                .filter(it -> it.parent().equals(parent))
                .anyMatch(it -> it.isOffered() || hasOffered(variable, it.id()));
    }

    private static int countChoices(List<ChoiceRow> rows) {
        return (int) rows.stream().filter(ChoiceRow.CategoryRow.class::isInstance).count();
    }

    private static List<Category> categoriesInOrder(Variable variable) {
        return variable.scale() == Scale.BOOLEAN ? variable.categories().reversed() : variable.categories();
    }

    /// The choice of a key; empty for a key without one.
    public static Optional<ChoiceRow.CategoryRow> find(FormQuestion question, int index) {
        return list(question).stream()
                .filter(ChoiceRow.CategoryRow.class::isInstance)
                .map(ChoiceRow.CategoryRow.class::cast)
                .filter(it -> it.index() == index)
                .findFirst();
    }

    /// The category to offer for an open question: the one last coded for the same actor in the article, while it is still offered.
    public static Optional<Category> offered(PanelContent content, FormQuestion question) {
        return question.answer().isEmpty()
                        && question.variable().scale().isChoice()
                        && question.target() instanceof FormTarget.AnnotationTarget(var id)
                ? new NearbyCodings(content, content.snapshot().annotation(id))
                        .lastCategory(question.variable())
                        .flatMap(last ->
                                question.variable().categories().stream()
                                        .filter(it -> it.id().equals(last) && it.isOffered())
                                        .findFirst())
                : Optional.empty();
    }

    /// The answer after a choice: in a set it is added or removed, else it is the answer.
    public static Value choose(FormQuestion question, ChoiceRow.CategoryRow choice) {
        if (choice.category().isEmpty()) {
            return new Value.Categories(List.of());
        }
        var id = choice.category().get().id();
        if (question.variable().scale() != Scale.SET) {
            return new Value.Category(id);
        }
        var ids = new ArrayList<String>();
        if (question.answer().orElse(null) instanceof Value.Categories(var before)) {
            ids.addAll(before);
        }
        if (!ids.remove(id)) {
            ids.add(id);
        }
        return new Value.Categories(ids);
    }

    public static boolean isChosen(FormQuestion question, ChoiceRow.CategoryRow choice) {
        return choice.category()
                .map(it -> isChosen(question, it))
                .orElseGet(() -> question.answer().equals(Optional.of(new Value.Categories(List.of()))));
    }

    public static boolean isChosen(FormQuestion question, Category category) {
        return question.answer().filter(it -> it.categories().contains(category.id())).isPresent();
    }

    /// The key for the category at a place: `1` to `9`, `0` for the tenth, then the same with Shift, written with an upward
    /// arrow; empty for places without a key.
    public static String key(int index) {
        var digit = String.valueOf((index + 1) % 10);
        return index < 10 ? digit : index < 20 ? "⇧" + digit : "";
    }
}
