package org.framewright.export.tables;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.ScoreCalculator;
import org.framewright.export.columns.CodingColumns;
import org.framewright.export.columns.ScoreColumns;
import org.framewright.export.columns.ScoreColumns.ScoreRow;
import org.framewright.export.selection.CodingVersion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `scores.csv`: a row for every coding and derived score of the codebook, computed from the answers.
final class ScoresTable {

    List<List<String>> rows(CodingVersion version) {
        var scores = new ScoreCalculator(version.codebook(), version.questions());
        var results = scores.calculateAll();
        return version.codebook().scores().stream()
                .flatMap(score ->
                        Optional.ofNullable(results.get(score.id())).stream()
                                .map(result -> row(version, new ScoreRow(score, result, scores.basis(score)))))
                .toList();
    }

    private static List<String> row(CodingVersion version, ScoreRow score) {
        var row = new ArrayList<>(CodingColumns.CODING.cells(version));
        ScoreColumns.COLUMNS.addTo(row, score);
        return row;
    }

    /// The formula of a score, in ids.
    static String formula(DerivedScore score) {
        return switch (score.formula()) {
            case Formula.Mean(var over, _) -> "mean(" + over(over) + ")";
            case Formula.Sum(var over, _) -> "sum(" + over(over) + ")";
            case Formula.Count(ScoreInput.Annotations(var tag), _, _) -> "count(" + tag + ")";
            case Formula.Count(var over, var is, _) -> "count(" + over(over) + " = " + String.join(" | ", is) + ")";
            case Formula.Share(var over, var is, _) -> "share(" + over(over) + " = " + String.join(" | ", is) + ")";
            case Formula.Difference(var minuend, var subtrahend) -> minuend + " - " + subtrahend;
        };
    }

    private static String over(ScoreInput over) {
        return switch (over) {
            case ScoreInput.Items(var variables) ->
                    variables.stream().map(Object::toString).collect(Collectors.joining(", "));
            case ScoreInput.Answers(var variable) -> variable.toString();
            case ScoreInput.Annotations(var tag) -> tag;
        };
    }

    /// The cells of a row that hold derived scores; the cell of an undefined score is empty, and `scores.csv` gives the reason.
    static final class ScoreCells {

        private final List<DerivedScore> scores;

        ScoreCells(Codebook codebook) {
            this.scores = codebook.scores();
        }

        List<String> cells(CodingVersion version) {
            if (scores.isEmpty()) {
                return List.of();
            }
            var results = new ScoreCalculator(version.codebook(), version.questions()).calculateAll();
            return scores.stream()
                    .map(it -> results.get(it.id()))
                    .map(it -> it == null ? "" : ScoreColumns.value(it))
                    .toList();
        }

        List<String> emptyCells() {
            return Collections.nCopies(scores.size(), "");
        }
    }
}
