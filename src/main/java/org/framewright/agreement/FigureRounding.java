package org.framewright.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Rounds figures for people, the same on every screen, page and line: to three places, a half upwards.
public final class FigureRounding {

    private static final int PLACES = 3;

    /// The decimals that count: .31249999999999994 is a rounding error of .3125, and so a half, too.
    private static final int EXACT = 12;

    private FigureRounding() {}

    /// A figure, rounded; never minus zero.
    public static BigDecimal round(double figure) {
        return BigDecimal.valueOf(figure).setScale(EXACT, RoundingMode.HALF_UP).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
