package org.framewright.ui.codebook;

import org.framewright.codebook.Codebook.Group;
import org.framewright.codebook.drafting.Item;
import org.framewright.wording.Texts;

/// A heading under which tags stand.
final class GroupEditor extends ItemEditor {

    GroupEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        fields.text(
                "label",
                () -> group().label(),
                (draft, words) -> draft.withGroup(group().id(), it -> new Group(it.id(), words, it.description())));
        fields.area(
                "description",
                () -> group().description(),
                (draft, words) -> draft.withGroup(group().id(), it -> new Group(it.id(), it.label(), words)));
    }

    private Group group() {
        var id = ((Item.OfGroup) fields.shown().selected()).id();
        return draft().edited().groups().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }
}
