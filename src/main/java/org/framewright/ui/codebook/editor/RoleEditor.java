package org.framewright.ui.codebook.editor;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.function.UnaryOperator;

/// A role of a tag.
public final class RoleEditor extends PartEditor<TagRole, RoleAddress> {

    public RoleEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts, RoleAddress.class);
        var accepts = Nodes.withStyle(new FlowPane(), "checks");
        onRefresh(() -> fill(accepts));
        addField("accepts", accepts);
        fieldRow(
                integerField("min", it -> String.valueOf(it.min()), 0, RoleEditor::withMinimum),
                integerField("max", it -> limit(it.max()), Integer.MAX_VALUE, RoleEditor::withMaximum));
        addGuidance(TagRole::guidance, TagRole::withGuidance);
        addRetired(() -> edited().retired());
    }

    @Override
    TagRole edited() {
        return draft().edited().role(address()).orElseThrow();
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<TagRole> change) {
        return draft.withRole(address(), change);
    }

    /// The minimum raises the maximum with it.
    private static TagRole withMinimum(TagRole role, int number) {
        int min = Math.min(number, 1_000);
        return role.withMin(min).withMax(Math.max(role.max(), Math.max(1, min)));
    }

    private static TagRole withMaximum(TagRole role, int number) {
        int max = Math.max(1, number);
        return role.withMax(max).withMin(Math.min(role.min(), max));
    }

    private void fill(FlowPane accepts) {
        accepts.getChildren()
                .setAll(
                        draft().edited().tags(Tag.Unit.PASSAGE).stream()
                                .filter(it -> !it.retired() || edited().accepts().contains(it.id()))
                                .map(this::check)
                                .toList());
    }

    private CheckBox check(Tag tag) {
        var check = Nodes.withId("accepts-" + tag.id(), new CheckBox(tag.label()));
        check.setSelected(edited().accepts().contains(tag.id()));
        check.setDisable(shown().readOnly());
        check.setOnAction(_ -> change(it -> it.withAccepts(toggle(it.accepts(), tag.id()))));
        return check;
    }
}
