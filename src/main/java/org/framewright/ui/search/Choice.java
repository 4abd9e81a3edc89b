package org.framewright.ui.search;

import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// One of several, or none: a choice box that tells what a person chooses, and not what it is filled with.
final class Choice<T> extends ChoiceBox<Choice.Named<T>> {

    private boolean filling;

    /// Something with a name.
    record Named<T>(String name, Optional<T> what) {}

    Choice(String id, String says, Consumer<Optional<T>> chosen) {
        setId(id);
        setAccessibleText(says);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Named<T> it) {
                        return it == null ? "" : it.name();
                    }

                    @Override
                    public Named<T> fromString(String name) {
                        throw new UnsupportedOperationException("a choice is never typed");
                    }
                });
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(it -> {
                    if (!filling && it != null) {
                        chosen.accept(it.what());
                    }
                });
    }

    void fill(List<Named<T>> all, Optional<T> chosen) {
        filling = true;
        if (!getItems().equals(all)) {
            getItems().setAll(all);
        }
        var now = all.stream().filter(it -> it.what().equals(chosen)).findFirst();
        now.filter(it -> !Objects.equals(it, getValue())).ifPresent(it -> setValue(it));
        filling = false;
    }
}
