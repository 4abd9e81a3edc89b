package org.framewright.ui.codebook;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

import org.framewright.codebook.Address.OfRole;
import org.framewright.codebook.Role;
import org.framewright.codebook.Tag;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

/// A role of a tag.
final class RoleEditor extends ItemEditor {

    RoleEditor(CodebookViewModel viewModel, Texts texts) {
        super(viewModel, texts);
        addNames();
        var accepts = Styles.with(new FlowPane(), "checks");
        fields.whenRefreshed(() -> fill(accepts));
        fields.added("accepts", accepts);
        fields.beside(
                fields.typed(
                        Numbers.field(),
                        "min",
                        () -> String.valueOf(role().min()),
                        words -> Numbers.whole(words, 0).ifPresent(this::atLeast)),
                fields.typed(
                        Numbers.field(),
                        "max",
                        () -> role().max() == Integer.MAX_VALUE ? "" : String.valueOf(role().max()),
                        words -> Numbers.whole(words, Integer.MAX_VALUE).ifPresent(this::atMost)));
        addGuidance(
                () -> role().guidance(),
                (draft, change) -> draft.withRole(at(), it -> it.withGuidance(change.apply(it.guidance()))));
        fields.heading("codebook.in-use");
        addRetired(() -> role().retired());
    }

    private OfRole at() {
        return (OfRole) address();
    }

    private Role role() {
        return draft().role(at()).orElseThrow();
    }

    /// More than may be can't be needed.
    private void atLeast(int number) {
        int min = Math.min(number, 1_000);
        viewModel.type(
                "min",
                draft -> draft.withRole(at(), it -> it.withMin(min).withMax(Math.max(it.max(), Math.max(1, min)))));
    }

    private void atMost(int number) {
        int max = Math.max(1, number);
        viewModel.type("max", draft -> draft.withRole(at(), it -> it.withMax(max).withMin(Math.min(it.min(), max))));
    }

    private void fill(FlowPane accepts) {
        accepts.getChildren()
                .setAll(
                        draft().edited().tags(Tag.Unit.PASSAGE).stream()
                                .filter(it -> !it.retired() || role().accepts().contains(it.id()))
                                .map(this::check)
                                .toList());
    }

    private CheckBox check(Tag tag) {
        var check = new CheckBox(tag.label());
        check.setId("accepts-" + tag.id());
        check.setSelected(role().accepts().contains(tag.id()));
        check.setDisable(fields.shown().fixed());
        check.setOnAction(_ ->
                viewModel.change(
                        draft -> draft.withRole(at(), it -> it.withAccepts(Fields.toggled(it.accepts(), tag.id())))));
        return check;
    }
}
