package org.framewright.ui.codebook;

import javafx.scene.control.TextField;

import org.framewright.codebook.Codebook.Group;
import org.framewright.wording.Texts;

/// A heading under which tags stand.
final class GroupEditor extends ListedEditor {

    GroupEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fields.beside(name(new TextField(), "label"), id());
        fields.area(
                "description",
                () -> group().description(),
                (draft, words) -> draft.withGroup(item().id(), it -> new Group(it.id(), it.label(), words)));
    }

    private Group group() {
        return draft().edited().groups().stream().filter(it -> it.id().equals(item().id())).findFirst().orElseThrow();
    }
}
