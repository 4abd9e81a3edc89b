package org.framewright.ui.workspace.coding;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.framewright.model.AnnotationId;
import org.framewright.ui.workspace.coding.actions.AnswerActions;
import org.framewright.ui.workspace.coding.actions.SaveQueue.SaveState;
import org.framewright.ui.workspace.coding.actions.SessionState;
import org.framewright.ui.workspace.coding.form.GuidanceLevel;

/// What a form needs of its session: one in which articles are coded, or one in which a codebook is tried out.
public sealed interface FormContext permits CodingSessionViewModel, PanelPreview.TrialSession {

    /// Whether nothing can be answered.
    boolean isFixed();

    /// What lies on it, and where the coder is.
    SessionState state();

    /// The content, where an article is open.
    default PanelContent content() {
        return state().content();
    }

    default ReadOnlyObjectProperty<CodingFocus> focusProperty() {
        return state().focus;
    }

    default ReadOnlyObjectProperty<SaveState> savedProperty() {
        return state().queue.saved;
    }

    default void select(AnnotationId id) {
        state().moveFocus(it -> state().focus().select(id, it));
    }

    /// How much of the codebook's guidance is shown.
    default GuidanceLevel guidance() {
        return state().guidance;
    }

    default AnswerActions answerActions() {
        return state().answerActions;
    }

    void memo(AnnotationId id, String memo);

    void unsure(AnnotationId id, boolean unsure);

    /// Takes an annotation out of another one's roles.
    void unlink(AnnotationId owner, AnnotationId filler);
}
