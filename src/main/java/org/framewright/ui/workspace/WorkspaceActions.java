package org.framewright.ui.workspace;

import javafx.beans.value.ObservableValue;

import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.UndoAvailability;
import org.framewright.coding.state.UndoAvailability.UndoStep;
import org.framewright.model.Problem;
import org.framewright.model.coding.ArticleNote.ArticleStatus;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.workspace.coding.UndoStepFormatter;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The actions of the workspace besides coding by letters and digits: for their keys, the finder, and the sheet of keys.
final class WorkspaceActions {

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final ScreenPrompts prompts;
    final Action submit;
    final Action setAside;
    final Action notRelevant;
    final Action correct;
    final Action quotation;
    final Action place;
    final Action join;
    final Action delete;
    final Action unlink;
    final Action unsure;
    final Action unsureArticle;
    final Action copyAddress;
    final Action undo;
    final Action redo;

    WorkspaceActions(WorkspaceViewModel viewModel, Texts texts, ScreenPrompts prompts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.prompts = prompts;
        var session = viewModel.session;
        this.submit = submit();
        this.setAside = writeAction("workspace.action.set-aside", "Shortcut+Shift+S", this::setAside);
        this.notRelevant = writeAction("workspace.action.not-relevant", "Shortcut+Shift+N", this::notRelevant);
        this.correct =
                Action.of("workspace.action.correct", "Shortcut+R", session.completionActions::correct)
                        .withObstacle(whenWritten(this::whyNotCorrected))
                        .withAccess(session.queue.access(), readOnlyHint());
        this.quotation = Action.of("workspace.action.quotation", "F7", viewModel.passageActions::selectQuotation);
        this.place = writeAction("workspace.action.place", "Shortcut+M", viewModel.passageActions::movePassage);
        this.join = writeAction("workspace.action.join", "Shortcut+J", viewModel.passageActions::extendPassage);
        this.delete = writeAction("workspace.action.delete", "Delete", session::delete);
        this.unlink = writeAction("workspace.action.unlink", "Shift+Delete", session::unlinkSelected);
        this.unsure = writeAction("workspace.action.unsure", "Shortcut+U", session::toggleUnsure);
        this.unsureArticle =
                writeAction(
                        "workspace.action.unsure-article",
                        "Shortcut+Shift+U",
                        () -> session.completionActions.unsure(!session.completionActions.note().unsure()));
        this.copyAddress =
                Action.of("workspace.action.copy-address", "Shortcut+Shift+C", this::copyAddress)
                        .enabledWhen(
                                session.contentProperty().map(_ -> viewModel.address().isPresent()),
                                texts.get("workspace.hint.no-address"));
        this.undo = undo();
        this.redo = redo();
    }

    /// Submits. Where the coding is submitted already, in a read-only project or beside a reference, goes on.
    private Action submit() {
        var session = viewModel.session;
        return Action.of("workspace.action.submit", "Shortcut+Enter", viewModel::submitAndGoOn)
                .withObstacle(
                        viewModel.articles.empty.flatMap(
                                none -> session.contentProperty().map(it -> whyNotSubmitted(none, it))));
    }

    /// @param none whether there are no articles
    private Optional<String> whyNotSubmitted(boolean none, Optional<PanelContent> content) {
        if (none) {
            return Optional.of(texts.get("workspace.no-article-open"));
        }
        if (viewModel.session.queue.isReadOnly()) {
            boolean submitted = content.filter(it -> it.snapshot().isSubmitted()).isPresent();
            return submitted ? Optional.empty() : Optional.of(readOnlyHint());
        }
        return viewModel.reference.isTraining() ? Optional.empty() : whySubmitted(content);
    }

    /// An action that changes the coding: disabled where that is submitted, and in a read-only project.
    private Action writeAction(String id, String key, Runnable run) {
        return Action.of(id, key, run)
                .withObstacle(viewModel.session.contentProperty().map(this::whySubmitted))
                .withAccess(viewModel.session.queue.access(), readOnlyHint());
    }

    private Optional<String> whySubmitted(Optional<PanelContent> content) {
        return content.filter(it -> it.snapshot().isSubmitted())
                .map(_ -> texts.problem(Problem.of(CodingProblem.SUBMITTED, "")));
    }

    private String readOnlyHint() {
        return texts.get("workspace.hint.read-only");
    }

