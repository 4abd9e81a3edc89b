package org.framewright.export.tables;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.ScoreCalculator;
import org.framewright.export.selection.CodingPass;

import java.util.Collections;
import java.util.List;

/// The cells of a row that hold derived scores; one that is undefined is empty, and `scores.csv` says why.
final class ScoreCells {

    private final List<DerivedScore> scores;

    ScoreCells(Codebook codebook) {
        this.scores = codebook.scores();
    }

    List<String> cells(CodingPass pass) {
        if (scores.isEmpty()) {
            return List.of();
        }
        var results = new ScoreCalculator(pass.codebook(), pass.questions()).calculateAll();
        return scores.stream()
                .map(it ->
                        results.get(it.id()) instanceof ScoreCalculator.Result.Defined(var value)
                                ? ScoresTable.number(value)
                                : "")
                .toList();
    }

    List<String> emptyCells() {
        return Collections.nCopies(scores.size(), "");
    }
}
