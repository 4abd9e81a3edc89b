package org.framewright.ui.codebook;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

import org.framewright.codebook.Address.OfRole;
import org.framewright.codebook.Role;
import org.framewright.codebook.Tag;
import org.framewright.codebook.drafting.Draft;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.function.UnaryOperator;

/// A role of a tag.
final class RoleEditor extends PlacedEditor<Role, OfRole> {

    RoleEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts, OfRole.class);
        var accepts = Styles.with(new FlowPane(), "checks");
        whenRefreshed(() -> fill(accepts));
        added("accepts", accepts);
        beside(
                typed(
                        Numbers.field(),
                        "min",
                        () -> String.valueOf(edited().min()),
                        words -> Numbers.whole(words, 0).ifPresent(this::atLeast)),
                typed(
                        Numbers.field(),
                        "max",
                        () -> edited().max() == Integer.MAX_VALUE ? "" : String.valueOf(edited().max()),
                        words -> Numbers.whole(words, Integer.MAX_VALUE).ifPresent(this::atMost)));
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
    private void atLeast(int number) {
        int min = Math.min(number, 1_000);
        viewModel.type(
                "min", draft -> with(draft, it -> it.withMin(min).withMax(Math.max(it.max(), Math.max(1, min)))));
    }

    private void atMost(int number) {
        int max = Math.max(1, number);
        viewModel.type("max", draft -> with(draft, it -> it.withMax(max).withMin(Math.min(it.min(), max))));
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
