package org.framewright.ui.workspace.article;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;

/// The visible part of the page. Heights are the page's, in pixels.
public final class PageViewport {

    private static final double GENTLY = 220;
    private static final double AIR = 48;

    private final ScrollPane scroll;
    private final ArticlePage page;
    private final Timeline movement = new Timeline();

    public PageViewport(ScrollPane scroll, ArticlePage page) {
        this.scroll = scroll;
        this.page = page;
        scroll.vvalueProperty().addListener((_, _, _) -> reveal());
        scroll.viewportBoundsProperty()
                .addListener((_, before, now) -> {
                    keepPosition(before, now);
                    reveal();
                });
        page.heightProperty().addListener((_, _, _) -> reveal());
    }

    public double top() {
        return Math.max(0, scroll.getVvalue() * hidden());
    }

    public double height() {
        return scroll.getViewportBounds().getHeight();
    }

    /// The lower edge of the visible part.
    private double bottom() {
        return top() + height();
    }

    public void scrollToTop() {
        movement.stop();
        scroll.setVvalue(0);
    }

    /// Scrolls at once to a height as the upper edge.
    public void scrollFrom(double top) {
        movement.stop();
        double hidden = hidden();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    }

    /// Scrolls gently until a range is visible, its beginning at least; not at all where it is visible already.
    public void scrollTo(double from, double to) {
        double target = target(from, to);
        if (Double.isNaN(target)) {
            return;
        }
        movement.stop();
        if (isStill()) {
            scroll.setVvalue(target);
            return;
        }
        movement.getKeyFrames()
                .setAll(
                        new KeyFrame(
                                Duration.millis(GENTLY),
                                new KeyValue(scroll.vvalueProperty(), target, Interpolator.EASE_BOTH)));
        movement.play();
    }

    public boolean isVisible(double y) {
        return top() <= y && y <= bottom();
    }

    /// Scrolls at once, by the least distance that makes a range visible: for the effects of a key or the mouse.
    public void keepVisible(double from, double to) {
        if (movement.getStatus() == Animation.Status.RUNNING) {
            movement.stop();
        }
        double hidden = hidden();
        if (hidden <= 0) {
            return;
        }
        double air = Math.min(AIR, height() / 6);
        if (from - air < top()) {
            scroll.setVvalue(Math.clamp((from - air) / hidden, 0, 1));
        } else if (to + air > bottom()) {
            scroll.setVvalue(Math.clamp((to + air - bottom() + top()) / hidden, 0, 1));
        }
    }

    /// Whether scrolling has no animation: animations are off, or there is no window.
    private boolean isStill() {
        var scene = scroll.getScene();
        boolean shown = scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
        return !shown || scene.getPreferences().isReducedMotion();
    }

    private double target(double from, double to) {
        double hidden = hidden();
        boolean seen = from >= top() && Math.min(to, from + bottom() - top()) <= bottom();
        if (hidden <= 0 || seen) {
            return Double.NaN;
        }
        double third = Math.max(AIR, height() / 3 - (to - from) / 2);
        return Math.clamp((from - third) / hidden, 0, 1);
    }

    /// Keeps the text in place when a bar beside it comes or goes: a scroll pane would keep the proportion.
    private void keepPosition(Bounds before, Bounds now) {
        boolean lower = before.getWidth() == now.getWidth() && before.getHeight() != now.getHeight();
        double shown = page.getHeight() - before.getHeight();
        if (lower && shown > 0 && before.getHeight() > 0 && movement.getStatus() != Animation.Status.RUNNING) {
            scrollFrom(scroll.getVvalue() * shown);
        }
    }

    private double hidden() {
        return page.getHeight() - height();
    }

    private void reveal() {
        page.drawRange(top(), top() + height());
    }
}
