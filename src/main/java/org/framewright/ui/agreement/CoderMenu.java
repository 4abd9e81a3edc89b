package org.framewright.ui.agreement;

import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;

import org.framewright.model.study.Coder;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The choice of the coders who are compared: all but the reference coders, or those with a check mark.
final class CoderMenu extends MenuButton {

    /// The most names on the button; with more coders it has their number.
    private static final int MOST_NAMES = 3;

    private final Texts texts;
    private List<Coder> offered = List.of();
    private List<String> before = List.of();
    private List<String> chosen = List.of();

    /// @param onChosen takes the names when the menu closes, if they are others than before; none for all
    CoderMenu(Texts texts, Consumer<List<String>> onChosen) {
        this.texts = texts;
        setMaxWidth(Double.MAX_VALUE);
        setOnHidden(_ -> {
            if (!chosen.equals(before)) {
                before = chosen;
                onChosen.accept(chosen);
            }
        });
    }

    void fill(List<Coder> coders, List<String> names) {
        offered = List.copyOf(coders);
        before = List.copyOf(names);
        chosen = before;
        getItems()
                .setAll(
                        item("coder-choice-all", texts.get("agreement.all-coders"), () -> choose(List.of())),
                        new SeparatorMenuItem());
        for (int i = 0; i < offered.size(); i++) {
            var coder = offered.get(i);
            getItems().add(item("coder-choice-" + (i + 1), format(coder), () -> toggle(coder.name())));
        }
        showChosen();
    }

    /// An item that leaves the menu open; chosen by Enter, or by a click on its check box.
    private static CustomMenuItem item(String id, String words, Runnable choose) {
        var box = new CheckBox(words);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setFocusTraversable(false);
        box.addEventFilter(MouseEvent.MOUSE_PRESSED, Event::consume);
        box.addEventFilter(MouseEvent.MOUSE_RELEASED, Event::consume);
        box.addEventFilter(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    choose.run();
                    event.consume();
                });
        var item = new CustomMenuItem(box, false);
        item.setId(id);
        item.setOnAction(_ -> choose.run());
        return item;
    }

    private String format(Coder coder) {
        return coder.kind() == Coder.Kind.REFERENCE
                ? WordPieces.isolate(texts.get("agreement.reference-coder", coder.name()))
                : coder.name();
    }

    private void toggle(String name) {
        var names = new ArrayList<>(chosen);
        if (!names.remove(name)) {
            names.add(name);
        }
        choose(offered.stream().map(Coder::name).filter(names::contains).toList());
    }

    private void choose(List<String> names) {
        chosen = names;
        showChosen();
    }

    private void showChosen() {
        for (var item : getItems()) {
            if (item instanceof CustomMenuItem it && it.getContent() instanceof CheckBox box) {
                int place = getItems().indexOf(it) - 2;
                box.setSelected(place < 0 ? chosen.isEmpty() : chosen.contains(offered.get(place).name()));
            }
        }
        setText(
                chosen.isEmpty()
                        ? texts.get("agreement.all-coders")
                        : chosen.size() > MOST_NAMES
                                ? texts.get("agreement.some-coders", chosen.size())
                                : WordPieces.isolate(String.join(" – ", chosen)));
    }
}
