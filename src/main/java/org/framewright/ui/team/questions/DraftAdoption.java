package org.framewright.ui.team.questions;

import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.codebooks.CodingRulings.PlacedRuling;
import org.framewright.project.Project;
import org.framewright.project.RulingAdoption.AdoptionResult;
import org.framewright.project.RulingAdoption.As;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.function.Consumer;

/// Takes a ruling's answer into the draft of the next codebook, says so, and offers to take it out again or to go there.
///
/// @param codebook goes to what a ruling was taken into
public record DraftAdoption(
        Project project, TaskRunner tasks, Texts texts, Consumer<Notice> say, Consumer<CodebookAddress> codebook) {

    public void take(PlacedRuling ruling, As as) {
        tasks.run(
                () -> project.rulingsInDraft().take(ruling, as),
                it ->
                        say.accept(
                                Notice.hint(texts.get("exchange.rulings.adopted", it.after().version()))
                                        .offering(texts.get("team.take-back"), () -> giveUp(it))
                                        .offering(
                                                texts.get("exchange.rulings.to-codebook"),
                                                () -> codebook.accept(it.at()))),
                this::failed);
    }

    private void giveUp(AdoptionResult taken) {
        tasks.run(
                () -> {
                    project.rulingsInDraft().takeBack(taken);
                    return taken;
                },
                _ -> say.accept(Notice.hint(texts.get("exchange.rulings.given-up"))),
                this::failed);
    }

    private void failed(TaskRunner.Failure failure) {
        say.accept(Notice.of(failure, texts));
    }
}
