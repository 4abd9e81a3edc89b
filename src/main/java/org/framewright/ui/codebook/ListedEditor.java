package org.framewright.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

import org.framewright.codebook.drafting.Item;
import org.framewright.wording.Texts;

/// The fields of something that the codebook as a whole lists.
abstract sealed class ListedEditor extends ItemEditor
        permits GroupEditor, QuestionEditor, ScoreEditor, AidEditor, SuggestionEditor {

    ListedEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
    }

    Item.Listed item() {
        return (Item.Listed) fields.shown().selected();
    }

    /// What it is called.
    ///
    /// @param property as codebook files name it
    Node name(TextInputControl field, String property) {
        return fields.typed(
                named(field),
                property,
                () -> draft().labelOf(item()),
                words -> viewModel.typeAndPlace(property, it -> it.label(item(), words)));
    }

    /// Its id.
    Node id() {
        return fields.committed("id", () -> item().id(), words -> viewModel.place(it -> it.rename(item(), words)));
    }
}
