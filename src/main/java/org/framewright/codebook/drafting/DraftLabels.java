package org.framewright.codebook.drafting;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;

/// What people call things in a codebook.
final class DraftLabels {

    private DraftLabels() {}

    static String find(Codebook codebook, CodebookAddress address) {
        var tag = codebook.tag(address.tag());
        var label =
                switch (address) {
                    case TagAddress _ -> tag.map(Tag::label);
                    case RoleAddress(_, var role) -> tag.flatMap(it -> it.role(role)).map(TagRole::label);
                    case VariableAddress(_, var variable) ->
                            tag.flatMap(it -> it.variable(variable)).map(Variable::label);
                    case CategoryAddress(_, var variable, var category) ->
                            tag.flatMap(it -> it.variable(variable))
                                    .flatMap(it -> it.category(category))
                                    .map(Category::label);
                };
        return label.orElse("");
    }

    static Codebook relabel(Codebook codebook, CodebookAddress address, String label) {
        return switch (address) {
            case TagAddress tag -> CodebookParts.update(codebook, tag, it -> it.withLabel(label));
            case RoleAddress role -> CodebookParts.update(codebook, role, it -> it.withLabel(label));
            case VariableAddress variable -> CodebookParts.update(codebook, variable, it -> it.withLabel(label));
            case CategoryAddress category -> CodebookParts.update(codebook, category, it -> it.withLabel(label));
        };
    }

    /// What an id is called where the label gives none.
    static String kind(CodebookAddress address) {
        return switch (address) {
            case TagAddress _ -> "tag";
            case RoleAddress _ -> "role";
            case VariableAddress _ -> "question";
            case CategoryAddress _ -> "category";
        };
    }
}
