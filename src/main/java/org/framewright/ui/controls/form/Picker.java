package org.framewright.ui.controls.form;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.table.RowCell;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Picks one of many by typing: a field, and below it the matches, best first, of each group under its head. Enter takes the marked one, the
/// arrow keys mark another, Escape and a loss of focus close the picker.
public final class Picker extends VBox {

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private static final int ROWS = 6;

    /// The most matches of one group among the further items.
    private static final int MOST_OF_GROUP = 6;

    private final TextField field = new TextField();
    private final ListView<PickerItem> list = new ListView<>();
    private final Label placeholder = Nodes.withStyle(new Label(), "empty-state");
    private final Runnable returnFocus;
    private List<PickerItem> all = List.of();
    private List<PickerItem> further = List.of();
    private boolean used;
    private boolean detailBelow;

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
        getChildren()
                .addAll(
                        Nodes.withStyle(new HBox(Icons.of(Feather.SEARCH), Nodes.fillWidth(field)), "picker-field"),
                        list);
        field.textProperty().subscribe(this::filter);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::onFocus);
        Nodes.show(this, false);
    }

    /// The same with the detail of an item in a line below its label, for a narrow place.
    public Picker withDetailBelow() {
        detailBelow = true;
        getStyleClass().add("detail-below");
        return this;
    }

    /// Opens with items and the prompt of the empty field.
    public void open(String prompt, List<PickerItem> items) {
        all = List.copyOf(items);
        further = List.of();
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        list.setAccessibleText(prompt);
        field.clear();
        filter();
        Nodes.show(this, true);
        used = false;
        field.requestFocus();
    }

    /// Adds items to an open picker that are listed as soon as something is typed.
    public void add(List<PickerItem> items) {
        if (isOpen()) {
            further = List.copyOf(items);
            if (!field.getText().isBlank()) {
                filter();
            }
        }
    }

    public boolean isOpen() {
        return isVisible();
    }

    public void close() {
        if (isOpen()) {
            Nodes.show(this, false);
            all = List.of();
            further = List.of();
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
        var groups = new LinkedHashMap<Optional<PickerItem.PickerGroup>, List<PickerItem>>();
        all.forEach(it -> groups.putIfAbsent(it.group(), new ArrayList<>()));
        PickerItem.filter(all, field.getText()).forEach(it -> group(groups, it).add(it));
        if (!field.getText().isBlank()) {
            PickerItem.filter(further, field.getText()).stream()
                    .filter(it -> group(groups, it).size() < MOST_OF_GROUP)
                    .forEach(it -> group(groups, it).add(it));
        }
        list.getItems().setAll(groups.values().stream().flatMap(Picker::withHead).toList());
        mark(0, 1);
    }

    private static Stream<PickerItem> withHead(List<PickerItem> group) {
        var head = group.stream().limit(1).flatMap(it -> it.group().stream()).map(PickerItem::head);
        return Stream.concat(head, group.stream());
    }

    private static List<PickerItem> group(
            Map<Optional<PickerItem.PickerGroup>, List<PickerItem>> groups, PickerItem item) {
        return groups.computeIfAbsent(item.group(), _ -> new ArrayList<>());
    }

    /// Marks the item at an index, or the next one in a direction where that is a head.
    private void mark(int index, int direction) {
        var items = list.getItems();
        if (!items.isEmpty()) {
            int wanted = Math.clamp(index, 0, items.size() - 1);
            int next = items.get(wanted).isHead() ? wanted + direction : wanted;
            int marked = next < 0 ? wanted + 1 : next;
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
            case DOWN -> mark(marked + 1, 1);
            case UP -> mark(marked - 1, -1);
            case PAGE_DOWN -> mark(marked + ROWS, 1);
            case PAGE_UP -> mark(marked - ROWS, -1);
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
                if (!isEmpty() && !getItem().isHead()) {
                    list.getSelectionModel().select(getItem());
                    runSelected();
                }
            });
        }

        @Override
        protected void show(PickerItem item) {
            setGraphic(item.isHead() ? head(item) : row(item));
            pseudoClassStateChanged(HEAD, item.isHead());
        }

        private static HBox below(Node label, Label detail) {
            return new HBox(Nodes.fillWidth(Nodes.withStyle(new VBox(label, Nodes.hideEmpty(detail)), "pick-lines")));
        }

        private static Label head(PickerItem item) {
            return Nodes.withStyle(
                    new Label(item.group().map(PickerItem.PickerGroup::head).orElseThrow()), "pick-head");
        }

        private HBox row(PickerItem item) {
            boolean possible = item.obstacle().isEmpty();
            var label = Nodes.withStyle(new HBox(), "pick-label");
            var pieces = item.split(field.getText());
            for (int i = 0; i < pieces.size(); i++) {
                var piece = Nodes.withStyle(new Label(pieces.get(i)), i == 1 ? "pick-match" : "pick-words");
                ParagraphLabel.keepWidthOfNames(piece);
                label.getChildren().add(piece);
            }
            var words = possible ? item.detail() : item.obstacle();
            var detail = Nodes.fillWidth(Nodes.withStyle(new Label(words), "pick-detail"));
            var row = Nodes.withStyle(detailBelow ? below(label, detail) : new HBox(label, detail), "pick");
            item.group().ifPresent(it -> row.getChildren().addFirst(Icons.small(it.icon())));
            row.pseudoClassStateChanged(IMPOSSIBLE, !possible);
            if (!item.key().isEmpty()) {
                row.getChildren().add(Nodes.keepWidth(Nodes.withStyle(new Label(item.key()), "key")));
            }
            return row;
        }
    }
}
