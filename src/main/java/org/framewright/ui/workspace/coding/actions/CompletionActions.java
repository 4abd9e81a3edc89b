package org.framewright.ui.workspace.coding.actions;

import org.framewright.coding.CodingService;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.ArticleNote;
import org.framewright.model.Coding;
import org.framewright.ui.workspace.coding.PanelContent;

import java.util.function.Consumer;
import java.util.function.Function;

/// The verbs that say how an article stands: noted, set aside, submitted, corrected.
public final class CompletionActions {

    private final CodingService service;
    private final SessionState desk;
    private final Consumer<Runnable> leave;
    private final Runnable goToOpenQuestion;

    /// @param leave keeps what is typed, and goes on once everything is written
    public CompletionActions(
            CodingService service, SessionState desk, Consumer<Runnable> leave, Runnable goToOpenQuestion) {
        this.service = service;
        this.desk = desk;
        this.leave = leave;
        this.goToOpenQuestion = goToOpenQuestion;
    }

    public ArticleNote note() {
        return desk.sheet.get().flatMap(it -> it.view().coding()).map(Coding::note).orElse(ArticleNote.NONE);
    }

    public void memo(String memo) {
        desk.write(it -> it.with(service.notes().memo(it.desk(), memo)), _ -> {});
    }

    public void unsure(boolean unsure) {
        desk.write(it -> it.with(service.notes().unsure(it.desk(), unsure)), _ -> {});
    }

    /// Puts the article aside for a reason, which may be empty; one that is aside is taken up again by [#takeUp].
    ///
    /// @param then runs once that is written
    public void setAside(String reason, Runnable then) {
        leave.accept(() -> desk.write(it -> it.with(service.notes().setAside(it.desk(), reason)), _ -> then.run()));
    }

    /// Takes an article that was set aside up again.
    public void takeUp() {
        desk.write(it -> it.with(service.notes().takeUp(it.desk())), _ -> {});
    }

    /// Submits the coding; where questions are open, goes to the first instead.
    ///
    /// @param then runs once it is submitted
    public void submit(Runnable then) {
        leave.accept(() -> desk.at(it -> submit(it, then)));
    }

    private void submit(PanelContent it, Runnable then) {
        int open = it.view().open().size();
        if (it.view().isSubmitted()) {
            then.run();
        } else if (desk.queue.isReadOnly()) {
            desk.queue.hint("workspace.hint.read-only");
        } else if (it.view().isFixed()) {
            desk.queue.hint("workspace.hint.fixed");
        } else if (open == 0) {
            submit(service::submit, then);
        } else {
            goToOpenQuestion.run();
            desk.queue.hint("workspace.hint.questions-open", open);
        }
    }

    /// Submits the coding with questions open.
    public void submitAnyway(String reason, Runnable then) {
        leave.accept(() -> submit(at -> service.submit(at, reason), then));
    }

    /// Submits that the article does not belong into the study.
    public void submitNotRelevant(String reason, Runnable then) {
        leave.accept(() -> submit(at -> service.submitNotRelevant(at, reason), then));
    }

    private void submit(Function<org.framewright.coding.CodingKey, CodingSnapshot> verb, Runnable then) {
        desk.write(it -> it.with(verb.apply(it.desk())), _ -> then.run());
    }

    /// Begins a correction of a submitted coding.
    public void correct() {
        desk.write(it -> it.with(service.correct(it.desk())), _ -> {});
    }
}
