package org.framewright.reliability.external;

import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.model.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What looks like a mistake in a file of ratings, and may be none.
final class RatingsRemarks {

    /// What other programs write for a missing value. Here it is a category.
    private static final Set<String> WORDS_FOR_MISSING = Set.of("na", "n/a", ".", "#", "nan", "null");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern CODE_FOR_MISSING = Pattern.compile("-\\d{1,4}|77|88|99|(7|8|9){3,4}");

    private RatingsRemarks() {}

    static List<Problem> find(
            String file, RatingsFile.ReadOptions options, List<String> coders, CategoryList categories) {
        var remarks = new ArrayList<Problem>();
        categories.labels().stream()
                .filter(label -> isLikelyMissing(label, categories.labels()))
                .forEach(label -> remarks.add(Problem.of(ExternalProblem.LOOKS_MISSING, file, label)));
        coders.stream()
                .filter(name -> NUMBER.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> remarks.add(Problem.of(ExternalProblem.LOOKS_LIKE_RATINGS, file, name)));
        if (options.scale() == MeasurementLevel.ORDINAL && options.categories().isEmpty() && !categories.areNumbers()) {
            remarks.add(Problem.of(ExternalProblem.ORDER_NOT_SAID, file, String.join(", ", categories.labels())));
        }
        return remarks;
    }

    /// A scale from -2 to 2, say: several numbers below zero, and of each the opposite.
    private static boolean isBipolar(List<String> all) {
        var below = all.stream().filter(it -> it.matches("-\\d")).map(it -> it.substring(1)).toList();
        return below.size() > 1 && all.containsAll(below);
    }

    /// A word for missing; or a number that is often a code for it, among others that are nothing like it.
    private static boolean isLikelyMissing(String label, List<String> all) {
        if (WORDS_FOR_MISSING.contains(label.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (!CODE_FOR_MISSING.matcher(label).matches()) {
            return false;
        }
        double code = Double.parseDouble(label);
        if (code < 0 && isBipolar(all)) {
            return false;
        }
        var others =
                all.stream()
                        .filter(it -> NUMBER.matcher(it).matches() && !CODE_FOR_MISSING.matcher(it).matches())
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return others.length > 0 && Arrays.stream(others).allMatch(it -> code < 0 ? it >= 0 : Math.abs(it) * 3 < code);
    }
}
