package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A figure of agreement as it was at some time.
///
/// @param tag the tag's id; empty for all passage tags together
/// @param about what of it: `found`, a variable, a role, a variable of what fills a role
/// @param coders whose, by name; empty for a mean or range over pairs
/// @param compared how many units were compared
/// @param measure its id
/// @param value null where it was undefined
/// @param undefined why, by the reason's name in files; empty where it was not
public record FigureSnapshot(
        String tag,
        String about,
        List<String> coders,
        int compared,
        String measure,
        @Nullable Double value,
        String undefined) {

    public FigureSnapshot {
        coders = List.copyOf(coders);
    }
}
