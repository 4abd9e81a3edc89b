package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;
import org.framewright.codebook.Address.OfCategory;
import org.framewright.codebook.Address.OfRole;
import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Address.OfVariable;

import java.util.List;
import java.util.function.Function;

/// Something has another address, and with it everything below.
///
/// @param to of the same kind
record Relocation(Address from, Address to) implements Function<Address, List<Address>> {

    @Override
    public List<Address> apply(Address at) {
        return List.of(after(at));
    }

    Address after(Address at) {
        if (at.equals(from)) {
            return to;
        }
        if (from instanceof OfTag(var tag) && at.tag().equals(tag)) {
            return within(at, to.tag());
        }
        if (to instanceof OfVariable moved && at instanceof OfCategory below && below.ofVariable().equals(from)) {
            return moved.category(below.category());
        }
        return at;
    }

    private static Address within(Address at, String tag) {
        return switch (at) {
            case OfTag _ -> new OfTag(tag);
            case OfRole(_, var role) -> new OfRole(tag, role);
            case OfVariable(_, var variable) -> new OfVariable(tag, variable);
            case OfCategory(_, var variable, var category) -> new OfCategory(tag, variable, category);
        };
    }

    /// An address with another last id.
    static Address named(Address at, String id) {
        return switch (at) {
            case OfTag _ -> new OfTag(id);
            case OfRole(var tag, _) -> new OfRole(tag, id);
            case OfVariable(var tag, _) -> new OfVariable(tag, id);
            case OfCategory(var tag, var variable, _) -> new OfCategory(tag, variable, id);
        };
    }
}
