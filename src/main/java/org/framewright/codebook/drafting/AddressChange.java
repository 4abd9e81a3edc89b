package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;

import java.util.List;
import java.util.function.Function;

/// Something has another address, and with it everything below.
///
/// @param to of the same kind
record AddressChange(CodebookAddress from, CodebookAddress to)
        implements Function<CodebookAddress, List<CodebookAddress>> {

    @Override
    public List<CodebookAddress> apply(CodebookAddress at) {
        return List.of(after(at));
    }

    CodebookAddress after(CodebookAddress at) {
        if (at.equals(from)) {
            return to;
        }
        if (from instanceof TagAddress(var tag) && at.tag().equals(tag)) {
            return within(at, to.tag());
        }
        if (to instanceof VariableAddress moved
                && at instanceof CategoryAddress below
                && below.ofVariable().equals(from)) {
            return moved.category(below.category());
        }
        return at;
    }

    private static CodebookAddress within(CodebookAddress at, String tag) {
        return switch (at) {
            case TagAddress _ -> new TagAddress(tag);
            case RoleAddress(_, var role) -> new RoleAddress(tag, role);
            case VariableAddress(_, var variable) -> new VariableAddress(tag, variable);
            case CategoryAddress(_, var variable, var category) -> new CategoryAddress(tag, variable, category);
        };
    }

    /// An address with another last id.
    static CodebookAddress named(CodebookAddress at, String id) {
        return switch (at) {
            case TagAddress _ -> new TagAddress(id);
            case RoleAddress(var tag, _) -> new RoleAddress(tag, id);
            case VariableAddress(var tag, _) -> new VariableAddress(tag, id);
            case CategoryAddress(var tag, var variable, _) -> new CategoryAddress(tag, variable, id);
        };
    }
}
