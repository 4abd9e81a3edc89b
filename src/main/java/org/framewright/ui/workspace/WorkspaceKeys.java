package org.framewright.ui.workspace;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.framewright.ui.common.Action;

import java.util.List;
import java.util.function.BooleanSupplier;

/// What the keyboard does anywhere in the workspace:
///
/// - a letter codes the selected words with its tag, for the annotation at work where they go together; with Shift by
///   themselves; with Alt it adds an implied one;
/// - a digit chooses a category of the current question, `1` to `9`, `0` the tenth, with Shift the eleventh and on;
///   `-` answers "not codable", Backspace takes the answer away;
/// - Tab and Enter go to the next question, Shift+Tab back; Escape goes up from a part to its whole, then out.
///
/// While something is typed into a field, only the screen's actions with Ctrl, Alt or a function key are heard. Keys of
/// letters and digits are taken where they are pressed, so that Shift and Alt don't change what they are.
final class WorkspaceKeys {

    private final WorkspaceViewModel viewModel;
    private final List<Action> actions;
    private final BooleanSupplier covered;

    /// Keys for a workspace.
    ///
    /// @param covered whether the text can't be seen; then nothing is coded in it
    WorkspaceKeys(WorkspaceViewModel viewModel, List<Action> actions, BooleanSupplier covered) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.covered = covered;
    }

    /// Handles a key before any control sees it.
    void pressed(KeyEvent event) {
        if (!event.getCode().isModifierKey()) {
            viewModel.notices().passHint();
        }
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean taken = !(typing && isForTheField(event)) && act(event);
        if (taken || (!typing && !covered.getAsBoolean() && !event.isShortcutDown() && code(event))) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        for (var action : actions) {
            if (action.key().match(event)) {
                action.run().run();
                return true;
            }
        }
        return false;
    }

    /// A field keeps its own undo, delete and letters.
    private static boolean isForTheField(KeyEvent event) {
        var field = (TextInputControl) event.getTarget();
        boolean undoing = event.getCode() == KeyCode.Z && !event.isShiftDown() && field.isUndoable();
        boolean redoing =
                (event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown()))
                        && field.isRedoable();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
        return plain || undoing || redoing;
    }

    private boolean code(KeyEvent event) {
        var code = event.getCode();
        if (code.isLetterKey()) {
            return letter(event, code.getChar().charAt(0));
        }
        if (code.isDigitKey() && !event.isAltDown()) {
            int digit = Character.digit(code.getName().charAt(code.getName().length() - 1), 10);
            viewModel.desk().answering().chooseCategory((digit + 9) % 10 + (event.isShiftDown() ? 10 : 0));
            return true;
        }
        if (event.isAltDown()) {
            return false;
        }
        switch (code) {
            case MINUS, SUBTRACT -> viewModel.desk().answering().chooseNotCodable();
            case BACK_SPACE -> viewModel.desk().answering().clearAnswer();
            case TAB -> viewModel.desk().answering().step(event.isShiftDown() ? -1 : 1);
            case ENTER -> viewModel.desk().answering().step(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean letter(KeyEvent event, char letter) {
        if (event.isAltDown()) {
            return viewModel.gestures().imply(letter);
        }
        return event.isShiftDown() ? viewModel.gestures().codeAlone(letter) : viewModel.gestures().code(letter);
    }
}