    private Action undo() {
        var dismissals = viewModel.suggestions.dismissals;
        return Action.of("workspace.action.undo", "Shortcut+Z", viewModel.suggestions::undo)
                .withObstacle(
                        unless(dismissals.canUndo, obstacle(UndoAvailability::canUndo, CodingProblem.NOTHING_TO_UNDO)))
                .withAccess(viewModel.session.queue.access(), readOnlyHint())
                .withObject(describe(dismissals.canUndo, UndoAvailability::toUndo));
    }

    private Action redo() {
        var dismissals = viewModel.suggestions.dismissals;
        return Action.of("workspace.action.redo", "Shortcut+Shift+Z", viewModel.suggestions::redo)
                .withKey("Shortcut+Y")
                .withObstacle(
                        unless(dismissals.canRedo, obstacle(UndoAvailability::canRedo, CodingProblem.NOTHING_TO_REDO)))
                .withAccess(viewModel.session.queue.access(), readOnlyHint())
                .withObject(describe(dismissals.canRedo, UndoAvailability::toRedo));
    }

    private static ObservableValue<Optional<String>> unless(
            ObservableValue<Boolean> possible, ObservableValue<Optional<String>> obstacle) {
        return possible.flatMap(it -> obstacle.map(why -> it ? Optional.<String>empty() : why));
    }

    /// @param dismissal whether the step is the dismissal of a suggestion, which is no change of the coding
    private ObservableValue<String> describe(
            ObservableValue<Boolean> dismissal, Function<UndoAvailability, Optional<UndoStep>> next) {
        return dismissal.flatMap(it ->
                viewModel
                        .session
                        .contentProperty()
                        .map(content -> it ? texts.get("workspace.gesture-dismissed") : describe(content, next)));
    }

    private String describe(Optional<PanelContent> content, Function<UndoAvailability, Optional<UndoStep>> next) {
        return content.map(it -> new UndoStepFormatter(it.codebook(), texts).format(it.snapshot(), next)).orElse("");
    }

    private ObservableValue<Optional<String>> obstacle(Predicate<UndoAvailability> possible, CodingProblem nothing) {
        return whenWritten(content -> {
            var snapshot = content.map(PanelContent::snapshot);
            if (snapshot.filter(it -> possible.test(it.undo())).isPresent()) {
                return Optional.empty();
            }
            boolean submitted = snapshot.filter(CodingSnapshot::isSubmitted).isPresent();
            boolean neither = snapshot.filter(it -> !it.undo().canUndo() && !it.undo().canRedo()).isPresent();
            if (!submitted && neither && snapshot.filter(CodingSnapshot::isCorrection).isPresent()) {
                return Optional.of(texts.get("workspace.hint.correction-unchanged"));
            }
            return Optional.of(texts.problem(Problem.of(submitted ? CodingProblem.SUBMITTED : nothing, "")));
        });
    }

    /// The obstacle; none during a write, since it may be gone afterwards.
    private ObservableValue<Optional<String>> whenWritten(Function<Optional<PanelContent>, Optional<String>> obstacle) {
        var session = viewModel.session;
        return session.queue.pending.flatMap(pending ->
                session.contentProperty().map(content -> pending ? Optional.<String>empty() : obstacle.apply(content)));
    }

    private Optional<String> whyNoHighlightPatterns(Optional<PanelContent> content) {
        return content.filter(it -> it.codebook().highlightPatterns().isEmpty())
                .map(_ -> texts.get("workspace.hint.no-highlight-patterns"));
    }

    private Optional<String> whyNotCorrected(Optional<PanelContent> content) {
        return content.map(PanelContent::snapshot)
                .filter(it -> !it.isSubmitted())
                .map(it ->
                        it.isCorrection()
                                ? texts.get("workspace.hint.correcting")
                                : texts.problem(Problem.of(CodingProblem.NOT_SUBMITTED, "")));
    }

    private Optional<String> whyNotDiscarded(Optional<PanelContent> content) {
        return content.map(PanelContent::snapshot)
                .filter(it -> it.isSubmitted() || !it.isUnchangedCorrection())
                .map(_ -> texts.problem(Problem.of(CodingProblem.NOT_DISCARDED, "")));
    }

