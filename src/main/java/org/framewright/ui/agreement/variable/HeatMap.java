package org.framewright.ui.agreement.variable;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Zoom;

import java.util.ArrayList;
import java.util.List;

/// Numbers in rows and columns, each field the stronger the larger its share. The number is in every field; fields of
/// agreement, on the diagonal, have a hue of their own and a frame. A field can be chosen, by a click or by the arrow keys.
public final class HeatMap extends GridPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int STEPS = 5;
    private static final int SHORT = 3;
    private static final double LEAST = 20;
    private static final double FIELD = 34;
    private static final double NAME = 92;
    private static final double LONG_NAME = 160;

    private final List<ShownField> shown = new ArrayList<>();
    private Choice chosen = (_, _) -> {};

    /// Takes the row and the column of a chosen field, from 0.
    @FunctionalInterface
    public interface Choice {
        void accept(int row, int column);
    }

    /// A field.
    ///
    /// @param text its number or words
    /// @param share its strength, from 0 to 1
    /// @param agreeing whether it is one of agreement
    /// @param tooltip a sentence about it
    public record MapField(String text, double share, boolean agreeing, String tooltip) {

        /// A place without a field.
        public static final MapField NONE = new MapField("", 0, false, "");
    }

    private record ShownField(int row, int column, Label label) {}

    public HeatMap(String id) {
        setId(id);
        getStyleClass().add("heat-map");
        addEventHandler(KeyEvent.KEY_PRESSED, this::onPressed);
    }

    /// Lets fields with a number be chosen.
    public void onChosen(Choice choice) {
        chosen = choice;
        setFocusTraversable(true);
        shown.forEach(it ->
                it.label()
                        .setOnMouseClicked(_ -> {
                            requestFocus();
                            choose(it);
                        }));
    }

    private void choose(ShownField field) {
        shown.forEach(it -> it.label().pseudoClassStateChanged(CHOSEN, it.equals(field)));
        chosen.accept(field.row(), field.column());
    }

    private void onPressed(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case LEFT, UP -> -1;
                    case RIGHT, DOWN -> 1;
                    default -> 0;
                };
        if (step == 0 || shown.isEmpty()) {
            return;
        }
        int now = shown.stream().map(it -> it.label().getPseudoClassStates().contains(CHOSEN)).toList().indexOf(true);
        choose(shown.get(Math.clamp(now < 0 ? 0 : now + step, 0, shown.size() - 1)));
        event.consume();
    }

    /// Shows fields. The headings of columns are the numbers before the rows' names, or equally short names.
    ///
    /// @param fields row by row
    public void show(List<String> names, List<List<MapField>> fields) {
        getChildren().clear();
        shown.clear();
        getColumnConstraints().setAll(growing(Priority.ALWAYS));
        for (int column = 0; column < names.size(); column++) {
            getColumnConstraints().add(growing(Priority.SOMETIMES));
            var head = Nodes.withStyle(new Label(heading(names, column)), "heat-head");
            head.setTooltip(new Tooltip(names.get(column)));
            setHalignment(head, HPos.CENTER);
            add(head, column + 1, 0);
        }
        for (int row = 0; row < names.size(); row++) {
            var name =
                    new Label(
                            haveShortNames(names)
                                    ? names.get(row)
                                    : WordPieces.isolate((row + 1) + "  " + names.get(row)));
            name.getStyleClass().add("heat-name");
            name.setTooltip(new Tooltip(names.get(row)));
            name.setStyle(between(NAME, LONG_NAME));
            add(name, 0, row + 1);
            for (int column = 0; column < names.size(); column++) {
                var field = fields.get(row).get(column);
                if (!field.equals(MapField.NONE)) {
                    add(label(field, row, column), column + 1, row + 1);
                }
            }
        }
    }

    private static String between(double least, double most) {
        return "-fx-min-width: %1$s; -fx-pref-width: %2$s; -fx-max-width: %2$s"
                .formatted(Zoom.toEm(least), Zoom.toEm(most));
    }

    private static ColumnConstraints growing(Priority grows) {
        var column = new ColumnConstraints();
        column.setHgrow(grows);
        return column;
    }

    /// Names as short as a number need no number.
    private static boolean haveShortNames(List<String> names) {
        return names.stream().allMatch(it -> it.length() <= SHORT);
    }

    private static String heading(List<String> names, int column) {
        return haveShortNames(names) ? names.get(column) : Integer.toString(column + 1);
    }

    private Label label(MapField field, int row, int column) {
        var label = Nodes.withStyle(new Label(field.text()), "heat");
        label.setStyle(between(LEAST, FIELD));
        label.setAccessibleText(field.tooltip());
        label.setTooltip(new Tooltip(field.tooltip()));
        int step = field.share() <= 0 ? 0 : Math.clamp((int) Math.ceil(field.share() * STEPS), 1, STEPS);
        label.getStyleClass().add((field.agreeing() ? "heat-same-" : "heat-") + step);
        if (!field.text().isEmpty()) {
            shown.add(new ShownField(row, column, label));
        }
        return label;
    }
}
