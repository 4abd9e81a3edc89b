package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The properties of a variable on an earlier scale of a draft, so that a scale chosen by mistake loses nothing.
///
/// @param origins of the categories, by category id
/// @param parts the split categories that categories are parts of, by category id
/// @param askAgain the categories whose answers are asked again
record FormerScale(
        List<Category> categories,
        Map<String, List<CodebookAddress>> origins,
        Map<String, CategoryAddress> parts,
        Set<String> askAgain,
        NumberRange range,
        String none) {

    private static final FormerScale NOTHING =
            new FormerScale(List.of(), Map.of(), Map.of(), Set.of(), NumberRange.ANY, "");

    /// The properties to keep of a variable before it gets another scale: its present properties, and in place of those
    /// that its scale does not allow, the properties kept earlier or else those of the version before.
    static FormerScale of(CodebookDraft draft, VariableAddress address) {
        var variable = draft.variable(address).orElseThrow();
        var formerScale = draft.lineage().formerScales().get(address);
        var kept = formerScale == null ? originalScale(draft, address) : formerScale;
        var now =
                CodebookParts.listedCategories(variable).isEmpty()
                        ? kept
                        : withCategories(draft.lineage(), address, CodebookParts.listedCategories(variable));
        return new FormerScale(
                now.categories,
                now.origins,
                now.parts,
                now.askAgain,
                variable.scale().isNumber() ? variable.range() : kept.range,
                variable.scale() == Scale.SET ? variable.none() : kept.none);
    }

    private static FormerScale originalScale(CodebookDraft draft, VariableAddress address) {
        var before = draft.originalVariable(address);
        var origin = draft.lineage().origin(address);
        if (before.isEmpty() || origin.isEmpty()) {
            return NOTHING;
        }
        var categories = CodebookParts.listedCategories(before.get());
        var origins = new HashMap<String, List<CodebookAddress>>();
        categories.forEach(it -> origins.put(it.id(), List.of(origin.get().category(it.id()))));
        return new FormerScale(categories, origins, Map.of(), Set.of(), before.get().range(), before.get().none());
    }

    private static FormerScale withCategories(DraftLineage lineage, VariableAddress at, List<Category> categories) {
        var origins = new HashMap<String, List<CodebookAddress>>();
        var parts = new HashMap<String, CategoryAddress>();
        var askAgain = new HashSet<String>();
        for (var category : categories) {
            var address = at.category(category.id());
            var from = lineage.origins().get(address);
            if (from != null) {
                origins.put(category.id(), from);
            }
            var part = lineage.parts().get(address);
            if (part != null) {
                parts.put(category.id(), part);
            }
            if (lineage.askAgain().contains(address)) {
                askAgain.add(category.id());
            }
        }
        return new FormerScale(categories, origins, parts, askAgain, NumberRange.ANY, "");
    }

    /// Whether a variable has these categories, this range and these words for "none of these".
    boolean isIn(Variable variable) {
        return categories.equals(CodebookParts.listedCategories(variable))
                && range.equals(variable.range())
                && none.equals(variable.none());
    }

    /// The lineage with the kept origins of the categories.
    DraftLineage restore(DraftLineage lineage, VariableAddress at) {
        for (var category : categories) {
            var id = category.id();
            var address = at.category(id);
            var from = origins.get(id);
            lineage = from == null ? lineage : lineage.withOrigins(address, from);
            var part = parts.get(id);
            lineage = part == null ? lineage : lineage.withPart(address, part);
            lineage = askAgain.contains(id) ? lineage.withAskAgain(address, true) : lineage;
        }
        return lineage;
    }

    /// Changes the scale of a variable. Properties that the new scale does not allow are kept for later; the others return
    /// as they were last, or as in the version before.
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
        return draft.with(
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
            return Category.YES_NO;
        }
        return scale.hasCategories() ? formerScale.categories() : List.of();
    }
}
