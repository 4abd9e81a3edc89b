package org.framewright.search;

import org.framewright.model.article.ArticleSummary;

import java.util.List;

/// A hit of a search, with the text around it. White space in these texts is shortened to one space.
///
/// @param start first UTF-16 index in the article's text, inclusive
/// @param end UTF-16 index, exclusive
/// @param before the text before the hit, cut off where it is long
/// @param after the text after the hit, cut off likewise
public record SearchHit(ArticleSummary article, int start, int end, String before, String words, String after) {

    private static final int AROUND = 100;
    private static final int LONGEST = 200;

    static SearchHit of(ArticleSummary article, String text, int start, int end) {
        return new SearchHit(
                article,
                start,
                end,
                onOneLine(text, characterBoundary(text, Math.max(0, start - AROUND)), start).stripLeading(),
                onOneLine(text, start, characterBoundary(text, Math.min(end, start + LONGEST))),
                onOneLine(text, end, characterBoundary(text, Math.min(text.length(), end + AROUND))).stripTrailing());
    }

    private static String onOneLine(String text, int start, int end) {
        return text.substring(Math.min(start, end), end).replaceAll("\\s+", " ");
    }

    /// The index, moved out of the middle of a surrogate pair.
    private static int characterBoundary(String text, int index) {
        boolean inside =
                index > 0
                        && index < text.length()
                        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return inside ? index + 1 : index;
    }

    /// The result of a search of the texts.
    ///
    /// @param list in the order of the articles; only the first hits where there are too many to read
    /// @param count the number of all hits
    /// @param articles the number of articles with hits
    /// @param searched the number of searched articles
    /// @param cutShort the names of articles in which an expression took too long: they may have more hits; empty otherwise
    public record SearchHits(List<SearchHit> list, int count, int articles, int searched, List<String> cutShort) {

        /// No hits.
        public static final SearchHits NONE = new SearchHits(List.of(), 0, 0, 0, List.of());

        public SearchHits {
            list = List.copyOf(list);
            cutShort = List.copyOf(cutShort);
        }
    }
}
