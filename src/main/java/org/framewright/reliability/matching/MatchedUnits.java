package org.framewright.reliability.matching;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.query.TagQuery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The annotations of several codings of one article that count as the same unit, for tags that are not told apart by a unit:
/// passages, by their place, and records that an answer aligns. Two codings are matched by the rules of agreement. With three and
/// more codings, earlier codings in the list have priority, and no annotation is matched to two annotations of one coding.
public final class MatchedUnits {

    /// A unit that one coder or several have found.
    ///
    /// @param members the annotations by the place of their coding
    public record MatchedUnit(Tag tag, SortedMap<Integer, Annotation> members) {

        Annotation first() {
            return members.firstEntry().getValue();
        }
    }

    /// The matched annotations of two codings.
    ///
    /// @param first the place of the first coding
    /// @param second the place of the second coding, behind the first
    public record MatchedCodings(int first, int second, AnnotationPairing pairing) {}

    private MatchedUnits() {}

    /// Matches the annotations of several codings.
    ///
    /// @param codings of one round, one for each coder, read under one version of the codebook
    /// @param overlap the least overlap of two passages that count as the same
    /// @return by tag, in codebook order, then in text order
    public static List<MatchedUnit> match(
            Codebook codebook, Article article, List<List<Annotation>> codings, double overlap) {
        var read = codings.stream().map(it -> new CoderSubmission(codebook, it, Set.of())).toList();
        var places = new AnnotationPlaces(article);
        return TagQuery.of(codebook).tags().stream()
                .filter(it -> !it.isAnsweredOnce())
                .map(it -> units(it.tag(), annotations(it, read), pairs(it, read, places, overlap)))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<List<Annotation>> annotations(TagQuery tagQuery, List<CoderSubmission> codings) {
        return codings.stream().map(it -> it.findByTag(tagQuery.tag().id())).toList();
    }

    private static List<MatchedCodings> pairs(
            TagQuery tagQuery, List<CoderSubmission> codings, AnnotationPlaces places, double overlap) {
        var pairs = new ArrayList<MatchedCodings>();
        for (int first = 0; tagQuery.isPaired() && first < codings.size(); first++) {
            for (int second = first + 1; second < codings.size(); second++) {
                var pairing = tagQuery.pair(codings.get(first), codings.get(second), places, overlap);
                pairs.add(new MatchedCodings(first, second, pairing));
            }
        }
        return pairs;
    }

    /// The units of a tag in one article, in text order.
    ///
    /// @param annotations of each coding
    /// @param pairs the matched annotations of every two codings, in the order of their priority
    static List<MatchedUnit> units(Tag tag, List<List<Annotation>> annotations, List<MatchedCodings> pairs) {
        var units = new IdentityHashMap<Annotation, MatchedUnit>();
        for (var pair : pairs) {
            for (var both : pair.pairing().pairs()) {
                join(tag, pair.first(), both.first(), pair.second(), both.second(), units);
            }
        }
        var all = new ArrayList<MatchedUnit>();
        for (int i = 0; i < annotations.size(); i++) {
            for (var annotation : annotations.get(i)) {
                var unit = units.computeIfAbsent(annotation, _ -> new MatchedUnit(tag, new TreeMap<>()));
                if (unit.members().isEmpty()) {
                    unit.members().put(i, annotation);
                }
                if (unit.members().firstKey() == i) {
                    all.add(unit);
                }
            }
        }
        all.sort(Comparator.comparing(MatchedUnit::first, Annotation.TEXT_ORDER));
        return all;
    }

    private static void join(
            Tag tag,
            int first,
            Annotation one,
            int second,
            Annotation other,
            IdentityHashMap<Annotation, MatchedUnit> units) {
        var ofOne = units.get(one);
        var ofOther = units.get(other);
        if (ofOne == null && ofOther == null) {
            var unit = new MatchedUnit(tag, new TreeMap<>());
            unit.members().put(first, one);
            unit.members().put(second, other);
            units.put(one, unit);
            units.put(other, unit);
        } else if (ofOther == null && ofOne != null && ofOne.members().putIfAbsent(second, other) == null) {
            units.put(other, ofOne);
        } else if (ofOne == null && ofOther != null && ofOther.members().putIfAbsent(first, one) == null) {
            units.put(one, ofOther);
        }
    }
}
