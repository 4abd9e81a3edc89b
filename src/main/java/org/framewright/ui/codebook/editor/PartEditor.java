package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// The fields of an item with an address in the codebook: a tag, or a part of one.
abstract sealed class PartEditor<T, A extends CodebookAddress> extends ItemEditor<T>
        permits TagEditor, RoleEditor, VariableEditor, CategoryEditor {

    private final Class<A> kind;

    PartEditor(CodebookViewModel viewModel, Texts texts, Class<A> kind) {
        super(viewModel, texts);
        this.kind = kind;
        addNames();
    }

    A address() {
        return kind.cast(shown().address().orElseThrow());
    }

    private void addNames() {
        var label =
                typed(
                        asNameField(new TextField()),
                        "label",
                        () -> draft().labelOf(address()),
                        words -> viewModel.typeAndSelect("label", it -> it.relabel(address(), words)));
        var id = committed("id", this::id, words -> viewModel.changeAndSelect(it -> it.rename(address(), words)));
        fieldRow(label, id);
        HBox.setHgrow(id, Priority.SOMETIMES);
    }

    private String id() {
        return switch ((CodebookAddress) address()) {
            case TagAddress(var id) -> id;
            case RoleAddress(_, var id) -> id;
            case VariableAddress(_, var id) -> id;
            case CategoryAddress(_, _, var id) -> id;
        };
    }

    void addRetired(BooleanSupplier get) {
        heading("codebook.in-use");
        checkDraft("retired", get, (draft, retired) -> draft.retire(address(), retired));
    }

    Node condition(Function<T, @Nullable Condition> get, BiFunction<T, @Nullable Condition, T> set) {
        var field =
                new ConditionField(
                        this,
                        this::address,
                        () -> Optional.ofNullable(get.apply(edited())),
                        when -> change(it -> set.apply(it, when)));
        onRefresh(field::refresh);
        return addField("when", field);
    }

    /// Whether existing answers are asked for again.
    void askAgain() {
        var heading = heading("codebook.older-answers");
        var again =
                checkDraft(
                        "ask-again",
                        () -> draft().olderAnswers().asksAgain(address()),
                        (draft, on) -> draft.olderAnswers().askAgain(address(), on));
        showWhen(() -> !draft().isNew(address()), heading, again);
    }
}
