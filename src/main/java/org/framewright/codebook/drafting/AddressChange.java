package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;

import java.util.List;
import java.util.function.Function;

/// A change of an address, with all addresses below it.
///
/// @param to an address of the same kind
record AddressChange(CodebookAddress from, CodebookAddress to)
        implements Function<CodebookAddress, List<CodebookAddress>> {

    @Override
    public List<CodebookAddress> apply(CodebookAddress address) {
        return List.of(translate(address));
    }

    CodebookAddress translate(CodebookAddress address) {
        if (address.equals(from)) {
            return to;
        }
        if (from instanceof TagAddress(var tag) && address.tag().equals(tag)) {
            return withTag(address, to.tag());
        }
        if (to instanceof VariableAddress moved
                && address instanceof CategoryAddress below
                && below.variableAddress().equals(from)) {
            return moved.category(below.category());
        }
        return address;
    }

    private static CodebookAddress withTag(CodebookAddress address, String tag) {
        return switch (address) {
            case TagAddress _ -> new TagAddress(tag);
            case RoleAddress(_, var role) -> new RoleAddress(tag, role);
            case VariableAddress(_, var variable) -> new VariableAddress(tag, variable);
            case CategoryAddress(_, var variable, var category) -> new CategoryAddress(tag, variable, category);
        };
    }

    /// An address with another last id.
    static CodebookAddress withId(CodebookAddress address, String id) {
        return switch (address) {
            case TagAddress _ -> new TagAddress(id);
            case RoleAddress(var tag, _) -> new RoleAddress(tag, id);
            case VariableAddress(var tag, _) -> new VariableAddress(tag, id);
            case CategoryAddress(var tag, var variable, _) -> new CategoryAddress(tag, variable, id);
        };
    }
}
