package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.YesNoCategories;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts variables on another scale.
final class ScaleChange {

    private ScaleChange() {}

    /// What the new scale can't have is laid aside; what it can have comes back as it was last, or as the version before has
    /// it.
    static CodebookDraft rescale(CodebookDraft draft, VariableAddress address, Scale scale) {
        var before = draft.variable(address).orElseThrow();
        if (before.scale() == scale) {
            return draft;
        }
        var formerScale = FormerScale.of(draft, address);
        var after = convert(before, scale, formerScale);
        var removed =
                CodebookParts.listedCategories(before).stream()
                        .filter(it -> !after.categories().contains(it))
                        .<CodebookAddress>map(it -> address.category(it.id()))
                        .toList();
        var lineage = draft.lineage().withValues(address, Map.of()).remove(removed);
        if (!CodebookParts.listedCategories(after).isEmpty()) {
            lineage = formerScale.restore(lineage, address);
        }
        return new CodebookDraft(
                draft.base(),
                CodebookParts.update(draft.edited(), address, _ -> after),
                lineage.withFormerScale(address, Optional.of(formerScale).filter(it -> !it.isIn(after))));
    }

    private static Variable convert(Variable variable, Scale scale, FormerScale formerScale) {
        return variable.withScale(scale)
                .withCategories(categories(scale, formerScale))
                .withRange(scale.isNumber() ? formerScale.range() : NumberRange.ANY)
                .withNone(scale == Scale.SET ? formerScale.none() : "");
    }

    private static List<Category> categories(Scale scale, FormerScale formerScale) {
        if (scale == Scale.BOOLEAN) {
            return YesNoCategories.CATEGORIES;
        }
        return scale.hasCategories() ? formerScale.categories() : List.of();
    }
}
