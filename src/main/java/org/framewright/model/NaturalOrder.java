package org.framewright.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The order in which people expect names with numbers: `art2` before `art10`.
public final class NaturalOrder {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private NaturalOrder() {}

    /// Compares by a name.
    public static <T> Comparator<T> comparing(Function<T, String> name) {
        return (one, other) -> compare(name.apply(one), name.apply(other));
    }

    /// Compares two names, their numbers by value. Different names are never equal.
    public static int compare(String one, String other) {
        var parts = parts(one);
        var others = parts(other);
        for (int i = 0; i < Math.min(parts.size(), others.size()); i++) {
            int order = compareParts(parts.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(parts.size(), others.size());
        return order == 0 ? one.compareTo(other) : order;
    }

    private static List<String> parts(String name) {
        return PART.matcher(name).results().map(MatchResult::group).toList();
    }

    private static int compareParts(String one, String other) {
        if (!NUMBER.matcher(one).matches() || !NUMBER.matcher(other).matches()) {
            return one.compareTo(other);
        }
        var number = LEADING_ZEROS.matcher(one).replaceFirst("");
        var otherNumber = LEADING_ZEROS.matcher(other).replaceFirst("");
        int order = Integer.compare(number.length(), otherNumber.length());
        return order == 0 ? number.compareTo(otherNumber) : order;
    }
}
