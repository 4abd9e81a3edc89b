package org.framewright.ui.shell;

import javafx.geometry.Rectangle2D;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The window's bounds, as long as it does not fill a screen; and whether it does.
///
/// @param bounds in the units of the screens, of the window as a whole
public record WindowPlacement(Rectangle2D bounds, boolean maximized) {

    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;

    /// The part of the title bar that has to be on a screen, so that the window can be moved by it.
    private static final double TITLE_WIDTH = 160;

    private static final double TITLE_HEIGHT = 30;

    /// The width of a window's edge.
    private static final double EDGE = 2;

    /// A window that is on a screen as a whole: in its former place and size, as far as that screen is still there; else in the
    /// middle of the first.
    ///
    /// @param screens the usable bounds of each; at least one
    public static WindowPlacement fit(Optional<WindowPlacement> saved, List<Rectangle2D> screens) {
        var before = saved.map(WindowPlacement::bounds);
        var screen =
                before.flatMap(it ->
                        screens.stream()
                                .filter(each -> showsTitle(each, it))
                                .max(Comparator.comparingDouble(each -> overlap(each, it))));
        if (screen.isPresent()) {
            return new WindowPlacement(moveInto(before.get(), screen.get()), saved.get().maximized());
        }
        var first = screens.getFirst();
        double width = Math.min(before.map(Rectangle2D::getWidth).orElse(USUAL_WIDTH), first.getWidth());
        // systems add the title bar above a window without a former place
        double room = first.getHeight() - (before.isPresent() ? 0 : 2 * TITLE_HEIGHT);
        double height = Math.min(before.map(Rectangle2D::getHeight).orElse(USUAL_HEIGHT), room);
        return new WindowPlacement(
                new Rectangle2D(
                        first.getMinX() + (first.getWidth() - width) / 2,
                        first.getMinY() + (first.getHeight() - height) / 2,
                        width,
                        height),
                saved.filter(WindowPlacement::maximized).isPresent());
    }

    /// The bounds to come back to. X11 sometimes reports the screen's corner for a window that is elsewhere; placed there at the next
    /// start, its title bar could be above the screen. So only the size of such bounds counts.
    ///
    /// @param before the bounds so far
    public static Rectangle2D remember(Rectangle2D before, Rectangle2D reported) {
        boolean corner = Math.abs(reported.getMinX()) <= EDGE && Math.abs(reported.getMinY()) <= TITLE_HEIGHT;
        return corner
                ? new Rectangle2D(before.getMinX(), before.getMinY(), reported.getWidth(), reported.getHeight())
                : reported;
    }

    private static boolean showsTitle(Rectangle2D screen, Rectangle2D window) {
        double across = Math.min(screen.getMaxX(), window.getMaxX()) - Math.max(screen.getMinX(), window.getMinX());
        double top = window.getMinY();
        return across >= Math.min(TITLE_WIDTH, window.getWidth())
                && top >= screen.getMinY() - TITLE_HEIGHT
                && top <= screen.getMaxY() - TITLE_HEIGHT;
    }

    private static double overlap(Rectangle2D screen, Rectangle2D window) {
        double width = Math.min(screen.getMaxX(), window.getMaxX()) - Math.max(screen.getMinX(), window.getMinX());
        double height = Math.min(screen.getMaxY(), window.getMaxY()) - Math.max(screen.getMinY(), window.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static Rectangle2D moveInto(Rectangle2D window, Rectangle2D screen) {
        double width = Math.min(window.getWidth(), screen.getWidth());
        double height = Math.min(window.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(window.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    /// One line for the preferences.
    public String format() {
        return String.format(
                Locale.ROOT,
                "%.0f %.0f %.0f %.0f %b",
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight(),
                maximized);
    }

    /// The placement of a line; empty where it is none.
    public static Optional<WindowPlacement> parse(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 5 || Stream.of(parts).limit(4).anyMatch(it -> !it.matches("-?\\d{1,6}"))) {
            return Optional.empty();
        }
        var numbers = Stream.of(parts).limit(4).mapToDouble(Double::parseDouble).toArray();
        return numbers[2] < 1 || numbers[3] < 1
                ? Optional.empty()
                : Optional.of(
                        new WindowPlacement(
                                new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]),
                                Boolean.parseBoolean(parts[4])));
    }
}
