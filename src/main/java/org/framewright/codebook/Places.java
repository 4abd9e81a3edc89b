package org.framewright.codebook;

import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Address.OfRole;
import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;

/// Whether addresses name anything in a codebook.
final class Places {

    private Places() {}

    static boolean exists(Codebook codebook, Address address) {
        var tag = codebook.tag(address.tag());
        return switch (address) {
            case OfTag _ -> tag.isPresent();
            case OfRole(_, var role) -> tag.flatMap(it -> it.role(role)).isPresent();
            case OfVariable(_, var variable) -> tag.flatMap(it -> it.variable(variable)).isPresent();
            case OfCategory(_, var variable, var category) ->
                    tag.flatMap(it -> it.variable(variable)).flatMap(it -> it.category(category)).isPresent();
        };
    }
}
