package org.framewright.ui.shell;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The dispatcher of keys to actions. A key goes first to the screen, which may hold it; then, before any control, to the
/// actions; then to the control that has the keyboard. Esc goes the other way: first to the control, then a step up.
///
/// A field that is typed in keeps its own keys: letters, Delete, the clipboard, and undo as long as it has something to undo; on a
/// Mac keys with Option. Any other key with Ctrl, Alt or a key of its own is an action there, too.
final class KeyDispatcher {

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private static final boolean LINUX = System.getProperty("os.name", "").startsWith("Linux");

    /// The divisor of a control's size that gives its menu's distance from the upper left corner.
    private static final double MENU_PLACE = 4;

    private final ShellPane pane;
    private boolean listOpen;
    private boolean acted;

    KeyDispatcher(ShellPane pane) {
        this.pane = pane;
    }

    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, this::onKey);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, pane.tables()::onPressed);
    }

    private void onKey(KeyEvent event) {
        if (isMenuOpen()) {
            // the screen or the field has used them already
            event.consume();
            return;
        }
        pane.view().filterKey(event);
        if (event.getEventType() != KeyEvent.KEY_TYPED) {
            acted = false;
        } else if (acted) {
            // a control that an action has opened would get the character of its key
            event.consume();
        }
        if (!event.isConsumed() && event.getEventType() == KeyEvent.KEY_PRESSED) {
            onPressed(event);
        }
    }

    /// Whether a menu is open, which keys reach first.
    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(it -> it instanceof ContextMenu && it.isShowing());
    }

    /// Whether a key leads to another screen, also out of an open list, which it closes.
    private static boolean leaves(ComboBoxBase<?> list, KeyEvent event) {
        boolean leaves = event.isAltDown() && event.getCode().isDigitKey();
        if (leaves) {
            list.hide();
        }
        return leaves;
    }

    private void onPressed(KeyEvent event) {
        listOpen = event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing() && !leaves(box, event);
        if (listOpen) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            if (pane.isSheetOpen() || keepsEscape(event.getTarget())) {
                escape(event);
            }
            return;
        }
        if (asksForMenu(event)) {
            openContextMenu(event);
            return;
        }
        boolean elsewhere = pane.isAsking() || pane.isSheetOpen();
        var action = pane.action(event);
        if (action.isPresent() && isAction(event, elsewhere)) {
            pane.perform(action.get());
            acted = true;
            event.consume();
        } else if (!elsewhere && !(event.getTarget() instanceof TextInputControl) && pane.view().handleKey(event)) {
            event.consume();
        }
    }

    /// Whether a key asks for the context menu. Windows and macOS send that request themselves; JavaFX on Linux only the keys.
    private static boolean asksForMenu(KeyEvent event) {
        return LINUX
                && (event.getCode() == KeyCode.CONTEXT_MENU
                        || (event.getCode() == KeyCode.F10 && event.isShiftDown() && !event.isShortcutDown()));
    }

    /// Opens the context menu of the control that has the keyboard, below its selected row where it has one.
    private static void openContextMenu(KeyEvent event) {
        if (event.getTarget() instanceof Node focused) {
            var row = focused.lookup(".cell:filled:selected");
            var place = row == null ? focused : row;
            var bounds = place.getLayoutBounds();
            double x = bounds.getMinX() + bounds.getWidth() / MENU_PLACE;
            double y = row == null ? bounds.getMinY() + bounds.getHeight() / MENU_PLACE : bounds.getMaxY();
            var screen = place.localToScreen(x, y);
            Event.fireEvent(
                    place,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, screen.getX(), screen.getY(), true, null));
            event.consume();
        }
    }

    private boolean isAction(KeyEvent event, boolean elsewhere) {
        if (event.getTarget() instanceof TextInputControl field) {
            return !isForTheField(event, field);
        }
        return !isPlain(event) || (!elsewhere && pane.view().acceptsPlainKeys());
    }

    private static boolean isForTheField(KeyEvent event, TextInputControl field) {
        boolean undoing = event.getCode() == KeyCode.Z && !event.isShiftDown() && field.isUndoable();
        boolean redoing =
                (event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown()))
                        && field.isRedoable();
        boolean clipboard =
                !event.isShiftDown()
                        && switch (event.getCode()) {
                            case A, C, V, X -> true;
                            default -> false;
                        };
        // in a field Option moves by words, and types characters
        boolean option = MAC && event.isAltDown() && !event.isShortcutDown();
        return isPlain(event) || option || (event.isShortcutDown() && (undoing || redoing || clipboard));
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
    }

    /// Lists and tables consume Esc without a use for it.
    private static boolean keepsEscape(EventTarget target) {
        return target instanceof ListView<?> || target instanceof TableView<?> || target instanceof TreeView<?>;
    }

    /// One step up, where no control had a use for Esc.
    private void escape(KeyEvent event) {
        // an open list has used Esc, and is closed by now
        if (event.getCode() == KeyCode.ESCAPE && !listOpen && !event.isConsumed()) {
            pane.escape();
            event.consume();
        }
    }
}
