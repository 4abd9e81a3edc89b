package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfVariable;
import org.framewright.codebook.Category;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Range;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.YesNo;

import java.util.List;
import java.util.Map;

/// Puts variables on another scale.
final class Rescaling {

    private Rescaling() {}

    /// What the new scale can't have is dropped; categories that come back are those of the version before.
    static Draft rescaled(Draft draft, OfVariable at, Scale scale) {
        var before = draft.variable(at).orElseThrow();
        if (before.scale() == scale) {
            return draft;
        }
        boolean listed = scale.hasCategories() && scale != Scale.BOOLEAN;
        var kept = listed ? Contents.listed(before) : List.<Category>of();
        var origin = draft.lineage().origin(at);
        boolean restored = listed && kept.isEmpty() && origin.isPresent();
        var categories =
                scale == Scale.BOOLEAN
                        ? YesNo.CATEGORIES
                        : restored ? draft.before(at).map(Contents::listed).orElse(List.of()) : kept;
        var gone =
                Contents.listed(before).stream()
                        .filter(it -> !categories.contains(it))
                        .<Address>map(it -> at.category(it.id()))
                        .toList();
        var lineage = draft.lineage().withValues(at, Map.of()).without(gone);
        if (restored) {
            for (var category : categories) {
                lineage = lineage.with(at.category(category.id()), List.of(origin.get().category(category.id())));
            }
        }
        var edited = Contents.with(draft.edited(), at, it -> on(it, scale).withCategories(categories));
        return new Draft(draft.base(), edited, lineage);
    }

    private static Variable on(Variable variable, Scale scale) {
        var fitting = variable.withScale(scale);
        if (!scale.isNumber()) {
            fitting = fitting.withRange(Range.ANY);
        }
        return scale == Scale.SET ? fitting : fitting.withNone("");
    }
}
