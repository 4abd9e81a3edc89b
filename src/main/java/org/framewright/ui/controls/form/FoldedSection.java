package org.framewright.ui.controls.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Icons;
import org.framewright.ui.controls.Nodes;
import org.kordamp.ikonli.feather.Feather;

/// Controls that are seldom needed, folded to a line: the line has their name and their present value, and a press unfolds them.
public final class FoldedSection extends VBox {

    private final String name;
    private final Label value = Nodes.withStyle(new Label(), "guidance");
    private final Label sign = new Label();
    private final Button line = new Button();
    private final VBox controls = Nodes.withStyle(new VBox(), "folded-controls");

    public FoldedSection(String id, String name, Node... controls) {
        this.name = name;
        this.controls.getChildren().setAll(controls);
        getStyleClass().add("folded-section");
        var words = Nodes.fillWidth(new Label(name));
        words.setMinWidth(USE_PREF_SIZE);
        line.setGraphic(Nodes.withStyle(new HBox(sign, words, value), "folded-line"));
        line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.setId(id);
        line.getStyleClass().add("folded-button");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setOnAction(_ -> unfold(!this.controls.isVisible()));
        getChildren().setAll(line, this.controls);
        unfold(false);
    }

    /// Shows the present value beside the name.
    public void setValue(String words) {
        value.setText(words);
        line.setAccessibleText(name + ": " + words);
    }

    private void unfold(boolean open) {
        Nodes.show(controls, open);
        sign.setGraphic(Icons.small(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }
}
