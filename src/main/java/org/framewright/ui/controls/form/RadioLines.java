package org.framewright.ui.controls.form;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.text.Nodes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A few choices, of which one is selected, one below the other: its name, and below it what it means. One stop for the Tab key; the arrow
/// keys select.
public final class RadioLines<T> extends VBox {

    private final Consumer<T> choose;
    private final ToggleGroup group = new ToggleGroup();
    private List<RadioLine<T>> lines = List.of();

    /// A choice.
    ///
    /// @param id the end of its control's id
    /// @param about what it means; may be empty
    public record RadioLine<T>(T value, String id, String name, String about) {}

    /// @param choose takes the value that a person selects
    public RadioLines(Consumer<T> choose) {
        this.choose = choose;
        getStyleClass().add("radio-lines");
    }

    /// Shows choices, and the selected one, if any.
    public void fill(List<RadioLine<T>> newLines, Optional<T> selected) {
        if (!lines.equals(newLines)) {
            lines = List.copyOf(newLines);
            group.getToggles().clear();
            Nodes.refill(this, () -> getChildren().setAll(lines.stream().map(this::button).toList()));
        }
        for (int i = 0; i < lines.size(); i++) {
            var button = group.getToggles().get(i);
            button.setSelected(selected.filter(lines.get(i).value()::equals).isPresent());
        }
        takeTabStop();
    }

    /// The selected choice, else the first one, is reached by the Tab key.
    private void takeTabStop() {
        var selected = Optional.ofNullable(group.getSelectedToggle()).or(() -> group.getToggles().stream().findFirst());
        getChildren().forEach(it -> it.setFocusTraversable(selected.filter(it::equals).isPresent()));
    }

    private RadioButton button(RadioLine<T> line) {
        var name = Nodes.withStyle(new Label(line.name()), "radio-name");
        var words = Nodes.withStyle(new VBox(name), "radio-words");
        if (!line.about().isEmpty()) {
            words.getChildren().add(Nodes.withStyle(new Label(line.about()), "quiet"));
        }
        var button = Nodes.withId(getId() + "-" + line.id(), Nodes.fillWidth(new RadioButton()));
        button.setGraphic(words);
        button.setAccessibleText(line.about().isEmpty() ? line.name() : line.name() + ": " + line.about());
        button.setToggleGroup(group);
        button.selectedProperty()
                .subscribe(it -> {
                    if (it && lines.contains(line)) {
                        takeTabStop();
                        choose.accept(line.value());
                    }
                });
        return button;
    }
}
