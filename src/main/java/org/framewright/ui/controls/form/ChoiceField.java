package org.framewright.ui.controls.form;

import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// A choice from a list. The arrow keys choose nothing: the lit item is chosen when the list closes, by Enter or a click; Esc
/// restores the former one.
public final class ChoiceField<T> extends ComboBox<T> {

    private final Consumer<T> onChosen;
    private @Nullable T before;
    private List<String> labels = List.of();
    private boolean filling;
    private boolean escaped;

    /// @param words the label of an item
    /// @param onChosen takes the chosen item, if it is another one than before
    public ChoiceField(Function<T, String> words, Consumer<T> onChosen) {
        this.onChosen = onChosen;
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new ItemStringConverter<>(words));
        addEventFilter(KeyEvent.KEY_PRESSED, this::openByArrow);
        skinProperty()
                .subscribe(skin -> {
                    if (skin instanceof ComboBoxListViewSkin<?> it) {
                        it.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::rememberEscape);
                        it.getPopupContent().accessibleTextProperty().bind(accessibleTextProperty());
                    }
                });
        addEventHandler(ON_SHOWING, this::onOpened);
        addEventHandler(ON_HIDDEN, this::onClosed);
        valueProperty()
                .subscribe((was, now) -> {
                    if (!isShowing()) {
                        notifyChange(was, now);
                    }
                });
    }

    /// With an id for tests and style sheets.
    public ChoiceField(String id, Function<T, String> words, Consumer<T> onChosen) {
        this(words, onChosen);
        setId(id);
    }

    /// The items, and before them the choice of none.
    public static <T> List<Optional<T>> withNone(Collection<T> items) {
        return Stream.concat(Stream.of(Optional.<T>empty()), items.stream().map(Optional::of)).toList();
    }

    /// Shows the items and the chosen one, without an event.
    public void fill(List<T> offered, @Nullable T value) {
        filling = true;
        var now = offered.stream().map(getConverter()::toString).toList();
        if (!getItems().equals(offered) || !labels.equals(now)) {
            // else the box goes on showing the former item at the same place, or its former label
            setValue(null);
            getItems().setAll(new ArrayList<>(offered));
        }
        labels = now;
        setValue(value);
        filling = false;
    }

    /// A closed list would choose the next item at once.
    private void openByArrow(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (arrow && !isShowing()) {
            show();
            event.consume();
        }
    }

    private void rememberEscape(KeyEvent event) {
        escaped = event.getCode() == KeyCode.ESCAPE;
    }

    private void onOpened(Event event) {
        before = getValue();
        escaped = false;
    }

    private void onClosed(Event event) {
        if (escaped) {
            fill(getItems(), before);
        } else {
            notifyChange(before, getValue());
        }
    }

    private void notifyChange(@Nullable T was, @Nullable T now) {
        if (!filling && now != null && !Objects.equals(was, now)) {
            onChosen.accept(now);
        }
    }
}
