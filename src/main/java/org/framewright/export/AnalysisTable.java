package org.framewright.export;

import org.framewright.codebook.Codebook;
import org.framewright.export.dictionary.Dictionary;
import org.framewright.model.Annotation;
import org.framewright.model.Coding;
import org.framewright.model.Extent;
import org.framewright.model.Round;
import org.framewright.store.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// `analysis.csv`: a row for every unit that is the same for all coders, with the answers that count.
final class AnalysisTable {

    private final List<Round> rounds;
    private final Codebook codebook;
    private final UnitRule rule;
    private final long seed;
    private final WholeUnits whole;
    private final AnswerRow answers;
    private final Merging merging;
    private final ScoreCells scores;

    AnalysisTable(Study study, Dictionary dictionary, UnitRule rule, long seed) {
        this.rounds = study.rounds();
        this.codebook = study.newest();
        this.rule = rule;
        this.seed = seed;
        this.whole = new WholeUnits(codebook);
        this.answers = new AnswerRow(dictionary.once(), study.actors());
        this.merging = new Merging(dictionary.once(), rule, codebook.missingCodes());
        this.scores = new ScoreCells(codebook);
    }

    List<List<String>> rows(CodedArticle coded) {
        return Counting.of(coded, rounds, rule, seed).stream()
                .flatMap(counting ->
                        whole.of(coded.article(), counting.passes()).stream().map(unit -> row(coded, counting, unit)))
                .toList();
    }

    private List<String> row(CodedArticle coded, Counting counting, Extent unit) {
        var passes = counting.passes();
        var row = new ArrayList<>(List.of(coded.article().name(), coded.units().of(unit)));
        row.addAll(List.of(Pass.unit(unit), Pass.number(unit), counting.origin()));
        row.add(passes.size() == 1 ? passes.getFirst().coder().name() : "");
        row.addAll(List.of(counting.round().name(), Integer.toString(counting.coders())));
        row.add(Pass.word(passes.stream().anyMatch(Pass::counts) ? Coding.Stage.SUBMITTED : Coding.Stage.NOT_RELEVANT));
        row.add(Integer.toString(codebook.version()));
        var cells = passes.stream().map(it -> cells(it, unit)).toList();
        row.addAll(cells.size() == 1 ? List.of(cells.getFirst()) : merging.cells(cells));
        row.addAll(unit instanceof Extent.WholeArticle ? scores(passes) : scores.none());
        return row;
    }

    private String[] cells(Pass pass, Extent unit) {
        var cells = answers.empty();
        for (var tag : whole.tags(unit)) {
            var form = pass.once(tag.id(), unit).orElseGet(() -> Annotation.notBegun(tag.id(), unit));
            answers.put(cells, pass, tag, form);
        }
        return cells;
    }

    /// One coder's scores, or the mean of several coders'.
    private List<String> scores(List<Pass> passes) {
        var each = passes.stream().map(scores::of).toList();
        return IntStream.range(0, scores.none().size())
                .mapToObj(i -> Merging.mean(each.stream().map(it -> it.get(i)).toList()))
                .toList();
    }
}
