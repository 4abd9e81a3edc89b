package org.framewright.reliability.planner;

import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.MeasureOutcome;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a variable needs.
///
/// @param tag its tag's id
/// @param about as [org.framewright.reliability.FigureSection] has it
/// @param label in words
/// @param coders whose alpha decides: of several pairs the one that needs most, and of those that need the same the one of the lowest
///     alpha
/// @param pairs how many pairs it is of; 0 for one of all coders at once
/// @param mean of alpha over the pairs that have one; null where there is none
/// @param alpha of these coders
/// @param interval of that alpha; null where it has none
/// @param rare categories that are too rare to say anything in as many articles as there will be then
public record VariablePlan(
        String tag,
        String about,
        String label,
        List<String> coders,
        int pairs,
        @Nullable Double mean,
        MeasureOutcome alpha,
        @Nullable ConfidenceInterval interval,
        SampleNeed need,
        List<RareCategory> rare) {

    public VariablePlan {
        coders = List.copyOf(coders);
        rare = List.copyOf(rare);
    }

    /// A category that hardly occurs.
    ///
    /// @param expected in how many units one coder or more will choose it
    public record RareCategory(String category, double expected) {}
}
