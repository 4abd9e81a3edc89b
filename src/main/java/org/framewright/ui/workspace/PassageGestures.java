package org.framewright.ui.workspace;

import org.framewright.codebook.Tag;
import org.framewright.model.Annotation;
import org.framewright.model.Extent;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.coding.CodingSessionViewModel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Coding what is selected in the text, and changing the words of the selected passage: what joins the article and the session.
public record PassageGestures(CodingSessionViewModel session, ArticleViewModel page) {

    /// The tags that passages are coded with, in codebook order; none before an article is open.
    public List<Tag> passageTags() {
        return offeredTags().filter(tag -> tag.unit() == Tag.Unit.PASSAGE).toList();
    }

    /// Everything that can be coded.
    Stream<Tag> offeredTags() {
        return session.contentProperty().get().stream()
                .flatMap(content -> content.codebook().tags().stream())
                .filter(tag -> !tag.retired());
    }

    /// Codes the selected words with the tag of a letter; one that is about a unit as a whole is gone to instead.
    ///
    /// @param key `A` to `Z`
    /// @return whether a tag has that key
    public boolean code(char key) {
        return withTag(key, this::code);
    }

    /// Codes the selected words with the tag of a letter, joined to nothing. Where no words are selected and a passage is, gives
    /// that the tag.
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

    /// Moves the selected passage to the selected words; where none are, selects its words, to change them.
    public void movePassage() {
        if (page.selection.isPresent()) {
            var words = page.selection.fragments();
            var leaving = selectionCleaner();
            session.editActions.place(
                    words,
                    () -> {
                        leaving.run();
                        if (session.cutQuotations.cut.get().isEmpty()) {
                            session.queue.hint("workspace.hint.placed", new Extent.Passage(words).text());
                        }
                    });
            return;
        }
        selectedPassage()
                .filter(it -> !it.extent().fragments().isEmpty())
                .ifPresentOrElse(
                        it -> {
                            page.selection.selectText(it.extent().fragments());
                            session.queue.hint("workspace.hint.change-words");
                        },
                        () -> session.queue.hint("workspace.hint.nothing-selected"));
    }

    public void extendPassage() {
        session.editActions.join(page.selection.fragments(), selectionCleaner());
    }

    public void selectQuotation() {
        if (!page.selection.selectQuotation()) {
            session.queue.hint("workspace.hint.no-quotation");
        }
    }

    /// What takes the selection away once it is coded; not where the coder has selected something else by then.
    private Runnable selectionCleaner() {
        var coded = page.selection.get();
        return () -> {
            if (page.selection.get().equals(coded)) {
                page.selection.collapse();
            }
        };
    }

    private Optional<Annotation> selectedPassage() {
        return session.focusProperty()
                .get()
                .selected()
                .flatMap(id -> session.contentProperty().get().flatMap(it -> it.snapshot().annotation(id)));
    }

    /// Adds an implied annotation with the tag of a letter to the one at work.
    public boolean codeImplied(char key) {
        return withTag(key, session.creationActions::codeImplied);
    }

    public void code(Tag tag) {
        session.creationActions.code(tag, page.selection.fragments(), selectionCleaner());
    }

    /// Codes the selected words with a tag; one that is about a unit as a whole is gone to instead.
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
