package org.framewright.ui.workspace.article;

import org.framewright.codebook.Tag;

import java.util.List;
import java.util.Optional;

/// What is suggested in the article that is shown, and which of it the coder is at.
///
/// @param list in text order
/// @param position of the one that the coder is at, from 0; -1 where there is none
public record SuggestionMarks(List<Ghost> list, int position) {

    public static final SuggestionMarks NONE = new SuggestionMarks(List.of(), -1);

    public SuggestionMarks {
        list = List.copyOf(list);
    }

    /// Something that is suggested.
    ///
    /// @param content what would be coded; never empty
    /// @param around its cue and source, which are shown while the coder is at it
    public record Ghost(List<ColouredRange> content, List<ColouredRange> around) {
        public Ghost {
            content = List.copyOf(content);
            around = List.copyOf(around);
        }
    }

    /// A stretch of the text in the colour that it would have.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last one, exclusive
    public record ColouredRange(int start, int end, Tag.Colour colour) {}

    public Optional<Ghost> current() {
        return position < 0 || position >= list.size() ? Optional.empty() : Optional.of(list.get(position));
    }
}
