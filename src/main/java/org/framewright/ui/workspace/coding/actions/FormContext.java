package org.framewright.ui.workspace.coding.actions;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.coding.actions.SaveQueue.SaveState;

import java.util.Optional;

/// The session of a form: one that codes articles, or one that tries out a codebook.
public interface FormContext {

    boolean isFixed();

    SessionState state();

    /// The content of the open article.
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

    /// The amount of guidance that is shown.
    default GuidanceLevel guidance() {
        return state().guidance;
    }

    default AnswerActions answerActions() {
        return state().answerActions;
    }

    void memo(AnnotationId id, String memo);

    void unsure(AnnotationId id, boolean unsure);

    /// The actions that fill roles; none where there is no text to select words in.
    Optional<RoleActions> roleActions();

    /// The actions that change a passage; none where there is no text.
    Optional<EditActions> editActions();

    /// Takes an annotation out of another one's roles.
    void unlink(AnnotationId owner, AnnotationId filler);
}
