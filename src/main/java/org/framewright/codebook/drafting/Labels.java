package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.CategoryAddress;
import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Address.TagAddress;
import org.framewright.codebook.Address.VariableAddress;
import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Role;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;

/// What people call things in a codebook.
final class Labels {

    private Labels() {}

    static String of(Codebook codebook, Address at) {
        var tag = codebook.tag(at.tag());
        var label =
                switch (at) {
                    case TagAddress _ -> tag.map(Tag::label);
                    case RoleAddress(_, var role) -> tag.flatMap(it -> it.role(role)).map(Role::label);
                    case VariableAddress(_, var variable) -> tag.flatMap(it -> it.variable(variable)).map(Variable::label);
                    case CategoryAddress(_, var variable, var category) ->
                            tag.flatMap(it -> it.variable(variable))
                                    .flatMap(it -> it.category(category))
                                    .map(Category::label);
                };
        return label.orElse("");
    }

    static Codebook with(Codebook codebook, Address at, String label) {
        return switch (at) {
            case TagAddress tag -> Contents.with(codebook, tag, it -> it.withLabel(label));
            case RoleAddress role -> Contents.with(codebook, role, it -> it.withLabel(label));
            case VariableAddress variable -> Contents.with(codebook, variable, it -> it.withLabel(label));
            case CategoryAddress category -> Contents.with(codebook, category, it -> it.withLabel(label));
        };
    }

    /// What an id is called where the label gives none.
    static String kind(Address at) {
        return switch (at) {
            case TagAddress _ -> "tag";
            case RoleAddress _ -> "role";
            case VariableAddress _ -> "question";
            case CategoryAddress _ -> "category";
        };
    }
}
