package org.framewright.reliability.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The key of a figure.
final class FigureKeyTest {

    @Test
    void questionOfWhatFillsARoleIsToldFromTheTagsOwn() {
        assertThat(new FigureKey("attribution", "source/source/naming").isOfFiller()).isTrue();
        assertThat(new FigureKey("attribution", "form").isOfFiller()).isFalse();
        assertThat(new FigureKey("attribution", "").isOfFiller()).isFalse();
    }
}
