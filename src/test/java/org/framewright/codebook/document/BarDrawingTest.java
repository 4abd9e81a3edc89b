package org.framewright.codebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.document.TextDocument.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import java.util.List;
import java.util.Locale;

/// Seen to fail where numbers were written in the digits of the computer's language.
final class BarDrawingTest {

    @Test
    @ResourceLock(Resources.LOCALE)
    void drawingIsTheSameWhateverTheLanguage() {
        var bar = new Bar(0.7, 0.5, 0.9, List.of(0.667, 0.8));
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.UK);
            var english = BarDrawing.draw(bar);
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(BarDrawing.draw(bar)).isEqualTo(english).contains("width=\"120\"");
        } finally {
            Locale.setDefault(before);
        }
    }
}
