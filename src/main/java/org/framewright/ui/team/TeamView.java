package org.framewright.ui.team;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.common.Action;
import org.framewright.ui.common.NoticeBar;
import org.framewright.ui.common.ParagraphLabel;
import org.framewright.ui.common.Pick;
import org.framewright.ui.common.Picker;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The team's screen: the names of its parts at the top, below them one of these.
public final class TeamView extends BorderPane {

    private static final String KEY_OF_NOTICE = "F9";

    private final TeamViewModel viewModel;
    private final Texts texts;
    private final Map<TeamPart.Name, TeamPart> parts;
    private final Ways ways;
    private final StackPane middle = new StackPane();
    private final Label keys = new Label();
    private final NoticeBar notices;
    private final Picker picker;
    private final List<Action> actions = new ArrayList<>();

    /// Where one can go from here.
    ///
    /// @param back where one came from
    /// @param agreement how far coders agree
    /// @param adjudication making the reference coding
    /// @param export the data sets
    /// @param actors those who speak in the articles
    public record Ways(
            Runnable back,
            Runnable agreement,
            Runnable adjudication,
            Runnable export,
            Runnable actors,
            Runnable switchTheme) {}

    public TeamView(TeamViewModel viewModel, Texts texts, Map<TeamPart.Name, TeamPart> parts, Ways ways) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.parts = parts;
        this.ways = ways;
        this.notices = new NoticeBar(texts, viewModel.noticeProperty(), this::dismissNotice, KEY_OF_NOTICE);
        this.picker = new Picker(texts.get("workspace.nothing-fits"), this::takeKeyboard);
        for (var name : TeamPart.Name.values()) {
            actions.add(Action.of(label(name), "Shortcut+" + (actions.size() + 1), () -> viewModel.go(name)));
        }
        actions.add(Action.of("team.notice", KEY_OF_NOTICE, this::focusNotice));
        actions.add(Action.of("workspace.action.agreement", "Shortcut+Shift+G", ways.agreement()));
        actions.add(Action.of("workspace.action.adjudication", "Shortcut+Shift+J", ways.adjudication()));
        actions.add(Action.of("workspace.action.export", "Shortcut+E", ways.export()));
        actions.add(Action.of("team.actors", "Shortcut+Shift+A", ways.actors()));
        actions.add(Action.of("workspace.action.command", "Shortcut+P", this::pickCommand));
        actions.add(Action.of("workspace.action.shortcuts", "F1", this::pickCommand));
        actions.add(Action.of("team.theme", "Shortcut+T", ways.switchTheme()));
        actions.add(Action.of("team.back", "Shortcut+W", ways.back()));
        setId("team");
        getStyleClass().add("team");
        setTop(new VBox(header(), limit()));
        setCenter(middle);
        setBottom(new VBox(picker, notices));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        parts.values().forEach(it -> it.whenActionsChange(this::showKeys));
        viewModel.partProperty().subscribe(this::show);
        // before it is in a scene nothing takes the keyboard
        sceneProperty()
                .subscribe(it -> {
                    if (it != null) {
                        show(viewModel.partProperty().get());
                    }
                });
    }

    private Node header() {
        var title = new Label(texts.get("team.title"));
        title.getStyleClass().add("screen-title");
        var line = new HBox(title);
        line.getStyleClass().add("screen-line");
        var names = new ToggleGroup();
        for (var name : TeamPart.Name.values()) {
            line.getChildren().add(tab(name, names));
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line.getChildren()
                .addAll(
                        gap,
                        link("agreement.title", "agreement", ways.agreement()),
                        link("adjudication.title", "adjudication", ways.adjudication()),
                        link("team.actors", "actors", ways.actors()),
                        link("team.back", "back", ways.back()));
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

    private ToggleButton tab(TeamPart.Name name, ToggleGroup names) {
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

    private void show(TeamPart.Name name) {
        part(name)
                .ifPresent(it -> {
                    middle.getChildren().setAll(it.view());
                    showKeys();
                    if (getScene() != null) {
                        // a field hears no key before it has its skin
                        middle.applyCss();
                        it.show();
                        it.takeKeyboard();
                    }
                });
    }

    private Optional<TeamPart> part(TeamPart.Name name) {
        return Optional.ofNullable(parts.get(name));
    }

    private void showKeys() {
        keys.setText(part(viewModel.partProperty().get()).map(this::keysOf).orElse(""));
    }

    private String keysOf(TeamPart part) {
        var own =
                Action.byLabel(part.actions()).values().stream()
                        .map(it -> texts.get("team.key", Action.keys(it), texts.get(it.getFirst().label())));
        return Stream.concat(own, Stream.of(texts.get("team.keys", TeamPart.Name.values().length)))
                .collect(Collectors.joining("   "));
    }

    private void focusNotice() {
        boolean _ = notices.focusChoices();
    }

    private void dismissNotice() {
        viewModel.dismissNotice();
        takeKeyboard();
    }

    private void takeKeyboard() {
        part(viewModel.partProperty().get()).ifPresent(TeamPart::takeKeyboard);
    }

    /// All that can be done here, with its keys, to be found by name.
    private void pickCommand() {
        var picks = Action.byLabel(all().toList()).values().stream().map(this::pick).toList();
        picker.open(texts.get("workspace.command"), picks);
    }

    private Pick pick(List<Action> same) {
        return new Pick(texts.get(same.getFirst().label()), "", Action.keys(same), same.getFirst().run());
    }

    /// Those of the part first: their keys go before.
    private Stream<Action> all() {
        var part = part(viewModel.partProperty().get());
        return Stream.concat(part.stream().flatMap(it -> it.actions().stream()), actions.stream());
    }

    private void key(KeyEvent event) {
        if (picker.isOpen() && event.getCode() == KeyCode.ESCAPE) {
            return;
        }
        var part = part(viewModel.partProperty().get());
        var meant = all().filter(it -> it.key().match(event) && !isTyped(event)).findFirst();
        if (meant.isPresent()) {
            meant.get().run().run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !notices.hasKeyboard() && !isChoosing(event)) {
            if (part.filter(TeamPart::escape).isEmpty()) {
                ways.back().run();
            }
            event.consume();
        }
    }

    /// A key that a field has a use for: only those with Ctrl, Alt or of their own go past it.
    private static boolean isTyped(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
        boolean editing = event.isShortcutDown() && event.getCode() == KeyCode.Z;
        return event.getTarget() instanceof TextInputControl && (plain || editing);
    }

    /// An open list takes Esc for itself.
    private static boolean isChoosing(KeyEvent event) {
        return event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
    }

    private static String label(TeamPart.Name name) {
        return "team.part." + id(name);
    }

    private static String id(TeamPart.Name name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
