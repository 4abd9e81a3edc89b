package org.framewright.codebook;

import org.framewright.codebook.Tag.Colour;

/// The colours of tags on white paper and in other programs: the light theme's colours.
public final class ColourPalette {

    private ColourPalette() {}

    /// A colour as `#RRGGBB`.
    public static String rgb(Colour colour) {
        return switch (colour) {
            case BLUE -> "#1C6DCF";
            case GREEN -> "#39A460";
            case ORANGE -> "#AD5C06";
            case RED -> "#A7183D";
            case PURPLE -> "#AA6DC3";
            case TEAL -> "#08636C";
            case YELLOW -> "#BC8B03";
            case GREY -> "#89959E";
        };
    }

    /// The colour closest to a given colour.
    ///
    /// @param rgb `#RRGGBB` or `#RGB`, in upper or lower case
    public static Colour findNearest(String rgb) {
        int wanted = number(rgb);
        var nearest = Colour.GREY;
        for (var colour : Colour.values()) {
            if (distance(number(rgb(colour)), wanted) < distance(number(rgb(nearest)), wanted)) {
                nearest = colour;
            }
        }
        return nearest;
    }

    private static int number(String rgb) {
        var digits = rgb.substring(1);
        return Integer.parseInt(digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits, 16);
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }
}
