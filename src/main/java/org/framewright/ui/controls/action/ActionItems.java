package org.framewright.ui.controls.action;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The items of menus that are made of actions: with the keys, with ticks, and with the obstacles of disabled ones.
public record ActionItems(Texts texts, Consumer<Action> perform) {

    /// The item of an action in its present state.
    public MenuItem item(Action action) {
        var obstacle = action.obstacle().getValue();
        var words = action.label(texts);
        var item = action.toggle().map(ActionItems::item).orElseGet(MenuItem::new);
        // in a line of its own: else the longest makes the menu wider than the window
        item.setText(obstacle.map(why -> words + "\n" + why).orElse(words));
        item.setId("do-" + action.id().replace('.', '-'));
        item.setMnemonicParsing(false);
        if (!action.keys().isEmpty()) {
            showKeys(item, action.formatFirstKey(texts));
        }
        item.setDisable(obstacle.isPresent());
        item.setOnAction(_ -> perform.accept(action));
        return item;
    }

    /// The menu *More* of rarer actions, in their present state whenever it is opened.
    public MenuButton more(Supplier<List<Action>> actions) {
        var menu =
                Nodes.withId("more-actions", new MenuButton(texts.get("common.more")), "choice-chip", "more-actions");
        // an empty menu does not open
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(_ -> menu.getItems().setAll(actions.get().stream().map(this::item).toList()));
        return menu;
    }

    /// Shows keys at the right of an item, which act elsewhere.
    public static void showKeys(MenuItem item, String keys) {
        item.setAccelerator(new ShownKeys(keys));
    }

    /// Gives a list a context menu with the actions for the selected row, as they are when it is opened; without any, it stays closed.
    /// The right button has selected the row before.
    public void addRowMenu(Control list, Supplier<List<Action>> actions) {
        addMenu(list, () -> actions.get().stream().map(this::item).toList());
    }

    /// The same with any items.
    public void addMenu(Control list, Supplier<List<MenuItem>> items) {
        addMenu(list, items, Runnable::run);
    }

    /// The same, opened later.
    ///
    /// @param whenReady runs the opening
    public void addMenu(Control list, Supplier<List<MenuItem>> items, Consumer<Runnable> whenReady) {
        var menu = new ContextMenu();
        menu.setId("row-menu");
        list.setOnContextMenuRequested(event -> {
            menu.hide();
            event.consume();
            whenReady.accept(() -> {
                menu.getItems().setAll(items.get());
                if (!menu.getItems().isEmpty()) {
                    open(menu, list, event);
                }
            });
        });
    }

    /// Opens a menu where the mouse is. It belongs to the window: with the node as its owner, a click in that node would leave it open, and
    /// its items would act on the new selection.
    public static void open(ContextMenu menu, Node asked, ContextMenuEvent event) {
        open(menu, asked, event, new Point2D(event.getScreenX(), event.getScreenY()));
    }

    /// The same at another place on the screen.
    public static void open(ContextMenu menu, Node asked, ContextMenuEvent event, Point2D place) {
        // the skin keeps the item that was chosen last, and an arrow would go on from there
        menu.setSkin(null);
        if (event.isKeyboardTrigger()) {
            ignoreRestingMouse(menu);
        }
        var window = asked.getScene().getWindow();
        ignoreKeysWithEnter(menu, window);
        new ClosingPress(window).watch(menu);
        menu.show(window, place.getX(), place.getY());
        event.consume();
    }

    /// JavaFX takes Shortcut+Enter, which submits elsewhere, for Enter, in a menu and in the menus that it opens. They get their keys from the
    /// window before any filter does.
    private static void ignoreKeysWithEnter(ContextMenu menu, Window window) {
        var usual = window.getEventDispatcher();
        // only while it is shown: menus may open and hide in any order
        window.setEventDispatcher((event, tail) ->
                menu.isShowing() && isEnterWithModifier(event) ? null : usual.dispatchEvent(event, tail));
        onceHidden(menu, () -> window.setEventDispatcher(usual));
    }

    private static boolean isEnterWithModifier(Event event) {
        return event instanceof KeyEvent key
                && key.getCode() == KeyCode.ENTER
                && (key.isShortcutDown() || key.isShiftDown() || key.isAltDown());
    }

    /// Runs something once a menu is hidden, only once: a menu that is opened again would add a listener each time.
    private static void onceHidden(ContextMenu menu, Runnable then) {
        menu.addEventHandler(
                WindowEvent.WINDOW_HIDDEN,
                new EventHandler<>() {
                    @Override
                    public void handle(WindowEvent hidden) {
                        then.run();
                        menu.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
                    }
                });
    }

    /// Lets a menu that opens by keys begin at its first item, even under a resting mouse.
    private static void ignoreRestingMouse(ContextMenu menu) {
        var resting = new RestingMouse();
        var scene = menu.getScene();
        scene.addEventFilter(MouseEvent.ANY, resting);
        onceHidden(menu, () -> scene.removeEventFilter(MouseEvent.ANY, resting));
    }

    /// Drops the press of the main button that closes a menu, with its release: it would answer, or open the menu again. A press of the
    /// other button opens the menu of what is under it.
    private static final class ClosingPress implements EventHandler<MouseEvent> {

        /// The press comes at once; on X11 it is another event than the one that closes the menu.
        private static final Duration AT_ONCE = Duration.millis(400);

        private final Window window;
        private final PauseTransition ending = new PauseTransition(AT_ONCE);
        private boolean dropping;

        ClosingPress(Window window) {
            this.window = window;
            ending.setOnFinished(_ -> end());
        }

        void watch(ContextMenu menu) {
            menu.setOnAutoHide(_ -> window.addEventFilter(MouseEvent.ANY, this));
            onceHidden(menu, ending::play);
        }

        private void end() {
            if (!dropping) {
                window.removeEventFilter(MouseEvent.ANY, this);
            }
        }

        @Override
        public void handle(MouseEvent event) {
            boolean pressed = event.getEventType() == MouseEvent.MOUSE_PRESSED;
            dropping = pressed ? !dropping && event.getButton() == MouseButton.PRIMARY : dropping;
            if (dropping) {
                event.consume();
            }
            if (event.getEventType() == MouseEvent.MOUSE_CLICKED || (pressed && !dropping)) {
                dropping = false;
                end();
            }
        }
    }

    /// Drops the events of a mouse until it moves, or is pressed.
    private static final class RestingMouse implements EventHandler<MouseEvent> {

        private static final double MOVED = 2;

        private Optional<Point2D> place = Optional.empty();
        private boolean used;

        @Override
        public void handle(MouseEvent event) {
            var here = new Point2D(event.getScreenX(), event.getScreenY());
            var rested = place.orElse(here);
            place = Optional.of(rested);
            used |= event.getEventType() == MouseEvent.MOUSE_PRESSED || rested.distance(here) > MOVED;
            if (!used) {
                event.consume();
            }
        }
    }

    private static MenuItem item(Action.Toggle toggle) {
        boolean on = toggle.on().getValue();
        if (toggle.isChoice()) {
            var choice = new RadioMenuItem();
            choice.setSelected(on);
            return choice;
        }
        var item = new CheckMenuItem();
        item.setSelected(on);
        return item;
    }
}
