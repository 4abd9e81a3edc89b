package org.framewright.export.tables;

import org.framewright.export.dictionary.AnswerColumns;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.model.CodePoints;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Fragment;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `spans.csv`: a row for every annotation, with its place, its exact words, and its links and answers as columns.
final class SpansTable {

    private final AnswerRow answers;
    private final AnswerColumns columns;

    SpansTable(Study study, DataDictionary dictionary) {
        this.columns = dictionary.answers();
        this.answers = new AnswerRow(columns.list(), study.actors());
    }

    List<List<String>> rows(CodingVersion version, ExportArticle coded) {
        var first = version.cells();
        return version.annotations().stream()
                .filter(annotation -> columns.includes(version.tag(annotation)))
                .map(annotation -> row(first, version, annotation, coded))
                .toList();
    }

    private List<String> row(List<String> first, CodingVersion version, Annotation annotation, ExportArticle coded) {
        var tag = version.tag(annotation);
        var row = new ArrayList<>(first);
        var extent = annotation.extent();
        var words = words(version.article(), extent);
        var created = annotation.created().toString();
        row.addAll(List.of(annotation.id().value(), coded.units().find(annotation), tag.id(), tag.label()));
        row.addAll(List.of(CodingVersion.unit(extent), CodingVersion.number(extent)));
        row.addAll(place(words, coded.codePoints()));
        row.addAll(
                List.of(
                        join(words, Extent.JOINT, Fragment::text),
                        annotation.memo(),
                        annotation.unsure() ? "1" : "0",
                        annotation.origin().name().toLowerCase(Locale.ROOT),
                        created,
                        annotation.modified().equals(annotation.created())
                                ? created
                                : annotation.modified().toString()));
        row.addAll(answers.cells(version, tag, annotation));
        return row;
    }

    /// The exact words of a place; empty for a whole article.
    static String text(Article article, Extent extent) {
        return join(words(article, extent), Extent.JOINT, Fragment::text);
    }

    /// Where a place begins and ends, in code points; two empty cells for a place without words.
    static List<String> codePoints(Article article, Extent extent, CodePoints codePoints) {
        return place(words(article, extent), codePoints).subList(0, 2);
    }

    /// An annotation's own words, or the words of the segment that it is about.
    private static List<Fragment> words(Article article, Extent extent) {
        return extent instanceof Extent.OfSegment(var kind, var number)
                ? article.segment(kind, number).map(it -> article.fragment(it.start(), it.end())).stream().toList()
                : extent.fragments();
    }

    /// The cells of the place: from the beginning of the first fragment to the end of the last, and each fragment by itself.
    private static List<String> place(List<Fragment> fragments, CodePoints codePoints) {
        if (fragments.isEmpty()) {
            return List.of("", "", "", "", "");
        }
        int start = fragments.getFirst().start();
        int end = fragments.getLast().end();
        return List.of(
                Integer.toString(codePoints.fromUtf16(start)),
                Integer.toString(codePoints.fromUtf16(end)),
                Integer.toString(start),
                Integer.toString(end),
                join(fragments, " ", it -> codePoints.fromUtf16(it.start()) + "-" + codePoints.fromUtf16(it.end())));
    }

    /// Joins a text for each fragment; most passages have one fragment.
    private static String join(List<Fragment> fragments, String separator, Function<Fragment, String> part) {
        return fragments.size() == 1
                ? part.apply(fragments.getFirst())
                : fragments.stream().map(part).collect(Collectors.joining(separator));
    }
}
