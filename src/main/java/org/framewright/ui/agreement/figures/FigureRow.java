package org.framewright.ui.agreement.figures;

import org.framewright.reliability.overview.FigureLine;

import java.util.Optional;

/// A row in the table of figures.
public sealed interface FigureRow {

    /// The head above the lines of a tag or role.
    ///
    /// @param group its name
    /// @param tag the id of the tag
    record Head(String group, String tag) implements FigureRow {}

    /// A line with figures.
    record Line(FigureLine line, Place place) implements FigureRow {}

    /// The place of a row among the others.
    enum Place {
        ALONE,
        BELOW_HEAD,
        /// With the figure of all coders, below the line of the same variable.
        BELOW_VARIABLE
    }

    default Place place() {
        return this instanceof Line line ? line.place() : Place.ALONE;
    }

    /// The key of the row, which stays the same when figures change.
    default String key() {
        return switch (this) {
            case Head(var group, _) -> group;
            case Line(var line, _) -> line.key();
        };
    }

    /// The line; empty for a head.
    default Optional<FigureLine> figures() {
        return this instanceof Line(var line, _) ? Optional.of(line) : Optional.empty();
    }
}
