package org.framewright.agreement.units;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Sets of names, as text and how far apart they are.
final class Sets {
    private static final String EMPTY = "{}";

    private Sets() {}

    /// A set out of `a|b`; order, repetition and blanks around a name don't matter.
    static SortedSet<String> read(String text) {
        var set = new TreeSet<String>();
        if (!text.strip().equals(EMPTY)) {
            Arrays.stream(text.split("\\|", -1)).map(String::strip).filter(it -> !it.isEmpty()).forEach(set::add);
        }
        return Collections.unmodifiableSortedSet(set);
    }

    /// The same text for the same set.
    static String label(Set<String> set) {
        return set.isEmpty() ? EMPTY : String.join("|", new TreeSet<>(set));
    }

    /// Jaccard's distance: 1 minus the share of all names that both have. Two empty sets are the same.
    static double jaccard(Set<String> a, Set<String> b) {
        return a.equals(b) ? 0 : 1 - overlap(a, b);
    }

    /// Passonneau's distance of 2006: 1 minus Jaccard's overlap times 1 for the same set, 2/3 where one holds the other,
    /// 1/3 where they overlap otherwise, 0 where they have nothing in common.
    static double masi(Set<String> a, Set<String> b) {
        if (a.equals(b)) {
            return 0;
        }
        double monotonicity = a.containsAll(b) || b.containsAll(a) ? 2.0 / 3 : 1.0 / 3;
        return 1 - overlap(a, b) * monotonicity;
    }

    private static double overlap(Set<String> a, Set<String> b) {
        var both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / (a.size() + b.size() - both.size());
    }
}
