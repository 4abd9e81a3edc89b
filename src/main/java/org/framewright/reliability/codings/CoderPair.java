package org.framewright.reliability.codings;

import org.framewright.model.study.Coder;

import java.util.List;
import java.util.stream.IntStream;

/// A pair of compared coders, by their places in the list of coders.
///
/// @param names the names of the two coders, in the same order
public record CoderPair(int first, int second, List<String> names) {

    /// Each other coder paired with the reference, which comes second.
    public static List<CoderPair> pairsWithReference(int reference, List<Coder> coders) {
        return IntStream.range(0, coders.size())
                .filter(it -> it != reference)
                .mapToObj(it ->
                        new CoderPair(it, reference, List.of(coders.get(it).name(), coders.get(reference).name())))
                .toList();
    }

    /// All pairs, in the coders' order.
    public static List<CoderPair> allPairs(List<Coder> coders) {
        return IntStream.range(0, coders.size())
                .boxed()
                .flatMap(first ->
                        IntStream.range(first + 1, coders.size())
                                .mapToObj(second ->
                                        new CoderPair(
                                                first,
                                                second,
                                                List.of(coders.get(first).name(), coders.get(second).name()))))
                .toList();
    }
}
