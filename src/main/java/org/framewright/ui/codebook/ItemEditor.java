package org.framewright.ui.codebook;

import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Address;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.drafting.Draft;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The fields of one kind of thing in a codebook. Made once; shows whatever thing of its kind is selected.
abstract sealed class ItemEditor
        permits WholeEditor, ListedEditor, TagEditor, RoleEditor, VariableEditor, CategoryEditor {

    final CodebookViewModel viewModel;
    final Texts texts;
    final Fields fields;

    ItemEditor(CodebookViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.fields = new Fields(viewModel, texts);
    }

    VBox box() {
        return fields.box();
    }

    void refresh() {
        fields.refresh();
    }

    Draft draft() {
        return fields.shown().draft();
    }

    Address address() {
        return fields.shown().address().orElseThrow();
    }

    /// What it is called, and its id.
    void addNames() {
        var label =
                fields.typed(
                        named(new TextField()),
                        "label",
                        () -> draft().labelOf(address()),
                        words -> viewModel.typeAndPlace("label", it -> it.label(address(), words)));
        var id = fields.committed("id", this::id, words -> viewModel.place(it -> it.rename(address(), words)));
        fields.beside(label, id);
        HBox.setHgrow(id, Priority.SOMETIMES);
    }

    /// The field that the keyboard is put in where something is new.
    static <T extends TextInputControl> T named(T field) {
        field.getStyleClass().add("name-field");
        return field;
    }

    private String id() {
        return switch (address()) {
            case Address.OfTag(var id) -> id;
            case Address.OfRole(_, var id) -> id;
            case Address.OfVariable(_, var id) -> id;
            case Address.OfCategory(_, _, var id) -> id;
        };
    }

    /// What coders read about it.
    void addGuidance(Supplier<Guidance> get, BiFunction<Draft, UnaryOperator<Guidance>, Draft> set) {
        fields.heading("codebook.guidance");
        fields.area(
                "description",
                () -> get.get().description(),
                (draft, words) -> set.apply(draft, it -> it.withDescription(words)));
        fields.area("rule", () -> get.get().rule(), (draft, words) -> set.apply(draft, it -> it.withRule(words)));
        fields.lines(
                "include", () -> get.get().include(), (draft, lines) -> set.apply(draft, it -> it.withInclude(lines)));
        fields.lines(
                "exclude", () -> get.get().exclude(), (draft, lines) -> set.apply(draft, it -> it.withExclude(lines)));
        var unverified =
                fields.area(
                        "unverified",
                        () -> get.get().unverified(),
                        (draft, words) -> set.apply(draft, it -> it.withUnverified(words)));
        fields.only(() -> !get.get().unverified().isEmpty(), unverified);
    }

    /// Whether it is retired.
    void addRetired(BooleanSupplier get) {
        fields.check("retired", get, (draft, retired) -> draft.retire(address(), retired));
    }

    /// How something is called that the format has a word for.
    String word(String prefix, Enum<?> constant) {
        return texts.get(prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
