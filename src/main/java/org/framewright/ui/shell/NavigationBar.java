package org.framewright.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.shell.navigation.Destination;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.Ikon;
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

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    /// Outside a project, with the menu alone.
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");

    private final Consumer<Route> go;
    private final Consumer<Route> goByMouse;
    private final Texts texts;
    private final List<Destination> shown = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final VBox above = Nodes.withStyle(new VBox(), "destinations");
    private final VBox foot = Nodes.withStyle(new VBox(), "destinations");
    private final ToggleButton preferences;
    private final HubSign hub;
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private boolean narrow;
    private boolean keysShown = true;

    /// @param go goes to a route by its key
    /// @param goByMouse goes to a route whose entry is clicked
    /// @param openHub leads to the hub
    public NavigationBar(
            Consumer<Route> go, Consumer<Route> goByMouse, Texts texts, ActionMenu menu, Runnable openHub) {
        this.go = go;
        this.goByMouse = goByMouse;
        this.texts = texts;
        this.hub = new HubSign(texts, openHub);
        this.preferences =
                button("common.action.preferences", Feather.SETTINGS, () -> go.accept(new Route.Preferences()));
        setId("navigation");
        getStyleClass().add("navigation");
        getChildren().addAll(menu, above, Nodes.vgrow(new Region()), hub, foot);
        folded.subscribe((_, _) -> display());
        Appearance.keysShownIn(this)
                .subscribe(it -> {
                    keysShown = it;
                    display();
                });
    }

    /// Shows the destinations of a project, with the present one marked.
    public void show(List<Destination> destinations, Route current) {
        var visible = destinations.stream().filter(it -> !it.withAside()).toList();
        if (!visible.stream().map(Destination::id).toList().equals(shown.stream().map(Destination::id).toList())) {
            fill(visible);
        }
        shown.clear();
        shown.addAll(visible);
        actions.clear();
        shown.forEach(it -> actions.add(action(it).withKey("Alt+" + (actions.size() + 1))));
        destinations.stream().filter(Destination::withAside).forEach(it -> actions.add(action(it)));
        for (int i = 0; i < shown.size(); i++) {
            buttons.get(i).setSelected(isHere(shown.get(i), current));
        }
        preferences.setSelected(current instanceof Route.Preferences);
        display();
    }

    private void fill(List<Destination> destinations) {
        buttons.clear();
        above.getChildren().clear();
        foot.getChildren().clear();
        var part = Destination.Part.CODING;
        for (var destination : destinations) {
            var button =
                    button(
                            destination.id(),
                            destination.icon(),
                            () -> current(destination).map(it -> it.route().get()).ifPresent(goByMouse));
            buttons.add(button);
            if (destination.part() == Destination.Part.FOOT) {
                foot.getChildren().add(button);
                continue;
            }
            if (destination.part() != part) {
                above.getChildren().add(Nodes.withStyle(new Region(), "line"));
                part = destination.part();
            }
            above.getChildren().add(button);
        }
        if (!destinations.isEmpty()) {
            foot.getChildren().add(preferences);
        }
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
        var action = Action.of(destination.id(), () -> go.accept(destination.route().get()));
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
                : current instanceof Route.Coders(var purpose, _, _)
                        && destination.kind()
                                == switch (purpose) {
                                    case CODE -> Route.Workspace.class;
                                    case SEARCH -> Route.Search.class;
                                };
    }

    private ToggleButton button(String id, Ikon icon, Runnable run) {
        var button = Nodes.withStyle(new ToggleButton("", Icons.of(icon)), "destination");
        button.setId("to-" + id.substring(id.lastIndexOf('.') + 1));
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(texts.get(id));
        button.setOnAction(_ -> {
            // shown as pressed on its own screen
            button.setSelected(!button.isSelected());
            run.run();
        });
        return button;
    }

    /// The same entry for the present state of the project.
    private Optional<Destination> current(Destination destination) {
        return shown.stream().filter(it -> it.id().equals(destination.id())).findFirst();
    }

    private void display() {
        boolean icons = folded.get() || narrow;
        pseudoClassStateChanged(FOLDED, icons);
        pseudoClassStateChanged(BARE, shown.isEmpty());
        hub.fold(icons);
        for (int i = 0; i < buttons.size(); i++) {
            boolean alone = icons || shown.get(i).part() == Destination.Part.FOOT;
            display(buttons.get(i), alone, actions.get(i).formatKeys(texts));
        }
        display(preferences, true, "");
    }

    /// @param alone whether only the icon is shown
    private void display(ToggleButton button, boolean alone, String key) {
        var words = button.getAccessibleText();
        button.setContentDisplay(alone ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
        button.setText(alone ? "" : words);
        boolean withKey = keysShown && !key.isEmpty();
        var said = withKey ? texts.get("common.menu-item", words, key) : alone ? words : "";
        button.setTooltip(said.isEmpty() ? null : Nodes.withStyle(new Tooltip(said), "at-once"));
    }
}
