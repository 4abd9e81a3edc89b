package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The changes of existing answers under a draft: their present categories, whether they are asked again, and whether their
/// meaning is the same.
///
/// @param draft the draft; an edit returns another draft
public record OlderAnswers(CodebookDraft draft) {

    /// Whether the answers at an address are asked again.
    public boolean asksAgain(CodebookAddress address) {
        return draft.lineage().askAgain().contains(address);
    }

    /// The draft with answers asked again, or not.
    public CodebookDraft askAgain(CodebookAddress address, boolean again) {
        requireUsed(address);
        return withLineage(draft.lineage().withAskAgain(address, again));
    }

    /// Whether a variable has another meaning than before.
    public boolean isRedefined(VariableAddress address) {
        return draft.lineage().redefined().contains(address);
    }

    /// The draft with another meaning of a variable, or the same.
    public CodebookDraft redefine(VariableAddress address, boolean other) {
        requireUsed(address);
        return withLineage(draft.lineage().withRedefined(address, other));
    }

    private void requireUsed(CodebookAddress address) {
        if (draft.isNew(address)) {
            throw new Refusal(DraftProblem.NOT_YET_USED, address.toString());
        }
    }

    /// For a variable on another scale, the given values of older categories.
    public Map<String, Value> values(VariableAddress address) {
        return draft.lineage().values().getOrDefault(address, Map.of());
    }

    /// The draft with the value of an older category on a variable's new scale; without a value, the format's rule holds.
    public CodebookDraft withValue(VariableAddress address, String category, Optional<Value> value) {
        var values = new TreeMap<>(values(address));
        values.remove(category);
        value.ifPresent(it -> values.put(category, it));
        return withLineage(draft.lineage().withValues(address, values));
    }

    private CodebookDraft withLineage(DraftLineage lineage) {
        return draft.with(draft.edited(), lineage);
    }

    /// The categories of the version before that were merged into a category, that category first; empty for a category
    /// that was not merged.
    public List<Category> mergedFrom(CategoryAddress address) {
        var origins = draft.lineage().origins(address);
        return origins.size() < 2 ? List.of() : origins.stream().flatMap(it -> category(it).stream()).toList();
    }

    private Optional<Category> category(CategoryAddress original) {
        return draft.base().category(original);
    }

    /// The draft with several categories merged: the first takes over the origins of the others.
    public DraftEdit merge(CategoryAddress into, List<CategoryAddress> others) {
        return CategoryEdits.merge(draft, into, others);
    }

    /// The other variables in use that also have two categories, both in use, with the ids and labels of these two: a merge
    /// may be meant for them, too.
    public List<VariableAddress> findAlike(CategoryAddress one, CategoryAddress other) {
        return CodebookParts.addresses(draft.edited()).stream()
                .filter(VariableAddress.class::isInstance)
                .map(VariableAddress.class::cast)
                .filter(it -> !it.equals(one.variableAddress()) && isInUse(it))
                .filter(it -> hasEqual(it, one) && hasEqual(it, other))
                .toList();
    }

    private boolean isInUse(VariableAddress address) {
        boolean tag = draft.edited().tag(address.tag()).filter(it -> !it.retired()).isPresent();
        return tag
                && draft.variable(address)
                        .filter(it -> !it.retired() && !CodebookParts.listedCategories(it).isEmpty())
                        .isPresent();
    }

    private boolean hasEqual(VariableAddress parent, CategoryAddress model) {
        var label = draft.category(model).map(Category::label).orElseThrow();
        return draft.variable(parent)
                .flatMap((Variable it) -> it.category(model.category()))
                .filter(it -> !it.retired() && it.label().equals(label))
                .isPresent();
    }

    /// The draft with a category split: its answers are asked again.
    ///
    /// @param labels of the parts; the first part takes the position of the category
    public DraftEdit split(CategoryAddress address, List<String> labels) {
        return CategoryEdits.split(draft, address, labels);
    }

    /// The present address of a part of the version before; empty where the part was split or is gone.
    public Optional<CodebookAddress> currentAddress(CodebookAddress original) {
        var all =
                draft.lineage().origins().entrySet().stream()
                        .filter(it -> it.getValue().contains(original))
                        .map(it -> it.getKey())
                        .toList();
        return all.contains(original) ? Optional.of(original) : all.stream().findFirst();
    }
}
