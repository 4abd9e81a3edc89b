package org.framewright.ui.controls.text;

import javafx.css.Styleable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Helpers that JavaFX lacks: a node with its id and styles, hiding, menus, dropped files, the clipboard, and the keyboard focus.
public final class Nodes {

    private Nodes() {}

    /// The same node, or any other styleable, with style classes.
    public static <N extends Styleable> N withStyle(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /// The same node, with the id for tests and style sheets.
    public static <N extends Node> N withId(String id, N node, String... classes) {
        node.setId(id);
        return withStyle(node, classes);
    }

    /// The same node, which takes the rest of its line.
    public static <N extends Node> N hgrow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    /// The same region, which fills the rest of its line, however wide that is.
    public static <R extends Region> R fillWidth(R region) {
        region.setMaxWidth(Double.MAX_VALUE);
        return hgrow(region);
    }

    /// The same node, which takes the rest of its column.
    public static <N extends Node> N vgrow(N node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /// The same region, never narrower than its preferred width.
    public static <R extends Region> R keepWidth(R region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
        return region;
    }

    /// A button with room for a longer text, so that its neighbours keep their places when the text changes.
    public static StackPane withRoom(Button button, String longest) {
        var room = new Button(longest);
        if (button.getGraphic() instanceof Label sign) {
            var same = new Label(sign.getText());
            same.getStyleClass().setAll(sign.getStyleClass());
            room.setGraphic(same);
        }
        room.getStyleClass().setAll(button.getStyleClass());
        room.setFocusTraversable(false);
        room.setVisible(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        return new StackPane(room, button);
    }

    /// The same node, which leaves no gap while it is hidden.
    public static <N extends Node> N collapse(N node) {
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    /// The same label, hidden without words.
    public static <L extends Labeled> L hideEmpty(L label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return collapse(label);
    }

    /// Shows a node, or hides it without leaving a gap.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Runs an action by a key that is pressed in a node, before its controls get the key.
    public static void onKey(Node node, KeyCode key, Runnable verb) {
        node.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == key) {
                        verb.run();
                        event.consume();
                    }
                });
    }

    /// Takes each item that is chosen, except while its list is filled.
    public static <T> void onChosen(SelectionModel<T> chosen, BooleanSupplier filling, Consumer<T> take) {
        chosen.selectedItemProperty()
                .subscribe(it -> {
                    if (it != null && !filling.getAsBoolean()) {
                        take.accept(it);
                    }
                });
    }

    /// An item of a menu. An underscore in a name marks no key.
    public static MenuItem menuItem(String words, Runnable run) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }

    /// Opens a menu by the keyboard, unless it is hidden or disabled.
    public static void openMenu(MenuButton menu) {
        if (menu.isVisible() && !menu.isDisabled()) {
            menu.requestFocus();
            menu.show();
        }
    }

    /// Gives the keyboard to a field, with its text selected.
    public static void focusText(TextInputControl field) {
        field.requestFocus();
        field.selectAll();
    }

    public static void copyToClipboard(String words) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
    }

    /// Takes files that are dropped on a node.
    ///
    /// @param accepts whether the node takes files now
    public static void onFiles(Node node, BooleanSupplier accepts, Consumer<List<Path>> take) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && accepts.getAsBoolean()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                take.accept(files);
            }
        });
    }

    /// Whether a node has the keyboard as soon as its window has: unfinished text waits in the field until it comes back.
    public static boolean hasFocusInScene(Node node) {
        return node.getScene() != null && node.equals(node.getScene().getFocusOwner());
    }

    /// Whether a node, or one within it, has the keyboard. JavaFX's own `focusWithin` stays true of a pane whose parts were
    /// hidden or disabled while they had the keyboard.
    public static boolean isFocusWithin(Node pane) {
        var scene = pane.getScene();
        for (Node node = scene == null ? null : scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /// Gives a pane other children. Those that it has already stay in the scene: a node that leaves it and comes back is styled anew.
    public static void setChildren(Pane pane, List<? extends Node> wanted) {
        var children = pane.getChildren();
        children.removeIf(it -> !wanted.contains(it));
        for (int i = 0; i < wanted.size(); i++) {
            var child = wanted.get(i);
            if (i == children.size() || !children.get(i).equals(child)) {
                children.remove(child);
                children.add(i, child);
            }
        }
    }

    /// Fills a pane anew. The keyboard stays in the node with the same id, where it is still there.
    public static void refill(Node pane, Runnable fill) {
        var scene = pane.getScene();
        var focused = isFocusWithin(pane) && scene != null ? scene.getFocusOwner().getId() : null;
        fill.run();
        if (focused != null) {
            focus(pane, focused);
        }
    }

    /// Gives the keyboard to the node with an id within a pane. The id may hold anything, unlike that of a selector.
    public static void focus(Node pane, String id) {
        withDescendants(pane).filter(it -> id.equals(it.getId())).findFirst().ifPresent(Node::requestFocus);
    }

    public static Stream<Node> withDescendants(Node node) {
        var below = node instanceof Parent it ? it.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), below.stream().flatMap(Nodes::withDescendants));
    }

    /// Whether a field or a list of choices within a node has the keyboard.
    public static boolean isFieldFocused(Node pane) {
        var scene = pane.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        return (owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>) && isFocusWithin(pane);
    }
}
