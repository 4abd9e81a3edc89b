package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Variable;
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
    public boolean asksAgain(CodebookAddress at) {
        return draft.lineage().askAgain().contains(at);
    }

    /// The draft with answers being asked again, or not.
    public CodebookDraft askAgain(CodebookAddress at, boolean again) {
        requireUsed(at);
        return with(draft.lineage().askingAgain(at, again));
    }

    /// Whether a variable means something else than before.
    public boolean isRedefined(VariableAddress at) {
        return draft.lineage().redefined().contains(at);
    }

    /// The draft with a variable that means something else than before, or the same.
    public CodebookDraft redefine(VariableAddress at, boolean other) {
        requireUsed(at);
        return with(draft.lineage().redefining(at, other));
    }

    private void requireUsed(CodebookAddress at) {
        if (draft.isNew(at)) {
            throw new Refusal(DraftProblem.NOT_YET_USED, at.toString());
        }
    }

    /// Of a variable on another scale: what older categories are now, as far as that was said.
    public Map<String, Value> values(VariableAddress at) {
        return draft.lineage().values().getOrDefault(at, Map.of());
    }

    /// The draft with what an older category is on a variable's new scale; what the format says for nothing.
    public CodebookDraft withValue(VariableAddress at, String category, Optional<Value> value) {
        var values = new TreeMap<>(values(at));
        values.remove(category);
        value.ifPresent(it -> values.put(category, it));
        return with(draft.lineage().withValues(at, values));
    }

    private CodebookDraft with(DraftLineage lineage) {
        return new CodebookDraft(draft.base(), draft.edited(), lineage);
    }

    /// What a category was merged from, as the version before has it, the category itself the first; empty where it was not
    /// merged.
    public List<Category> mergedFrom(CategoryAddress at) {
        var origins = draft.lineage().origins(at);
        return origins.size() < 2 ? List.of() : origins.stream().flatMap(it -> category(it).stream()).toList();
    }

    private Optional<Category> category(CategoryAddress before) {
        return draft.base().variable(before.ofVariable()).flatMap(it -> it.category(before.category()));
    }

    /// The draft with some categories being one: the first takes in what the others were.
    public DraftEdit merge(CategoryAddress into, List<CategoryAddress> others) {
        return CategoryEdits.merged(draft, into, others);
    }

    /// The other variables in use that have two categories of the same ids and names, both in use: what is done to the two
    /// here may be meant for them, too.
    public List<VariableAddress> alike(CategoryAddress one, CategoryAddress other) {
        return CodebookParts.addresses(draft.edited()).stream()
                .filter(VariableAddress.class::isInstance)
                .map(VariableAddress.class::cast)
                .filter(it -> !it.equals(one.ofVariable()) && isInUse(it))
                .filter(it -> isThere(it, one) && isThere(it, other))
                .toList();
    }

    private boolean isInUse(VariableAddress at) {
        boolean tag = draft.edited().tag(at.tag()).filter(it -> !it.retired()).isPresent();
        return tag && draft.variable(at).filter(it -> !it.retired() && !CodebookParts.listed(it).isEmpty()).isPresent();
    }

    private boolean isThere(VariableAddress in, CategoryAddress model) {
        var label = draft.category(model).map(Category::label).orElseThrow();
        return draft.variable(in)
                .flatMap((Variable it) -> it.category(model.category()))
                .filter(it -> !it.retired() && it.label().equals(label))
                .isPresent();
    }

    /// The draft with a category being several: which one an answer is, is asked again.
    ///
    /// @param labels of the new ones; the first stays where the category was
    public DraftEdit split(CategoryAddress at, List<String> labels) {
        return CategoryEdits.split(draft, at, labels);
    }
}
