package org.framewright.export.tables;

import org.framewright.codebook.MissingCodes;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn.ColumnPart;
import org.framewright.export.dictionary.MissingCode;
import org.framewright.export.selection.AnalysisRule.UnitRule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes one row of cells out of several coders' rows. "Not asked" and "not codable" count as coders' statements; an open
/// question has no answer to count, nor has an answer with an earlier meaning.
final class AnswerMerger {

    private final List<AnswerColumn> columns;
    private final UnitRule rule;

    /// What counts as no answer; where nobody has an answer, the first of them that a coder has.
    private final List<String> noAnswers;

    private final String disagreement;

    AnswerMerger(List<AnswerColumn> columns, UnitRule rule, MissingCodes codes) {
        this.columns = columns;
        this.rule = rule;
        this.noAnswers =
                Stream.of(
                                MissingCode.EARLIER_MEANING,
                                MissingCode.NOT_ANSWERED,
                                MissingCode.NEVER_ASKED,
                                MissingCode.NOT_YET_CODED)
                        .map(it -> it.code(codes))
                        .toList();
        this.disagreement = MissingCode.DISAGREEMENT.code(codes);
    }

    /// @param rows one row per coder, with a cell for each column
    List<String> cells(List<String[]> rows) {
        var cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            int place = i;
            if (columns.get(i).part() == ColumnPart.VALUE) {
                var values = rows.stream().map(it -> it[place]).toList();
                var reasons = rows.stream().map(it -> it[place + 1]).toList();
                var merged = isMean(columns.get(i).column()) ? mean(values) : "";
                var answer = merged.isEmpty() ? majorityAnswer(values, reasons) : new MergedAnswer(merged, "");
                cells[i] = answer.value();
                cells[++i] = answer.reason();
            } else {
                cells[i] = majority(rows.stream().map(it -> it[place]).toList());
            }
        }
        return List.of(cells);
    }

    /// @param rows the rows of coders who differ on whether there is a question to answer
    List<String> disputedCells(List<String[]> rows) {
        var cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            int place = i;
            boolean value = columns.get(i).part() == ColumnPart.VALUE;
            if (value) {
                cells[i++] = "";
            }
            int reason = i;
            boolean asked = rows.stream().anyMatch(it -> !it[place].isEmpty() || !it[reason].isEmpty());
            cells[i] = asked ? disagreement : "";
        }
        return List.of(cells);
    }

    /// The mean of the given numbers; empty where no number is given.
    static String mean(List<String> numbers) {
        var values = numbers.stream().filter(it -> !it.isEmpty()).map(BigDecimal::new).toList();
        if (values.isEmpty()) {
            return "";
        }
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
        return mean.signum() == 0 ? "0" : mean.stripTrailingZeros().toPlainString();
    }

    private boolean isMean(ExportColumn column) {
        return rule == UnitRule.MEAN && column.kind() == ExportColumn.Kind.NUMBER;
    }

    private record MergedAnswer(String value, String reason) {}

    /// The answer of more than half of the coders: a value, or the reason for a missing value.
    private MergedAnswer majorityAnswer(List<String> values, List<String> reasons) {
        var answers = new ArrayList<MergedAnswer>();
        for (int i = 0; i < values.size(); i++) {
            answers.add(new MergedAnswer(values.get(i), reasons.get(i)));
        }
        // a unit that has no such question
        if (answers.stream().allMatch(it -> it.equals(new MergedAnswer("", "")))) {
            return answers.getFirst();
        }
        return majority(
                answers,
                noAnswers.stream().map(it -> new MergedAnswer("", it)).toList(),
                new MergedAnswer("", disagreement));
    }

    private String majority(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty) ? "" : majority(cells, noAnswers, disagreement);
    }

    /// @param noAnswers what counts as no answer; the first of them that a coder has, where nobody has an answer
    private static <T> T majority(List<T> answers, List<T> noAnswers, T noMajority) {
        Map<T, Integer> votes = new LinkedHashMap<>();
        answers.stream().filter(it -> !noAnswers.contains(it)).forEach(it -> votes.merge(it, 1, Integer::sum));
        int total = votes.values().stream().mapToInt(Integer::intValue).sum();
        return total == 0
                ? noAnswers.stream().filter(answers::contains).findFirst().orElseThrow()
                : votes.entrySet().stream()
                        .filter(it -> it.getValue() * 2 > total)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(noMajority);
    }
}
