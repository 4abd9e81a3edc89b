package org.framewright.ui.start;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.model.ProgramVersion;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.controls.theme.Theme;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The first screen: the project of last time as a card, and the recent ones; at the right the other ways to begin; at the foot the looks and
/// the guide.
public final class StartView extends BorderPane implements ScreenView {

    private static final String ICON = "/org/framewright/ui/icon/64.png";
    private static final double LOGO = 32;

    private final StartViewModel viewModel;
    private final Texts texts;
    private final Button newProjectButton;

    /// The appearance outlives this view.
    private final ObservableValue<Boolean> shown = sceneProperty().map(Objects::nonNull).orElse(false);

    /// The ways to other screens.
    ///
    /// @param create to the choice of a codebook
    /// @param spreadsheet to the agreement of a spreadsheet
    /// @param theme shows the next theme
    /// @param shownTheme the chosen one; empty for the system's
    public record StartLinks(
            Runnable create,
            Runnable spreadsheet,
            Runnable theme,
            ObservableValue<Optional<Theme>> shownTheme,
            Runnable preferences,
            Runnable guide) {}

    public StartView(StartViewModel viewModel, Texts texts, FileDialogs dialogs, StartLinks links) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("start");
        setId("start");
        var title = Nodes.withStyle(new Label(texts.get("start.title"), logo()), "start-title");
        var subtitle = ParagraphLabel.whole(texts.get("start.subtitle"), "start-subtitle");
        this.newProjectButton = way("new", Feather.PLUS, links.create());
        var ways =
                Nodes.withStyle(
                        new VBox(
                                newProjectButton,
                                way(
                                        "open",
                                        Feather.FOLDER,
                                        () -> dialogs.existingProject("start.open-title").ifPresent(viewModel::open)),
                                way("join", Feather.USERS, viewModel::join),
                                way(
                                        "restore",
                                        Feather.ROTATE_CCW,
                                        () ->
                                                dialogs.existingProject("start.restore-title")
                                                        .ifPresent(viewModel::backups)),
                                Nodes.withStyle(new Region(), "start-divider"),
                                way(
                                        "sample",
                                        Feather.BOOK_OPEN,
                                        () -> dialogs.folder("start.sample-title").ifPresent(viewModel::sample)),
                                way("spreadsheet", Feather.BAR_CHART_2, links.spreadsheet()),
                                drop()),
                        "start-ways");
        var left = Nodes.withStyle(new VBox(title, subtitle, recent()), "start-left");
        var both = Nodes.withStyle(new FlowPane(left, ways), "start-columns");
        // not disabled, so that the keyboard stays in place
        var opening = viewModel.jobs.runningProperty();
        both.mouseTransparentProperty().bind(opening);
        both.opacityProperty().bind(viewModel.jobs.opacityProperty());
        // further keys and a second Enter belong to the project that is being opened
        both.addEventFilter(
                KeyEvent.ANY,
                event -> {
                    if (opening.get() && !endsOpening(event)) {
                        event.consume();
                    }
                });
        setCenter(both);
        setBottom(foot(links));
    }

    private static ImageView logo() {
        var logo = new ImageView(new Image(Objects.requireNonNull(StartView.class.getResource(ICON)).toString()));
        logo.setFitWidth(LOGO);
        logo.setFitHeight(LOGO);
        return logo;
    }

    private Node drop() {
        var hint = ParagraphLabel.whole(texts.get("start.drop"), "start-drop");
        hint.setGraphic(Icons.of(Feather.DOWNLOAD));
        return hint;
    }

    private HBox foot(StartLinks links) {
        var theme = foot("start.theme", Feather.SUN, links.theme());
        links.shownTheme().when(shown).subscribe(it -> theme.setText(texts.get(Theme.key(it))));
        return Nodes.withStyle(
                new HBox(
                        Nodes.fillWidth(Nodes.withStyle(new Label(ProgramVersion.ofProgram()), "start-version")),
                        theme,
                        foot("common.action.preferences", Feather.SETTINGS, links.preferences()),
                        foot("start.guide", Feather.HELP_CIRCLE, links.guide())),
                "start-foot");
    }

    private Button foot(String key, Feather icon, Runnable run) {
        var link = new PlainButton(texts.get(key), run).asLink();
        link.setGraphic(Icons.small(icon));
        link.setTooltip(new Tooltip(texts.get(key)));
        return link;
    }

    /// Whether a key goes to the button that cancels, or cancels at once.
    private static boolean endsOpening(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB;
    }

    @Override
    public void takeKeyboard() {
        newProjectButton.requestFocus();
    }

    /// A notification of a failed request takes the keyboard.
    @Override
    public boolean focusesNotifications() {
        return true;
    }

    @Override
    public boolean escape() {
        boolean _ = viewModel.jobs.cancel();
        return true;
    }

    /// A way to begin: its icon, its name, and below it what it is.
    private Button way(String key, Feather icon, Runnable action) {
        var name = texts.get("start." + key);
        var about = Nodes.withStyle(new Label(texts.get("start.about." + key)), "start-about");
        var tile = Nodes.withStyle(new StackPane(Icons.of(icon)), "start-tile");
        var button = new PlainButton("", "start-" + key, action);
        button.setGraphic(
                Nodes.withStyle(
                        new HBox(tile, Nodes.hgrow(new VBox(Nodes.withStyle(new Label(name), "start-name"), about))),
                        "start-way-line"));
        button.setAccessibleText(name);
        button.getStyleClass().add("start-way");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private Node recent() {
        var list = Nodes.withId("recent", new VBox(), "recent");
        viewModel.recent.subscribe(() -> fill(list));
        fill(list);
        return list;
    }

    private void fill(VBox list) {
        var last = viewModel.recent.stream().filter(StartViewModel.Recent::exists).findFirst();
        var others = viewModel.recent.stream().filter(it -> !last.equals(Optional.of(it))).toList();
        list.getChildren().setAll(last.map(this::card).orElseGet(this::emptyCard));
        if (!others.isEmpty()) {
            list.getChildren().add(Nodes.withStyle(new Label(texts.get("start.recent")), "start-heading"));
            others.forEach(it -> list.getChildren().add(row(it)));
        }
        // the most likely choice
        if (last.isPresent() && newProjectButton.isFocused()) {
            Nodes.focus(list, "start-continue");
        }
    }

    private VBox emptyCard() {
        var words = Nodes.withStyle(new ParagraphLabel(texts.get("start.no-recent")), "guidance");
        return Nodes.withStyle(new VBox(words), "start-card");
    }

    /// The project of last time.
    private VBox card(StartViewModel.Recent project) {
        var open =
                new PlainButton(texts.get("start.continue"), "start-continue", () -> viewModel.open(project.file()))
                        .asMain();
        open.getStyleClass().add("recent-project");
        open.setAccessibleText(project.name() + ", " + project.folder());
        var links = Nodes.withStyle(new HBox(open), "start-card-links");
        // it continues where the coder was
        links.getChildren().addAll(links(project).stream().skip(1).toList());
        var name = Nodes.withStyle(new Label(project.name()), "start-card-name");
        var folder = Nodes.withStyle(new Label(project.folder()), "recent-folder");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setTooltip(new Tooltip(project.file().toString()));
        var last = Nodes.fillWidth(Nodes.withStyle(new Label(texts.get("start.last")), "guidance"));
        return Nodes.withStyle(new VBox(new HBox(last, changed(project)), name, folder, links), "start-card");
    }

    private List<Button> links(StartViewModel.Recent project) {
        var code = link("start.code", project, viewModel::open);
        var supervise = link("start.supervise", project, viewModel::openTeam);
        List.of(code, supervise).forEach(it -> it.setDisable(!project.exists()));
        return List.of(code, supervise, link("start.backups", project, viewModel::backups));
    }

    private HBox row(StartViewModel.Recent project) {
        var name = Nodes.withStyle(new Label(project.name()), "recent-name");
        var place = project.exists() ? project.folder() : texts.get("start.gone", project.folder());
        var folder = Nodes.withStyle(new Label(place), "recent-folder");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var button = Nodes.fillWidth(Nodes.withStyle(new Button(), "recent-project"));
        button.setGraphic(new VBox(name, folder));
        button.setTooltip(new Tooltip(project.file().toString()));
        button.setAccessibleText(project.name() + ", " + place);
        button.setDisable(!project.exists());
        button.setOnAction(_ -> viewModel.open(project.file()));
        button.defaultButtonProperty().bind(button.focusedProperty());
        var row = Nodes.withStyle(new HBox(button), "recent-row");
        row.getChildren().addAll(links(project));
        row.getChildren().add(changed(project));
        return row;
    }

    private static Label changed(StartViewModel.Recent project) {
        return Nodes.keepWidth(Nodes.withStyle(new Label(project.changed().orElse("")), "recent-changed"));
    }

    private Button link(String key, StartViewModel.Recent project, Consumer<Path> verb) {
        var link = new PlainButton(texts.get(key), () -> verb.accept(project.file())).asLink();
        link.getStyleClass().add(key.replace("start.", "recent-"));
        link.setAccessibleText(texts.get("start.of-project", link.getText(), project.name()));
        return link;
    }
}
