package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.model.Refusal;
import org.framewright.model.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What becomes, under a draft, of answers that exist: which categories they are now, whether they are asked again, whether
/// they still mean the same.
///
/// @param draft the draft that is looked at, and that a verb returns another one of
public record OlderAnswers(CodebookDraft draft) {

    /// Whether answers are asked again.
    public boolean asksAgain(CodebookAddress address) {
        return draft.lineage().askAgain().contains(address);
    }

    /// The draft with answers being asked again, or not.
    public CodebookDraft askAgain(CodebookAddress address, boolean again) {
        requireUsed(address);
        return withLineage(draft.lineage().withAskAgain(address, again));
    }

    /// Whether a variable means something else than before.
    public boolean isRedefined(VariableAddress address) {
        return draft.lineage().redefined().contains(address);
    }

    /// The draft with a variable that means something else than before, or the same.
    public CodebookDraft redefine(VariableAddress address, boolean other) {
        requireUsed(address);
        return withLineage(draft.lineage().withRedefined(address, other));
    }

    private void requireUsed(CodebookAddress address) {
        if (draft.isNew(address)) {
            throw new Refusal(DraftProblem.NOT_YET_USED, address.toString());
        }
    }

    /// Of a variable on another scale: what older categories are now, as far as that was said.
    public Map<String, Value> values(VariableAddress address) {
        return draft.lineage().values().getOrDefault(address, Map.of());
    }

    /// The draft with what an older category is on a variable's new scale; what the format says for nothing.
    public CodebookDraft withValue(VariableAddress address, String category, Optional<Value> value) {
        var values = new TreeMap<>(values(address));
        values.remove(category);
        value.ifPresent(it -> values.put(category, it));
        return withLineage(draft.lineage().withValues(address, values));
    }

    private CodebookDraft withLineage(DraftLineage lineage) {
        return new CodebookDraft(draft.base(), draft.edited(), lineage);
    }

    /// What a category was merged from, as the version before has it, the category itself the first; empty where it was not
    /// merged.
    public List<Category> mergedFrom(CategoryAddress address) {
        var origins = draft.lineage().origins(address);
        return origins.size() < 2 ? List.of() : origins.stream().flatMap(it -> category(it).stream()).toList();
    }

    private Optional<Category> category(CategoryAddress original) {
        return draft.base().category(original);
    }

    /// The draft with some categories being one: the first takes in what the others were.
    public DraftEdit merge(CategoryAddress into, List<CategoryAddress> others) {
        return CategoryEdits.merge(draft, into, others);
    }

    /// The other variables in use that have two categories of the same ids and names, both in use: what is done to the two
    /// here may be meant for them, too.
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

    /// The draft with a category being several: which one an answer is, is asked again.
    ///
    /// @param labels of the new ones; the first stays where the category was
    public DraftEdit split(CategoryAddress address, List<String> labels) {
        return CategoryEdits.split(draft, address, labels);
    }

    /// Where something of the version before is now; empty where it was split or is gone.
    public Optional<CodebookAddress> currentAddress(CodebookAddress original) {
        var all =
                draft.lineage().origins().entrySet().stream()
                        .filter(it -> it.getValue().contains(original))
                        .map(it -> it.getKey())
                        .toList();
        return all.contains(original) ? Optional.of(original) : all.stream().findFirst();
    }
}
