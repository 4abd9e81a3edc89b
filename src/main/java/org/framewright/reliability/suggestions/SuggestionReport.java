package org.framewright.reliability.suggestions;

import java.util.List;

/// Suggestions beside a coder's submitted codings of a round.
///
/// @param articles the number of compared articles
/// @param groups by kind, pattern, outlet and quotation marks; the first is of all
/// @param uses the coder's use of the suggestions
/// @param compared article by article, in order of name
public record SuggestionReport(
        String round,
        String coder,
        int articles,
        List<GroupResult> groups,
        SuggestionUses uses,
        List<ArticleComparison> compared) {

    /// The common property of a group of suggestions or attributions.
    public enum GroupKind {
        ALL,
        /// The kind of suggestion.
        KIND,
        /// The pattern of words.
        PATTERN,
        /// Attributions with or without quotation marks.
        MARKS,
        /// The outlet of the articles.
        OUTLET
    }

    /// The figures of a group.
    ///
    /// @param name such as `cue-before`; empty for all
    /// @param precision of the suggestions, those that are right
    /// @param edges of the suggestions, those with the same edges
    /// @param source of the right suggestions, those with the coded source
    /// @param cue of the right suggestions, those with the coded cue
    /// @param recall of the coded attributions, those found; without cases for kinds and patterns, which codings don't have
    public record GroupResult(
            GroupKind kind,
            String name,
            CountedShare precision,
            CountedShare edges,
            CountedShare source,
            CountedShare cue,
            CountedShare recall) {}

    /// A coder's use of suggestions.
    ///
    /// @param suggested the number of suggestions in the compared articles
    /// @param accepted attributions that the coder accepted, and left as they were suggested
    /// @param changed attributions that the coder accepted, and gave other words
    /// @param ignored suggestions that share no letter with what was coded
    public record SuggestionUses(int suggested, int accepted, int changed, int ignored) {}

    public SuggestionReport {
        groups = List.copyOf(groups);
        compared = List.copyOf(compared);
    }
}
