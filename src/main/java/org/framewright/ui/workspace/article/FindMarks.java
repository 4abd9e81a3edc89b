package org.framewright.ui.workspace.article;

import org.framewright.codebook.ReadingAidSearch.ReadingAidMatch;

import java.util.List;
import java.util.Optional;

/// What was found in the article that is shown, and which of it somebody is at.
///
/// @param list in text order
/// @param position of the one that somebody is at, from 0; -1 where there is none
public record FindMarks(List<ReadingAidMatch> list, int position) {

    public static final FindMarks NONE = new FindMarks(List.of(), -1);

    public FindMarks {
        list = List.copyOf(list);
    }

    /// At the first that does not end before an index, else the first of all.
    public static FindMarks at(List<ReadingAidMatch> list, int index) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).end() > index) {
                return new FindMarks(list, i);
            }
        }
        return new FindMarks(list, list.isEmpty() ? -1 : 0);
    }

    /// At the next one, or the one before; from the last to the first.
    public FindMarks step(int by) {
        return list.isEmpty() ? this : new FindMarks(list, Math.floorMod(position + by, list.size()));
    }

    public Optional<ReadingAidMatch> current() {
        return position < 0 ? Optional.empty() : Optional.of(list.get(position));
    }
}
