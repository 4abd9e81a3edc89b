package org.framewright.codebook.formats;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Colours as QDA programs write them: in hexadecimal digits, with or without transparency, or as `rgb(...)`.
final class QdcColour {

    private static final Pattern DIGITS =
            Pattern.compile("#?(?:(\\p{XDigit}{6})\\p{XDigit}{0,2}|(\\p{XDigit}{3})\\p{XDigit}?)");
    private static final Pattern RGB =
            Pattern.compile("(?i)rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})\\s*([,/\\s].*)?\\)");

    private QdcColour() {}

    /// The colour as `#RRGGBB` or `#RGB`; empty where it can't be read.
    static Optional<String> find(String text) {
        var digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return Optional.of("#" + (digits.group(1) == null ? digits.group(2) : digits.group(1)));
        }
        var rgb = RGB.matcher(text);
        return rgb.matches()
                ? Optional.of("#%02X%02X%02X".formatted(part(rgb, 1), part(rgb, 2), part(rgb, 3)))
                : Optional.empty();
    }

    private static int part(MatchResult rgb, int group) {
        return Math.min(255, Integer.parseInt(rgb.group(group)));
    }
}
