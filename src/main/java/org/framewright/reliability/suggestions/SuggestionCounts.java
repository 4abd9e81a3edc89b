package org.framewright.reliability.suggestions;

/// The counts of a comparison of suggestions with coded attributions.
///
/// @param suggested the number of suggestions
/// @param right those that share a letter with a coded content
/// @param edges those whose first and last letter are those of a coded content
/// @param source of the right ones, those with the coded source, or without any where none is coded
/// @param cue of the right ones, those with the coded cue, or without any where none is coded
/// @param coded the number of coded attributions
/// @param found those that share a letter with a suggestion
public record SuggestionCounts(int suggested, int right, int edges, int source, int cue, int coded, int found) {

    static final SuggestionCounts NONE = new SuggestionCounts(0, 0, 0, 0, 0, 0, 0);

    static SuggestionCounts of(ArticleComparison.ComparedSuggestion it) {
        boolean right = it.isRight();
        return new SuggestionCounts(
                1, right ? 1 : 0, it.edges() ? 1 : 0, right && it.source() ? 1 : 0, right && it.cue() ? 1 : 0, 0, 0);
    }

    static SuggestionCounts of(ArticleComparison.ComparedAttribution it) {
        return new SuggestionCounts(0, 0, 0, 0, 0, 1, it.found() ? 1 : 0);
    }

    SuggestionCounts plus(SuggestionCounts other) {
        return new SuggestionCounts(
                suggested + other.suggested,
                right + other.right,
                edges + other.edges,
                source + other.source,
                cue + other.cue,
                coded + other.coded,
                found + other.found);
    }
}
