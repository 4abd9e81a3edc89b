package org.framewright.ui.workspace.coding.actions;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.CodingService;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.suggest.CutQuotation;
import org.framewright.ui.workspace.coding.CodingFocus;
import org.framewright.ui.workspace.coding.PanelContent;

import java.util.Optional;

/// The remark that the last coded or moved passage cuts a quotation.
public final class CutQuotations {

    private final CodingService service;
    private final SessionState state;

    /// The last coded or moved passage, if it cuts a quotation, until the coder leaves it.
    public final ReadOnlyObjectWrapper<Optional<CutPassage>> cut = new ReadOnlyObjectWrapper<>(Optional.empty());

    public CutQuotations(CodingService service, SessionState state) {
        this.service = service;
        this.state = state;
        state.focus.subscribe(_ -> expire());
        // the words may be others after an undo
        state.content.subscribe(_ -> expire());
    }

    private void expire() {
        if (cut.get().filter(it -> !it.isCurrent(state.focus.get(), state.content())).isPresent()) {
            leave();
        }
    }

    /// The words of a passage with the whole of the quotation that they cut; takes time in a long article.
    ///
    /// @return empty where they cut none
    static Optional<Extent.Passage> whole(PanelContent content, Extent extent) {
        return CutQuotation.complete(content.article().text(), extent.fragments()).map(Extent.Passage::new);
    }

    /// Records the present words of a passage.
    ///
    /// @param whole the result of [#whole]
    void remember(AnnotationId id, Extent extent, Optional<Extent.Passage> whole) {
        cut.set(whole.map(it -> new CutPassage(id, extent, it)));
    }

    public void extend(CutPassage it) {
        leave();
        state.write(content -> content.with(service.setWords(content.key(), it.id(), it.whole())), _ -> {});
    }

    public void leave() {
        cut.set(Optional.empty());
    }

    /// A passage that was coded or moved just now, and that cuts a quotation.
    ///
    /// @param coded its present words
    /// @param whole its words with the whole quotation
    public record CutPassage(AnnotationId id, Extent coded, Extent.Passage whole) {

        /// Whether the remark still holds: the words are the same, and the coder is at the passage or at a part of it.
        boolean isCurrent(CodingFocus focus, PanelContent content) {
            boolean same = content.snapshot().annotation(id).filter(it -> it.extent().equals(coded)).isPresent();
            return same
                    && !content.snapshot().isFixed()
                    && (focus.selected().filter(id::equals).isPresent()
                            || focus.owner().filter(id::equals).isPresent());
        }
    }
}
