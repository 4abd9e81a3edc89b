package org.framewright.ui.workspace.article;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.framewright.codebook.HighlightPatternSearch.PatternMatch;
import org.framewright.model.article.Article;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.article.AnnotationMarks.AnnotationConnection;
import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep;
import org.framewright.ui.workspace.article.selection.PageBlock;
import org.framewright.ui.workspace.article.selection.TextRange;
import org.framewright.ui.workspace.article.selection.TextSelection;
import org.framewright.ui.workspace.article.selection.TextSelectionModel;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The content of the article pane: an article, the marks on it, which of them is selected, and which text. Indices are UTF-16. Selecting
/// text keeps the selected annotation: text is selected *for* an annotation. Going to an annotation drops the selected text.
public final class ArticleViewModel {

    public final ReadOnlyObjectWrapper<@Nullable Article> article = new ReadOnlyObjectWrapper<>();
    public final ReadOnlyObjectWrapper<AnnotationMarks> marks = new ReadOnlyObjectWrapper<>(AnnotationMarks.NONE);
    public final ReadOnlyObjectWrapper<@Nullable AnnotationId> selected = new ReadOnlyObjectWrapper<>();
    public final TextSelectionModel selection = new TextSelectionModel();

    /// The marks and the selected one together: changes once where both do.
    final ReadOnlyObjectWrapper<MarkState> shown =
            new ReadOnlyObjectWrapper<>(new MarkState(AnnotationMarks.NONE, Optional.empty()));

    /// The marks on the article, and which of the annotations is selected.
    record MarkState(AnnotationMarks marks, Optional<AnnotationId> selected) {}

    /// The findings of the highlight patterns, while these are shown.
    public final ReadOnlyObjectWrapper<List<PatternMatch>> finds = new ReadOnlyObjectWrapper<>(List.of());

    public final ReadOnlyObjectWrapper<FindMarks> hits = new ReadOnlyObjectWrapper<>(FindMarks.NONE);
    public final ReadOnlyObjectWrapper<SuggestionMarks> ghosts = new ReadOnlyObjectWrapper<>(SuggestionMarks.NONE);

    /// The passages that the coder's next tag can join the selected words to; without selected words, the passage that waits for some.
    public final ReadOnlyObjectWrapper<List<AnnotationId>> linked = new ReadOnlyObjectWrapper<>(List.of());

    /// Whether the selected words are the new words of a passage whose end is being dragged.
    public final BooleanProperty endDragged = new SimpleBooleanProperty();

    /// Whether the selected words are the new words of the selected passage, by keys.
    public final BooleanProperty moving = new SimpleBooleanProperty();

    /// The two passages that a drag is about to join, or can't.
    public final ReadOnlyObjectWrapper<Optional<DraggedLink>> draggedLink =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A passage that is dragged to another one.
    ///
    /// @param fillers those of the full role that `from` would fill; empty where the two can be joined
    public record DraggedLink(AnnotationId from, AnnotationId to, List<AnnotationId> fillers) {

        public DraggedLink {
            fillers = List.copyOf(fillers);
        }

        public boolean isRefused() {
            return !fillers.isEmpty();
        }
    }

    /// The last target of a scroll.
    final ReadOnlyObjectWrapper<Optional<PatternMatch>> scrollTarget = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The place to return to after a visit elsewhere.
    final ReadOnlyObjectWrapper<Optional<ViewPosition>> returnPosition = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Supplier<ViewPosition> seen = () -> ViewPosition.TOP;

    /// Shows another article, without marks and with nothing selected, or nothing at all.
    public void show(@Nullable Article shown) {
        // the drawing is of the old article until the last line: its blocks stay until then
        show(AnnotationMarks.NONE, null);
        selection.restore(TextSelection.NONE);
        if (!Objects.equals(shown, article.get())) {
            // the same article keeps its finds
            finds.set(List.of());
            hits.set(FindMarks.NONE);
            ghosts.set(SuggestionMarks.NONE);
        }
        linked.set(List.of());
        draggedLink.set(Optional.empty());
        endDragged.set(false);
        scrollTarget.set(Optional.empty());
        returnPosition.set(Optional.empty());
        selection.show(shown);
        article.set(shown);
        selection.moveTo(0);
    }

    /// Shows other marks on the same article. A selected annotation that is gone is no longer selected.
    public void setMarks(AnnotationMarks changed) {
        var before = selected.get();
        boolean gone = before != null && marks.get().knows(before) && !changed.knows(before);
        show(changed, gone ? null : before);
    }

