package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;

/// Something in a codebook that can be looked at and changed by itself.
public sealed interface DraftItem {

    /// The codebook as a whole.
    record WholeCodebook() implements DraftItem {}

    /// A tag, role, variable or category.
    record CodebookPart(CodebookAddress address) implements DraftItem {}

    /// One of what the codebook as a whole lists beside its tags; no coding rests on it.
    sealed interface ListItem extends DraftItem {
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

    DraftItem WHOLE = new WholeCodebook();
}