    /// The actions on the article and its annotations.
    List<Action> codingActions() {
        var session = viewModel.session;
        return List.of(
                submit,
                writeAction("workspace.action.submit-anyway", "Shortcut+Shift+Enter", this::submitAnyway),
                setAside,
                notRelevant,
                correct,
                Action.of(
                                "workspace.action.discard-correction",
                                "Shortcut+Shift+R",
                                session.completionActions::discardCorrection)
                        .withObstacle(whenWritten(this::whyNotDiscarded))
                        .withAccess(session.queue.access(), readOnlyHint()),
                Action.of(
                        "workspace.action.pick",
                        "Ignore Shift+Slash",
                        () -> prompts.picker().open(texts.get("workspace.pick"), viewModel.picks())),
                quotation,
                writeAction("workspace.action.whole-quotation", "Shift+F7", session.editActions::completeQuotation),
                place,
                join,
                writeAction("workspace.action.other-way", "F11", viewModel.passageActions::invertLink),
                writeAction("workspace.action.copy-answers", "Shortcut+D", session.editActions::copyAnswers),
                delete,
                unlink,
                unsure,
                unsureArticle,
                writeAction("workspace.action.add-record", "Insert", session.recordActions::add));
    }

    List<Action> navigationActions() {
        var session = viewModel.session;
        return List.of(
                Action.of("workspace.action.open-question", "F8", session::goToOpenQuestion),
                Action.of("workspace.action.article", "Shortcut+1", session::showArticle),
                Action.of("workspace.action.passages", "Shortcut+2", session::showPassages),
                Action.of("workspace.action.units", "Shortcut+3", session::showUnits),
                Action.of("workspace.action.open", "Shortcut+4", session::showOpen),
                Action.of("workspace.action.beside", "Shortcut+5", viewModel.reference::toggle)
                        .asSwitch(viewModel.reference.open)
                        .withObstacle(viewModel.reference.obstacle()),
                Action.of("workspace.action.difference", "Shift+F8", viewModel.reference::nextDifference)
                        .withObstacle(viewModel.reference.obstacle()),
                Action.of("workspace.action.next-record", "Shortcut+Page Down", () -> session.recordActions.step(1)),
                Action.of("workspace.action.previous-record", "Shortcut+Page Up", () -> session.recordActions.step(-1)),
                Action.of("workspace.action.next", "Alt+Down", () -> viewModel.step(1)),
                Action.of("workspace.action.previous", "Alt+Up", () -> viewModel.step(-1)),
                Action.of("workspace.action.finds", "F3", viewModel.highlightPatterns::toggle)
                        .withObstacle(session.contentProperty().map(this::whyNoHighlightPatterns)),
                Action.of("workspace.action.rule", "Shift+F12", session::toggleTagGuidance),
                Action.of("workspace.action.guidance", "F12", session::toggleGuidance));
    }

    private void copyAddress() {
        viewModel
                .address()
                .ifPresent(it -> {
                    Nodes.copyToClipboard(it);
                    viewModel.session.queue.hint("workspace.hint.address-copied", it);
                });
    }

    private void submitAnyway() {
        runWhenOpen(() -> {
            int open = viewModel.session.content().snapshot().openQuestions().size();
            if (open == 0) {
                viewModel.submitAndGoOn();
            } else {
                prompts.ask()
                        .askRequired(
                                texts.get("workspace.ask.submit-anyway", open),
                                texts.get("workspace.give.submit"),
                                texts.get("workspace.needed.submit-anyway", open),
                                viewModel::submitAnyway);
            }
        });
    }

    private void notRelevant() {
        runWhenOpen(() ->
                prompts.ask()
                        .askRequired(
                                texts.get("workspace.ask.not-relevant"),
                                texts.get("workspace.give.submit"),
                                texts.get("workspace.needed.not-relevant"),
                                viewModel::submitNotRelevant));
    }

    private void setAside() {
        runWhenOpen(() -> {
            if (viewModel.session.completionActions.note().standing() == ArticleStatus.SET_ASIDE) {
                viewModel.session.completionActions.reopen();
            } else {
                prompts.ask()
                        .ask(
                                texts.get("workspace.ask.set-aside"),
                                texts.get("workspace.give.set-aside"),
                                viewModel::setAside);
            }
        });
    }

    private void runWhenOpen(Runnable asking) {
        if (viewModel.session.contentProperty().get().isPresent() && !viewModel.session.isFixed()) {
            asking.run();
        } else {
            viewModel.session.queue.hint("workspace.hint.fixed");
        }
    }
}
