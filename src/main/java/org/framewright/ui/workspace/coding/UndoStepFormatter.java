package org.framewright.ui.workspace.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Variable;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.UndoAvailability;
import org.framewright.coding.state.UndoAvailability.UndoStep;
import org.framewright.ui.workspace.coding.actions.AnnotationFormatter;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.function.Function;

/// Words for the step that can be undone or redone next: the gesture, and the passage that it coded, changed or deleted.
public record UndoStepFormatter(Codebook codebook, Texts texts) {

    /// The words of a coding's next step; empty where there is none.
    ///
    /// @param next undo or redo
    public String format(CodingSnapshot snapshot, Function<UndoAvailability, Optional<UndoStep>> next) {
        return next.apply(snapshot.undo()).map(this::format).orElse("");
    }

    private String format(UndoStep step) {
        var question =
                step.annotation()
                        .flatMap(it -> codebook.tag(it.tag()))
                        .flatMap(tag -> step.variable().flatMap(tag::variable))
                        .map(Variable::label);
        var gesture =
                question.map(it -> texts.get("workspace.gesture.answer-to", it))
                        .orElseGet(() -> texts.constant("workspace.gesture.", step.gesture()));
        return step.annotation()
                .map(it ->
                        texts.get("workspace.gesture-on", gesture, new AnnotationFormatter(texts).name(codebook, it)))
                .orElse(gesture);
    }
}
