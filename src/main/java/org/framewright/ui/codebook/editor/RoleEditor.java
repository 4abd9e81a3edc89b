package org.framewright.ui.codebook.editor;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.ui.codebook.CodebookViewModel;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.wording.Texts;

import java.util.function.UnaryOperator;

/// A role of a tag.
public final class RoleEditor extends PartEditor<TagRole, RoleAddress> {

    public RoleEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts, RoleAddress.class);
        var accepts = StyleClasses.with(new FlowPane(), "checks");
        whenRefreshed(() -> fill(accepts));
        added("accepts", accepts);
        beside(
                whole("min", it -> String.valueOf(it.min()), 0, RoleEditor::atLeast),
                whole("max", it -> limit(it.max()), Integer.MAX_VALUE, RoleEditor::atMost));
        addGuidance(TagRole::guidance, TagRole::withGuidance);
        addRetired(() -> edited().retired());
    }

    @Override
    TagRole edited() {
        return draft().role(at()).orElseThrow();
    }

    @Override
    CodebookDraft with(CodebookDraft draft, UnaryOperator<TagRole> change) {
        return draft.withRole(at(), change);
    }

    /// More than may be can't be needed.
    private static TagRole atLeast(TagRole role, int number) {
        int min = Math.min(number, 1_000);
        return role.withMin(min).withMax(Math.max(role.max(), Math.max(1, min)));
    }

    private static TagRole atMost(TagRole role, int number) {
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
        var check = new CheckBox(tag.label());
        check.setId("accepts-" + tag.id());
        check.setSelected(edited().accepts().contains(tag.id()));
        check.setDisable(shown().fixed());
        check.setOnAction(_ -> change(it -> it.withAccepts(toggled(it.accepts(), tag.id()))));
        return check;
    }
}
