package org.framewright.ui.workspace.coding;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.List;

/// The panel's tabs beside one another. Their widths are shares of the panel, so that none moves when a number grows.
final class Sides extends GridPane {

    /// As many characters as a number in brackets is likely to have.
    private static final int NUMBER = 4;

    Sides() {
        getStyleClass().add("sides");
    }

    /// Shows tabs, from left to right.
    void show(List<ToggleButton> tabs) {
        setVisible(true);
        if (getChildren().equals(tabs)) {
            return;
        }
        getChildren().clear();
        getColumnConstraints().clear();
        double all = tabs.stream().mapToDouble(Sides::share).sum();
        for (var tab : tabs) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100 * share(tab) / all);
            addColumn(getColumnConstraints().size(), tab);
            getColumnConstraints().add(column);
        }
    }

    /// As many letters as it may have, and some air.
    private static double share(ToggleButton tab) {
        var words = tab.getText();
        int bracket = words.indexOf('(');
        return 3 + (bracket < 0 ? words.length() : bracket + NUMBER);
    }
}
