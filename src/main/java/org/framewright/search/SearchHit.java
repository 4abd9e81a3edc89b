package org.framewright.search;

import org.framewright.model.ArticleSummary;

import java.util.List;

/// What was looked for, where it was found, with what stands around it. White space in it is one space.
///
/// @param start first UTF-16 index in the article's text, inclusive
/// @param end last UTF-16 index, exclusive
/// @param before what stands before it in the text, cut off where it is long
/// @param after what stands after it
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

    /// Not in the middle of a pair.
    private static int characterBoundary(String text, int index) {
        boolean inside =
                index > 0
                        && index < text.length()
                        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return inside ? index + 1 : index;
    }

    /// What a search of the texts has found.
    ///
    /// @param list in the order of the articles; where there are too many to read, the first of them
    /// @param count how many there are in all
    /// @param articles in how many articles
    /// @param searched how many articles there are
    /// @param cutShort the articles in which an expression took too long, by name: there may be more in them; empty otherwise
    public record SearchHits(List<SearchHit> list, int count, int articles, int searched, List<String> cutShort) {

        public SearchHits {
            list = List.copyOf(list);
            cutShort = List.copyOf(cutShort);
        }
    }
}
