package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Guidance;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What coders read of anything in a draft.
///
/// @param draft the draft that is looked at, and that a verb returns another one of
public record ItemGuidance(CodebookDraft draft) {

    /// Where something of the version before is now; empty where it was split or is gone.
    public Optional<CodebookAddress> currentAddress(CodebookAddress original) {
        var all =
                draft.lineage().origins().entrySet().stream()
                        .filter(it -> it.getValue().contains(original))
                        .map(it -> it.getKey())
                        .toList();
        return all.contains(original) ? Optional.of(original) : all.stream().findFirst();
    }

    /// The draft with other guidance at a place.
    public CodebookDraft update(CodebookAddress address, UnaryOperator<Guidance> change) {
        return switch (address) {
            case TagAddress tag -> draft.withTag(tag, it -> it.withGuidance(change.apply(it.guidance())));
            case RoleAddress role -> draft.withRole(role, it -> it.withGuidance(change.apply(it.guidance())));
            case VariableAddress variable ->
                    draft.withVariable(variable, it -> it.withGuidance(change.apply(it.guidance())));
            case CategoryAddress category ->
                    draft.withCategory(category, it -> it.withGuidance(change.apply(it.guidance())));
        };
    }
}
