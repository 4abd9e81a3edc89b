package org.framewright.ui.workspace;

import org.framewright.codebook.Tag;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.ui.workspace.SuggestionsViewModel.SuggestedFiller;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.article.ArticleViewModel.DraggedLink;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Codes selected words, and changes the words of a passage: connects the article and the session.
public record PassageActions(CodingSessionViewModel session, ArticleViewModel page) {

    /// The tags for passages, in codebook order; none before an article is open.
    public List<Tag> passageTags() {
        return offeredTags().filter(tag -> tag.unit() == Tag.Unit.PASSAGE).toList();
    }

    Stream<Tag> offeredTags() {
        return session.contentProperty().get().stream()
                .flatMap(content -> content.codebook().tags().stream())
                .filter(tag -> !tag.retired());
    }

    /// Codes the selected words with the tag of a letter; a tag of a unit as a whole gets the focus instead.
    ///
    /// @param key `A` to `Z`
    /// @return whether a tag has that key
    public boolean code(char key) {
        return withTag(key, this::code);
    }

    /// Codes the selected words with the tag of a letter, without a link. Without selected words, gives the selected passage
    /// that tag.
    public boolean codeAlone(char key) {
        return withTag(
                key,
                tag -> {
                    if (!page.selection.isPresent() && session.focusProperty().get().selected().isPresent()) {
                        session.editActions.retag(tag);
                    } else {
                        session.creationActions.codeAlone(tag, page.selection.fragments(), selectionCleaner());
                    }
                });
    }

    /// Moves the selected passage to the selected words; without any, selects its words, to change them. Where its words are selected and
    /// unchanged, the other end of the selection moves from then on.
    public void movePassage() {
        var words = page.selection.fragments();
        if (selectedPassage().filter(it -> it.extent().fragments().equals(words)).isPresent()) {
            page.selection.turn();
            page.moving.set(true);
            return;
        }
        if (page.selection.isPresent()) {
            var leaving = selectionCleaner();
            session.editActions.place(
                    words,
                    () -> {
                        leaving.run();
                        session.queue.hint("workspace.hint.placed", new Extent.Passage(words).text());
                    });
            return;
        }
        selectedPassage()
                .filter(it -> !it.extent().fragments().isEmpty())
                .ifPresentOrElse(
                        it -> {
                            page.selection.selectText(it.extent().fragments());
                            page.moving.set(true);
                        },
                        () -> session.queue.hint("workspace.hint.nothing-selected"));
    }

    public void extendPassage() {
        session.editActions.join(page.selection.fragments(), selectionCleaner());
    }

    /// Switches the link of the next words: they are coded alone where they would be joined, and joined where they would be alone. A
    /// waiting role no longer waits.
    void invertLink() {
        if (session.roleActions.cancel()) {
            return;
        }
        var words = page.selection.fragments();
        if (!words.isEmpty()
                && !session.creationActions.linkInverted.get()
                && passageTags().stream().allMatch(it -> session.creationActions.findLinks(it, words).isEmpty())) {
            session.queue.hint("workspace.hint.no-other-way");
        } else {
            session.creationActions.toggleLinkInverted();
        }
    }

    /// The link of the selected words to the current annotation, where the tag's letter alone would not join them.
    ///
    /// @return the annotation and the action; empty where the words are joined anyway, or can't be
    Optional<FurtherLink> findFurtherLink(Tag tag) {
        var words = page.selection.fragments();
        var choice = session.creationActions.findLinks(tag, words);
        return choice.next().isEmpty()
                ? choice.other().stream()
                        .findFirst()
                        .map(it ->
                                new FurtherLink(
                                        it.id(),
                                        () -> session.creationActions.codeFor(it.id(), tag, words, selectionCleaner())))
                : Optional.empty();
    }

    /// @param owner the annotation that further words would be joined to
    /// @param join joins them
    record FurtherLink(AnnotationId owner, Runnable join) {}

