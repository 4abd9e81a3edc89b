package org.framewright.wording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them.
public final class NumberFormats {

    /// A comma before three digits may set thousands apart, but not behind a nought.
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?(0,\\d{3}|\\d*,(\\d{1,2}|\\d{4,}))");

    private NumberFormats() {}

    /// A number with a point or a comma before its decimal places; empty where it is none. `1,000` is none, since it may be a thousand.
    public static Optional<BigDecimal> parseDecimal(String typed) {
        var text = typed.strip().replace('−', '-');
        try {
            return Optional.of(new BigDecimal(DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
