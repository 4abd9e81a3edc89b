package org.framewright.ui.controls;

import org.framewright.model.Round;
import org.framewright.team.training.TrainingService.MissingTraining;
import org.framewright.team.training.TrainingStanding;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says to a coder where they stand in a training, and what they lack to begin a round.
public record TrainingFormatter(Texts texts) {

    /// What somebody lacks to begin a round.
    public String lacking(Round round, List<MissingTraining> lacking) {
        return lacking.stream().map(it -> lacking(round, it)).collect(Collectors.joining("\n"));
    }

    private String lacking(Round round, MissingTraining it) {
        if (it.training().isEmpty() || it.standing().isEmpty()) {
            return texts.get("common.training.elsewhere", round.name());
        }
        return texts.get("common.training.lacking", round.name(), it.training().get(), missing(it.standing().get()));
    }

    /// Where somebody stands who has submitted everything.
    public Notice submitted(TrainingStanding it) {
        if (it.lines().stream().allMatch(line -> line.mark().isEmpty())) {
            return Notice.hint(texts.get("workspace.all-submitted"));
        }
        return it.isPassed()
                ? Notice.hint(texts.get("common.training.passed", it.round().name()))
                : Notice.remark(texts.get("common.training.not-passed", it.round().name(), missing(it)));
    }

    private String missing(TrainingStanding it) {
        var missing = new ArrayList<String>();
        if (it.toDo() > 0) {
            missing.add(texts.get("common.training.to-do", it.toDo()));
        }
        if (it.articles() == 0) {
            missing.add(texts.get("common.training.reference"));
        }
        it.fallingShort()
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
