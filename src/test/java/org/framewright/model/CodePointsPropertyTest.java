package org.framewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// Against the JDK's own counting, on texts that mix plain letters, combining marks, right-to-left letters and emoji.
class CodePointsPropertyTest {

    private static final String[] PIECES = {"a", "é", "e\u0301", "م", "👩‍🔧", "🏴", "\n", " ", "𝔉", "“"};

    @Test
    void everyIndexIsTranslatedAsTheJdkCounts() {
        var random = new Random(20260302);
        for (int round = 0; round < 500; round++) {
            var text = text(random);
            var points = new CodePoints(text);
            assertThat(points.count()).isEqualTo(text.codePointCount(0, text.length()));
            for (int i = 0; i <= points.count(); i++) {
                int utf16 = text.offsetByCodePoints(0, i);
                assertThat(points.toUtf16(i)).as("code point %d of %s", i, text).isEqualTo(utf16);
                assertThat(points.fromUtf16(utf16)).isEqualTo(i);
            }
        }
    }

    @Test
    void theMiddleOfAPairCountsAsItsBeginning() {
        assertThat(new CodePoints("a👩b").fromUtf16(2)).isEqualTo(1);
    }

    @Test
    void anIndexOutsideTheTextIsRefused() {
        var points = new CodePoints("a👩");
        assertThatThrownBy(() -> points.toUtf16(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.fromUtf16(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.fromUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
