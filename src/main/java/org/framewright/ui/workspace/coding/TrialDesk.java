package org.framewright.ui.workspace.coding;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.framewright.coding.CodingView;
import org.framewright.coding.Trial;
import org.framewright.model.AnnotationId;
import org.framewright.ui.controls.Access;
import org.framewright.ui.controls.Tasks;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// A desk on which a codebook is tried out: answers are taken as in the workspace, and go nowhere.
final class TrialDesk implements FormDesk {

    private final Trial trial;
    private final DeskState state;
    private final Answering answering;
    private final ShownGuidance guidance = new ShownGuidance();

    TrialDesk(Trial trial, Texts texts) {
        this.trial = trial;
        var atOnce = new Tasks(Runnable::run, Runnable::run);
        this.state = new DeskState(new SaveQueue(atOnce, texts, Clock.systemUTC(), Access.WRITING));
        this.answering = new Answering(trial, state);
    }

    /// Lays something on the desk.
    void show(Sheet sheet, Focus focus) {
        state.setFocus(focus);
        state.show(sheet);
    }

    ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return state.sheetProperty();
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public Sheet sheet() {
        return state.sheet();
    }

    @Override
    public ReadOnlyObjectProperty<Focus> focusProperty() {
        return state.focusProperty();
    }

    @Override
    public ReadOnlyObjectProperty<SaveState> savedProperty() {
        return state.queue().savedProperty();
    }

    @Override
    public ShownGuidance guidance() {
        return guidance;
    }

    @Override
    public Answering answering() {
        return answering;
    }

    @Override
    public void select(AnnotationId id) {
        state.move(it -> state.focus().select(id, it));
    }

    @Override
    public void memo(AnnotationId id, String memo) {
        show(trial.change(id, it -> it.withMemo(memo, Instant.EPOCH)));
    }

    @Override
    public void unsure(AnnotationId id, boolean unsure) {
        show(trial.change(id, it -> it.withUnsure(unsure, Instant.EPOCH)));
    }

    @Override
    public void unlink(AnnotationId owner, AnnotationId filler) {
        show(trial.view());
    }

    private void show(CodingView view) {
        state.show(sheet().with(view));
    }
}
