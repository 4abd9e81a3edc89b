package org.framewright.ui.workspace.article;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.framewright.codebook.HighlightPatternSearch.PatternMatch;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.workspace.article.ArticleViewModel.MarkState;
import org.framewright.ui.workspace.article.ArticleViewModel.ViewPosition;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/// The article pane: the text, its marks, and the gestures of mouse and keyboard. Asks for the focus when it is clicked; unused
/// keys go on to its parent.
public final class ArticleView extends StackPane {

    /// The distance between a line and a menu below it.
    private static final double BELOW_LINE = 4;

    private final ArticlePage page;
    private final PageViewport viewport;

    /// The caret's index, UTF-16.
    private final IntSupplier caretIndex;

    private ViewPosition topLine = ViewPosition.TOP;
    private boolean caretFollowed;

    private Set<AnnotationId> pressed = Set.of();

    /// @param copyAddress copies the article's address
    public ArticleView(ArticleViewModel viewModel, GestureListener listener, Runnable copyAddress) {
        getStyleClass().add("article-view");
        page = new ArticlePage(viewModel, copyAddress);
        page.setId("article-page");
        caretIndex = () -> viewModel.selection.get().caret();
        var scroll = new ColumnScroll(page);
        getChildren().add(scroll);
        viewport = new PageViewport(scroll, page);
        new SelectionGestures(viewModel, page, viewport, listener).install(page);
        new KeyboardGestures(viewModel, page, viewport).install(this);
        // this and not the page has the focus: a scroll pane moves a child that gets the focus
        setFocusTraversable(true);
        focusedProperty()
                .subscribe(focused -> {
                    page.showFocus(focused);
                    pressed = focused ? pressed : Set.of();
                });
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> pressed = Set.of());
        page.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = passagesAt(viewModel, event));
        page.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        // the press may have selected a passage whose question takes the keyboard; the letters after it are for the
        // words
        page.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    if (event.getClickCount() > 1) {
                        requestFocus();
                    }
                });

        viewModel.article.addListener((_, _, article) -> {
            page.showArticle(article);
            topLine = ViewPosition.TOP;
            viewport.scrollToTop();
        });
        Stream.of(viewModel.finds, viewModel.hits, viewModel.ghosts)
                .forEach(it -> it.addListener((_, _, _) -> page.drawFinds()));
        viewModel.scrollTarget.addListener((_, _, target) -> target.ifPresent(this::scrollTo));
        viewModel.returnPosition.addListener(
                (_, _, saved) -> saved.ifPresent(position -> page.runAfterLayout(() -> scrollTo(position))));
        viewModel.setViewPositionSource(this::viewPosition);
        viewModel.shown.addListener((_, before, now) -> draw(before, now));
        Stream.of(viewModel.selection.property(), viewModel.linked, viewModel.draggedLink)
                .forEach(it -> it.addListener((_, _, _) -> page.drawSelection()));
        Zoom.zoomOf(this)
                .subscribe(factor -> {
                    caretFollowed |= caret().filter(it -> viewport.isVisible(it.getMinY())).isPresent();
                    page.zoomTo(factor.doubleValue());
                });
        scroll.vvalueProperty().addListener((_, _, _) -> saveTopLine());
        page.setOnReflow(this::restoreTopLine);
        page.showArticle(viewModel.article.get());
    }

    /// Draws no brackets around connected passages; the text has their room.
    public ArticleView withoutBrackets() {
        page.hideBrackets();
        return this;
    }

    private Set<AnnotationId> passagesAt(ArticleViewModel viewModel, MouseEvent event) {
        var here = characterUnder(event.getX(), event.getY());
        var passages = new HashSet<>(event.getClickCount() > 1 ? pressed : Set.of());
        viewModel.shown.get().selected().ifPresent(passages::add);
        here.ifPresent(it -> passages.addAll(viewModel.annotationsAt(it)));
        return passages;
    }

    /// The character under the mouse that asks for a menu; empty beside the words.
    public OptionalInt characterUnder(ContextMenuEvent event) {
        var place = page.screenToLocal(event.getScreenX(), event.getScreenY());
        return characterUnder(place.getX(), place.getY());
    }

    /// The place on the screen below the cursor, or below the selected passage; empty where it is out of sight.
    ///
    /// @param words whether words are selected
    public Optional<Point2D> placeBelow(boolean words) {
        return caret().flatMap(caret -> {
            double bottom = page.boxOfSelected().filter(_ -> !words).map(MarkBox::bottom).orElse(caret.getMaxY());
            return viewport.isVisible(bottom)
                    ? Optional.of(page.localToScreen(caret.getMinX(), bottom + BELOW_LINE))
                    : Optional.empty();
        });
    }

    private OptionalInt characterUnder(double x, double y) {
        return page.geometry().map(it -> it.characterUnder(x, y)).orElse(OptionalInt.empty());
    }

    /// Keeps the words under the mouse where they are while the view moves down, or a second click would hit others.
    public void keepWordsWhileMoved(double down) {
        viewport.scrollFrom(viewport.top() + down);
    }

    private ViewPosition viewPosition() {
        double top = viewport.top();
        return page.geometry()
                .map(it -> {
                    int first = it.placeAt(0, top);
                    // a line that the edge cuts does not count
                    int index = it.caret(first).getMinY() < top ? it.placeBelow(first, 0) : first;
                    return new ViewPosition(index, top - it.caret(index).getMinY());
                })
                .orElse(ViewPosition.TOP);
    }

    private void saveTopLine() {
        if (page.isFlowed()) {
            caretFollowed = false;
            topLine = viewport.top() <= 0 ? ViewPosition.TOP : viewPosition();
        }
    }

    /// Keeps the line at the upper edge there after a change of size, and a visible cursor in sight.
    private void restoreTopLine() {
        var kept = topLine;
        boolean followed = caretFollowed;
        if (!kept.equals(ViewPosition.TOP)) {
            scrollTo(kept);
        } else if (followed) {
            viewport.scrollFrom(0);
        }
        if (followed) {
            caret().filter(it -> !viewport.isVisible(it.getMinY()) || !viewport.isVisible(it.getMaxY()))
                    .ifPresent(it -> viewport.keepVisible(it.getMinY(), it.getMaxY()));
        }
        // the next size begins at the same word again
        topLine = kept;
        caretFollowed = followed;
    }

    private Optional<Rectangle2D> caret() {
        return page.geometry().map(it -> it.caret(caretIndex.getAsInt()));
    }

    private void scrollTo(ViewPosition position) {
        page.geometry().ifPresent(it -> viewport.scrollFrom(it.caret(position.index()).getMinY() + position.above()));
    }

    private void scrollTo(PatternMatch stretch) {
        if (getScene() != null) {
            // the details of the selection may take room from the article
            getScene().getRoot().applyCss();
            getScene().getRoot().layout();
        }
        page.runAfterLayout(() ->
                page.geometry()
                        .ifPresent(it ->
                                viewport.scrollTo(
                                        it.caret(stretch.start()).getMinY(), it.caret(stretch.end()).getMaxY())));
    }

    private void draw(MarkState before, MarkState now) {
        page.drawMarks();
        boolean other = !now.selected().equals(before.selected());
        if (other && now.selected().filter(it -> !pressed.contains(it)).isPresent()) {
            page.runAfterLayout(
                    () -> page.boxOfSelected().ifPresent(box -> viewport.scrollTo(box.top(), box.bottom())));
        }
    }
}