    /// Shows other marks on the same article, of which one is selected.
    public void show(AnnotationMarks changed, @Nullable AnnotationId id) {
        marks.set(changed);
        selected.set(id);
        shown.set(new MarkState(changed, Optional.ofNullable(id)));
    }

    public void setFinds(List<PatternMatch> found) {
        finds.set(List.copyOf(found));
    }

    /// Shows other hits, and scrolls to the current one.
    public void setHits(FindMarks found) {
        hits.set(found);
        found.current().ifPresent(it -> scrollTarget.set(Optional.of(it)));
    }

    /// Shows other suggestions, and scrolls to the current one.
    public void setGhosts(SuggestionMarks suggested) {
        var before = ghosts.get().current();
        ghosts.set(suggested);
        suggested
                .current()
                .filter(it -> !before.equals(Optional.of(it)))
                .ifPresent(it -> scrollTarget.set(Optional.of(toFind(it))));
    }

    /// Makes a suggestion that is outlined at an index the current one: the shortest; where that is current already, the next one there.
    /// Does not scroll, since it is under the mouse.
    ///
    /// @return its position; empty where none is outlined
    public OptionalInt selectGhostAt(int index) {
        var here = ghosts.get().findAt(index);
        if (here.isEmpty()) {
            return OptionalInt.empty();
        }
        int next = here.get((here.indexOf(ghosts.get().position()) + 1) % here.size());
        ghosts.set(new SuggestionMarks(ghosts.get().list(), next));
        return OptionalInt.of(next);
    }

    private static PatternMatch toFind(SuggestionMarks.Ghost ghost) {
        var all = Stream.concat(ghost.content().stream(), ghost.around().stream()).toList();
        return new PatternMatch(
                all.stream().mapToInt(it -> it.start()).min().orElse(0),
                all.stream().mapToInt(it -> it.end()).max().orElse(0));
    }

    /// Selects a range of the text and scrolls to it. Added ranges are kept.
    public void goTo(int start, int end) {
        selection.moveTo(start);
        selection.extendTo(end);
        scrollTarget.set(Optional.of(new PatternMatch(start, end)));
    }

    /// As [#goTo], with the whole of the words that begin and end there.
    public void goToWords(int start, int end) {
        goTo(start, end);
        selection.selectBetween(CaretStep.PIECE, start, Math.max(start, end - 1));
    }

    /// Scrolls to the selected words.
    public void revealSelection() {
        var words = selection.fragments();
        if (!words.isEmpty()) {
            scrollTarget.set(Optional.of(new PatternMatch(words.getFirst().start(), words.getLast().end())));
        }
    }

    /// Puts the caret at the beginning of a range and scrolls to it.
    public void goToStart(int start, int end) {
        selection.moveTo(start);
        scrollTarget.set(Optional.of(new PatternMatch(start, end)));
    }

    /// Puts the caret behind a range and scrolls to it.
    public void goToEnd(int start, int end) {
        selection.moveTo(end);
        scrollTarget.set(Optional.of(new PatternMatch(start, end)));
    }

    public ViewPosition viewPosition() {
        return seen.get();
    }

    void setViewPositionSource(Supplier<ViewPosition> known) {
        seen = known;
    }

    /// Restores the view of an earlier visit.
    public void restoreViewPosition(ViewPosition shown) {
        // also where the position is the same as before
        returnPosition.set(Optional.empty());
        returnPosition.set(Optional.of(shown));
    }

    /// Selects an annotation, whether or not it has a passage here; null for none.
    public void select(@Nullable AnnotationId id) {
        show(marks.get(), id);
    }

    /// Selects the passage at an index; where that one is selected already, the next one there. Without one, clears the selected passage.
    public void selectAt(int index) {
        var here = annotationsAt(index);
        int next = here.indexOf(selected.get()) + 1;
        select(here.isEmpty() ? null : here.get(next % here.size()));
    }

