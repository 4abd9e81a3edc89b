package org.framewright.agreement.units;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Decimal numbers as people write them into spreadsheets; no hexadecimal, no `NaN`, nothing beyond a double's range.
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final double EXACT_INTEGERS = 1e15;

    private Numbers() {}

    static OptionalDouble read(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        // adding zero makes 0 of -0
        return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
    }

    /// The same text for the same number: `1` for `1.0`.
    static String label(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
