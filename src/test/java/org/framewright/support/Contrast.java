package org.framewright.support;

import javafx.scene.paint.Color;

/// How far two colours stand out from each other, as WCAG 2 defines it.
public final class Contrast {

    private Contrast() {}

    /// From 1 (the same) to 21 (black and white). Both are taken as opaque: see [#over].
    public static double of(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// What is seen where something lies on something opaque.
    ///
    /// @param opacity of the upper one, besides its colour's own
    public static Color over(Color upper, double opacity, Color lower) {
        double share = upper.getOpacity() * opacity;
        return share >= 1
                ? upper
                : Color.color(
                        upper.getRed() * share + lower.getRed() * (1 - share),
                        upper.getGreen() * share + lower.getGreen() * (1 - share),
                        upper.getBlue() * share + lower.getBlue() * (1 - share));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    /// A channel as an amount of light, from 0 to 1.
    public static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
