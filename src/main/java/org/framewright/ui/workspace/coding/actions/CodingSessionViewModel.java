package org.framewright.ui.workspace.coding.actions;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.CodingService;
import org.framewright.coding.panel.AnnotationForm.FormTarget;
import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.CodingFocus.PanelSide;
import org.framewright.coding.panel.OpenPlace;
import org.framewright.coding.panel.OpenQuestionNavigator;
import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.panel.QuestionNavigator;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.CodingSnapshot.OpenQuestion;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// One coder's coding of one article, as the panel shows it: its saved state, the focus, and the actions. The screen changes only after the
/// disk.
public final class CodingSessionViewModel implements FormContext {

    private final CodingService service;
    private final Texts texts;
    public final SaveQueue queue;
    private final SessionState state;
    public final RecordActions recordActions;
    public final CreationActions creationActions;
    public final RoleActions roleActions;
    public final EditActions editActions;
    public final CompletionActions completionActions;
    public final WorkTime workTime;

    /// Whether the coder waits for another article or another screen.
    public final ReadOnlyBooleanWrapper leaving = new ReadOnlyBooleanWrapper();

    /// The passage that was undone or redone last.
    public final ReadOnlyObjectWrapper<Optional<CodingFocus.ChangedPassage>> undone =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private BooleanSupplier unfinishedTextSaver = () -> true;

    public CodingSessionViewModel(
            CodingService service, TaskRunner tasks, Texts texts, Clock clock, ProjectAccess access) {
        this.service = service;
        this.texts = texts;
        this.queue = new SaveQueue(tasks, texts, clock, access);
        this.state = new SessionState(queue, service);
        this.workTime = new WorkTime(service.notes(), state, clock);
        this.recordActions = new RecordActions(service, state);
        this.creationActions = new CreationActions(service, state);
        this.roleActions = new RoleActions(state, creationActions, queue);
        this.editActions = new EditActions(service, state);
        this.completionActions = new CompletionActions(service, state, this::leave, this::goToNearestOpenQuestion);
        queue.setReread(() ->
                state.content
                        .get()
                        .ifPresent(it -> queue.read(() -> it.with(service.snapshot(it.key())), state::show)));
    }

    /// Whether nothing can be changed: the project is read-only, the coding is submitted, or its round closed.
    @Override
    public boolean isFixed() {
        return queue.isReadOnly() || content().snapshot().isFixed();
    }

    /// The content; empty until an article has been opened.
    public ReadOnlyObjectProperty<Optional<PanelContent>> contentProperty() {
        return state.content;
    }

    @Override
    public SessionState state() {
        return state;
    }

    public void toggleGuidance() {
        state.withContent(_ -> guidance().toggle());
    }

    /// Unfolds the guidance of the current tag, or folds it again.
    public void toggleTagGuidance() {
        state.withContent(content ->
                state.focus()
                        .tag(content)
                        .ifPresentOrElse(
                                it -> guidance().setUnfolded(it, !guidance().isUnfolded(it)),
                                () -> queue.hint("workspace.hint.nothing-selected")));
    }

    /// Sets the holder of unfinished text.
    ///
    /// @param saver turns it into answers, and tells whether that was possible
    public void setUnfinishedTextSaver(BooleanSupplier saver) {
        unfinishedTextSaver = saver;
    }

    /// Opens an article with its coding, once everything before it is written.
    ///
    /// @param load reads it, in the background; gets the former content
    /// @param beforeShown runs just before it is shown
    public void open(Function<Optional<PanelContent>, PanelContent> load, Consumer<PanelContent> beforeShown) {
        leave(() -> {
            var left = state.content.get();
            queue.read(
                    () -> load.apply(left),
                    read -> {
                        queue.begin();
                        workTime.begin();
                        state.focus.set(CodingFocus.NOWHERE);
                        beforeShown.accept(read);
                        state.show(read, CodingFocus.initial(read));
                    });
        });
    }

    /// Leaves the session: keeps unfinished text, and goes once everything is on the disk. After a failure, reports it, and
    /// stays.
    public void leave(Runnable then) {
        if (unfinishedTextSaver.getAsBoolean()) {
            workTime.save();
            leaving.set(true);
            queue.runWhenWritten(then, () -> leaving.set(false));
        } else {
            queue.hint("workspace.hint.unreadable");
        }
    }

    @Override
    public void memo(AnnotationId id, String memo) {
        change(key -> service.setMemo(key, id, memo));
    }

    @Override
    public void unsure(AnnotationId id, boolean unsure) {
        change(key -> service.setUnsure(key, id, unsure));
    }

    @Override
    public Optional<RoleActions> roleActions() {
        return Optional.of(roleActions);
    }

    @Override
    public Optional<EditActions> editActions() {
        return Optional.of(editActions);
    }

    /// Whether one of two annotations has a free role for the other.
    public boolean canLink(AnnotationId one, AnnotationId other) {
        return !isFixed() && (hasRoleFor(one, other) || hasRoleFor(other, one));
    }

    /// The fillers of an annotation's full role; empty where it has room, or there is no such role.
    public List<AnnotationId> findFillersOfFullRole(AnnotationId owner, AnnotationId filler) {
        var snapshot = content().snapshot();
        return snapshot.annotation(owner)
                .filter(_ -> !isFixed())
                .flatMap(it ->
                        snapshot.annotation(filler).map(part -> content().linker().findFillersOfFullRole(it, part)))
                .orElse(List.of());
    }

    private boolean hasRoleFor(AnnotationId owner, AnnotationId filler) {
        var snapshot = content().snapshot();
        return snapshot.annotation(owner).stream()
                .anyMatch(it ->
                        snapshot.annotation(filler)
                                .flatMap(part -> content().linker().findFreeRole(it, part))
                                .isPresent());
    }

