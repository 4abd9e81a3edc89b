package org.framewright.ui.workspace;

import javafx.beans.value.ObservableValue;

import org.framewright.coding.UndoHistory.Can;
import org.framewright.coding.UndoHistory.Gesture;
import org.framewright.model.ArticleNote.ArticleStatus;
import org.framewright.ui.controls.Action;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Everything that can be done in the workspace besides coding by letters and digits: once for its key, the list of commands, and
/// the sheet of keys.
final class WorkspaceActions {

    private final WorkspaceViewModel viewModel;
    private final Texts texts;
    private final ScreenPrompts prompts;

    WorkspaceActions(WorkspaceViewModel viewModel, Texts texts, ScreenPrompts prompts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.prompts = prompts;
    }

    Action submit() {
        return Action.of("workspace.action.submit", "Shortcut+Enter", viewModel::submitAndGoOn);
    }

    /// What is done with what was done.
    ///
    /// @param find opens where words of the article are looked for
    List<Action> ofEditing(Runnable find) {
        var desk = viewModel.desk;
        return List.of(
                Action.of("workspace.action.undo", "Shortcut+Z", desk::undo).withObject(gesture(Can::toUndo)),
                Action.of("workspace.action.redo", "Shortcut+Shift+Z", desk::redo)
                        .or("Shortcut+Y")
                        .withObject(gesture(Can::toRedo)),
                Action.of("workspace.action.find", "Shortcut+F", find));
    }

    private ObservableValue<String> gesture(Function<Can, Optional<Gesture>> which) {
        return viewModel
                .desk
                .sheetProperty()
                .map(sheet ->
                        sheet.flatMap(it -> which.apply(it.view().undo()))
                                .map(it -> texts.get("workspace.gesture." + it.name().toLowerCase(Locale.ROOT)))
                                .orElse(""));
    }

    /// What is done with the article and what is coded in it.
    List<Action> ofCoding() {
        var desk = viewModel.desk;
        return List.of(
                submit(),
                Action.of("workspace.action.submit-anyway", "Shortcut+Shift+Enter", this::submitAnyway),
                Action.of("workspace.action.set-aside", "Shortcut+Shift+S", this::setAside),
                Action.of("workspace.action.not-relevant", "Shortcut+Shift+N", this::notRelevant),
                Action.of("workspace.action.correct", "Shortcut+R", desk.finishing::correct),
                Action.of("workspace.action.pick", "Ignore Shift+Slash", this::pick),
                Action.of("workspace.action.quotation", "F7", viewModel.gestures::selectQuotation),
                Action.of("workspace.action.place", "Shortcut+M", viewModel.gestures::placePassage),
                Action.of("workspace.action.join", "Shortcut+J", viewModel.gestures::joinToPassage),
                Action.of("workspace.action.copy-answers", "Shortcut+D", desk.reworking::copyAnswers),
                Action.of("workspace.action.delete", "Delete", desk::delete),
                Action.of("workspace.action.unlink", "Shift+Delete", desk::unlinkSelected),
                Action.of("workspace.action.unsure", "Shortcut+U", desk::toggleUnsure),
                Action.of(
                        "workspace.action.unsure-article",
                        "Shortcut+Shift+U",
                        () -> desk.finishing.unsure(!desk.finishing.note().unsure())),
                Action.of("workspace.action.add-record", "Insert", desk.recording::add));
    }

    /// Where one can go from wherever one is.
    List<Action> ofGoing() {
        var desk = viewModel.desk;
        return List.of(
                Action.of("workspace.action.open-question", "F8", desk::goToOpenQuestion),
                Action.of("workspace.action.article", "Shortcut+1", desk::showArticle),
                Action.of("workspace.action.passages", "Shortcut+2", desk::showPassages),
                Action.of("workspace.action.units", "Shortcut+3", desk::showUnits),
                Action.of("workspace.action.open", "Shortcut+4", desk::showOpen),
                Action.of("workspace.action.beside", "Shortcut+5", viewModel.beside::toggle)
                        .asSwitch(viewModel.beside.open),
                Action.of("workspace.action.difference", "Shift+F8", viewModel.beside::nextDifference),
                Action.of("workspace.action.next-record", "Shortcut+Page Down", () -> desk.recording.step(1)),
                Action.of("workspace.action.previous-record", "Shortcut+Page Up", () -> desk.recording.step(-1)),
                Action.of("workspace.action.next", "Alt+Down", () -> viewModel.step(1)),
                Action.of("workspace.action.previous", "Alt+Up", () -> viewModel.step(-1)),
                Action.of("workspace.action.finds", "F3", viewModel.readingAids::toggle),
                Action.of("workspace.action.rule", "Shift+F12", desk::toggleRule),
                Action.of("workspace.action.guidance", "F12", desk::toggleGuidance));
    }

    private void pick() {
        prompts.picker().open(texts.get("workspace.pick"), viewModel.picks());
    }

    private void submitAnyway() {
        whileOpen(() -> {
            int open = viewModel.desk.sheet().view().open().size();
            if (open == 0) {
                viewModel.submitAndGoOn();
            } else {
                prompts.ask()
                        .askFor(
                                texts.get("workspace.ask.submit-anyway", open),
                                texts.get("workspace.give.submit"),
                                texts.get("workspace.needed.submit-anyway", open),
                                viewModel::submitAnyway);
            }
        });
    }

    private void notRelevant() {
        whileOpen(() ->
                prompts.ask()
                        .askFor(
                                texts.get("workspace.ask.not-relevant"),
                                texts.get("workspace.give.submit"),
                                texts.get("workspace.needed.not-relevant"),
                                viewModel::submitNotRelevant));
    }

    private void setAside() {
        whileOpen(() -> {
            if (viewModel.desk.finishing.note().standing() == ArticleStatus.SET_ASIDE) {
                viewModel.desk.finishing.takeUp();
            } else {
                prompts.ask()
                        .ask(
                                texts.get("workspace.ask.set-aside"),
                                texts.get("workspace.give.set-aside"),
                                viewModel::setAside);
            }
        });
    }

    private void whileOpen(Runnable asking) {
        if (viewModel.desk.sheetProperty().get().isPresent() && !viewModel.desk.isFixed()) {
            asking.run();
        } else {
            viewModel.desk.hint("workspace.hint.fixed");
        }
    }
}
