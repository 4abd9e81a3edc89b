package org.framewright.ui.controls.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Icons;
import org.kordamp.ikonli.feather.Feather;

/// Controls that are seldom needed, folded to a line: the line has their name and their present value, and a press unfolds them.
public final class FoldedSection extends VBox {

    private final Label words = Nodes.fillWidth(new Label());
    private final Label value = Nodes.withStyle(new Label(), "guidance");
    private final Label sign = new Label();
    private final Button line = new Button();
    private final VBox controls = Nodes.withStyle(new VBox(), "folded-controls");

    public FoldedSection(String id, String name, Node... controls) {
        words.setText(name);
        this.controls.getChildren().setAll(controls);
        getStyleClass().add("folded-section");
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

    /// Shows another name.
    public void setName(String name) {
        words.setText(name);
    }

    /// Shows the present value beside the name.
    public void setValue(String present) {
        value.setText(present);
        line.setAccessibleText(words.getText() + ": " + present);
    }

    public void unfold(boolean open) {
        Nodes.show(controls, open);
        sign.setGraphic(Icons.small(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }
}
