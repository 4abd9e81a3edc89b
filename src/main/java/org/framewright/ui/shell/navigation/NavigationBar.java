package org.framewright.ui.shell.navigation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Appearance;
import org.framewright.ui.controls.Icons;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.Zoom;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.shell.ActionMenu;
import org.framewright.ui.shell.HubSign;
import org.framewright.ui.shell.HubState;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Leads from every screen of a project to every other: an icon and a word each, in a narrow window and when folded the icon
/// alone.
public final class NavigationBar extends VBox {

    /// Below this width of the window there are only icons.
    private static final double NARROW = 1180;

    private final Consumer<Route> go;
    private final Texts texts;
    private final ActionButton back;
    private final List<Destination> shown = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final VBox buttons = Nodes.withStyle(new VBox(), "destinations");
    private final HubSign hub;
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private boolean narrow;
    private boolean keysShown = true;

    /// @param back to the former screen
    /// @param openHub leads to the hub
    public NavigationBar(Consumer<Route> go, Texts texts, ActionMenu menu, ActionButton back, Runnable openHub) {
        this.go = go;
        this.texts = texts;
        this.back = Nodes.withId("back", back);
        back.setGraphic(Icons.of(Feather.ARROW_LEFT));
        back.setAccessibleText(back.getText());
        var words = back.getText();
        back.setText("");
        back.setMaxWidth(Double.MAX_VALUE);
        back.setFocusTraversable(false);
        setId("navigation");
        getStyleClass().add("navigation");
        this.hub = new HubSign(texts, openHub);
        getChildren().addAll(menu, back, buttons, Nodes.vgrow(new Region()), hub);
        folded.subscribe((_, _) -> display());
        Appearance.keysShownIn(this)
                .subscribe(it -> {
                    keysShown = it;
                    back.setTooltip(new Tooltip(it ? words + " (Alt+←)" : words));
                    display();
                });
    }

    /// Shows the destinations of a project, with the present one marked.
    ///
    /// @param canGoBack whether there is a former screen
    public void show(List<Destination> destinations, Route current, boolean canGoBack) {
        var ids = destinations.stream().filter(it -> !it.withAside()).map(Destination::id).toList();
        if (!ids.equals(shown.stream().map(Destination::id).toList())) {
            buttons.getChildren()
                    .setAll(destinations.stream().filter(it -> !it.withAside()).map(this::button).toList());
        }
        back.setVisible(canGoBack);
        shown.clear();
        destinations.stream().filter(it -> !it.withAside()).forEach(shown::add);
        actions.clear();
        shown.forEach(it -> actions.add(action(it).withKey("Alt+" + (actions.size() + 1))));
        destinations.stream().filter(Destination::withAside).forEach(it -> actions.add(action(it)));
        for (int i = 0; i < shown.size(); i++) {
            ((ToggleButton) buttons.getChildren().get(i)).setSelected(isHere(shown.get(i), current));
        }
        display();
    }

    public void showHub(Optional<HubState> state) {
        hub.show(state);
    }

    /// Hides the words in a narrow window.
    public void fit(double width) {
        if (narrow != width < NARROW * Zoom.factorIn(this)) {
            narrow = !narrow;
            display();
        }
    }

    /// Shows the icons alone, or the words too.
    public Action foldAction() {
        return Action.of("common.action.fold", "Alt+0", () -> folded.set(!folded.get())).asSwitch(folded);
    }

    public List<Action> actions() {
        return List.copyOf(actions);
    }

    private Action action(Destination destination) {
        var action = Action.of(destination.id(), () -> go(destination));
        return destination.key().isEmpty() ? action : action.withKey(destination.key());
    }

    /// Whether a destination is the present one. The choice of the coder belongs to coding, unless it has a destination of its own.
    private boolean isHere(Destination destination, Route current) {
        boolean own = shown.stream().anyMatch(it -> it.kind().isInstance(current));
        if (current instanceof Route.ActorReview) {
            return destination.kind() == Route.Actors.class;
        }
        return own
                ? destination.kind().isInstance(current)
                : current instanceof Route.Coders(var purpose, _)
                        && destination.kind()
                                == switch (purpose) {
                                    case CODE -> Route.Workspace.class;
                                    case SEARCH -> Route.Search.class;
                                };
    }

    private ToggleButton button(Destination destination) {
        var button = Nodes.withStyle(new ToggleButton("", Icons.of(destination.icon())), "destination");
        button.setId("to-" + destination.id().substring(destination.id().lastIndexOf('.') + 1));
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(texts.get(destination.id()));
        button.setOnAction(_ -> {
            // shown as pressed on its own screen
            button.setSelected(!button.isSelected());
            current(destination).ifPresent(this::go);
        });
        return button;
    }

    /// The same entry for the present state of the project.
    private Optional<Destination> current(Destination destination) {
        return shown.stream().filter(it -> it.id().equals(destination.id())).findFirst();
    }

    private void go(Destination destination) {
        go.accept(destination.route().get());
    }

    private void display() {
        boolean icons = folded.get() || narrow;
        hub.fold(icons);
        for (int i = 0; i < buttons.getChildren().size(); i++) {
            var button = (ToggleButton) buttons.getChildren().get(i);
            button.setContentDisplay(icons ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
            button.setText(icons ? "" : button.getAccessibleText());
            var key = actions.get(i).formatKeys(texts);
            var words = button.getAccessibleText();
            button.setTooltip(
                    keysShown
                            ? new Tooltip(icons ? words + " (" + key + ")" : key)
                            : icons ? new Tooltip(words) : null);
        }
    }
}