    /// Selects the subject of a menu: the shortest passage at the mouse, unless selected words or the selected passage are there. Without
    /// any, clears the selected passage and words; beside the words, and on a passage, selected words stay. Without selected words the
    /// caret goes there.
    ///
    /// @param under the character under the mouse; empty beside the words
    public void selectForMenu(OptionalInt under) {
        if (under.isPresent() && selection.get().covers(under.getAsInt())) {
            return;
        }
        var here = under.isPresent() ? annotationsAt(under.getAsInt()) : List.<AnnotationId>of();
        if (here.isEmpty() ? !hasWordsForSelected() : !here.contains(selected.get())) {
            select(here.isEmpty() ? null : here.getFirst());
        }
        if (under.isPresent() && here.isEmpty() && !selection.get().isOpen()) {
            selection.clear();
        }
        if (!selection.isPresent()) {
            under.ifPresent(selection::moveTo);
        }
    }

    /// Whether the selected passage is the subject of a menu, which may also be opened on its stripe, beside the words.
    ///
    /// @param under the character under the mouse; empty beside the words
    public boolean isSelectedUnder(OptionalInt under) {
        var id = selected.get();
        return id != null
                && (under.isPresent() ? annotationsAt(under.getAsInt()).contains(id) : !hasWordsForSelected());
    }

    private boolean hasWordsForSelected() {
        return selection.isPresent() || !linked.get().isEmpty();
    }

    /// Selects the passage at the caret, or the one that ends there; as [#selectAt] otherwise. No text is selected any more.
    public void selectAtCaret() {
        int caret = selection.get().caret();
        selection.clear();
        selectAt(caret > 0 && annotationsAt(caret).isEmpty() ? caret - 1 : caret);
    }

    /// The annotations whose passages hold the character at an index, the shortest passage first.
    public List<AnnotationId> annotationsAt(int index) {
        return marks.get().list.stream()
                .filter(mark -> mark.covers(index))
                .sorted(Comparator.comparingInt(AnnotationMark::length))
                .map(AnnotationMark::id)
                .toList();
    }

    /// Selects the next passage in text order: after the selected one, else after the caret.
    public void selectNext() {
        var list = marks.get().list;
        int here = indexOfSelected();
        (here >= 0
                        ? list.stream().skip(here + 1L)
                        : list.stream().filter(mark -> mark.start() >= selection.get().caret()))
                .findFirst()
                .ifPresent(this::goTo);
    }

    /// Selects the passage before the selected one in text order, else the last one before the caret.
    public void selectPrevious() {
        var list = marks.get().list;
        int here = indexOfSelected();
        (here >= 0 ? list.stream().limit(here) : list.stream().filter(mark -> mark.start() < selection.get().caret()))
                .reduce((_, later) -> later)
                .ifPresent(this::goTo);
    }

    /// The selected annotation and what it is connected with; [AnnotationConnection#NONE] where none is selected.
    public AnnotationConnection connection() {
        var id = selected.get();
        return id == null ? AnnotationConnection.NONE : marks.get().connection(id);
    }

    /// The pairs of ranges with a line between them.
    List<List<TextRange>> linkEnds() {
        var all = marks.get();
        var dragged =
                draggedLink.get().stream()
                        .filter(it -> !it.isRefused())
                        .map(it ->
                                Stream.of(it.from(), it.to())
                                        .flatMap(id -> all.mark(id).stream())
                                        .map(AnnotationMark::range)
                                        .toList());
        var words = selection.get().ranges().stream().sorted().toList();
        var coded =
                words.isEmpty()
                        ? Stream.<List<TextRange>>empty()
                        : linked.get().stream()
                                .flatMap(id -> all.mark(id).stream())
                                .map(it ->
                                        List.of(
                                                new TextRange(words.getFirst().start(), words.getLast().end()),
                                                it.range()));
        return Stream.concat(dragged, coded).filter(it -> it.size() == 2).toList();
    }

    /// The blocks of the page; empty where no article is shown.
    public List<PageBlock> blocks() {
        return selection.blocks();
    }

    private void goTo(AnnotationMark mark) {
        // clears words that were selected for another annotation
        selection.restore(TextSelection.caretAt(mark.start()));
        select(mark.id());
    }

    private int indexOfSelected() {
        return marks.get().list.stream().map(AnnotationMark::id).toList().indexOf(selected.get());
    }

    /// The visible place of an article, independent of the window's width.
    ///
    /// @param index the first character of the uppermost whole line, UTF-16
    /// @param above how far that line's upper edge is above the pane's, in pixels
    public record ViewPosition(int index, double above) {

        /// The article's beginning.
        public static final ViewPosition TOP = new ViewPosition(0, Double.NEGATIVE_INFINITY);
    }
}
