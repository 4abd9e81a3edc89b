package org.framewright.ui.controls.form;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Picks one of many by typing: a field, and below it the matches, best first. Enter takes the marked one, the arrow keys mark another,
/// Escape and a loss of focus close the picker.
public final class Picker extends VBox {

    private static final int ROWS = 6;

    private final TextField field = new TextField();
    private final ListView<PickerItem> list = new ListView<>();
    private final Label placeholder = Nodes.withStyle(new Label(), "empty-state");
    private final Runnable returnFocus;
    private List<PickerItem> all = List.of();
    private boolean used;

    /// A closed picker.
    ///
    /// @param id of the picker, and the beginning of those of its field and its list
    /// @param nothingFits the message without a match
    /// @param returnFocus gives the keyboard back to its former place
    public Picker(String id, String nothingFits, Runnable returnFocus) {
        this.returnFocus = returnFocus;
        getStyleClass().add("picker");
        setId(id);
        field.setId(id + "-field");
        list.setId(id + "-list");
        list.setFocusTraversable(false);
        list.setMinHeight(USE_PREF_SIZE);
        list.setCellFactory(_ -> new Cell());
        placeholder.setText(nothingFits);
        list.setPlaceholder(placeholder);
        getChildren().addAll(field, list);
        field.textProperty().subscribe(this::filter);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::onFocus);
        Nodes.show(this, false);
    }

    /// Opens with items and the prompt of the empty field.
    public void open(String prompt, List<PickerItem> items) {
        all = List.copyOf(items);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        list.setAccessibleText(prompt);
        field.clear();
        filter();
        Nodes.show(this, true);
        used = false;
        field.requestFocus();
    }

    public boolean isOpen() {
        return isVisible();
    }

    public void close() {
        if (isOpen()) {
            Nodes.show(this, false);
            all = List.of();
            list.getItems().clear();
            returnFocus.run();
        }
    }

    /// Closes the picker without the focus. No node has it while windows change.
    private void onFocus(@Nullable Node owner) {
        if (isOpen() && owner != null && !Nodes.isFocusWithin(this)) {
            Nodes.show(this, false);
        }
    }

    private void filter() {
        var fitting = PickerItem.filter(all, field.getText());
        list.getItems().setAll(fitting);
        mark(0);
    }

    private void mark(int index) {
        if (!list.getItems().isEmpty()) {
            int marked = Math.clamp(index, 0, list.getItems().size() - 1);
            list.getSelectionModel().select(marked);
            list.scrollTo(Math.max(0, marked - ROWS / 2));
        }
    }

    /// Drops the character of the key that has opened the picker.
    private void onTyped(KeyEvent event) {
        if (!used) {
            event.consume();
        }
    }

    private void onPressed(KeyEvent event) {
        used = true;
        int marked = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> mark(marked + 1);
            case UP -> mark(marked - 1);
            case PAGE_DOWN -> mark(marked + ROWS);
            case PAGE_UP -> mark(marked - ROWS);
            case ENTER -> runSelected();
            case ESCAPE -> close();
            case TAB -> {
                // the field keeps the keyboard
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void runSelected() {
        var item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            close();
            item.run().run();
        }
    }

    private final class Cell extends RowCell<PickerItem> {

        private Cell() {
            // as wide as the list, whatever its words
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    list.getSelectionModel().select(getItem());
                    runSelected();
                }
            });
        }

        @Override
        protected void show(PickerItem item) {
            var label = new Label(item.label());
            ParagraphLabel.keepWidthOfNames(label);
            var detail = Nodes.fillWidth(Nodes.withStyle(new Label(item.detail()), "pick-detail"));
            var row = Nodes.withStyle(new HBox(label, detail), "pick");
            if (!item.key().isEmpty()) {
                var key = Nodes.keepWidth(Nodes.withStyle(new Label(item.key()), "key"));
                row.getChildren().add(key);
            }
            setGraphic(row);
        }
    }
}
