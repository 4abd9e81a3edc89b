package org.framewright.ui.codebook.editor;

import javafx.scene.control.TextField;

import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.wording.Texts;

import java.util.function.UnaryOperator;

/// A heading of tags.
public final class GroupEditor extends ListItemEditor<Group> {

    public GroupEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fieldRow(name(new TextField(), "label"), id());
        area("description", Group::description, (it, words) -> new Group(it.id(), it.label(), words));
    }

    @Override
    Group edited() {
        return find(draft().edited().groups(), Group::id);
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<Group> change) {
        return draft.withGroup(item().id(), change);
    }
}
