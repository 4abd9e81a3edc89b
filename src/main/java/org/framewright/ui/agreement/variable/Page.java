package org.framewright.ui.agreement.variable;

import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Something that was opened: what it is at the top, below it one of several views of it.
public final class Page extends BorderPane {

    private final List<View> views;
    private final ToggleGroup tabs = new ToggleGroup();
    private final List<Action> actions = new ArrayList<>();
    private final List<Action> others = new ArrayList<>();

    /// A view.
    ///
    /// @param label the key of its name
    /// @param name its name, in words
    /// @param id of its tab
    /// @param takeKeyboard gives it the keyboard
    public record View(String label, String name, String id, Node node, Runnable takeKeyboard) {}

    /// A page that shows its first view.
    ///
    /// @param facts what there is to say of it
    /// @param more the same, now or later; may be empty
    public Page(String title, String facts, ObservableValue<String> more, List<View> views) {
        this.views = List.copyOf(views);
        getStyleClass().add("agreement-page");
        setId("agreement-page");
        var heading = Styles.with(new Label(title), "page-title");
        heading.setId("page-title");
        var line = new ParagraphLabel(facts);
        more.subscribe(it -> line.setText(it.isEmpty() ? facts : facts + " " + it));
        line.setId("page-facts");
        line.getStyleClass().add("guidance");
        line.setMinHeight(USE_PREF_SIZE);
        var names = Styles.with(new HBox(), "page-tabs");
        for (int i = 0; i < views.size(); i++) {
            names.getChildren().add(tab(i));
            int number = i;
            actions.add(Action.of(views.get(i).label(), "Shortcut+" + (i + 1), () -> go(number)));
        }
        var top = Styles.with(new VBox(heading, line, names), "page-top");
        setTop(top);
        go(0);
    }

    private ToggleButton tab(int number) {
        var tab = new ToggleButton(views.get(number).name());
        tab.setId("page-" + views.get(number).id());
        tab.setToggleGroup(tabs);
        tab.setFocusTraversable(false);
        tab.setOnAction(_ -> go(number));
        return tab;
    }

    /// Shows another view.
    public void go(int number) {
        tabs.getToggles().get(number).setSelected(true);
        setCenter(views.get(number).node());
        if (getScene() != null) {
            applyCss();
            views.get(number).takeKeyboard().run();
        }
    }

    /// Shows the view that was shown when this was looked at last, and keeps which one is shown from now on.
    public Page begin(IntegerProperty kept) {
        if (kept.get() < views.size()) {
            go(kept.get());
        }
        centerProperty()
                .subscribe(shown -> {
                    for (int i = 0; i < views.size(); i++) {
                        if (views.get(i).node().equals(shown)) {
                            kept.set(i);
                        }
                    }
                });
        return this;
    }

    /// The same, with something else that a key does.
    public Page also(Action action) {
        others.add(action);
        return this;
    }

    /// How many views it has, each with its number as key.
    public int size() {
        return views.size();
    }

    /// What keys do here beside showing views.
    public List<Action> others() {
        return List.copyOf(others);
    }

    /// Gives the keyboard to what is shown.
    public void takeKeyboard() {
        views.stream().filter(it -> it.node().equals(getCenter())).forEach(it -> it.takeKeyboard().run());
    }

    /// What keys do here.
    public List<Action> actions() {
        return Stream.concat(actions.stream(), others.stream()).toList();
    }
}
