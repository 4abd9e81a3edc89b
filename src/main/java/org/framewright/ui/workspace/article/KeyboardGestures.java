package org.framewright.ui.workspace.article;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep;
import org.framewright.ui.workspace.article.selection.TextSelection;

/// The keyboard's gestures: moving the caret, extending the selection, going from passage to passage. Letters, digits, Enter
/// and Delete are left to the parent; so is Escape, unless there is a selection to clear.
public final class KeyboardGestures {

    private final ArticleViewModel viewModel;
    private final ArticlePage page;
    private final PageViewport viewport;

    /// The horizontal place of the caret in a longer line, while it moves up and down; negative while it does not.
    private double goalX = -1;

    /// The place after the last key that selects by lines.
    private LineGoal goal = new LineGoal(TextSelection.NONE, 0);

    /// A selection and the place in its line: the selection ends with a word, while lines are counted from the place.
    private record LineGoal(TextSelection selection, int place) {}

    public KeyboardGestures(ArticleViewModel viewModel, ArticlePage page, PageViewport viewport) {
        this.viewModel = viewModel;
        this.page = page;
        this.viewport = viewport;
    }

    public void install(Node node) {
        node.addEventHandler(
                KeyEvent.KEY_PRESSED, event -> page.geometry().ifPresent(geometry -> onPressed(event, geometry)));
        // by character, whatever the keyboard's layout
        node.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private void onPressed(KeyEvent event, PageGeometry geometry) {
        boolean upOrDown =
                switch (event.getCode()) {
                    case UP, DOWN, PAGE_UP, PAGE_DOWN -> !event.isShortcutDown();
                    default -> false;
                };
        int caret = viewModel.selection.get().caret();
        int place = place(event);
        if (!upOrDown) {
            goalX = -1;
        } else if (goalX < 0) {
            goalX = geometry.caret(place).getMinX();
        }
        if (handlePressed(event, geometry, caret, place)) {
            event.consume();
            var now = geometry.caret(viewModel.selection.get().caret());
            viewport.keepVisible(now.getMinY(), now.getMaxY());
        }
    }

    private boolean handlePressed(KeyEvent event, PageGeometry geometry, int caret, int place) {
        switch (event.getCode()) {
            case LEFT -> step(event, horizontalStep(event), directionTo(geometry.isRightToLeft(caret)));
            case RIGHT -> step(event, horizontalStep(event), directionTo(!geometry.isRightToLeft(caret)));
            case UP -> upOrDown(event, CaretStep.Direction.BACKWARD, geometry.placeAbove(place, goalX));
            case DOWN -> upOrDown(event, CaretStep.Direction.FORWARD, geometry.placeBelow(place, goalX));
            case PAGE_UP -> go(event, geometry.placeAtDistance(place, goalX, -pageHeight()));
            case PAGE_DOWN -> go(event, geometry.placeAtDistance(place, goalX, pageHeight()));
            case HOME -> go(event, lineStart(event, geometry, place));
            case END -> go(event, end(event, geometry, place));
            case SPACE -> {
                return onSpace(event);
            }
            case ESCAPE -> {
                return clearSelection();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void onTyped(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "." -> viewModel.selectNext();
            case "," -> viewModel.selectPrevious();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(KeyEvent event, CaretStep step, CaretStep.Direction direction) {
        if (event.isShiftDown()) {
            viewModel.selection.extend(step, direction);
        } else {
            viewModel.selection.move(step, direction);
        }
    }

    private void upOrDown(KeyEvent event, CaretStep.Direction direction, int place) {
        if (event.isShortcutDown()) {
            step(event, CaretStep.PARAGRAPH, direction);
        } else {
            go(event, place);
        }
    }

    /// The place from which lines are counted.
    private int place(KeyEvent event) {
        var selection = viewModel.selection.get();
        return event.isShiftDown() && goal.selection().equals(selection) ? goal.place() : selection.caret();
    }

    private void go(KeyEvent event, int place) {
        if (event.isShiftDown()) {
            viewModel.selection.extendTo(event.isAltDown() ? CaretStep.CHARACTER : CaretStep.WORD, place);
            goal = new LineGoal(viewModel.selection.get(), place);
        } else {
            viewModel.selection.moveTo(place);
        }
    }

    /// Selects the annotation here; with Shift keeps the selected text and begins a further range of it.
    private boolean onSpace(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.isShiftDown()) {
            viewModel.selection.addFragment();
        } else {
            viewModel.selectAtCaret();
        }
        return true;
    }

    private boolean clearSelection() {
        boolean any = viewModel.selection.isPresent();
        viewModel.selection.clear();
        return any;
    }

    /// The line's beginning, from there the paragraph's; with the shortcut key the article's.
    private static int lineStart(KeyEvent event, PageGeometry geometry, int place) {
        if (event.isShortcutDown()) {
            return geometry.startIndex();
        }
        int line = geometry.line(place).start();
        return line == place ? geometry.paragraph(place).start() : line;
    }

    private static int end(KeyEvent event, PageGeometry geometry, int place) {
        if (event.isShortcutDown()) {
            return geometry.endIndex();
        }
        int line = geometry.line(place).end();
        return line == place ? geometry.paragraph(place).end() : line;
    }

    private double pageHeight() {
        return viewport.height() * 0.85;
    }

    private static CaretStep horizontalStep(KeyEvent event) {
        if (event.isAltDown()) {
            return CaretStep.CHARACTER;
        }
        return event.isShortcutDown() ? CaretStep.SENTENCE : CaretStep.WORD;
    }

    private static CaretStep.Direction directionTo(boolean end) {
        return end ? CaretStep.Direction.FORWARD : CaretStep.Direction.BACKWARD;
    }
}
