package org.framewright.ui.codebook;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

import org.framewright.codebook.Address.RoleAddress;
import org.framewright.codebook.Role;
import org.framewright.codebook.Tag;
import org.framewright.codebook.drafting.Draft;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.function.UnaryOperator;

/// A role of a tag.
final class RoleEditor extends PlacedEditor<Role, RoleAddress> {

    RoleEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts, RoleAddress.class);
        var accepts = Styles.with(new FlowPane(), "checks");
        whenRefreshed(() -> fill(accepts));
        added("accepts", accepts);
        beside(
                whole("min", it -> String.valueOf(it.min()), 0, RoleEditor::atLeast),
                whole("max", it -> limit(it.max()), Integer.MAX_VALUE, RoleEditor::atMost));
        addGuidance(Role::guidance, Role::withGuidance);
        addRetired(() -> edited().retired());
    }

    @Override
    Role edited() {
        return draft().role(at()).orElseThrow();
    }

    @Override
    Draft with(Draft draft, UnaryOperator<Role> change) {
        return draft.withRole(at(), change);
    }

    /// More than may be can't be needed.
    private static Role atLeast(Role role, int number) {
        int min = Math.min(number, 1_000);
        return role.withMin(min).withMax(Math.max(role.max(), Math.max(1, min)));
    }

    private static Role atMost(Role role, int number) {
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
