package org.framewright.ui.agreement.variable;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.text.ParagraphLabel;

import java.util.List;

/// Numbers in rows and columns, each field the stronger the larger its share. The number is in every field; fields of
/// agreement, on the diagonal, have a hue of their own and a frame.
public final class HeatMap extends GridPane {

    private static final int STEPS = 5;
    private static final int SHORT = 3;
    private static final double FIELD = 40;
    private static final double NAME = 100;
    private static final double LONG_NAME = 160;

    /// A field.
    ///
    /// @param text its number or words
    /// @param share its strength, from 0 to 1
    /// @param agreeing whether it is one of agreement
    /// @param tooltip a sentence about it
    public record MapField(String text, double share, boolean agreeing, String tooltip) {}

    public HeatMap(String id) {
        setId(id);
        getStyleClass().add("heat-map");
    }

    /// Shows fields. The headings of columns are the numbers before the rows' names, or equally short names.
    ///
    /// @param fields row by row
    public void show(List<String> names, List<List<MapField>> fields) {
        getChildren().clear();
        for (int column = 0; column < names.size(); column++) {
            var head = Nodes.withStyle(new Label(heading(names, column)), "heat-head");
            head.setTooltip(new Tooltip(names.get(column)));
            setHalignment(head, HPos.CENTER);
            add(head, column + 1, 0);
        }
        for (int row = 0; row < names.size(); row++) {
            var name = ParagraphLabel.whole(haveShortNames(names) ? names.get(row) : (row + 1) + "  " + names.get(row));
            name.getStyleClass().add("heat-name");
            name.setTooltip(new Tooltip(names.get(row)));
            name.setStyle("-fx-min-width: %s; -fx-max-width: %s".formatted(Zoom.toEm(NAME), Zoom.toEm(LONG_NAME)));
            add(name, 0, row + 1);
            for (int column = 0; column < names.size(); column++) {
                add(field(fields.get(row).get(column)), column + 1, row + 1);
            }
        }
    }

    /// Names as short as a number need no number.
    private static boolean haveShortNames(List<String> names) {
        return names.stream().allMatch(it -> it.length() <= SHORT);
    }

    private static String heading(List<String> names, int column) {
        return haveShortNames(names) ? names.get(column) : Integer.toString(column + 1);
    }

    private static Label field(MapField field) {
        var label = Nodes.withStyle(new Label(field.text()), "heat");
        label.setStyle("-fx-min-width: %1$s; -fx-pref-width: %1$s; -fx-max-width: %1$s".formatted(Zoom.toEm(FIELD)));
        label.setAccessibleText(field.tooltip());
        label.setTooltip(new Tooltip(field.tooltip()));
        int step = field.share() <= 0 ? 0 : Math.clamp((int) Math.ceil(field.share() * STEPS), 1, STEPS);
        label.getStyleClass().add((field.agreeing() ? "heat-same-" : "heat-") + step);
        return label;
    }
}
