package org.framewright.ui.workspace.article;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.article.ArticleViewModel.DraggedLink;
import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep;
import org.framewright.ui.workspace.article.selection.CaretNavigation.PassageEnd;
import org.framewright.ui.workspace.article.selection.TextRange;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The mouse's gestures:
///
/// - a drag selects whole words, with Alt characters; a double click selects a word, a triple click a sentence, a fourth click the
///   paragraph;
/// - with Shift a selection grows by words, with Alt, too, by characters; with the shortcut key, or after the key for it, another
///   range is added;
/// - a drag of an end of the selected passage moves that end;
/// - a click on a coded passage or a suggestion selects it, the next click another one in the same place; the right button selects the
///   subject of its menu;
/// - a drag from one passage to another joins the two, or selects nothing where the role is full; with Alt it selects words there, too.
public final class SelectionGestures {

    /// The largest movement, in pixels, that is no drag.
    private static final double STILL = 4;

    /// The distance from the end of a passage at which it can be dragged, from within: a press beside its frame begins other words.
    private static final double HANDLE = 6;

    /// The distance from the selected passage's words to its frame.
    private static final double FRAME = 3;

    /// The same, where a gap between two words begins there: its other half begins other words.
    private static final double FRAME_IN_GAP = 2;

    private final ArticleViewModel viewModel;
    private final ArticlePage page;
    private final PageViewport viewport;
    private double pressedX;
    private double pressedY;
    private final GestureListener listener;
    private boolean dragging;
    private @Nullable PassageEnd grabbed;
    private @Nullable AnnotationId grabbedOf;
    private @Nullable AnnotationId selectedBefore;
    private List<AnnotationId> pressedOn = List.of();

    public SelectionGestures(
            ArticleViewModel viewModel, ArticlePage page, PageViewport viewport, GestureListener listener) {
        this.listener = listener;
        this.viewModel = viewModel;
        this.page = page;
        this.viewport = viewport;
    }

    public void install(Node node) {
        // set on the page alone: the cursor of a part would hide the one over an end
        node.setCursor(Cursor.TEXT);
        node.setOnMouseMoved(event ->
                page.geometry()
                        .ifPresent(geometry ->
                                node.setCursor(findEnd(event, geometry) == null ? Cursor.TEXT : Cursor.H_RESIZE)));
        node.setOnMousePressed(event -> page.geometry().ifPresent(geometry -> onPressed(event, geometry)));
        node.setOnMouseDragged(event -> page.geometry().ifPresent(geometry -> onDragged(event, geometry)));
        node.setOnMouseReleased(event -> page.geometry().ifPresent(geometry -> onReleased(event, geometry)));
    }

    private void onPressed(MouseEvent event, PageGeometry geometry) {
        if (event.getButton() == MouseButton.SECONDARY) {
            var under = geometry.characterUnder(event.getX(), event.getY());
            viewModel.selectForMenu(under);
            under.ifPresent(this::selectGhostForMenu);
        }
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = false;
        // at any number of clicks: the one before may have selected the passage
        grabbed = findEnd(event, geometry);
        grabbedOf = viewModel.selected.get();
        pressedX = event.getX();
        pressedY = event.getY();
        int clicks = event.getClickCount();
        pressedOn = clicks == 1 ? passagesUnder(event, geometry) : List.of();
        var selected = viewModel.selected.get();
        if (selected != null && pressedOn.contains(selected)) {
            // of several passages there the selected one is dragged
            pressedOn = List.of(selected);
        }
        if (clicks == 1) {
            selectedBefore = viewModel.selected.get();
            listener.onPressed().accept(clicks);
        } else {
            // the first click of two may have changed the selected annotation, but the text is selected for the former
            // one
            viewModel.select(selectedBefore);
            listener.onPressed().accept(clicks);
            startDrag(event);
            int character = geometry.characterAt(pressedX, pressedY);
            viewModel.selection.selectBetween(stepOf(clicks), character, character);
        }
        event.consume();
    }

    private void selectGhostForMenu(int index) {
        if (!viewModel.selection.get().covers(index) && !viewModel.ghosts.get().isCurrentAt(index)) {
            viewModel.selectGhostAt(index).ifPresent(listener.onSuggested());
        }
    }

