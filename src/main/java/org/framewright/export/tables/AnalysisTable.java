package org.framewright.export.tables;

import org.framewright.codebook.Codebook;
import org.framewright.export.ExportProblem;
import org.framewright.export.columns.AnalysisColumns;
import org.framewright.export.columns.AnalysisColumns.AnalysisRow;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.AnalysisCodings;
import org.framewright.export.selection.AnalysisCodings.RelevanceAssessment;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.export.selection.SamplingProbabilities;
import org.framewright.export.tables.ScoresTable.ScoreCells;
import org.framewright.model.Problem;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// `analysis.csv`: a row for every unit that is the same for all coders, with the answers that count.
final class AnalysisTable {

    private final List<Round> rounds;
    private final Codebook codebook;
    private final AnalysisRule rule;
    private final SamplingProbabilities sampling;
    private final WholeUnits wholeUnits;
    private final AnswerRow answers;
    private final AnswerMerger merger;
    private final ScoreCells scores;
    private int undecided;
    private int disputed;

    /// @param rounds that are taken
    AnalysisTable(
            Study study,
            DataDictionary dictionary,
            AnalysisRule rule,
            List<Round> rounds,
            SamplingProbabilities sampling) {
        this.sampling = sampling;
        this.rounds = List.copyOf(rounds);
        this.codebook = study.newest();
        this.rule = rule;
        this.wholeUnits = new WholeUnits(codebook);
        this.answers = new AnswerRow(dictionary.formColumns(), study.actors());
        this.merger = new AnswerMerger(dictionary.formColumns(), rule.unitRule(), codebook.missingCodes());
        this.scores = new ScoreCells(codebook);
    }

    List<List<String>> rows(ExportArticle coded) {
        var rows = new ArrayList<List<String>>();
        var counting = AnalysisCodings.of(coded, rounds, rule);
        if (counting.isPresent()) {
            count(counting.get());
            wholeUnits
                    .units(coded.article(), counting.get().versions())
                    .forEach(it -> rows.add(row(coded, counting.get(), it)));
        }
        return rows;
    }

    private void count(AnalysisCodings counting) {
        undecided += counting.coders() > 1 && counting.versions().getFirst().coder().kind() == Coder.Kind.CODER ? 1 : 0;
        disputed += counting.relevance() == RelevanceAssessment.DISPUTED ? 1 : 0;
    }

    /// The warnings on all rows, complete after the last row.
    List<Problem> warnings() {
        var warnings = new ArrayList<Problem>();
        if (undecided > 0) {
            warnings.add(Problem.of(ExportProblem.UNDECIDED, Integer.toString(undecided)));
        }
        if (disputed > 0) {
            warnings.add(Problem.of(ExportProblem.DISPUTED, Integer.toString(disputed)));
        }
        return warnings;
    }

    private List<String> row(ExportArticle coded, AnalysisCodings counting, Extent unit) {
        var versions = counting.versions();
        var article = coded.article();
        var row = new ArrayList<>(AnalysisColumns.ARTICLE.cells(coded));
        DataDictionary.ANALYSIS_METADATA.forEach(it -> row.add(article.metadata().getOrDefault(it, "")));
        var sampled = sampling.find(article, counting.round().id());
        AnalysisColumns.UNITS.addTo(row, new AnalysisRow(coded, counting, unit, sampled, codebook.version()));
        var cells = versions.stream().map(it -> cells(it, unit)).toList();
        if (counting.isUndecided()) {
            row.addAll(merger.disputedCells(cells));
            row.addAll(scores.emptyCells());
            return row;
        }
        row.addAll(cells.size() == 1 ? List.of(cells.getFirst()) : merger.cells(cells));
        row.addAll(unit instanceof Extent.WholeArticle ? scores(versions) : scores.emptyCells());
        return row;
    }

    private String[] cells(CodingVersion version, Extent unit) {
        var cells = answers.empty();
        for (var tag : wholeUnits.tags(unit)) {
            var form = version.findForm(tag.id(), unit).orElseGet(() -> Annotation.placeholder(tag.id(), unit));
            answers.put(cells, version, tag, form);
        }
        return cells;
    }

    /// One coder's scores, or the mean of several coders'.
    private List<String> scores(List<CodingVersion> versions) {
        var each = versions.stream().map(scores::cells).toList();
        return IntStream.range(0, scores.emptyCells().size())
                .mapToObj(i -> AnswerMerger.mean(each.stream().map(it -> it.get(i)).toList()))
                .toList();
    }
}
