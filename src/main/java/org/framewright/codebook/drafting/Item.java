package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;

/// Something in a codebook that can be looked at and changed by itself.
public sealed interface Item {

    /// The codebook as a whole.
    record Whole() implements Item {}

    /// A heading for tags.
    record OfGroup(String id) implements Item {}

    /// A tag, role, variable or category.
    record At(Address address) implements Item {}

    Item WHOLE = new Whole();
}
