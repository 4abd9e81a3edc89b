package org.framewright.ui.workspace.coding;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.text.Nodes;

import java.util.Optional;

/// The scroll position of a panel's forms. They are made anew with every answer, and conditions add and remove questions: the answered
/// question first keeps its place on the screen, then the next one is scrolled into view. Another annotation begins at its top, so that its
/// answers have the places of those before.
record ScrollMemory(ScrollPane scroll, VBox forms) {

    private static final String CURRENT = ".question.current";

    /// The share of the visible part that a page moves.
    private static final double PAGE = 0.8;

    /// A question and its distance below the upper edge.
    private record Anchor(String form, String question, double below) {}

    /// Fills the forms anew, and scrolls to the next question, with as much before it as there is room for.
    ///
    /// @param other whether another annotation is shown
    void refillKeepingPosition(boolean other, Runnable refill, Runnable layout) {
        var anchor = other ? Optional.<Anchor>empty() : anchor();
        refill.run();
        layout.run();
        if (other) {
            scroll.setVvalue(0);
        }
        if (hidden() <= 0) {
            return;
        }
        anchor.ifPresent(it -> {
            var question = forms.lookup("#" + it.form() + " #" + it.question());
            if (question != null) {
                scrollTo(top(question) - it.below());
            }
        });
        showCurrent();
    }

    /// Fills the forms anew, and leaves what is above the change at its place.
    void keepingPlace(Runnable refill) {
        double top = visibleTop();
        refill.run();
        if (hidden() > 0) {
            scrollTo(top);
        }
    }

    /// Scrolls to the heading of a part whose beginning is out of view.
    void showBeginning(Node part) {
        double below = top(part) - visibleTop();
        if (hidden() > 0 && part.getParent() != null && (below < 0 || below > scroll.getViewportBounds().getHeight())) {
            scrollTo(top(part.getParent()));
        }
    }

    /// Scrolls a part of the forms into view, by the least distance.
    void reveal(Node part) {
        if (hidden() > 0) {
            double room = scroll.getViewportBounds().getHeight();
            double bottom = top(part) + part.getLayoutBounds().getHeight();
            scrollTo(Math.min(top(part), Math.max(visibleTop(), bottom - room)));
        }
    }

    /// Keeps the current question in view while the visible part changes, as after a zoom.
    ScrollMemory keepingQuestion() {
        scroll.viewportBoundsProperty().map(Bounds::getHeight).subscribe((_, _) -> showAfterLayout());
        return this;
    }

    private void showAfterLayout() {
        var scene = scroll.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            showFocused(scene);
                        }
                    });
        }
    }

    /// Shows the field that is typed in; else the current question.
    private void showFocused(Scene scene) {
        if (scene.getFocusOwner() instanceof TextInputControl field && Nodes.isFocusWithin(forms)) {
            reveal(field);
        } else {
            showCurrent();
        }
    }

    private void showCurrent() {
        var current = forms.lookup(CURRENT);
        if (current != null && hidden() > 0) {
            show(current);
        }
    }

    /// Scrolls by a page.
    void scrollByPage(boolean down) {
        if (hidden() > 0) {
            double page = PAGE * scroll.getViewportBounds().getHeight();
            scrollTo(visibleTop() + (down ? page : -page));
        }
    }

    private Optional<Anchor> anchor() {
        var current = forms.lookup(CURRENT);
        return current == null || current.getParent() == null || current.getParent().getId() == null
                ? Optional.empty()
                : Optional.of(new Anchor(current.getParent().getId(), current.getId(), top(current) - visibleTop()));
    }

    private void show(Node current) {
        double room = scroll.getViewportBounds().getHeight();
        double height = current.getLayoutBounds().getHeight();
        double first = current.getParent() == null ? top(current) : top(current.getParent());
        // with the form's heading where both have room
        double from = top(current) + height - first <= room ? first : top(current);
        if (top(current) < visibleTop() || height > room) {
            scrollTo(from);
        } else {
            scrollTo(Math.max(visibleTop(), top(current) + height - room));
        }
    }

    private double top(Node node) {
        return forms.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
    }

    private double visibleTop() {
        return scroll.getVvalue() * Math.max(0, hidden());
    }

    private double hidden() {
        double room = scroll.getViewportBounds().getHeight();
        return room <= 0 ? 0 : forms.getLayoutBounds().getHeight() - room;
    }

    private void scrollTo(double wanted) {
        scroll.setVvalue(Math.clamp(wanted / hidden(), 0, 1));
    }
}
