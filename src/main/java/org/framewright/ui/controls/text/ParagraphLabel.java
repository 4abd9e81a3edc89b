package org.framewright.ui.controls.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A label that wraps, for all text of users: names, headlines, memos, sentences with such words in them. Plain labels fail
/// where text from right to left wraps; this one lays such text out word by word. Text without room ends in an ellipsis.
public final class ParagraphLabel extends Label {

    private static final String ELLIPSIS = "…";

    /// The tolerance for letters of other fonts, which may be a little higher than the lines of a label.
    private static final double TOLERANCE = 1;

    /// The length of a usual name.
    private static final int NAME = 32;

    /// The whole text, where it is laid out word by word.
    private @Nullable WordFlow whole;

    private @Nullable WordFlow shown;

    private @Nullable Room fitted;

    public ParagraphLabel() {
        this("");
    }

    public ParagraphLabel(String text) {
        super(text);
        setWrapText(true);
        textProperty().subscribe(this::arrange);
    }

    /// A label that is never lower than its text.
    public static ParagraphLabel whole(String text, String... styles) {
        var label = Nodes.withStyle(new ParagraphLabel(text), styles);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// The same for a sentence of the program: a name at its beginning does not change its direction.
    public static ParagraphLabel sentence(String text, String... styles) {
        return whole(WordPieces.isolate(text), styles);
    }

    /// Keeps a label whole up to the length of a usual name. A longer one leaves room for its neighbours.
    public static void keepWidthOfNames(Label label) {
        label.minWidthProperty()
                .bind(label.textProperty().map(it -> it.length() <= NAME ? USE_PREF_SIZE : 0.0).orElse(0.0));
    }

    /// Makes it as high as its text is at its preferred width: for cells, which are asked for their height before they have a
    /// width.
    public void keepHeightOfPrefWidth() {
        minHeightProperty().bind(prefHeightBinding(Integer.MAX_VALUE));
    }

    /// The same up to some lines. Longer text ends in an ellipsis there.
    public void keepHeightOfPrefWidth(int lines) {
        var height = prefHeightBinding(lines);
        minHeightProperty().bind(height);
        maxHeightProperty().bind(height);
    }

    private DoubleBinding prefHeightBinding(int lines) {
        return Bindings.createDoubleBinding(
                // a line has whole pixels, more with some fonts and sizes; one that is too low by a fraction is left
                // out
                () -> Math.min(computePrefHeight(getPrefWidth()), lines * computePrefHeight(Double.MAX_VALUE)),
                textProperty(),
                prefWidthProperty(),
                fontProperty(),
                skinProperty(),
                insetsProperty());
    }

    private void arrange(@Nullable String text) {
        if (text == null || !WordPieces.isNeeded(text)) {
            whole = null;
            shown = null;
            setGraphic(null);
            setContentDisplay(ContentDisplay.LEFT);
            return;
        }
        whole = flow(text);
        shown = flow("");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(shown);
    }

    private WordFlow flow(String text) {
        var flow = new WordFlow();
        flow.lineSpacingProperty().bind(lineSpacingProperty());
        flow.textAlignmentProperty().bind(textAlignmentProperty());
        flow.setNodeOrientation(
                WordPieces.isRightToLeft(getText()) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        flow.set(WordPieces.split(text), this::applyStyle);
        return flow;
    }

    private void applyStyle(Text word) {
        word.fontProperty().bind(fontProperty());
        word.fillProperty().bind(textFillProperty());
        word.underlineProperty().bind(underlineProperty());
    }

    @Override
    protected double computePrefWidth(double height) {
        return whole == null ? super.computePrefWidth(height) : insetsWidth() + singleLineWidth(whole);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (whole == null) {
            return super.computePrefHeight(width);
        }
        // a cell subtracts its insets from a width that it does not have yet
        double room = width < 0 && getPrefWidth() > 0 ? getPrefWidth() : width;
        return snappedTopInset() + whole.prefHeight(room < 0 ? room : room - insetsWidth()) + snappedBottomInset();
    }

    private double insetsWidth() {
        return snappedLeftInset() + snappedRightInset();
    }

    private static double singleLineWidth(WordFlow flow) {
        return Math.ceil(flow.prefWidth(-1)) + 1;
    }

    @Override
    protected void layoutChildren() {
        if (whole == null || shown == null) {
            super.layoutChildren();
        } else {
            layoutWords(whole, shown);
        }
    }

    private void layoutWords(WordFlow all, WordFlow fitting) {
        double room = getWidth() - insetsWidth();
        double most = getHeight() - snappedTopInset() - snappedBottomInset();
        double width = Math.max(Math.min(room, singleLineWidth(all)), all.longestWord());
        fit(fitting, width, most);
        double height = fitting.prefHeight(width);
        boolean fromRight = fitting.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        // a word that is longer than the label shows its beginning
        double x = fromRight ? Math.min(0, room - width) : 0;
        double y = getAlignment().getVpos() == VPos.TOP ? 0 : Math.max(0, (most - height) / 2);
        fitting.resizeRelocate(snappedLeftInset() + x, snappedTopInset() + y, width, height);
    }

    /// Shows the words that there is room for.
    private void fit(WordFlow flow, double width, double height) {
        var now = new Room(width, height, flow);
        if (now.equals(fitted)) {
            return;
        }
        fitted = now;
        var pieces = WordPieces.split(getText());
        if (whole == null || whole.prefHeight(width) <= height + TOLERANCE) {
            flow.set(pieces, this::applyStyle);
            return;
        }
        int most = 1;
        while (most < pieces.size() && fits(flow, pieces, most, now)) {
            most *= 2;
        }
        int least = most / 2;
        most = Math.min(most, pieces.size()) - 1;
        while (least < most) {
            int half = (least + most + 1) / 2;
            if (fits(flow, pieces, half, now)) {
                least = half;
            } else {
                most = half - 1;
            }
        }
        flow.set(shorten(pieces, least), this::applyStyle);
    }

    private boolean fits(WordFlow flow, List<String> pieces, int number, Room room) {
        flow.set(shorten(pieces, number), this::applyStyle);
        return flow.prefHeight(room.width()) <= room.height() + TOLERANCE;
    }

    private static List<String> shorten(List<String> pieces, int number) {
        return Stream.concat(pieces.stream().limit(number), Stream.of(ELLIPSIS)).toList();
    }

    /// The room that the words were fitted into.
    private record Room(double width, double height, WordFlow of) {}
}
