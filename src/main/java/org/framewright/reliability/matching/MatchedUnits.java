package org.framewright.reliability.matching;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.model.Annotation;
import org.framewright.model.Article;
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

        private Annotation first() {
            return members.firstEntry().getValue();
        }
    }

    private final List<CoderSubmission> codings;
    private final AnnotationPlaces places;
    private final double overlap;

    private MatchedUnits(List<CoderSubmission> codings, AnnotationPlaces places, double overlap) {
        this.codings = codings;
        this.places = places;
        this.overlap = overlap;
    }

    /// Matches the annotations of several codings.
    ///
    /// @param codings of one round, one for each coder, read under one version of the codebook
    /// @param overlap the least overlap of two passages that count as the same
    /// @return by tag, in codebook order, then in text order
    public static List<MatchedUnit> match(
            Codebook codebook, Article article, List<List<Annotation>> codings, double overlap) {
        var read = codings.stream().map(it -> new CoderSubmission(codebook, it, Set.of())).toList();
        var matching = new MatchedUnits(read, new AnnotationPlaces(article), overlap);
        return TagQuery.of(codebook).tags().stream()
                .filter(it -> !it.isAnsweredOnce())
                .map(matching::units)
                .flatMap(Collection::stream)
                .toList();
    }

    private List<MatchedUnit> units(TagQuery tagQuery) {
        var units = new IdentityHashMap<Annotation, MatchedUnit>();
        for (int first = 0; tagQuery.isPaired() && first < codings.size(); first++) {
            for (int second = first + 1; second < codings.size(); second++) {
                var pairing = tagQuery.pair(codings.get(first), codings.get(second), places, overlap);
                for (var both : pairing.pairs()) {
                    join(tagQuery.tag(), first, both.first(), second, both.second(), units);
                }
            }
        }
        var all = new ArrayList<MatchedUnit>();
        for (int i = 0; i < codings.size(); i++) {
            for (var annotation : codings.get(i).findByTag(tagQuery.tag().id())) {
                var unit = units.computeIfAbsent(annotation, _ -> new MatchedUnit(tagQuery.tag(), new TreeMap<>()));
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
