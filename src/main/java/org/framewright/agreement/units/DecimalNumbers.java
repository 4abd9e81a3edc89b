package org.framewright.agreement.units;

import java.util.OptionalDouble;

/// Decimal numbers as people write them into spreadsheets; no hexadecimal, no `NaN`, nothing beyond a double's range.
final class DecimalNumbers {
    private static final double EXACT_INTEGERS = 1e15;

    private DecimalNumbers() {}

    static OptionalDouble read(String text) {
        if (!text.chars().allMatch(DecimalNumbers::isDecimal)) {
            return OptionalDouble.empty();
        }
        try {
            // adding zero makes 0 of -0
            double number = Double.parseDouble(text) + 0.0;
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /// Of the characters that Java's numbers may have, those of decimal ones.
    private static boolean isDecimal(int character) {
        return (character >= '0' && character <= '9') || "+-.eE".indexOf(character) >= 0;
    }

    /// The same text for the same number: `1` for `1.0`.
    static String label(double number) {
        return number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
