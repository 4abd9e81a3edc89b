package org.framewright.ui.controls.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;

import org.framewright.project.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

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

    @Test
    void systemsThemeIsFollowedAgainOnceItIsChosen() {
        var ofSystem = new SimpleObjectProperty<>(Theme.DARK);
        var appearance = new Appearance(new Preferences(folder, Runnable::run), ofSystem);
        appearance.choose(Optional.of(Theme.CONTRAST));
        ofSystem.set(Theme.LIGHT);
        assertThat(appearance.theme().getValue()).isEqualTo(Theme.CONTRAST);
        appearance.choose(Optional.empty());
        assertThat(appearance.theme().getValue()).isEqualTo(Theme.LIGHT);
        ofSystem.set(Theme.DARK);
        assertThat(appearance.theme().getValue()).isEqualTo(Theme.DARK);
        assertThat(look().chosenTheme().getValue()).isEmpty();
    }

    @Test
    void textOfArticlesIsThereAgainAtTheNextStartUnlessItsSizeIsNotOffered() {
        var own = new ReadingText(Optional.of("Georgia"), Optional.of(21));
        look().choose(own);
        assertThat(look().readingText().getValue()).isEqualTo(own);
        new Preferences(folder, Runnable::run).put("reading-size", "900");
        assertThat(look().readingText().getValue().size()).isEmpty();
    }

    private Appearance look() {
        return new Appearance(new Preferences(folder, Runnable::run), new SimpleObjectProperty<>(Theme.DARK));
    }
}
