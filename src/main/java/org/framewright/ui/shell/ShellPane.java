package org.framewright.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.project.Preferences;
import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.NotificationBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.form.PassphraseBar;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.shell.navigation.Destination;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The content of the window: a screen with its notification, below it its picker and questions, over it the palette or the sheet of keys while
/// they are open.
public final class ShellPane extends StackPane {

    private static final String KEYS = "common.action.keys";
    private static final String KEY_OF_NOTIFICATION = "F9";

    private final Texts texts;
    private final ObjectProperty<AppScreen> screen;
    private final BorderPane frame = new BorderPane();
    private final BorderPane screens = new BorderPane();
    private final ScrollPane content = new ScrollPane();
    private final PanelBorders borders;
    private final ScreenPrompts prompts;
    private final ObjectProperty<Optional<Notification>> said = new SimpleObjectProperty<>(Optional.empty());
    private final NotificationBar notifications;
    private final NotificationPlace place;
    private final NotificationHistory history;
    private final Palette palette;
    private final List<ActionGroup> own;
    private final ProgramActions program;
    private final ActionMenu menu;
    private final NavigationBar navigation;
    private final Links links;
    private final LoadingSign loading;
    private Optional<KeySheet> sheet = Optional.empty();

    /// The place that was last clicked in the navigation. Esc never leaves it, and returns from what was opened by a key or from there.
    private Optional<Class<?>> chosen = Optional.empty();

    /// The actions of every screen.
    ///
    /// @param groups of the actions, those without keys included
    /// @param recent the actions that open recent projects, loaded for an open list
    /// @param subjects reads what the palette finds beside actions, and hands it over
    /// @param preferences keep the widths of panels
    public record ProgramActions(
            Supplier<List<ActionGroup>> groups,
            Supplier<List<Action>> recent,
            Consumer<Consumer<List<PickerItem>>> subjects,
            Preferences preferences) {}

    /// The ways to other screens.
    ///
    /// @param back to the former screen
    /// @param forward to the screen before the last step back
    /// @param openSaved goes on with the file that the work was saved in, where the project's own was lost or changed
    /// @param openOutput opens a file in its program, or a folder
    /// @param openHub leads to the hub of the project
    public record Links(
            Consumer<Route> go,
            Runnable back,
            Runnable forward,
            Consumer<Path> openSaved,
            Consumer<Path> openOutput,
            Runnable openHub) {}

    public ShellPane(
            Texts texts,
            AppScreen first,
            ProgramActions program,
            FileDialogs files,
            BackgroundWorkers workers,
            Links links) {
        this.texts = texts;
        this.program = program;
        this.links = links;
        this.menu = new ActionMenu(texts, this::menu, this::perform);
        var back = Action.of("common.action.back", "Alt+Left", links.back());
        this.navigation = new NavigationBar(it -> goTo(it, false), it -> goTo(it, true), texts, menu, links.openHub());
        this.screen = new SimpleObjectProperty<>(first);
        this.prompts =
                new ScreenPrompts(
                        new Picker("picker", texts.get("common.nothing-fits"), this::takeKeyboard),
                        new AskBar(texts, this::takeKeyboard, () -> screen().route()),
                        new PassphraseBar(texts, this::takeKeyboard),
                        new TourBar(texts),
                        files);
        ObservableValue<Optional<Notification>> ofScreen = screen.flatMap(AppScreen::notification);
        var notification =
                said.flatMap(it -> it.isPresent() ? said : ofScreen)
                        .map(it ->
                                it.map(words -> NotificationFiles.withOutput(words, texts, links.openOutput()))
                                        .map(words -> NotificationFiles.withRescue(words, texts, links.openSaved())));
        this.notifications = new NotificationBar(texts, notification, this::dismissNotification, KEY_OF_NOTIFICATION);
        this.place = new NotificationPlace(notifications, screens);
        this.palette = new Palette(texts, this::takeKeyboard, this::perform);
        this.own = windowActions(back);
        this.borders = new PanelBorders(content, program.preferences());
        this.loading = new LoadingSign(workers, texts);
        layOut(new JobBar(workers.jobList(), texts));
        this.history = new NotificationHistory(texts, notification, this::removeNotification);
        addEventFilter(KeyEvent.KEY_PRESSED, history::onKey);
        notification.subscribe(_ -> {
            place.show();
            focusUrgentNotification();
        });
    }

