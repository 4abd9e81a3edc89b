package org.framewright.codebook.drafting;

import org.framewright.codebook.Address;

/// Something in a codebook that can be looked at and changed by itself.
public sealed interface Item {

    /// The codebook as a whole.
    record WholeCodebook() implements Item {}

    /// A tag, role, variable or category.
    record CodebookPart(Address address) implements Item {}

    /// One of what the codebook as a whole lists beside its tags; no coding rests on it.
    sealed interface ListItem extends Item {
        String id();
    }

    /// A heading for tags.
    record GroupItem(String id) implements ListItem {}

    /// A question to the study.
    record QuestionItem(String id) implements ListItem {}

    /// A derived score.
    record ScoreItem(String id) implements ListItem {}

    /// A reading aid.
    record ReadingAidItem(String id) implements ListItem {}

    /// What becomes of a kind of suggestion; its id is what is found.
    record SuggestionItem(String id) implements ListItem {}

    Item WHOLE = new WholeCodebook();
}
