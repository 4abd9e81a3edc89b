package org.framewright.coding.warnings;

import org.framewright.model.article.Fragment;
import org.framewright.suggest.quotation.Quotation;
import org.framewright.suggest.quotation.QuotationFinder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The quotations of a text by their start and by their end.
record QuotationIndex(NavigableMap<Integer, List<Quotation>> byStart, NavigableMap<Integer, List<Quotation>> byEnd) {

    /// The greatest distance between a quotation mark and the end of a passage: a stop or a second mark may be between.
    static final int BESIDE = 3;

    /// The largest number of quotations checked within one passage.
    private static final int MOST_NESTED = 50;

    /// The largest number of quotations checked at an edge of a passage, for a quotation that the edge cuts: others may be nested in it.
    private static final int MOST_AT_EDGE = 10;

    static QuotationIndex of(String text) {
        var index = new QuotationIndex(new TreeMap<>(), new TreeMap<>());
        for (var it : QuotationFinder.find(text)) {
            index.byStart.computeIfAbsent(it.start(), _ -> new ArrayList<>()).add(it);
            index.byEnd.computeIfAbsent(it.end(), _ -> new ArrayList<>()).add(it);
        }
        return index;
    }

    /// The quotations that begin or end where a fragment does.
    List<Quotation> beside(Fragment fragment) {
        return Stream.concat(near(byStart, fragment.start()), near(byEnd, fragment.end())).distinct().toList();
    }

    private static Stream<Quotation> near(NavigableMap<Integer, List<Quotation>> index, int at) {
        return index.subMap(at - BESIDE, true, at + BESIDE, true).values().stream().flatMap(Collection::stream);
    }

    /// The quotations that begin last in a fragment, and those that end first in it: any cut quotation is among them.
    Stream<Quotation> atEdges(Fragment fragment) {
        var begun = byStart.subMap(fragment.start(), true, fragment.end(), false).descendingMap();
        var ended = byEnd.subMap(fragment.start(), false, fragment.end(), true);
        return Stream.of(begun, ended)
                .flatMap(it -> it.values().stream().flatMap(Collection::stream).limit(MOST_AT_EDGE))
                .distinct();
    }

    /// The quotations within a fragment that are not all of it.
    Stream<Quotation> within(Fragment fragment) {
        return byStart.subMap(fragment.start(), true, fragment.end(), false).values().stream()
                .flatMap(Collection::stream)
                .filter(it -> it.closed() && it.end() <= fragment.end())
                .filter(it -> it.start() > fragment.start() + BESIDE || it.end() < fragment.end() - BESIDE)
                .limit(MOST_NESTED);
    }
}