    private List<ActionGroup> windowActions(Action back) {
        return List.of(
                new ActionGroup(
                        ActionGroup.GO,
                        List.of(back, Action.of("common.action.forward", "Alt+Right", links.forward()))),
                new ActionGroup(
                        ActionGroup.EDIT,
                        List.of(Action.of("common.action.copy", () -> tables().copy(getScene().getFocusOwner()))),
                        List.of(new ActionGroup.Hint("common.key.copy", "common.does.copy"))),
                new ActionGroup(
                        ActionGroup.VIEW,
                        List.of(
                                navigation.foldAction(),
                                Action.of("common.action.wider", "Ignore Shift+Alt+Plus", () -> widen(true))
                                        .withKey("Ignore Shift+Alt+Equals")
                                        .withKey("Alt+Add"),
                                Action.of("common.action.narrower", "Ignore Shift+Alt+Minus", () -> widen(false))
                                        .withKey("Alt+Subtract"))),
                new ActionGroup(
                        ActionGroup.HELP,
                        List.of(
                                Action.of(KEYS, "Shortcut+F1", this::toggleSheet),
                                Action.of("common.action.find", "Shortcut+P", this::openFinder),
                                Action.of("common.action.notification", KEY_OF_NOTIFICATION, this::focusNotification),
                                Action.of("common.menu", "F10", menu::show))));
    }

    private void layOut(JobBar jobs) {
        frame.setLeft(navigation);
        addEventFilter(
                MouseEvent.MOUSE_CLICKED,
                it -> {
                    if (it.getButton() == MouseButton.BACK) {
                        links.back().run();
                    } else if (it.getButton() == MouseButton.FORWARD) {
                        links.forward().run();
                    }
                });
        widthProperty().subscribe(it -> navigation.fit(it.doubleValue()));
        Zoom.zoomOf(this).subscribe(_ -> navigation.fit(getWidth()));
        // a screen that is large in a small window is scrolled as a whole
        content.setFitToWidth(true);
        content.setFitToHeight(true);
        content.setFocusTraversable(false);
        content.getStyleClass().add("screen");
        StackPane.setAlignment(loading, Pos.TOP_CENTER);
        screens.setCenter(new StackPane(content, loading));
        screens.setBottom(new VBox(jobs, prompts.tour(), prompts.picker(), prompts.ask(), prompts.passphrases()));
        frame.setCenter(screens);
        getChildren().addAll(frame, palette);
    }

    /// Connects the keys of a scene to the actions.
    public void listen(Scene scene) {
        new KeyDispatcher(this).listen(scene);
    }

    public ScreenPrompts prompts() {
        return prompts;
    }

    public AppScreen screen() {
        return screen.get();
    }

    /// Shows a notification of the whole project or program: on every screen, until it is dismissed.
    public void showNotification(Notification notification) {
        said.set(Optional.of(notification));
    }

    /// Removes that notification: it was of a project that is closed now.
    public void clearNotification() {
        history.clear();
        prompts.ask().clearUnfinished();
        prompts.tour().close();
        said.set(Optional.empty());
    }

    /// Shows the destinations from a route; none outside a project.
    public void showDestinations(List<Destination> destinations, Route current) {
        navigation.show(destinations, current);
    }

    /// Shows the state of the project's hub.
    ///
    /// @param state empty without a hub
    public void showHub(Optional<HubState> state) {
        navigation.showHub(state);
    }

    public void show(AppScreen next) {
        closeSheet();
        menu.hide();
        prompts.picker().close();
        palette.picker().close();
        prompts.ask().suspend();
        prompts.passphrases().close();
        screen.set(next);
        prompts.ask()
                .unfinishedHere()
                .map(it -> Notification.hint(texts.get("common.answer-begun", it)))
                .ifPresent(screen().model()::showNotification);
        content.setContent(screen().view().pane());
        place.enter(screen().view().pane());
        loading.begin();
        // a field gets no key before it has its skin, which the next picture would create
        applyCss();
        screen().view().takeKeyboard();
    }

    private void toggleSheet() {
        if (isSheetOpen()) {
            closeSheet();
            takeKeyboard();
        } else {
            var opened = new KeySheet(groups(), texts, this::toggleSheet);
            sheet = Optional.of(opened);
            getChildren().add(opened);
            opened.requestFocus();
        }
    }

