package org.framewright.ui.codebook.editor;

import javafx.scene.control.TextField;

import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.ui.codebook.CodebookViewModel;
import org.framewright.wording.Texts;

import java.util.function.UnaryOperator;

/// A reading aid: an expression whose matches are shown in the article.
public final class ReadingAidEditor extends ListItemEditor<ReadingAid> {

    public ReadingAidEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fieldRow(name(new TextField(), "label"), id());
        text(
                "pattern",
                ReadingAid::pattern,
                (it, words) -> new ReadingAid(it.id(), it.label(), words, it.ignoreCase()));
        check("ignoreCase", ReadingAid::ignoreCase, (it, on) -> new ReadingAid(it.id(), it.label(), it.pattern(), on));
    }

    @Override
    ReadingAid edited() {
        return find(draft().edited().readingAids(), ReadingAid::id);
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<ReadingAid> change) {
        return draft.withAid(item().id(), change);
    }
}
