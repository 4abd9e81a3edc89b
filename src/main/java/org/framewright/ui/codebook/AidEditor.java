package org.framewright.ui.codebook;

import javafx.scene.control.TextField;

import org.framewright.codebook.ReadingAid;
import org.framewright.wording.Texts;

/// A reading aid: an expression whose finds are shown in the article.
final class AidEditor extends ListedEditor {

    AidEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fields.beside(name(new TextField(), "label"), id());
        fields.text(
                "pattern",
                () -> aid().pattern(),
                (draft, words) ->
                        draft.withAid(item().id(), it -> new ReadingAid(it.id(), it.label(), words, it.ignoreCase())));
        fields.check(
                "ignoreCase",
                () -> aid().ignoreCase(),
                (draft, on) -> draft.withAid(item().id(), it -> new ReadingAid(it.id(), it.label(), it.pattern(), on)));
    }

    private ReadingAid aid() {
        return draft().edited().readingAids().stream()
                .filter(it -> it.id().equals(item().id()))
                .findFirst()
                .orElseThrow();
    }
}
