package org.framewright.agreement.units;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Sets of names, as text.
final class CategorySets {
    private static final String EMPTY = "{}";

    private CategorySets() {}

    /// A set out of `a|b`; order, repetition and blanks around a name don't matter.
    static SortedSet<String> read(String text) {
        var set = new TreeSet<String>();
        if (!text.replaceAll("\\s", "").equals(EMPTY)) {
            Arrays.stream(text.split("\\|", -1)).map(String::strip).filter(it -> !it.isEmpty()).forEach(set::add);
        }
        return Collections.unmodifiableSortedSet(set);
    }

    /// The same text for the same set.
    static String label(Set<String> set) {
        return set.isEmpty() ? EMPTY : String.join("|", new TreeSet<>(set));
    }
}
