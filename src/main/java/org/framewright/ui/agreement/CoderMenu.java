package org.framewright.ui.agreement;

import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;

import org.framewright.model.study.Coder;
import org.framewright.ui.controls.CoderFormatter;
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
    private List<Coder> listedCoders = List.of();
    private List<String> previousNames = List.of();
    private List<String> chosenNames = List.of();

    /// @param onChosen takes the names when the menu closes, if they are others than before; none for all
    CoderMenu(Texts texts, Consumer<List<String>> onChosen) {
        this.texts = texts;
        setMaxWidth(Double.MAX_VALUE);
        setOnHidden(_ -> {
            if (!chosenNames.equals(previousNames)) {
                previousNames = chosenNames;
                onChosen.accept(chosenNames);
            }
        });
    }

    void fill(List<Coder> coders, List<String> names) {
        listedCoders = List.copyOf(coders);
        previousNames = List.copyOf(names);
        chosenNames = previousNames;
        getItems()
                .setAll(
                        item("coder-choice-all", texts.get("agreement.all-coders"), () -> choose(List.of())),
                        new SeparatorMenuItem());
        for (int i = 0; i < listedCoders.size(); i++) {
            var coder = listedCoders.get(i);
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
        // the check box fills it
        item.getStyleClass().add("check-item");
        item.setOnAction(_ -> choose.run());
        return item;
    }

    private String format(Coder coder) {
        return CoderFormatter.format(coder, texts);
    }

    private void toggle(String name) {
        var names = new ArrayList<>(chosenNames);
        if (!names.remove(name)) {
            names.add(name);
        }
        choose(listedCoders.stream().map(Coder::name).filter(names::contains).toList());
    }

    private void choose(List<String> names) {
        chosenNames = names;
        showChosen();
    }

    private void showChosen() {
        for (var item : getItems()) {
            if (item instanceof CustomMenuItem it && it.getContent() instanceof CheckBox box) {
                int place = getItems().indexOf(it) - 2;
                box.setSelected(
                        place < 0 ? chosenNames.isEmpty() : chosenNames.contains(listedCoders.get(place).name()));
            }
        }
        setText(
                chosenNames.isEmpty()
                        ? texts.get("agreement.all-coders")
                        : chosenNames.size() > MOST_NAMES
                                ? texts.get("agreement.some-coders", chosenNames.size())
                                : WordPieces.isolate(String.join(" – ", chosenNames)));
    }
}
