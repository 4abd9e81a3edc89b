package org.framewright.ui.workspace;

import javafx.scene.input.KeyEvent;

import java.util.function.BooleanSupplier;

/// What the keyboard does anywhere in the workspace, beside the actions:
///
/// - a letter codes the selected words with its tag, for the annotation at work where they go together; with Shift by
///   themselves; with Alt it adds an implied one;
/// - a digit chooses a category of the current question, `1` to `9`, `0` the tenth, with Shift the eleventh and on;
///   `-` answers "not codable", Backspace takes the answer away;
/// - Tab and Enter go to the next question, Shift+Tab back; Escape goes up from a part to its whole, then out.
///
/// Keys of letters and digits are taken where they are pressed, so that Shift and Alt don't change what they are.
final class WorkspaceKeys {

    private final WorkspaceViewModel viewModel;
    private final BooleanSupplier covered;

    /// Keys for a workspace.
    ///
    /// @param covered whether the text can't be seen; then nothing is coded in it
    WorkspaceKeys(WorkspaceViewModel viewModel, BooleanSupplier covered) {
        this.viewModel = viewModel;
        this.covered = covered;
    }

    /// Codes with a key, where the text and its panel have the keyboard.
    ///
    /// @return whether it had a use
    boolean press(KeyEvent event) {
        return !covered.getAsBoolean() && !event.isShortcutDown() && code(event);
    }

    private boolean code(KeyEvent event) {
        var code = event.getCode();
        if (code.isLetterKey()) {
            return letter(event, code.getChar().charAt(0));
        }
        if (code.isDigitKey() && !event.isAltDown()) {
            int digit = Character.digit(code.getName().charAt(code.getName().length() - 1), 10);
            viewModel.desk.answering().chooseCategory((digit + 9) % 10 + (event.isShiftDown() ? 10 : 0));
            return true;
        }
        if (event.isAltDown()) {
            return false;
        }
        switch (code) {
            case MINUS, SUBTRACT -> viewModel.desk.answering().chooseNotCodable();
            case BACK_SPACE -> viewModel.desk.answering().clearAnswer();
            case TAB -> viewModel.desk.answering().step(event.isShiftDown() ? -1 : 1);
            case ENTER -> viewModel.desk.answering().step(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean letter(KeyEvent event, char letter) {
        if (event.isAltDown()) {
            return viewModel.gestures.imply(letter);
        }
        return event.isShiftDown() ? viewModel.gestures.codeAlone(letter) : viewModel.gestures.code(letter);
    }
}
