package org.framewright.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

/// A stop of a tour in words, below the screen that it is about, and the ways on, back and out.
public final class TourBar extends HBox {

    private final Texts texts;
    private final Label place = Nodes.withId("tour-place", new Label(), "chart-heading");
    private final ParagraphLabel words = Nodes.withId("tour-words", new ParagraphLabel());
    private final PlainButton back;
    private final PlainButton next;
    private Steps steps = new Steps(() -> {}, () -> {}, () -> {});

    /// The ways from a stop.
    public record Steps(Runnable back, Runnable next, Runnable end) {}

    /// A closed bar.
    public TourBar(Texts texts) {
        this.texts = texts;
        this.back = new PlainButton(texts.get("common.tour.back"), "tour-back", () -> steps.back().run());
        this.next = new PlainButton("", "tour-next", () -> steps.next().run()).asMain();
        var end = new PlainButton(texts.get("common.tour.end"), "tour-end", () -> steps.end().run()).asLink();
        getStyleClass().addAll("notification-bar", "tour-bar");
        setId("tour");
        words.keepHeightOfPrefWidth();
        getChildren().addAll(Nodes.hgrow(new VBox(place, words)), back, next, end);
        close();
    }

    /// Shows a stop.
    ///
    /// @param number from 1
    /// @param of the number of all stops
    public void show(String heading, String text, int number, int of, Steps steps) {
        this.steps = steps;
        place.setText(texts.get("common.tour.place", number, of, heading));
        words.setText(text);
        back.setDisable(number == 1);
        next.setText(texts.get(number == of ? "common.tour.done" : "common.tour.next"));
        Nodes.show(this, true);
    }

    public void close() {
        Nodes.show(this, false);
    }

    public boolean isOpen() {
        return isVisible();
    }
}
