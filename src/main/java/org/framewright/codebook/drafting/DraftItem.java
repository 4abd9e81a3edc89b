package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;

/// An item of a codebook that is shown and changed by itself.
public sealed interface DraftItem {

    /// The codebook as a whole.
    record WholeCodebook() implements DraftItem {}

    /// A tag, role, variable or category.
    record CodebookPart(CodebookAddress address) implements DraftItem {}

    /// An item of a list beside the codebook's tags; no coding depends on it.
    sealed interface ListItem extends DraftItem {
        String id();
    }

    /// A heading for tags.
    record GroupItem(String id) implements ListItem {}

    /// A study question.
    record QuestionItem(String id) implements ListItem {}

    /// A derived score.
    record ScoreItem(String id) implements ListItem {}

    /// A highlight pattern.
    record HighlightPatternItem(String id) implements ListItem {}

    /// A rule for suggestions; its id is the source of the suggestions.
    record SuggestionItem(String id) implements ListItem {}

    DraftItem WHOLE = new WholeCodebook();
}
