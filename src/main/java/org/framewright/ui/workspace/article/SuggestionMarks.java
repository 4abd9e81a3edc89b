package org.framewright.ui.workspace.article;

import org.framewright.codebook.Tag;

import java.util.List;
import java.util.Optional;

/// The suggestions in the article, and the current one.
///
/// @param list in text order
/// @param position of the current one, from 0; -1 for none
public record SuggestionMarks(List<Ghost> list, int position) {

    public static final SuggestionMarks NONE = new SuggestionMarks(List.of(), -1);

    public SuggestionMarks {
        list = List.copyOf(list);
    }

    /// A suggestion.
    ///
    /// @param content what is always outlined: the passage to code, or for what is not speech its cue alone; never empty
    /// @param around the rest, which is outlined for the current one
    public record Ghost(List<ColouredRange> content, List<ColouredRange> around) {
        public Ghost {
            content = List.copyOf(content);
            around = List.copyOf(around);
        }
    }

    /// A range of the text in the colour of a tag.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last one, exclusive
    public record ColouredRange(int start, int end, Tag.Colour colour) {}

    public Optional<Ghost> current() {
        return position < 0 || position >= list.size() ? Optional.empty() : Optional.of(list.get(position));
    }
}
