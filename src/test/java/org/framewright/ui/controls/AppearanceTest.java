package org.framewright.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class AppearanceTest {

    @TempDir Path folder;

    @Test
    void whoeverNeverChoseHasTheSystemsThemeAndTheUsualSize() {
        assertThat(look().theme().getValue()).isEqualTo(Theme.DARK);
        assertThat(look().zoom().factor().getValue()).isEqualTo(1.0);
    }

    @Test
    void themesGoRoundAndTheLastOneIsThereAgainAtTheNextStart() {
        var appearance = look();
        appearance.nextTheme();
        assertThat(appearance.theme().getValue()).isEqualTo(Theme.CONTRAST);
        appearance.nextTheme();
        assertThat(appearance.theme().getValue()).isEqualTo(Theme.LIGHT);
        assertThat(look().theme().getValue()).isEqualTo(Theme.LIGHT);
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
        new Preferences(folder, Runnable::run).put("theme", "mauve");
        new Preferences(folder, Runnable::run).put("zoom", "NaN");
        assertThat(look().theme().getValue()).isEqualTo(Theme.DARK);
        assertThat(look().zoom().factor().getValue()).isEqualTo(1.0);
    }

    private Appearance look() {
        return new Appearance(new Preferences(folder, Runnable::run), Theme.DARK);
    }
}
