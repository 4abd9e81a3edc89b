package org.framewright.store.pages;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/// A record that was found on a page.
///
/// @param shape whether it lies in a table (`T:`) or an index (`I:`), and a letter for each column: `n` null, `i` integer,
///     `f` real, `t` text, `b` blob. What an `INTEGER PRIMARY KEY` is in the table is null here, and stands in `rowid`
/// @param rowid 0 in an index
/// @param values null, Long or String for each column; nothing else is asked for
/// @param whole false where the end of it is lost; the last value that has anything is cut then, and none follows
public record PageRecord(String shape, long rowid, List<@Nullable Object> values, boolean whole) {

    public PageRecord {
        values = Collections.unmodifiableList(values);
    }

    public int columns() {
        return values.size();
    }

    public String text(int column) {
        return values.get(column) instanceof String text ? text : "";
    }

    public @Nullable String textOrNull(int column) {
        return values.get(column) instanceof String text ? text : null;
    }

    public long number(int column) {
        return values.get(column) instanceof Long number ? number : 0;
    }
}