    /// Puts one of two annotations into the free role of the other, and goes to the latter.
    public void link(AnnotationId one, AnnotationId other) {
        var owner = hasRoleFor(one, other) ? one : other;
        var filler = owner.equals(one) ? other : one;
        state.write(it -> it.with(service.link(it.key(), owner, filler)), (it, at) -> at.select(owner, it), _ -> {});
    }

    /// Takes an annotation out of another one's role, and reports that it stays.
    @Override
    public void unlink(AnnotationId owner, AnnotationId filler) {
        var name = new AnnotationFormatter(texts).name(content(), filler);
        state.write(
                it -> it.with(service.unlink(it.key(), owner, filler)),
                it -> {
                    if (it.snapshot().annotation(filler).isPresent()) {
                        queue.hint("workspace.hint.taken-out", name);
                    }
                });
    }

    /// Takes the selected annotation out of the role of the current connection.
    public void unlinkSelected() {
        atSelected(id ->
                state.focus()
                        .owner()
                        .ifPresentOrElse(owner -> unlink(owner, id), () -> queue.hint("workspace.hint.in-no-role")));
    }

    public void toggleUnsure() {
        atSelected(id -> content().snapshot().annotation(id).ifPresent(it -> unsure(id, !it.unsure())));
    }

    private void atSelected(Consumer<AnnotationId> verb) {
        state.withContent(_ ->
                state.focus().selected().ifPresentOrElse(verb, () -> queue.hint("workspace.hint.nothing-selected")));
    }

    /// Deletes the selected annotation, or the form of the current paragraph or sentence.
    public void delete() {
        var form =
                state.focus()
                        .question()
                        .filter(_ -> state.focus().side() == PanelSide.UNITS && state.focus().selected().isEmpty())
                        .flatMap(it -> CodingFocus.begun(it, content()));
        form.ifPresentOrElse(it -> delete(it.id()), () -> atSelected(this::delete));
    }

    /// Deletes an annotation, and reports it once that is on the disk.
    private void delete(AnnotationId id) {
        var name = new AnnotationFormatter(texts).name(content(), id);
        state.write(it -> it.with(service.delete(it.key(), id)), _ -> queue.hint("workspace.hint.deleted", name));
    }

    /// Undoes the last change, and goes to its place.
    public void undo() {
        undoOrRedo(service::undo, (_, _, at) -> at);
    }

    /// Redoes the last undone change, and goes on from its place, as after the change itself.
    public void redo() {
        undoOrRedo(service::redo, QuestionNavigator::afterRedo);
    }

    /// Moves on from the place of a change.
    private interface MoveOn {

        CodingFocus from(PanelContent before, PanelContent after, CodingFocus place);
    }

    private void undoOrRedo(Function<CodingKey, CodingSnapshot> verb, MoveOn onward) {
        boolean _ = roleActions.cancel();
        state.withContent(before ->
                queue.write(
                        // an actor may go with the undone step, or come back
                        () -> before.with(verb.apply(before.key())).with(service.actors()),
                        then -> {
                            var place = state.focus().update(then).goToChange(before, then);
                            state.show(then, onward.from(before, then, place));
                            undone.set(Optional.empty());
                            undone.set(CodingFocus.findChangedPassage(before, then));
                        }));
    }

    /// Goes to the next question, or the one before. Among passages without a selected one, forwards, to the first open question.
    public void step(int by) {
        var at = state.focus();
        if (by > 0 && at.side() == CodingFocus.PanelSide.PASSAGES && at.selected().isEmpty()) {
            goToOpenQuestion();
        } else {
            answerActions().step(by);
        }
    }

    /// Goes to the next open question, anywhere in the article; see [OpenQuestionNavigator].
    public void goToOpenQuestion() {
        state.withContent(it -> OpenQuestionNavigator.next(it, state.focus()).ifPresent(state::setFocus));
    }

    private void goToNearestOpenQuestion() {
        state.withContent(it -> OpenQuestionNavigator.nearest(it, state.focus()).ifPresent(state::setFocus));
    }

    public void goTo(OpenQuestion open) {
        state.withContent(it -> OpenQuestionNavigator.find(open, it, state.focus()).ifPresent(state::setFocus));
    }

    public void goTo(OpenPlace place) {
        switch (place.target()) {
            case FormTarget.AnnotationTarget(var id) -> select(id);
            case FormTarget.UnitTarget unit -> state.moveFocus(it -> state.focus().goTo(unit, it));
        }
    }

    /// Restores a former place, as far as it is still there.
    ///
    /// @param first moves the cursor to it: the focused paragraph follows the cursor
    /// @param last scrolls to it: selecting a passage scrolls to the passage
    public void restore(CodingFocus saved, Runnable first, Runnable last) {
        state.withContent(it -> {
            first.run();
            state.setFocus(saved.update(it));
            last.run();
        });
    }

    public void showOpen() {
        state.moveFocus(it -> state.focus().show(PanelSide.OPEN, it));
    }

    /// Up from a filler to its owner, and from there out of the passages.
    public void up() {
        state.moveFocus(it -> state.focus().up(it));
    }

    public void showArticle() {
        state.moveFocus(it -> state.focus().show(PanelSide.ARTICLE, it));
    }

    public void showPassages() {
        state.moveFocus(it -> state.focus().show(PanelSide.PASSAGES, it));
    }

    /// Shows the questions about the current paragraph and sentence.
    public void showUnits() {
        state.moveFocus(state.focus()::showUnits);
    }

    private void change(Function<CodingKey, CodingSnapshot> verb) {
        state.write(it -> it.with(verb.apply(it.key())), _ -> {});
    }
}
