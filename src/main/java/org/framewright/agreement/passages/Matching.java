package org.framewright.agreement.passages;

import java.util.List;

/// Which passages of two coders in one article are the same one.
///
/// @param threshold the least intersection over union of a pair
/// @param pairs the matched passages, in order of the one's list
/// @param onlyA passages of the one without a counterpart, by their place in the list given
/// @param onlyB passages of the other without a counterpart
public record Matching(double threshold, List<Pair> pairs, List<Integer> onlyA, List<Integer> onlyB) {

    public Matching {
        pairs = List.copyOf(pairs);
        onlyA = List.copyOf(onlyA);
        onlyB = List.copyOf(onlyB);
    }

    /// Two passages by their place in the lists given, and how much of what either covers both cover.
    public record Pair(int a, int b, double intersectionOverUnion) {}
}
