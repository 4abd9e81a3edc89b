package org.framewright.ui.workspace.coding.actions;

import org.framewright.coding.CodingService;
import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// The actions on the state of an article: setting aside, submitting, correcting.
public final class CompletionActions {

    private final CodingService service;
    private final SessionState state;
    private final Consumer<Runnable> leave;
    private final Runnable goToOpenQuestion;

    /// The empty coding of the last request to submit.
    private Optional<CodingKey> askedEmpty = Optional.empty();

    /// @param leave keeps unfinished text, and goes on once everything is written
    public CompletionActions(
            CodingService service, SessionState state, Consumer<Runnable> leave, Runnable goToOpenQuestion) {
        this.service = service;
        this.state = state;
        this.leave = leave;
        this.goToOpenQuestion = goToOpenQuestion;
    }

    public ArticleNote note() {
        return state.content.get().flatMap(it -> it.snapshot().coding()).map(Coding::note).orElse(ArticleNote.NONE);
    }

    public void memo(String memo) {
        state.write(it -> it.with(service.notes().setMemo(it.key(), memo)), _ -> {});
    }

    public void unsure(boolean unsure) {
        state.write(it -> it.with(service.notes().setUnsure(it.key(), unsure)), _ -> {});
    }

    /// Sets the article aside for a reason, which may be empty; [#reopen] undoes that.
    ///
    /// @param then runs once that is written
    public void setAside(String reason, Runnable then) {
        leave.accept(() -> state.write(it -> it.with(service.notes().setAside(it.key(), reason)), _ -> then.run()));
    }

    public void reopen() {
        state.write(it -> it.with(service.notes().resume(it.key())), _ -> {});
    }

    /// Submits the coding; with open questions, goes to the next of them instead. An empty coding needs a second request: the first may
    /// have been meant for the article before.
    ///
    /// @param then runs once it is submitted, with the content of just before, including unfinished text
    public void submit(Consumer<PanelContent> then) {
        leave.accept(() -> state.withContent(it -> submit(it, then)));
    }

    private void submit(PanelContent it, Consumer<PanelContent> then) {
        int open = it.snapshot().openQuestions().size();
        if (it.snapshot().isSubmitted()) {
            then.accept(it);
        } else if (state.queue.isReadOnly()) {
            state.queue.hint("workspace.hint.read-only");
        } else if (it.snapshot().isFixed()) {
            state.queue.hint("workspace.hint.fixed");
        } else if (open == 0 && it.snapshot().annotations().isEmpty() && !askedEmpty.equals(Optional.of(it.key()))) {
            askedEmpty = Optional.of(it.key());
            state.queue.hint("workspace.hint.nothing-coded");
        } else if (open == 0) {
            submit(service::submit, () -> then.accept(it));
        } else {
            goToOpenQuestion.run();
            state.queue.hint("workspace.hint.questions-open", open);
        }
    }

    public void submitAnyway(String reason, Runnable then) {
        leave.accept(() -> submit(at -> service.submit(at, reason), then));
    }

    /// Submits that the article does not belong to the study.
    public void submitNotRelevant(String reason, Runnable then) {
        leave.accept(() -> submit(at -> service.submitNotRelevant(at, reason), then));
    }

    private void submit(Function<CodingKey, CodingSnapshot> verb, Runnable then) {
        state.write(it -> it.with(verb.apply(it.key())), _ -> then.run());
    }

    /// Begins a correction, a copy of the coding, at the same place.
    public void correct() {
        // a notification about the submitted coding is outdated
        state.queue.dismiss();
        var copies = new ConcurrentHashMap<AnnotationId, AnnotationId>();
        state.write(
                it ->
                        it.with(
                                service.correct(
                                        it.key(),
                                        (_, ids) -> {
                                            copies.putAll(ids);
                                            return List.of();
                                        })),
                (written, _) -> state.focus().withIds(copies).update(written),
                _ -> {});
    }

    /// Removes a correction that changes nothing.
    public void discardCorrection() {
        state.write(it -> it.with(service.discardCorrection(it.key())), _ -> {});
    }
}
