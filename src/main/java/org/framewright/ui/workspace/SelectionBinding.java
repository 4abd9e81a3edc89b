package org.framewright.ui.workspace;

import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.ui.workspace.article.AnnotationMarks;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.ui.workspace.coding.actions.SessionState.PanelState;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Stream;

/// Binds the selection of the article and that of the coding panel.
record SelectionBinding(CodingSessionViewModel session, ArticleViewModel page) {

    void subscribe() {
        session.state()
                .panel
                .subscribe((before, now) -> now.content().ifPresent(it -> showInArticle(before, it, now.focus())));
        page.selection.property().subscribe(it -> session.recordActions.caretAt(it.caret()));
        page.selected.subscribe(this::showInPanel);
        session.undone.subscribe(it -> it.ifPresent(this::follow));
    }

    /// Selects the words of a passage that undo has removed; else puts the caret behind it, as after coding.
    private void follow(CodingFocus.ChangedPassage change) {
        int start = change.passage().fragments().getFirst().start();
        int end = change.passage().fragments().getLast().end();
        if (change.removed() && change.passage().fragments().size() == 1) {
            page.goTo(start, end);
        } else {
            page.goToEnd(start, end);
        }
    }

    /// Goes to a place in the text, and to an annotation.
    void goTo(Extent extent, Optional<AnnotationId> annotation) {
        if (!extent.fragments().isEmpty()) {
            page.goTo(extent.fragments().getFirst().start(), extent.fragments().getLast().end());
        }
        annotation.filter(_ -> !(extent instanceof Extent.WholeArticle)).ifPresent(session::select);
    }

    private void showInPanel(@Nullable AnnotationId id) {
        var selected = session.focusProperty().get().selected();
        if (id != null && !selected.equals(Optional.of(id))) {
            session.select(id);
        } else if (id == null && selected.filter(it -> page.marks.get().mark(it).isPresent()).isPresent()) {
            session.showPassages();
        }
    }

    /// Marks the coded passages. The caret goes to the unit of the questions.
    private void showInArticle(PanelState before, PanelContent content, CodingFocus focus) {
        var selected = focus.selected().orElse(null);
        if (before.content().equals(Optional.of(content))) {
            page.select(selected);
        } else {
            page.show(marks(before, content), selected);
        }
        if (focus.side() == CodingFocus.PanelSide.UNITS) {
            var article = content.article();
            focus.units().stream()
                    .flatMap(it ->
                            it instanceof Extent.OfSegment(var kind, var number)
                                    ? article.segment(kind, number).stream()
                                    : Stream.empty())
                    .reduce((_, smallest) -> smallest)
                    .filter(it -> !isAt(it))
                    .ifPresent(it -> page.goToStart(it.start(), it.end()));
        }
    }

    private boolean isAt(Segment segment) {
        int caret = page.selection.get().caret();
        return segment.start() <= caret && caret <= segment.end();
    }

    private AnnotationMarks marks(PanelState before, PanelContent content) {
        var annotations = content.snapshot().annotations();
        boolean sameLabels =
                before.content()
                        .filter(it ->
                                it.key().equals(content.key())
                                        && it.codebook().equals(content.codebook())
                                        && it.actors().equals(content.actors()))
                        .isPresent();
        return sameLabels
                ? page.marks.get().update(content.codebook(), annotations, content.actorNames())
                : AnnotationMarks.of(content.codebook(), annotations, content.actorNames());
    }
}
