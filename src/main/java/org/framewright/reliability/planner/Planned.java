package org.framewright.reliability.planner;

import org.framewright.agreement.Interval;
import org.framewright.agreement.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a variable needs.
///
/// @param tag its tag's id
/// @param about as [org.framewright.reliability.FigureSection] has it
/// @param label in words
/// @param alpha of the coders who need most
/// @param interval of that alpha; null where it has none
/// @param rare categories that are too rare to say anything in as many articles as there will be then
public record Planned(
        String tag,
        String about,
        String label,
        Outcome alpha,
        @Nullable Interval interval,
        Need need,
        List<Rare> rare) {

    public Planned {
        rare = List.copyOf(rare);
    }

    /// A category that hardly occurs.
    ///
    /// @param expected in how many units one coder or more will choose it
    public record Rare(String category, double expected) {}
}
