package org.framewright.export.columns;

import static org.framewright.export.columns.FilledColumn.count;
import static org.framewright.export.columns.FilledColumn.number;
import static org.framewright.export.columns.FilledColumn.text;

import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.ScoreCalculator.Result;
import org.framewright.codebook.ScoreCalculator.ScoreBasis;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// The columns of `scores.csv` behind those of the coding.
public final class ScoreColumns {

    public static final ColumnGroup<ScoreRow> COLUMNS =
            ColumnGroup.of(
                    text("score", "ID of the score", it -> it.score().id()),
                    text("score_label", "Label of the score", it -> it.score().label()),
                    number("value", "Value of the score; empty if undefined", it -> value(it.result())),
                    count("answered", "Number of items answered", it -> it.count(ScoreBasis::answered)),
                    count("items", "Number of items", it -> it.count(ScoreBasis::of)),
                    count("needed", "Number of items that must be answered", it -> it.count(ScoreBasis::needed)),
                    text("undefined", "Reason for a missing value", it -> reason(it.result())));

    private ScoreColumns() {}

    /// A row: a score of a coding.
    public record ScoreRow(DerivedScore score, Result result, Optional<ScoreBasis> basis) {

        private String count(ToIntFunction<ScoreBasis> number) {
            return basis.map(it -> Integer.toString(number.applyAsInt(it))).orElse("");
        }
    }

    /// A score as a number with a decimal point and without an exponent, whatever the locale; empty where it is undefined.
    public static String value(Result result) {
        if (!(result instanceof Result.Defined(var value))) {
            return "";
        }
        var plain = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return plain.equals("-0") ? "0" : plain;
    }

    private static String reason(Result result) {
        return switch (result) {
            case Result.Defined _ -> "";
            case Result.TooFewAnswered _ -> "too few answered";
            case Result.Empty() -> "nothing to divide by";
            case Result.DependsOnUndefined(var other) -> "needs " + other;
        };
    }
}
