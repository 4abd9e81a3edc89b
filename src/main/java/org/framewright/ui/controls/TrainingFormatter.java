package org.framewright.ui.controls;

import org.framewright.model.study.Round;
import org.framewright.team.training.TrainingResult;
import org.framewright.team.training.TrainingService.MissingTraining;
import org.framewright.ui.controls.action.Notification;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The results of a training in words, and the requirements for a round.
public record TrainingFormatter(Texts texts) {

    /// The missing requirements for a round.
    public String formatMissing(Round round, List<MissingTraining> missing) {
        return missing.stream().map(it -> formatMissing(round, it)).collect(Collectors.joining("\n"));
    }

    private String formatMissing(Round round, MissingTraining it) {
        if (it.training().isEmpty() || it.result().isEmpty()) {
            return texts.get("common.training.elsewhere", round.name());
        }
        return texts.get(
                "common.training.lacking", round.name(), it.training().get(), formatRequirements(it.result().get()));
    }

    /// The result of a coder who has submitted everything.
    public Notification submissionNotification(TrainingResult it) {
        if (it.scores().stream().allMatch(line -> line.mark().isEmpty())) {
            return Notification.hint(texts.get("workspace.all-submitted"));
        }
        return it.isPassed()
                ? Notification.hint(texts.get("common.training.passed", it.round().name()))
                : Notification.warning(
                        texts.get("common.training.not-passed", it.round().name(), formatRequirements(it)));
    }

    private String formatRequirements(TrainingResult it) {
        var missing = new ArrayList<String>();
        if (it.toDo() > 0) {
            missing.add(texts.get("common.training.to-do", it.toDo()));
        }
        if (it.articles() == 0) {
            missing.add(texts.get("common.training.reference"));
        }
        it.missedScores()
                .forEach(line ->
                        missing.add(
                                texts.get(
                                        "common.training.mark",
                                        line.isFound() ? texts.get("team.training.found", line.label()) : line.label(),
                                        line.same(),
                                        line.units(),
                                        line.mark().orElse(0))));
        return String.join("; ", missing);
    }
}
