package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Category;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Value;
import org.framewright.ui.workspace.coding.Form.Question;

import java.util.ArrayList;
import java.util.List;

/// The categories of a question in the order of their keys.
final class Choices {

    private Choices() {}

    /// Codebook order, but yes before no: the first key says yes.
    static List<Category> of(Variable variable) {
        return variable.scale() == Scale.BOOLEAN ? variable.categories().reversed() : variable.categories();
    }

    /// The answer after a category was chosen: of a set it goes in or out, else it is the answer.
    static Value chosen(Question question, Category category) {
        if (question.variable().scale() != Scale.SET) {
            return new Value.Category(category.id());
        }
        var ids = new ArrayList<String>();
        if (question.answer().orElse(null) instanceof Value.Categories(var before)) {
            ids.addAll(before);
        }
        if (!ids.remove(category.id())) {
            ids.add(category.id());
        }
        return new Value.Categories(ids);
    }

    static boolean isChosen(Question question, Category category) {
        return question.answer()
                .filter(answer ->
                        switch (answer) {
                            case Value.Category(var id) -> id.equals(category.id());
                            case Value.Categories(var ids) -> ids.contains(category.id());
                            default -> false;
                        })
                .isPresent();
    }

    /// The key that chooses the category at a place: `1` to `9`, `0` for the tenth, then the same with Shift, written
    /// with an upward arrow; empty for what no key reaches.
    static String key(int index) {
        var digit = String.valueOf((index + 1) % 10);
        return index < 10 ? digit : index < 20 ? "⇧" + digit : "";
    }
}
