package org.framewright.reliability.matching;

import org.framewright.agreement.passages.PassageMatching;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.SearchBudget.BudgetExceededException;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Annotation;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.codings.AnnotationPlaces;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The pairs of two coders' annotations that count as the same. Ids do not match annotations, since each coder's annotations have
/// new ids.
///
/// @param pairs the pairs in the order of the first coder's annotations
/// @param onlyFirst the first coder's annotations without a counterpart
/// @param onlySecond the second coder's annotations without a counterpart
public record AnnotationPairing(List<AnnotationPair> pairs, List<Annotation> onlyFirst, List<Annotation> onlySecond) {

    /// One annotation of each coder.
    public record AnnotationPair(Annotation first, Annotation second) {}

    /// Pairs annotations that cover the same words, by an optimal matching. Annotations without words are in none of the lists.
    ///
    /// @throws Refusal where so many overlap that it would take too long
    public static AnnotationPairing byPlace(
            List<Annotation> first, List<Annotation> second, AnnotationPlaces places, double overlap) {
        var placedFirst = withPassages(first);
        var placedSecond = withPassages(second);
        var matching = match(placedFirst, placedSecond, places, overlap);
        return new AnnotationPairing(
                matching.pairs().stream()
                        .map(it -> new AnnotationPair(placedFirst.get(it.a()), placedSecond.get(it.b())))
                        .toList(),
                matching.onlyA().stream().map(placedFirst::get).toList(),
                matching.onlyB().stream().map(placedSecond::get).toList());
    }

    private static PassageMatching match(
            List<Annotation> first, List<Annotation> second, AnnotationPlaces places, double overlap) {
        try {
            return PassageMatching.of(passages(first, places), passages(second, places), overlap);
        } catch (BudgetExceededException _) {
            throw new Refusal(
                    ReliabilityProblem.TOO_MUCH_TO_MATCH,
                    places.article(),
                    first.size(),
                    second.size(),
                    first.getFirst().tag());
        }
    }

    /// Pairs annotations with the same key; where several annotations of a coder have the key, the first is paired with the
    /// first. An annotation without a key stays unpaired.
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

    /// Pairs annotations that fill the same place of a role, by their words. Where one annotation on each side remains, these two
    /// are paired too: a place that both have filled is compared whatever its words.
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
        var paired = Set.copyOf(taken);
        return all.stream().filter(it -> !paired.contains(it)).toList();
    }

    private static List<Annotation> withPassages(List<Annotation> annotations) {
        return annotations.stream().filter(it -> !it.extent().fragments().isEmpty()).toList();
    }

    private static List<MarkedPassage> passages(List<Annotation> placed, AnnotationPlaces places) {
        return placed.stream().map(it -> places.passage(0, it)).flatMap(Optional::stream).toList();
    }
}
