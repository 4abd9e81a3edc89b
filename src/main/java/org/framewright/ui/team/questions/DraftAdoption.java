package org.framewright.ui.team.questions;

import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.project.Project;
import org.framewright.project.RulingAdoption.AdoptionResult;
import org.framewright.project.RulingAdoption.AdoptionTarget;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.function.Consumer;

/// Adopts a ruling's answer in the draft of the next codebook, and offers to undo that or to go there.
///
/// @param codebook goes to the adopting part of the codebook
public record DraftAdoption(
        Project project,
        TaskRunner tasks,
        Texts texts,
        Consumer<Notification> showNotification,
        Consumer<CodebookAddress> codebook) {

    public void adopt(PlacedRuling ruling, AdoptionTarget as) {
        tasks.run(
                () -> project.rulingAdoption().adopt(ruling, as),
                it ->
                        showNotification.accept(
                                Notification.hint(texts.get("exchange.rulings.adopted", it.after().version()))
                                        .withChoice(texts.get("team.take-back"), () -> undo(it))
                                        .withChoice(
                                                texts.get("exchange.rulings.to-codebook"),
                                                () -> codebook.accept(it.at()))),
                this::failed);
    }

    private void undo(AdoptionResult taken) {
        tasks.run(
                TaskRunner.supplier(() -> project.rulingAdoption().undo(taken), taken),
                _ -> showNotification.accept(Notification.hint(texts.get("exchange.rulings.given-up"))),
                this::failed);
    }

    private void failed(TaskRunner.Failure failure) {
        showNotification.accept(Notification.of(failure, texts));
    }
}
