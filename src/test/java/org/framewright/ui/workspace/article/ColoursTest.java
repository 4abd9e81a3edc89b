package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.framewright.codebook.ColourPalette;
import org.framewright.codebook.Tag;
import org.framewright.support.Contrast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether the codes' colours can be told apart and read, measured: distances in CIE L*a*b* as people see them with
/// ordinary sight and with each kind of colour blindness (matrices of Machado, Oliveira and Fernandes 2009), contrast as
/// WCAG 2 defines it.
final class ColoursTest {

    private static final double LEAST_DISTANCE = 14;
    private static final double LEAST_CONTRAST_OF_WORDS = 4.5;
    private static final double LEAST_CONTRAST_OF_HIGH_CONTRAST = 7;

    /// WCAG 1.4.11: of what has to be seen to be understood.
    private static final double LEAST_CONTRAST_OF_LINES = 3;

    /// Ordinary, protanopia, deuteranopia, tritanopia.
    private static double[][] sight(int kind) {
        return switch (kind) {
            case 0 -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
            case 1 ->
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    };
            case 2 ->
                    new double[][] {
                        {0.367322, 0.860646, -0.227968},
                        {0.280085, 0.672501, 0.047413},
                        {-0.011820, 0.042940, 0.968881}
                    };
            default ->
                    new double[][] {
                        {1.255528, -0.076749, -0.178779},
                        {-0.078411, 0.930809, 0.147602},
                        {0.004733, 0.691367, 0.303900}
                    };
        };
    }

    @ParameterizedTest
    @CsvSource({"colors-light, #ffffff", "colors-dark, #151b22", "colors-contrast, #000000"})
    void codesAreToldApartWithEveryKindOfSight(String sheet, String ground) throws IOException {
        var css = css(sheet);
        for (int kind = 0; kind < 4; kind++) {
            for (var one : Tag.Colour.values()) {
                for (var other : Tag.Colour.values()) {
                    if (one.compareTo(other) < 0) {
                        assertThat(distance(lab(colour(css, code(one)), kind), lab(colour(css, code(other)), kind)))
                                .as("%s: %s and %s, sight %d, on %s", sheet, one, other, kind, ground)
                                .isGreaterThan(LEAST_DISTANCE);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"colors-light, #ffffff", "colors-dark, #151b22", "colors-contrast, #000000"})
    void wordsAndLinesStandOutFromTheGround(String sheet, String ground) throws IOException {
        var css = css(sheet);
        var page = Color.web(ground);
        double least = sheet.endsWith("contrast") ? LEAST_CONTRAST_OF_HIGH_CONTRAST : LEAST_CONTRAST_OF_WORDS;
        for (var ink : List.of("-article-fg", "-article-fg-muted", "-article-fg-faint", "-color-fg-subtle")) {
            assertThat(Contrast.of(colour(css, ink), page)).as("%s: %s", sheet, ink).isGreaterThanOrEqualTo(least);
        }
        for (var colour : Tag.Colour.values()) {
            assertThat(Contrast.of(colour(css, code(colour) + "-text"), page))
                    .as("%s: words in %s", sheet, colour)
                    .isGreaterThan(least);
            assertThat(Contrast.of(colour(css, code(colour)), page))
                    .as("%s: lines in %s", sheet, colour)
                    .isGreaterThan(LEAST_CONTRAST_OF_LINES);
        }
    }

    @Test
    void whatIsPrintedHasTheColoursOfTheLightLook() throws IOException {
        var css = css("colors-light");
        for (var colour : Tag.Colour.values()) {
            assertThat(colour(css, code(colour))).isEqualTo(Color.web(ColourPalette.rgb(colour)));
        }
    }

    private static String css(String sheet) throws IOException {
        try (var in = ColoursTest.class.getResourceAsStream("/org/framewright/ui/css/" + sheet + ".css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String code(Tag.Colour colour) {
        return "-code-" + colour.name().toLowerCase(Locale.ROOT);
    }

    private static Color colour(String css, String name) {
        var found = Pattern.compile(Pattern.quote(name) + ": (#[0-9a-f]{6});").matcher(css);
        assertThat(found.find()).as(name).isTrue();
        return Color.web(found.group(1));
    }

    private static double[] lab(Color colour, int kind) {
        var matrix = sight(kind);
        var linear =
                new double[] {
                    Contrast.linear(colour.getRed()),
                    Contrast.linear(colour.getGreen()),
                    Contrast.linear(colour.getBlue())
                };
        var seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(matrix[i][0] * linear[0] + matrix[i][1] * linear[1] + matrix[i][2] * linear[2], 0, 1);
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
