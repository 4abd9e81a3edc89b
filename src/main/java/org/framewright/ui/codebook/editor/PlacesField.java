package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.CodebookAddress;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ItemStringConverter;
import org.framewright.ui.controls.text.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Several tags or variables, a line each; another is chosen below.
final class PlacesField<A extends CodebookAddress> extends VBox {

    private final ItemEditor<?> editor;
    private final Supplier<List<A>> get;
    private final Consumer<List<A>> set;
    private List<Object> shown = List.of();

    /// @param offered the possible ones
    PlacesField(ItemEditor<?> editor, Supplier<List<A>> get, Supplier<List<A>> offered, Consumer<List<A>> set) {
        this.editor = editor;
        this.get = get;
        this.set = set;
        getStyleClass().add("condition");
        editor.onRefresh(() -> refresh(offered));
    }

    private void refresh(Supplier<List<A>> offered) {
        var there = get.get();
        var others = offered.get().stream().filter(it -> !there.contains(it)).toList();
        var now =
                List.<Object>of(
                        there.stream().map(this::label).toList(),
                        others.stream().map(this::label).toList(),
                        editor.shown().selected(),
                        editor.shown().readOnly());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setDisable(editor.shown().readOnly());
        getChildren().setAll(there.stream().map(this::line).toList());
        if (!others.isEmpty()) {
            getChildren().add(addField(others));
        }
    }

    private String label(A place) {
        return new MistakeFormatter(editor.texts).place(editor.shown().draft(), place);
    }

    private Node line(A place) {
        var words = Nodes.fillWidth(new Label(label(place)));
        words.setMinWidth(0);
        return line(
                words,
                button(
                        "codebook.take-away",
                        () -> set.accept(get.get().stream().filter(it -> !it.equals(place)).toList())));
    }

    private Node addField(List<A> others) {
        var box = Nodes.fillWidth(Nodes.withId("places", new ComboBox<A>()));
        box.getItems().setAll(others);
        box.setConverter(new ItemStringConverter<>(this::label));
        box.setPromptText(editor.texts.get("codebook.choose-place"));
        var add =
                button(
                        "codebook.add-place",
                        () -> {
                            var more = new ArrayList<>(get.get());
                            more.add(box.getValue());
                            set.accept(more);
                        });
        add.setId("add-place");
        add.disableProperty().bind(box.valueProperty().isNull());
        return line(box, add);
    }

    private static Node line(Node... parts) {
        return Nodes.withStyle(new HBox(parts), "fields-line");
    }

    private PlainButton button(String key, Runnable run) {
        return new PlainButton(editor.texts.get(key), run).asLink();
    }
}