    /// Codes the selected words for the role that waits for some, if one does.
    void fillRole() {
        if (page.selection.isPresent() && !session.roleActions.isTaken(page.selection.fragments())) {
            session.roleActions.fill(page.selection.fragments(), selectionCleaner());
        }
    }

    /// Selects the quotation around, for the role that waits for words, if one does.
    public void selectQuotation() {
        if (page.selection.selectQuotation()) {
            page.revealSelection();
            fillRole();
        } else {
            session.queue.hint("workspace.hint.no-quotation");
        }
    }

    /// Clears the selection once it is coded, unless the coder has selected other words by then.
    private Runnable selectionCleaner() {
        var coded = page.selection.get();
        return () -> {
            if (page.selection.get().equals(coded)) {
                page.selection.collapse();
            }
        };
    }

    private Optional<Annotation> selectedPassage() {
        var focus = session.focusProperty().get();
        return focus.selected()
                .flatMap(id -> session.contentProperty().get().flatMap(it -> it.snapshot().annotation(id)));
    }

    /// The effect of a drag from one passage to another: it joins the two, or is refused because a role is full. A refused one is from the
    /// other passage to the one with the role, whichever was dragged.
    Optional<DraggedLink> findLink(AnnotationId from, AnnotationId to) {
        return session.canLink(from, to)
                ? Optional.of(new DraggedLink(from, to, List.of()))
                : Stream.of(
                                new DraggedLink(from, to, session.findFillersOfFullRole(to, from)),
                                new DraggedLink(to, from, session.findFillersOfFullRole(from, to)))
                        .filter(DraggedLink::isRefused)
                        .findFirst();
    }

    /// The passages that another one can be joined to, the nearest first.
    Stream<Annotation> findLinkable(PanelContent content, Annotation passage) {
        return content.snapshot().annotations().stream()
                .filter(it -> session.canLink(passage.id(), it.id()))
                .sorted(Comparator.comparingInt(it -> Math.abs(start(it) - start(passage))));
    }

    private static int start(Annotation passage) {
        return passage.extent().fragments().stream().mapToInt(Fragment::start).findFirst().orElse(0);
    }

    /// Adds an implied annotation with the tag of a letter to the current one.
    public boolean codeImplied(char key) {
        return withTag(key, session.creationActions::codeImplied);
    }

    public void code(Tag tag) {
        var words = page.selection.fragments();
        if (!session.roleActions.isTaken(words)) {
            session.creationActions.code(tag, words, selectionCleaner());
        }
    }

    /// Codes the selected words with a tag, then a suggestion's words for its roles, each as a gesture of its own.
    void codeWithFillers(Tag tag, List<SuggestedFiller> fillers) {
        var leaving = selectionCleaner();
        session.creationActions.code(
                tag,
                page.selection.fragments(),
                () -> {
                    leaving.run();
                    session.focusProperty().get().selected().ifPresent(owner -> codeNext(owner, fillers));
                });
    }

    private void codeNext(AnnotationId owner, List<SuggestedFiller> fillers) {
        if (fillers.isEmpty()) {
            session.select(owner);
        } else {
            var filler = fillers.getFirst();
            session.creationActions.codeFor(
                    owner, filler.tag(), filler.words(), () -> codeNext(owner, fillers.subList(1, fillers.size())));
        }
    }

    /// Codes the selected words with a tag; a tag of a unit as a whole gets the focus instead.
    void codeOrGoTo(Tag tag) {
        codeOrGoTo(tag, this::code);
    }

    private void codeOrGoTo(Tag tag, Consumer<Tag> code) {
        if (tag.unit() == Tag.Unit.PASSAGE) {
            code.accept(tag);
        } else {
            session.recordActions.goTo(tag);
        }
    }

    private boolean withTag(char key, Consumer<Tag> verb) {
        var tag = offeredTags().filter(it -> it.key() == key).findFirst();
        tag.ifPresent(it -> codeOrGoTo(it, verb));
        return tag.isPresent();
    }
}
