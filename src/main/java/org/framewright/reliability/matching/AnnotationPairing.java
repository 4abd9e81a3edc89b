package org.framewright.reliability.matching;

import org.framewright.agreement.passages.MarkedPassage;
import org.framewright.agreement.passages.PassageMatching;
import org.framewright.model.Annotation;
import org.framewright.reliability.codings.AnnotationPlaces;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Which annotations of two coders are the same one. Their ids say nothing about it: each coder makes their own.
///
/// @param pairs in the order of the first coder's
/// @param onlyFirst those of the first coder that the second has not
/// @param onlySecond those of the second coder that the first has not
public record AnnotationPairing(List<AnnotationPair> pairs, List<Annotation> onlyFirst, List<Annotation> onlySecond) {

    /// One of each coder.
    public record AnnotationPair(Annotation first, Annotation second) {}

    /// Those that cover the same words, as far as an optimal matching goes. Annotations without words of their own are
    /// in none of the lists.
    public static AnnotationPairing byPlace(
            List<Annotation> first, List<Annotation> second, AnnotationPlaces places, double overlap) {
        var placedFirst = withPassages(first);
        var placedSecond = withPassages(second);
        var matching = PassageMatching.of(passages(placedFirst, places), passages(placedSecond, places), overlap);
        return new AnnotationPairing(
                matching.pairs().stream()
                        .map(it -> new AnnotationPair(placedFirst.get(it.a()), placedSecond.get(it.b())))
                        .toList(),
                matching.onlyA().stream().map(placedFirst::get).toList(),
                matching.onlyB().stream().map(placedSecond::get).toList());
    }

    /// Those that have the same key; where several of a coder have it, the first goes with the first. What has no key is
    /// nobody else's.
    public static AnnotationPairing byKey(
            List<Annotation> first,
            Function<Annotation, Optional<Object>> keyOfFirst,
            List<Annotation> second,
            Function<Annotation, Optional<Object>> keyOfSecond) {
        var waiting = new LinkedHashMap<Object, Deque<Annotation>>();
        for (var it : second) {
            keyOfSecond.apply(it).ifPresent(key -> waiting.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(it));
        }
        var pairs = new ArrayList<AnnotationPair>();
        for (var it : first) {
            keyOfFirst
                    .apply(it)
                    .flatMap(key -> Optional.ofNullable(waiting.getOrDefault(key, new ArrayDeque<>()).poll()))
                    .ifPresent(other -> pairs.add(new AnnotationPair(it, other)));
        }
        return new AnnotationPairing(
                pairs,
                rest(first, pairs.stream().map(AnnotationPair::first).toList()),
                rest(second, pairs.stream().map(AnnotationPair::second).toList()));
    }

    /// Those that fill the same place of a role: by their own words; and where that leaves one on each side, these two, for
    /// a place that both have filled is to be compared whatever words they chose for it.
    public static AnnotationPairing bySlot(
            List<Annotation> first, List<Annotation> second, AnnotationPlaces places, double overlap) {
        var placed = byPlace(first, second, places, overlap);
        var restOfFirst = rest(first, placed.pairs().stream().map(AnnotationPair::first).toList());
        var restOfSecond = rest(second, placed.pairs().stream().map(AnnotationPair::second).toList());
        if (restOfFirst.size() != 1 || restOfSecond.size() != 1) {
            return new AnnotationPairing(placed.pairs(), restOfFirst, restOfSecond);
        }
        var pairs = new ArrayList<>(placed.pairs());
        pairs.add(new AnnotationPair(restOfFirst.getFirst(), restOfSecond.getFirst()));
        return new AnnotationPairing(pairs, List.of(), List.of());
    }

    private static List<Annotation> rest(List<Annotation> all, List<Annotation> taken) {
        return all.stream().filter(it -> !taken.contains(it)).toList();
    }

    private static List<Annotation> withPassages(List<Annotation> annotations) {
        return annotations.stream().filter(it -> !it.extent().fragments().isEmpty()).toList();
    }

    private static List<MarkedPassage> passages(List<Annotation> placed, AnnotationPlaces places) {
        return placed.stream().map(it -> places.passage(0, it)).flatMap(Optional::stream).toList();
    }
}
