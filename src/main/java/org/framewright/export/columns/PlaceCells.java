package org.framewright.export.columns;

import org.framewright.export.selection.ExportArticle;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Extent;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The cells of a place in an article: from the beginning of the first fragment to the end of the last, each fragment by itself, and the
/// exact words. All are empty for a place without words.
///
/// @param start in code points, as is `end`, exclusive
/// @param startUtf16 in UTF-16 code units, as is `endUtf16`
public record PlaceCells(String start, String end, String startUtf16, String endUtf16, String fragments, String text) {

    private static final PlaceCells NONE = new PlaceCells("", "", "", "", "", "");

    /// The place of an annotation: its own words, or those of the segment that it is about.
    public static PlaceCells of(ExportArticle coded, Extent extent) {
        return of(words(coded.article(), extent), coded);
    }

    /// The place of an annotation's own words.
    static PlaceCells ofFragments(ExportArticle coded, Extent extent) {
        return of(extent.fragments(), coded);
    }

    /// The exact words of a place; empty for a whole article.
    public static String text(Article article, Extent extent) {
        return join(words(article, extent), Extent.JOINT, Fragment::text);
    }

    private static List<Fragment> words(Article article, Extent extent) {
        return extent instanceof Extent.OfSegment(var kind, var number)
                ? article.segment(kind, number).map(it -> article.fragment(it.start(), it.end())).stream().toList()
                : extent.fragments();
    }

    private static PlaceCells of(List<Fragment> fragments, ExportArticle coded) {
        if (fragments.isEmpty()) {
            return NONE;
        }
        var codePoints = coded.codePoints();
        int start = fragments.getFirst().start();
        int end = fragments.getLast().end();
        return new PlaceCells(
                Integer.toString(codePoints.fromUtf16(start)),
                Integer.toString(codePoints.fromUtf16(end)),
                Integer.toString(start),
                Integer.toString(end),
                join(fragments, " ", it -> codePoints.fromUtf16(it.start()) + "-" + codePoints.fromUtf16(it.end())),
                join(fragments, Extent.JOINT, Fragment::text));
    }

    /// Joins a text for each fragment; most passages have one fragment.
    private static String join(List<Fragment> fragments, String separator, Function<Fragment, String> part) {
        return fragments.size() == 1
                ? part.apply(fragments.getFirst())
                : fragments.stream().map(part).collect(Collectors.joining(separator));
    }
}
