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

    static String of(Codebook codebook, CodebookAddress at) {
        var tag = codebook.tag(at.tag());
        var label =
                switch (at) {
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

    static Codebook with(Codebook codebook, CodebookAddress at, String label) {
        return switch (at) {
            case TagAddress tag -> CodebookParts.with(codebook, tag, it -> it.withLabel(label));
            case RoleAddress role -> CodebookParts.with(codebook, role, it -> it.withLabel(label));
            case VariableAddress variable -> CodebookParts.with(codebook, variable, it -> it.withLabel(label));
            case CategoryAddress category -> CodebookParts.with(codebook, category, it -> it.withLabel(label));
        };
    }

    /// What an id is called where the label gives none.
    static String kind(CodebookAddress at) {
        return switch (at) {
            case TagAddress _ -> "tag";
            case RoleAddress _ -> "role";
            case VariableAddress _ -> "question";
            case CategoryAddress _ -> "category";
        };
    }
}
