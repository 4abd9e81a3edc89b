package org.framewright.ui.controls.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Icons;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// A choice in a header: the button shows the present value, and opens the fields below it. Esc, a press of the button and a click elsewhere
/// close them; text in a field is kept as when the field is left.
public final class FilterChip extends Button {

    private static final double BELOW = 4;

    private final String name;
    private final VBox fields = Nodes.withStyle(new VBox(), "chip-fields");
    private final Popup popup = new Popup();

    /// @param name of the choice, for screen readers
    /// @param fields the controls with their labels
    public FilterChip(String id, String name, List<? extends Node> fields) {
        this.name = name;
        setId(id);
        setMnemonicParsing(false);
        getStyleClass().add("choice-chip");
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphic(Icons.small(Feather.CHEVRON_DOWN));
        this.fields.getChildren().setAll(fields);
        popup.getContent().setAll(this.fields);
        popup.setAutoHide(true);
        // a press of the button closes it instead of opening it anew
        popup.setConsumeAutoHidingEvents(true);
        this.fields.addEventHandler(KeyEvent.ANY, this::onKey);
        popup.setOnShown(_ ->
                Nodes.withDescendants(this.fields)
                        .filter(it -> it.isFocusTraversable() && !it.isDisabled())
                        .findFirst()
                        .ifPresent(Node::requestFocus));
        popup.setOnHiding(_ -> this.fields.requestFocus());
        setOnAction(_ -> open());
    }

    /// Shows the value on the button.
    public void setValue(String value) {
        setText(WordPieces.isolate(value));
        setAccessibleText(name + ": " + value);
    }

    public void open() {
        var below = localToScreen(0, getHeight() + BELOW);
        popup.show(this, below.getX(), below.getY());
    }

    /// Keys in the fields are none of the screen's.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && event.getEventType() == KeyEvent.KEY_PRESSED) {
            popup.hide();
        }
        event.consume();
    }
}
