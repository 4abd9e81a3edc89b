package org.framewright.ui.workspace.article;

import org.framewright.codebook.HighlightPatternSearch.PatternMatch;

import java.util.List;
import java.util.Optional;

/// The matches in the article, and the current one.
///
/// @param list in text order
/// @param position of the current one, from 0; -1 for none
public record FindMarks(List<PatternMatch> list, int position) {

    public static final FindMarks NONE = new FindMarks(List.of(), -1);

    public FindMarks {
        list = List.copyOf(list);
    }

    /// The first match that does not end before an index, else the first of all, as the current one.
    public static FindMarks at(List<PatternMatch> list, int index) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).end() > index) {
                return new FindMarks(list, i);
            }
        }
        return new FindMarks(list, list.isEmpty() ? -1 : 0);
    }

    /// The next match as the current one, or the previous one; after the last, the first.
    public FindMarks step(int by) {
        return list.isEmpty() ? this : new FindMarks(list, Math.floorMod(position + by, list.size()));
    }

    public Optional<PatternMatch> current() {
        return position < 0 ? Optional.empty() : Optional.of(list.get(position));
    }
}
