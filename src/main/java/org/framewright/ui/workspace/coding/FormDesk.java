package org.framewright.ui.workspace.coding;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.framewright.model.AnnotationId;

/// What a form needs of the desk that it lies on: one where articles are coded, or one where a codebook is tried out.
sealed interface FormDesk permits DeskViewModel, PanelPreview.TrialDesk {

    /// Whether nothing can be answered.
    boolean isFixed();

    /// What is on the desk, where something is.
    Sheet sheet();

    ReadOnlyObjectProperty<Focus> focusProperty();

    ReadOnlyObjectProperty<SaveState> savedProperty();

    /// How much of the codebook's guidance is shown.
    ShownGuidance guidance();

    /// Answering its questions.
    Answering answering();

    void select(AnnotationId id);

    void memo(AnnotationId id, String memo);

    void unsure(AnnotationId id, boolean unsure);

    /// Takes an annotation out of another one's roles.
    void unlink(AnnotationId owner, AnnotationId filler);
}