    private void onDragged(MouseEvent event, PageGeometry geometry) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!dragging && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < STILL) {
            return;
        }
        if (grabbed != null) {
            if (!dragging) {
                viewModel.select(grabbedOf);
            }
            dragging = true;
            viewModel.endDragged.set(true);
            int to = geometry.characterAt(event.getX(), event.getY());
            viewModel.selection.selectMoved(selectedStretches(), grabbed, unitOf(event), to);
            event.consume();
            return;
        }
        viewModel.draggedLink.set(findLink(event, geometry));
        if (!dragging && event.getClickCount() == 1 && !event.isShiftDown()) {
            startDrag(event);
        }
        dragging = true;
        if (viewModel.draggedLink.get().isPresent()) {
            viewModel.selection.clear();
            event.consume();
            return;
        }
        if (event.isShiftDown()) {
            viewModel.selection.extendTo(unitOf(event), geometry.placeAt(event.getX(), event.getY()));
        } else if (event.isAltDown()) {
            viewModel.selection.moveTo(geometry.placeAt(pressedX, pressedY));
            viewModel.selection.extendTo(geometry.placeAt(event.getX(), event.getY()));
        } else {
            viewModel.selection.selectBetween(
                    stepOf(Math.max(2, event.getClickCount())),
                    geometry.characterAt(pressedX, pressedY),
                    geometry.characterAt(event.getX(), event.getY()));
        }
        var caret = geometry.caret(viewModel.selection.get().caret());
        // the text scrolls only when the mouse has left it: visible words stay in place
        if (!viewport.isVisible(event.getY())) {
            viewport.keepVisible(caret.getMinY(), caret.getMaxY());
        }
        event.consume();
    }

    private void onReleased(MouseEvent event, PageGeometry geometry) {
        if (grabbed != null && dragging) {
            grabbed = null;
            viewModel.endDragged.set(false);
            listener.onMoved().run();
            event.consume();
            return;
        }
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        var link = viewModel.draggedLink.get();
        if (link.isPresent()) {
            viewModel.draggedLink.set(Optional.empty());
            listener.onLinked().accept(link.get());
            event.consume();
            return;
        }
        if (dragging || event.getClickCount() > 1) {
            listener.onSelected().run();
            event.consume();
            return;
        }
        int place = geometry.placeAt(event.getX(), event.getY());
        if (event.isShiftDown()) {
            viewModel.selection.extendTo(unitOf(event), place);
            listener.onSelected().run();
        } else if (!event.isShortcutDown()) {
            // the first click of two must not drop a kept range
            if (!viewModel.selection.get().isOpen()) {
                viewModel.selection.clear();
            }
            viewModel.selection.moveTo(place);
            geometry.characterUnder(event.getX(), event.getY())
                    .ifPresentOrElse(
                            it -> {
                                viewModel.selectAt(it);
                                viewModel.selectGhostAt(it).ifPresent(listener.onSuggested());
                            },
                            () -> viewModel.select(null));
        }
        event.consume();
    }

    /// The passages where the mouse was pressed and where it is now, if one has a role for the other; pairs with room first.
    private Optional<DraggedLink> findLink(MouseEvent event, PageGeometry geometry) {
        if (event.isAltDown() || event.isShiftDown() || event.isShortcutDown()) {
            return Optional.empty();
        }
        var here = passagesUnder(event, geometry);
        return pressedOn.stream()
                .filter(from -> !here.contains(from))
                .flatMap(from ->
                        here.stream()
                                .filter(to -> !pressedOn.contains(to))
                                .flatMap(to -> listener.findLink().apply(from, to).stream()))
                .min(Comparator.comparing(DraggedLink::isRefused));
    }

    private List<AnnotationId> passagesUnder(MouseEvent event, PageGeometry geometry) {
        var character = geometry.characterUnder(event.getX(), event.getY());
        return character.isPresent() ? viewModel.annotationsAt(character.getAsInt()) : List.of();
    }

    /// The end of the selected passage under the mouse, the nearest of two.
    private @Nullable PassageEnd findEnd(MouseEvent event, PageGeometry geometry) {
        PassageEnd nearest = null;
        double least = HANDLE;
        var stretches = listener.canMove().getAsBoolean() ? selectedStretches() : List.<TextRange>of();
        for (int i = 0; i < stretches.size(); i++) {
            for (boolean start : List.of(true, false)) {
                double distance =
                        distance(event, geometry.caret(start ? stretches.get(i).start() : stretches.get(i).end()));
                if (distance <= least) {
                    least = distance;
                    nearest = new PassageEnd(i, start);
                }
            }
        }
        boolean outside = isBeside(event, geometry) && least > (isInGap(event, geometry) ? FRAME_IN_GAP : FRAME);
        return outside ? null : nearest;
    }

    /// Whether the mouse is between two words.
    private boolean isInGap(MouseEvent event, PageGeometry geometry) {
        var article = viewModel.article.get();
        var under = geometry.characterUnder(event.getX(), event.getY());
        return article != null && under.isPresent() && Character.isWhitespace(article.text().charAt(under.getAsInt()));
    }

    /// Whether the mouse is on a character that is not of the selected passage.
    private boolean isBeside(MouseEvent event, PageGeometry geometry) {
        var under = geometry.characterUnder(event.getX(), event.getY());
        var selected = viewModel.selected.get();
        return under.isPresent() && selected != null && !viewModel.annotationsAt(under.getAsInt()).contains(selected);
    }

    private static double distance(MouseEvent event, Rectangle2D caret) {
        boolean beside = caret.getMinY() <= event.getY() && event.getY() <= caret.getMaxY();
        return beside ? Math.abs(event.getX() - caret.getMinX()) : Double.MAX_VALUE;
    }

    private List<TextRange> selectedStretches() {
        var selected = viewModel.selected.get();
        return selected == null
                ? List.of()
                : viewModel
                        .marks
                        .get()
                        .mark(selected)
                        .map(mark -> mark.fragments().stream().map(it -> new TextRange(it.start(), it.end())).toList())
                        .orElse(List.of());
    }

    private void startDrag(MouseEvent event) {
        if (event.isShortcutDown()) {
            viewModel.selection.addFragment();
        } else if (!viewModel.selection.get().isOpen()) {
            viewModel.selection.clear();
        }
    }

    private static CaretStep unitOf(MouseEvent event) {
        return event.isAltDown() ? CaretStep.CHARACTER : CaretStep.PIECE;
    }

    private static CaretStep stepOf(int clicks) {
        return switch (clicks) {
            case 1, 2 -> CaretStep.PIECE;
            case 3 -> CaretStep.SENTENCE;
            default -> CaretStep.PARAGRAPH;
        };
    }
}
