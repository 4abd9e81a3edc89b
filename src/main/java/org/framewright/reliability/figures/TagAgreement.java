package org.framewright.reliability.figures;

import org.framewright.codebook.Tag;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// How far coders agree on a tag.
///
/// @param label the tag's, as the codebook has it
/// @param articles how many are compared: those that two coders or more have submitted with a codebook that has the tag
/// @param found where it is; null for a tag that is answered once for each article
/// @param variables in codebook order; a passage's are compared on the passages that two coders have both found
/// @param roles in codebook order
public record TagAgreement(
        String tag,
        String label,
        Tag.Unit unit,
        Tag.Occurs occurs,
        int articles,
        @Nullable DetectionAgreement found,
        List<VariableAgreement> variables,
        List<RoleAgreement> roles) {

    public TagAgreement {
        variables = List.copyOf(variables);
        roles = List.copyOf(roles);
    }
}
