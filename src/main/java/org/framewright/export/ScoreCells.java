package org.framewright.export;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Score;
import org.framewright.codebook.Scores;

import java.util.Collections;
import java.util.List;

/// The cells of a row that hold derived scores; one that is undefined is empty, and `scores.csv` says why.
final class ScoreCells {

    private final List<Score> scores;

    ScoreCells(Codebook codebook) {
        this.scores = codebook.scores();
    }

    List<String> of(Pass pass) {
        if (scores.isEmpty()) {
            return List.of();
        }
        var results = new Scores(pass.codebook(), pass.questions()).all();
        return scores.stream()
                .map(it ->
                        results.get(it.id()) instanceof Scores.Result.Defined(var value)
                                ? ScoresTable.number(value)
                                : "")
                .toList();
    }

    List<String> none() {
        return Collections.nCopies(scores.size(), "");
    }
}
