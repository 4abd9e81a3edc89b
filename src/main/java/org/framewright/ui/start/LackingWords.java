package org.framewright.ui.start;

import org.framewright.model.Round;
import org.framewright.team.TrainingService.Lacking;
import org.framewright.team.TrainingStanding;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says what somebody lacks to begin a round.
record LackingWords(Texts texts) {

    String sentence(Round round, List<Lacking> lacking) {
        return lacking.stream().map(it -> sentence(round, it)).collect(Collectors.joining("\n"));
    }

    private String sentence(Round round, Lacking it) {
        if (it.training().isEmpty() || it.standing().isEmpty()) {
            return texts.get("start.lacking-elsewhere", round.name());
        }
        var missing = String.join("; ", missing(it.standing().get()));
        return texts.get("start.lacking", round.name(), it.training().get(), missing);
    }

    private List<String> missing(TrainingStanding it) {
        var missing = new ArrayList<String>();
        if (it.toDo() > 0) {
            missing.add(texts.get("start.lacking-to-do", it.toDo()));
        }
        if (it.articles() == 0) {
            missing.add(texts.get("start.lacking-reference"));
        }
        it.fallingShort()
                .forEach(line ->
                        missing.add(
                                texts.get(
                                        "start.lacking-mark",
                                        line.isFound() ? texts.get("start.lacking-found", line.label()) : line.label(),
                                        line.same(),
                                        line.units(),
                                        line.mark().orElse(0))));
        return missing;
    }
}
