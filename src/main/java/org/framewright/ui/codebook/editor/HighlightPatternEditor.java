package org.framewright.ui.codebook.editor;

import javafx.scene.control.TextField;

import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.wording.Texts;

import java.util.function.UnaryOperator;

/// A highlight pattern: an expression whose matches are shown in the article.
public final class HighlightPatternEditor extends ListItemEditor<HighlightPattern> {

    public HighlightPatternEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fieldRow(name(new TextField(), "label"), id());
        text(
                "pattern",
                HighlightPattern::pattern,
                (it, words) -> new HighlightPattern(it.id(), it.label(), words, it.ignoreCase()));
        check(
                "ignoreCase",
                HighlightPattern::ignoreCase,
                (it, on) -> new HighlightPattern(it.id(), it.label(), it.pattern(), on));
    }

    @Override
    HighlightPattern edited() {
        return find(draft().edited().highlightPatterns(), HighlightPattern::id);
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<HighlightPattern> change) {
        return draft.withAid(item().id(), change);
    }
}
