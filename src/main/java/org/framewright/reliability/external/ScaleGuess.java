package org.framewright.reliability.external;

import org.framewright.agreement.units.MeasurementLevel;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// A guess of a variable's scale from its values. Where codes and steps can't be told apart, the guess is codes, the weaker
/// claim.
record ScaleGuess(MeasurementLevel scale, ScaleReason reason) {

    private static final int MOST_CODES = 11;
    private static final Pattern STEPS =
            Pattern.compile(
                    "(?i).*(tone|valence|intensity|degree|rating|likert|strength|favou?r|agree|importan|salien|sentiment|slant|prominen).*");

    static ScaleGuess guess(String name, List<String> values) {
        boolean numbers = values.stream().allMatch(SheetColumns::isNumber);
        var different = new HashSet<Object>(numbers ? values.stream().map(SheetColumns::number).toList() : values);
        if (values.stream().anyMatch(it -> it.contains("|") || it.equals("{}"))) {
            return new ScaleGuess(MeasurementLevel.SET, ScaleReason.LISTS);
        }
        if (different.size() <= 2) {
            return new ScaleGuess(MeasurementLevel.NOMINAL, ScaleReason.TWO_VALUES);
        }
        if (!numbers) {
            return new ScaleGuess(MeasurementLevel.NOMINAL, ScaleReason.WORDS);
        }
        var steps = values.stream().map(SheetColumns::number).distinct().toList();
        boolean whole = steps.stream().allMatch(it -> it == Math.rint(it));
        if (!whole || different.size() > MOST_CODES) {
            return new ScaleGuess(MeasurementLevel.INTERVAL, ScaleReason.MEASURED);
        }
        if (STEPS.matcher(name).matches()) {
            return new ScaleGuess(MeasurementLevel.ORDINAL, ScaleReason.STEPS_BY_NAME);
        }
        // -9 and -99 are often no step but a code for a missing value
        boolean around = steps.stream().anyMatch(it -> it < 0 && it > -6) && steps.stream().anyMatch(it -> it > 0);
        return around && steps.stream().allMatch(it -> it > -6 && it < 6)
                ? new ScaleGuess(MeasurementLevel.ORDINAL, ScaleReason.AROUND_ZERO)
                : new ScaleGuess(MeasurementLevel.NOMINAL, ScaleReason.CODES_OR_STEPS);
    }

    /// The reason for the guessed scale of a variable.
    public enum ScaleReason {
        /// The person has named the scale.
        SAID,
        /// Its values are words.
        WORDS,
        /// Its values are lists, `a|b`.
        LISTS,
        /// The variable has no more than two values, between which every scale makes the same difference.
        TWO_VALUES,
        /// Its values are few whole numbers, which may be codes or steps, without a sign that they are steps.
        CODES_OR_STEPS,
        /// Its values are few whole numbers, and its name is usual for a variable with steps.
        STEPS_BY_NAME,
        /// Whole numbers on both sides of zero.
        AROUND_ZERO,
        /// Numbers with decimals, or many different ones.
        MEASURED
    }
}
