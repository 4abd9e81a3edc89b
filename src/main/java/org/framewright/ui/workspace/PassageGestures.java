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

/// Coding what is selected in the text, and changing the words of the selected passage: what joins the article and the desk.
public final class PassageGestures {

    private final CodingSessionViewModel desk;
    private final ArticleViewModel page;

    PassageGestures(CodingSessionViewModel desk, ArticleViewModel page) {
        this.desk = desk;
        this.page = page;
    }

    /// The tags that passages are coded with, in codebook order; none before an article is open.
    public List<Tag> passageTags() {
        return offeredTags().filter(tag -> tag.unit() == Tag.Unit.PASSAGE).toList();
    }

    /// Everything that can be coded.
    Stream<Tag> offeredTags() {
        return desk.sheetProperty().get().stream()
                .flatMap(sheet -> sheet.codebook().tags().stream())
                .filter(tag -> !tag.retired());
    }

    /// Codes the selected words with the tag of a letter; one that is about a unit as a whole is gone to instead.
    ///
    /// @param key `A` to `Z`
    /// @return whether a tag has that key
    public boolean code(char key) {
        return tag(key, this::code);
    }

    /// Codes the selected words with the tag of a letter, joined to nothing. Where no words are selected and a passage is, gives
    /// that the tag.
    public boolean codeAlone(char key) {
        return tag(
                key,
                tag -> {
                    if (!page.hasSelection() && desk.focusProperty().get().selected().isPresent()) {
                        desk.reworking.retag(tag);
                    } else {
                        desk.making.codeAlone(tag, page.selectedFragments(), leavingSelection());
                    }
                });
    }

    /// Moves the selected passage to the selected words; where none are, selects its words, to change them.
    public void placePassage() {
        if (page.hasSelection()) {
            var words = page.selectedFragments();
            var leaving = leavingSelection();
            desk.reworking.place(
                    words,
                    () -> {
                        leaving.run();
                        if (desk.cuts.cutProperty().get().isEmpty()) {
                            desk.hint("workspace.hint.placed", new Extent.Passage(words).text());
                        }
                    });
            return;
        }
        selectedPassage()
                .filter(it -> !it.extent().fragments().isEmpty())
                .ifPresentOrElse(
                        it -> {
                            page.selectText(it.extent().fragments());
                            desk.hint("workspace.hint.change-words");
                        },
                        () -> desk.hint("workspace.hint.nothing-selected"));
    }

    public void joinToPassage() {
        desk.reworking.join(page.selectedFragments(), leavingSelection());
    }

    public void selectQuotation() {
        if (!page.selectQuotation()) {
            desk.hint("workspace.hint.no-quotation");
        }
    }

    /// What takes the selection away once it is coded; not where the coder has selected something else by then.
    private Runnable leavingSelection() {
        var coded = page.selectionProperty().get();
        return () -> {
            if (page.selectionProperty().get().equals(coded)) {
                page.leaveSelection();
            }
        };
    }

    private Optional<Annotation> selectedPassage() {
        return desk.focusProperty()
                .get()
                .selected()
                .flatMap(id -> desk.sheetProperty().get().flatMap(it -> it.view().annotation(id)));
    }

    /// Adds an implied annotation with the tag of a letter to the one at work.
    public boolean imply(char key) {
        return tag(key, desk.making::imply);
    }

    public void code(Tag tag) {
        desk.making.code(tag, page.selectedFragments(), leavingSelection());
    }

    /// Codes the selected words with a tag; one that is about a unit as a whole is gone to instead.
    void codeOrGoTo(Tag tag) {
        codeOrGoTo(tag, this::code);
    }

    private void codeOrGoTo(Tag tag, Consumer<Tag> code) {
        if (tag.unit() == Tag.Unit.PASSAGE) {
            code.accept(tag);
        } else {
            desk.recording.goTo(tag);
        }
    }

    private boolean tag(char key, Consumer<Tag> verb) {
        var tag = offeredTags().filter(it -> it.key() == key).findFirst();
        tag.ifPresent(it -> codeOrGoTo(it, verb));
        return tag.isPresent();
    }
}
