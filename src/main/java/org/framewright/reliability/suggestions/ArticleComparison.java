package org.framewright.reliability.suggestions;

import org.framewright.model.article.Fragment;
import org.framewright.suggest.Suggestion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An article's suggestions beside its coded attributions.
///
/// @param name of the article
/// @param outlet where it was published; may be empty
/// @param suggestions each with its attribution, in text order
/// @param coded each attribution, and whether a suggestion finds it, in text order
public record ArticleComparison(
        String name, String outlet, List<ComparedSuggestion> suggestions, List<ComparedAttribution> coded) {

    /// A suggestion beside the attribution with which it has most in common.
    ///
    /// @param attribution empty for a suggestion that shares no letter with any content
    /// @param edges whether some content has the same first and last letters or digits
    /// @param source whether the words for the speaker overlap, or neither has any
    /// @param cue whether the words of saying overlap, or neither has any
    public record ComparedSuggestion(
            Suggestion suggestion, Optional<CodedAttribution> attribution, boolean edges, boolean source, boolean cue) {

        /// Whether the suggestion shares a letter with a coded content.
        public boolean isRight() {
            return attribution.isPresent();
        }
    }

    /// A coded attribution.
    ///
    /// @param found whether a suggestion shares a letter with its content
    public record ComparedAttribution(CodedAttribution attribution, boolean found) {}

    public ArticleComparison {
        suggestions = List.copyOf(suggestions);
        coded = List.copyOf(coded);
    }

    /// Compares the suggestions for an article with its coded attributions.
    public static ArticleComparison compare(
            String name, String outlet, List<Suggestion> suggestions, List<CodedAttribution> coded) {
        var marked = coded.stream().map(it -> new MarkedAttribution(it, new WordSet(it.content()))).toList();
        var words = suggestions.stream().map(it -> new WordSet(it.content())).toList();
        return new ArticleComparison(
                name,
                outlet,
                suggestions.stream().map(it -> compare(it, marked)).toList(),
                marked.stream()
                        .map(it ->
                                new ComparedAttribution(
                                        it.attribution(),
                                        words.stream().anyMatch(other -> other.common(it.content()) > 0)))
                        .toList());
    }

    private record MarkedAttribution(CodedAttribution attribution, WordSet content) {}

    private static ComparedSuggestion compare(Suggestion suggestion, List<MarkedAttribution> coded) {
        var content = new WordSet(suggestion.content());
        var best =
                coded.stream()
                        .filter(it -> content.common(it.content()) > 0)
                        .max(
                                // contents within contents: the cue tells them apart
                                Comparator.<MarkedAttribution>comparingInt(
                                                it -> isSame(suggestion.cue(), it.attribution().cue()) ? 1 : 0)
                                        .thenComparingDouble(it -> content.share(it.content())));
        return new ComparedSuggestion(
                suggestion,
                best.map(MarkedAttribution::attribution),
                coded.stream().anyMatch(it -> content.hasSameEdges(it.content())),
                best.filter(it -> isSame(suggestion.source(), it.attribution().source())).isPresent(),
                best.filter(it -> isSame(suggestion.cue(), it.attribution().cue())).isPresent());
    }

    private static boolean isSame(List<Fragment> suggested, List<Fragment> coded) {
        return suggested.isEmpty()
                ? coded.isEmpty()
                : suggested.stream()
                        .anyMatch(it ->
                                coded.stream().anyMatch(other -> it.start() < other.end() && other.start() < it.end()));
    }
}