    TableClipboard tables() {
        return new TableClipboard(texts, it -> screen().model().showNotification(it));
    }

    ScreenView view() {
        return screen().view();
    }

    /// The actions of the screen, then those of the program, without the screen's keys.
    public Stream<Action> actions() {
        return groups().stream().flatMap(it -> it.actions().stream());
    }

    /// The action of a key: the screen's, or else the program's. Asked at each key, and so without lists of its own.
    Optional<Action> action(KeyEvent event) {
        return Stream.of(screen().view().actions(), program.groups().get(), own)
                .flatMap(List::stream)
                .flatMap(it -> it.actions().stream())
                .filter(it -> it.matches(event))
                .findFirst()
                .or(() -> navigation.actions().stream().filter(it -> it.matches(event)).findFirst());
    }

    private List<ActionGroup> groups() {
        var ofScreen = screen().view().actions();
        var taken =
                ofScreen.stream()
                        .flatMap(it -> it.actions().stream())
                        .flatMap(it -> it.keys().stream())
                        .collect(Collectors.toSet());
        var going = new ActionGroup(ActionGroup.GO, navigation.actions());
        var others = Stream.of(program.groups().get(), List.of(going), own).flatMap(List::stream);
        return ActionGroup.merge(Stream.concat(ofScreen.stream(), others.map(it -> it.withoutKeys(taken))).toList());
    }

    /// The groups with the actions that are loaded only for a list.
    private List<ActionGroup> listedGroups() {
        var recent = new ActionGroup(ActionGroup.PROJECT, program.recent().get());
        return ActionGroup.merge(Stream.concat(groups().stream(), Stream.of(recent)).toList());
    }

    private List<ActionGroup> menu() {
        return listedGroups().stream().sorted(ActionGroup.AS_MENUS).toList();
    }

    /// Runs an action, or reports its obstacle.
    void perform(Action action) {
        if (!action.id().equals(KEYS)) {
            closeSheet();
        }
        action.perform(screen().model()::showNotification);
    }

    void escape() {
        if (isSheetOpen()) {
            toggleSheet();
        } else if (prompts.ask().isOpen()) {
            prompts.ask().close();
        } else if (prompts.passphrases().isOpen()) {
            prompts.passphrases().close();
        } else if (notifications.hasKeyboard()) {
            dismissNotification();
        } else if (!screen().view().escape()) {
            if (notifications.isStaying()) {
                dismissNotification();
            } else if (chosen.filter(it -> it.isInstance(screen().route())).isEmpty()) {
                links.back().run();
            }
        }
    }

    boolean isSheetOpen() {
        return sheet.isPresent();
    }

    /// Whether a question below the screen has the keyboard.
    boolean isAsking() {
        return prompts.isOpen() || palette.picker().isOpen() || notifications.hasKeyboard();
    }

    private void openFinder() {
        closeSheet();
        palette.open(listedGroups(), program.subjects());
    }

    private void closeSheet() {
        sheet.ifPresent(getChildren()::remove);
        sheet = Optional.empty();
    }

    private void goTo(Route route, boolean clicked) {
        chosen = Optional.of(route).filter(it -> clicked && it instanceof Route.InProject).map(Object::getClass);
        links.go().accept(route);
    }

    private void takeKeyboard() {
        screen().view().takeKeyboard();
    }

    private void widen(boolean wider) {
        if (!borders.widen(wider)) {
            screen().model().showNotification(Notification.hint(texts.get("common.no-panel")));
        }
    }

    @Override
    protected void layoutChildren() {
        borders.restore(screen().view().pane());
        super.layoutChildren();
    }

    /// Goes to the choices of the notification; where none waits for an answer, to the last ones.
    private void focusNotification() {
        if (notifications.hasChoices() || notifications.isStaying()) {
            boolean _ = notifications.focusChoices();
        } else {
            history.list(palette.picker(), this::showNotification);
        }
    }

    private void focusUrgentNotification() {
        if (screen().view().focusesNotifications() && notifications.hasChoices()) {
            focusNotification();
        }
    }

    private void removeNotification() {
        if (said.get().isPresent()) {
            said.set(Optional.empty());
        } else {
            screen().model().dismissNotification();
        }
    }

    private void dismissNotification() {
        removeNotification();
        takeKeyboard();
    }
}
