package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;

/// Something in a codebook that can be looked at and changed by itself.
public sealed interface Item {

    /// The codebook as a whole.
    record Whole() implements Item {}

    /// A tag, role, variable or category.
    record At(Address address) implements Item {}

    /// One of what the codebook as a whole lists beside its tags; no coding rests on it.
    sealed interface Listed extends Item {
        String id();
    }

    /// A heading for tags.
    record OfGroup(String id) implements Listed {}

    /// A question to the study.
    record OfQuestion(String id) implements Listed {}

    /// A derived score.
    record OfScore(String id) implements Listed {}

    /// A reading aid.
    record OfAid(String id) implements Listed {}

    /// What becomes of a kind of suggestion; its id is what is found.
    record OfSuggestion(String id) implements Listed {}

    Item WHOLE = new Whole();
}
