package org.framewright.files.database.rule;

import java.util.List;
import java.util.Optional;

/// The lines at an article's top that have no label.
///
/// @param order the columns of blocks in their order; where `date` is one of them it is found first, and the others are counted from it
/// @param rest the column of what stands beside the date, and after the last block of the order
/// @param patterns lines that are known by their words, wherever in the head they stand
/// @param bold whether the headline is in bold letters
public record HeadRule(List<String> order, Optional<String> rest, List<HeadPattern> patterns, boolean bold) {

    private static final String DATE = "date";
    private static final String BYLINE = "byline";
    private static final String OUTLET = "outlet";

    /// A line that is known by its words.
    ///
    /// @param column that it fills; empty where its named groups do, and for what is left out
    /// @param last whether the head ends after it
    /// @param anywhere whether it is known below the article's text, too
    /// @param inside whether it may begin at a `©` behind other words of its line
    public record HeadPattern(
            BoundedPattern pattern, Optional<String> column, boolean last, boolean anywhere, boolean inside) {

        /// Whether the line is, or begins with, the article's date.
        public boolean isDate() {
            return is(DATE);
        }

        /// Whether the line names the article's author.
        public boolean isByline() {
            return is(BYLINE);
        }

        private boolean is(String value) {
            return column.filter(value::equals).isPresent() || pattern.hasGroup(value);
        }
    }

    public HeadRule {
        order = List.copyOf(order);
        patterns = List.copyOf(patterns);
    }

    /// Whether the outlet stands right above the date.
    public boolean isOutletAboveDate() {
        return order.indexOf(DATE) > 0 && order.get(order.indexOf(DATE) - 1).equals(OUTLET);
    }
}
