package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

import org.framewright.codebook.drafting.DraftItem;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.function.Function;

/// The fields of an item of one of the codebook's lists.
abstract sealed class ListItemEditor<T> extends ItemEditor<T>
        permits GroupEditor, QuestionEditor, ScoreEditor, HighlightPatternEditor, SuggestionEditor {

    ListItemEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
    }

    DraftItem.ListItem item() {
        return (DraftItem.ListItem) shown().selected();
    }

    T find(List<T> all, Function<T, String> id) {
        return all.stream().filter(it -> id.apply(it).equals(item().id())).findFirst().orElseThrow();
    }

    /// The field for the name.
    ///
    /// @param property as codebook files name it
    Node name(TextInputControl field, String property) {
        return typed(
                asNameField(field),
                property,
                () -> draft().labelOf(item()),
                words -> viewModel.typeAndSelect(property, it -> it.relabel(item(), words)));
    }

    Node id() {
        return committed("id", () -> item().id(), words -> viewModel.changeAndSelect(it -> it.rename(item(), words)));
    }
}
