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
    static CodebookDraft rescaled(CodebookDraft draft, VariableAddress at, Scale scale) {
        var before = draft.variable(at).orElseThrow();
        if (before.scale() == scale) {
            return draft;
        }
        var aside = FormerScale.of(draft, at);
        var after = on(before, scale, aside);
        var gone =
                CodebookParts.listed(before).stream()
                        .filter(it -> !after.categories().contains(it))
                        .<CodebookAddress>map(it -> at.category(it.id()))
                        .toList();
        var lineage = draft.lineage().withValues(at, Map.of()).without(gone);
        if (!CodebookParts.listed(after).isEmpty()) {
            lineage = aside.restored(lineage, at);
        }
        return new CodebookDraft(
                draft.base(),
                CodebookParts.with(draft.edited(), at, _ -> after),
                lineage.withAside(at, Optional.of(aside).filter(it -> !it.isIn(after))));
    }

    private static Variable on(Variable variable, Scale scale, FormerScale aside) {
        return variable.withScale(scale)
                .withCategories(categories(scale, aside))
                .withRange(scale.isNumber() ? aside.range() : NumberRange.ANY)
                .withNone(scale == Scale.SET ? aside.none() : "");
    }

    private static List<Category> categories(Scale scale, FormerScale aside) {
        if (scale == Scale.BOOLEAN) {
            return YesNoCategories.CATEGORIES;
        }
        return scale.hasCategories() ? aside.categories() : List.of();
    }
}
