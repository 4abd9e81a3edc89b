package org.framewright.reliability.rated;

import java.util.List;
import java.util.stream.IntStream;

/// Every two coders.
public final class CoderPairs {

    /// Two coders, by their places.
    public record CoderIndexPair(int first, int second) {}

    private CoderPairs() {}

    /// In the coders' order.
    public static List<CoderIndexPair> allPairs(int coders) {
        return IntStream.range(0, coders)
                .boxed()
                .flatMap(first ->
                        IntStream.range(first + 1, coders).mapToObj(second -> new CoderIndexPair(first, second)))
                .toList();
    }
}
