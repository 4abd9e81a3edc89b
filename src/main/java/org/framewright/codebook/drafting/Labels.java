package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Address.OfRole;
import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;
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
                    case OfTag _ -> tag.map(Tag::label);
                    case OfRole(_, var role) -> tag.flatMap(it -> it.role(role)).map(Role::label);
                    case OfVariable(_, var variable) -> tag.flatMap(it -> it.variable(variable)).map(Variable::label);
                    case OfCategory(_, var variable, var category) ->
                            tag.flatMap(it -> it.variable(variable))
                                    .flatMap(it -> it.category(category))
                                    .map(Category::label);
                };
        return label.orElse("");
    }

    static Codebook with(Codebook codebook, Address at, String label) {
        return switch (at) {
            case OfTag tag -> Contents.with(codebook, tag, it -> it.withLabel(label));
            case OfRole role -> Contents.with(codebook, role, it -> it.withLabel(label));
            case OfVariable variable -> Contents.with(codebook, variable, it -> it.withLabel(label));
            case OfCategory category -> Contents.with(codebook, category, it -> it.withLabel(label));
        };
    }

    /// What an id is called where the label gives none.
    static String kind(Address at) {
        return switch (at) {
            case OfTag _ -> "tag";
            case OfRole _ -> "role";
            case OfVariable _ -> "question";
            case OfCategory _ -> "category";
        };
    }
}
