package org.framewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.Random;

class WindowPlacementTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728);
    private static final Rectangle2D DESK = new Rectangle2D(1366, -200, 2560, 1400);

    @Test
    void aWindowThatWasNeverOpenedLiesInTheMiddleOfTheFirstScreenAndFitsIt() {
        assertThat(fit(Optional.empty(), DESK)).isEqualTo(new Rectangle2D(1366 + 640, 100, 1280, 800));
        assertThat(fit(Optional.empty(), new Rectangle2D(0, 25, 1280, 680)))
                .as("with room for a title bar above it")
                .isEqualTo(new Rectangle2D(0, 55, 1280, 620));
    }

    @Test
    void aWindowComesBackWhereItWas() {
        var was = new Rectangle2D(1500, 40, 1400, 900);
        assertThat(fit(Optional.of(was), LAPTOP, DESK)).isEqualTo(was);
    }

    @Test
    void aWindowOfAScreenThatIsUnpluggedComesToTheFirst() {
        var was = new Rectangle2D(2000, 40, 1400, 900);
        assertThat(fit(Optional.of(was), LAPTOP)).isEqualTo(new Rectangle2D(0, 0, 1366, 728));
    }

    @Test
    void aWindowWhoseTitleLiesAboveOrBesideEveryScreenIsBroughtBack() {
        var above = fit(Optional.of(new Rectangle2D(100, -500, 1000, 600)), LAPTOP);
        var beside = fit(Optional.of(new Rectangle2D(1300, 100, 1000, 600)), LAPTOP);
        assertThat(above.getMinY()).isBetween(0.0, 128.0);
        assertThat(beside.getMaxX()).isLessThanOrEqualTo(1366);
    }

    @Test
    void whereverScreensAreTheWindowIsOnOneOfThemAsAWhole() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var screens = List.of(rectangle(random, 800, 3000), rectangle(random, 800, 3000));
            var saved = Optional.of(new WindowPlacement(rectangle(random, 200, 4000), random.nextBoolean()));
            var fitted = WindowPlacement.fit(saved, screens);
            assertThat(screens).anyMatch(it -> it.contains(fitted.bounds()));
            assertThat(WindowPlacement.fit(Optional.of(fitted), screens)).isEqualTo(fitted);
            assertThat(fitted.maximized()).isEqualTo(saved.get().maximized());
        }
    }

    /// Seen in a trial: two of seven starts had the title bar above the screen.
    @Test
    void ofBoundsInTheScreensCornerTheSizeAloneIsRemembered() {
        var before = new Rectangle2D(80, 50, 1280, 800);
        assertThat(WindowPlacement.remember(before, new Rectangle2D(0, 20, 1000, 700)))
                .isEqualTo(new Rectangle2D(80, 50, 1000, 700));
        assertThat(WindowPlacement.remember(before, new Rectangle2D(0, 200, 1000, 700)))
                .isEqualTo(new Rectangle2D(0, 200, 1000, 700));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var placement = new WindowPlacement(new Rectangle2D(-1200, 30, 1100, 700), true);
        assertThat(WindowPlacement.parse(placement.format())).contains(placement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "1 2 0 4 true", "NaN 1 1 1 true", "1e9 1 1 1 true", "99999999 1 1 1 false"})
    void damagedWordsAreAsIfNothingWereRemembered(String line) {
        assertThat(WindowPlacement.parse(line)).isEmpty();
    }

    private static Rectangle2D rectangle(Random random, int least, int most) {
        return new Rectangle2D(
                random.nextInt(-3000, 3000),
                random.nextInt(-2000, 2000),
                random.nextInt(least, most),
                random.nextInt(least, most));
    }

    private static Rectangle2D fit(Optional<Rectangle2D> saved, Rectangle2D... screens) {
        return WindowPlacement.fit(saved.map(it -> new WindowPlacement(it, false)), List.of(screens)).bounds();
    }
}
