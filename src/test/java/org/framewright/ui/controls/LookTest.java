package org.framewright.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.Remembered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class LookTest {

    @TempDir Path folder;

    @Test
    void whoeverNeverChoseHasTheSystemsThemeAndTheUsualSize() {
        assertThat(look().theme()).isEqualTo(Theme.DARK);
        assertThat(look().zoom().factor().getValue()).isEqualTo(1.0);
    }

    @Test
    void themesGoRoundAndTheLastOneIsThereAgainAtTheNextStart() {
        var look = look();
        assertThat(look.nextTheme()).isEqualTo(Theme.CONTRAST);
        assertThat(look.nextTheme()).isEqualTo(Theme.LIGHT);
        assertThat(look().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void theSizeIsKeptWithinWhatCanBeReadAndFindsRoom() {
        look().zoomBy(0.2);
        assertThat(look().zoom().factor().getValue()).isEqualTo(1.2);
        look().zoomTo(9);
        assertThat(look().zoom().factor().getValue()).isEqualTo(2.0);
        look().zoomTo(0);
        assertThat(look().zoom().factor().getValue()).isEqualTo(0.8);
    }

    @Test
    void damagedWordsAreAsIfNothingWereRemembered() {
        new Remembered(folder).put("theme", "mauve");
        new Remembered(folder).put("zoom", "NaN");
        assertThat(look().theme()).isEqualTo(Theme.DARK);
        assertThat(look().zoom().factor().getValue()).isEqualTo(1.0);
    }

    private Look look() {
        return new Look(new Remembered(folder), Theme.DARK, Runnable::run);
    }
}
