package org.framewright.agreement.passages.gamma;

import java.util.Comparator;
import java.util.List;

/// An order of lists.
public final class ListOrder {
    private ListOrder() {}

    /// An order of lists by the first element that differs, then by length, the shorter list first.
    public static <T> Comparator<List<T>> comparing(Comparator<? super T> each) {
        return (a, b) -> {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int order = each.compare(a.get(i), b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(a.size(), b.size());
        };
    }
}
