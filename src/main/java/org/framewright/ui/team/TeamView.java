package org.framewright.ui.team;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The team's screen: the names of its parts at the top, below them one of these.
public final class TeamView extends BorderPane implements ScreenView {

    private final TeamViewModel viewModel;
    private final Texts texts;
    private final Map<Route.Team.Part, TeamPart> parts;
    private final Ways ways;
    private final StackPane middle = new StackPane();
    private final Label keys = new Label();
    private final List<Action> actions = new ArrayList<>();

    /// Where one can go from here.
    ///
    /// @param back where one came from
    /// @param agreement how far coders agree
    /// @param adjudication making the reference coding
    /// @param export the data sets
    /// @param actors those who speak in the articles
    public record Ways(Runnable back, Runnable agreement, Runnable adjudication, Runnable export, Runnable actors) {}

    public TeamView(TeamViewModel viewModel, Texts texts, Map<Route.Team.Part, TeamPart> parts, Ways ways) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.parts = parts;
        this.ways = ways;
        for (var name : Route.Team.Part.values()) {
            actions.add(Action.of(label(name), "Shortcut+" + (actions.size() + 1), () -> viewModel.go(name)));
        }
        actions.add(Action.of("workspace.action.agreement", "Shortcut+Shift+G", ways.agreement()));
        actions.add(Action.of("workspace.action.adjudication", "Shortcut+Shift+J", ways.adjudication()));
        actions.add(Action.of("workspace.action.export", "Shortcut+E", ways.export()));
        actions.add(Action.of("team.actors", "Shortcut+Shift+A", ways.actors()));
        actions.add(Action.of("team.back", "Shortcut+W", ways.back()));
        setId("team");
        getStyleClass().add("team");
        setTop(new VBox(header(), limit()));
        setCenter(middle);
        parts.values().forEach(it -> it.whenActionsChange(this::showKeys));
        viewModel.partProperty().subscribe(this::show);
    }

    @Override
    public Parent pane() {
        return this;
    }

    private Node header() {
        var title = new Label(texts.get("team.title"));
        title.getStyleClass().add("screen-title");
        var line = new HBox(title);
        line.getStyleClass().add("screen-line");
        var names = new ToggleGroup();
        for (var name : Route.Team.Part.values()) {
            line.getChildren().add(tab(name, names));
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line.getChildren().addAll(gap, link("team.back", "back", ways.back()));
        keys.setId("team-keys");
        keys.getStyleClass().add("guidance");
        var header = new VBox(line, keys);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private Button link(String label, String id, Runnable run) {
        var link = new Button(texts.get(label));
        link.setId("team-" + id);
        link.getStyleClass().add("link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> run.run());
        return link;
    }

    private ToggleButton tab(Route.Team.Part name, ToggleGroup names) {
        var tab = new ToggleButton(texts.get(label(name)));
        tab.setId("team-" + id(name));
        tab.setToggleGroup(names);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setFocusTraversable(false);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            viewModel.go(name);
        });
        viewModel.partProperty().subscribe(it -> tab.setSelected(it == name));
        return tab;
    }

    /// That nothing can be changed here, where it is so.
    private Label limit() {
        var words = new ParagraphLabel(texts.get("team.reading"));
        words.setId("team-limit");
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add("team-limit");
        words.managedProperty().bind(words.visibleProperty());
        words.visibleProperty().bind(viewModel.mayWriteProperty().not());
        return words;
    }

    private void show(Route.Team.Part name) {
        part(name)
                .ifPresent(it -> {
                    middle.getChildren().setAll(it.view());
                    showKeys();
                    it.show();
                    if (getScene() != null) {
                        // a field hears no key before it has its skin
                        middle.applyCss();
                        it.takeKeyboard();
                    }
                });
    }

    private Optional<TeamPart> part(Route.Team.Part name) {
        return Optional.ofNullable(parts.get(name));
    }

    private void showKeys() {
        keys.setText(part(viewModel.partProperty().get()).map(this::keysOf).orElse(""));
    }

    private String keysOf(TeamPart part) {
        var own = part.actions().stream().map(it -> texts.get("team.key", it.keysInWords(), texts.get(it.id())));
        return Stream.concat(own, Stream.of(texts.get("team.keys", Route.Team.Part.values().length)))
                .collect(Collectors.joining("   "));
    }

    @Override
    public void takeKeyboard() {
        part(viewModel.partProperty().get()).ifPresent(TeamPart::takeKeyboard);
    }

    /// Those of the part first: their keys go before.
    @Override
    public List<ActionGroup> actions() {
        var name = viewModel.partProperty().get();
        return List.of(
                new ActionGroup(label(name), part(name).map(TeamPart::actions).orElseGet(List::of)),
                new ActionGroup("team.title", actions));
    }

    @Override
    public boolean escape() {
        return part(viewModel.partProperty().get()).filter(TeamPart::escape).isPresent();
    }

    private static String label(Route.Team.Part name) {
        return "team.part." + id(name);
    }

    private static String id(Route.Team.Part name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
