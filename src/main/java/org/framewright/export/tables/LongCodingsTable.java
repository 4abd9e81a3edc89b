package org.framewright.export.tables;

import org.framewright.export.dictionary.AnswerColumns;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.CodingPass;
import org.framewright.export.selection.ExportArticle;
import org.framewright.export.tables.ScoresTable.ScoreCells;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// `codings_long.csv`: a row for every unit, coder and round, with the answers as columns, from the pass that counts. Units are
/// the article, its segments, and the units that coders find in it: such a unit has a row only for the coders who have found it.
final class LongCodingsTable {

    private final List<Round> rounds;
    private final AnswerColumns columns;
    private final AnswerRow answers;
    private final WholeUnits wholeUnits;
    private final ScoreCells scores;

    LongCodingsTable(Study study, DataDictionary dictionary) {
        this.rounds = study.rounds();
        this.columns = dictionary.answers();
        this.answers =
                new AnswerRow(
                        study.newest().tags().stream().map(columns::codes).<AnswerColumn>flatMap(List::stream).toList(),
                        study.actors());
        this.wholeUnits = new WholeUnits(study.newest());
        this.scores = new ScoreCells(study.newest());
    }

    List<List<String>> rows(ExportArticle coded) {
        var rows = new ArrayList<List<String>>();
        for (var round : rounds) {
            var passes = coded.latest(round);
            for (var unit : passes.isEmpty() ? List.<Extent>of() : wholeUnits.units(coded.article(), passes)) {
                passes.forEach(pass -> rows.add(row(coded, pass, unit, number(pass, passes))));
            }
            for (var identified : coded.units().units(round)) {
                var finders = passes.stream().filter(identified.members()::containsKey).toList();
                for (var pass : finders) {
                    var annotation = Objects.requireNonNull(identified.members().get(pass));
                    if (columns.includes(pass.tag(annotation))) {
                        rows.add(row(identified.id(), pass, annotation, number(pass, finders)));
                    }
                }
            }
        }
        return rows;
    }

    private List<String> row(ExportArticle coded, CodingPass pass, Extent unit, String number) {
        var cells = answers.empty();
        for (var tag : wholeUnits.tags(unit)) {
            var form = pass.findForm(tag.id(), unit).orElseGet(() -> Annotation.placeholder(tag.id(), unit));
            answers.put(cells, pass, tag, form);
        }
        var row = leadingCells(coded.units().find(unit), pass, unit, "", "", number);
        row.addAll(Arrays.asList(cells));
        row.addAll(unit instanceof Extent.WholeArticle ? scores.cells(pass) : scores.emptyCells());
        return row;
    }

    private List<String> row(String id, CodingPass pass, Annotation annotation, String number) {
        var row = leadingCells(id, pass, annotation.extent(), annotation.tag(), annotation.id().value(), number);
        row.addAll(answers.cells(pass, pass.tag(annotation), annotation));
        row.addAll(scores.emptyCells());
        return row;
    }

    private static List<String> leadingCells(
            String id, CodingPass pass, Extent extent, String tag, String annotation, String number) {
        var coding = pass.coding();
        var row =
                new ArrayList<>(List.of(id, pass.article().name(), CodingPass.unit(extent), CodingPass.number(extent)));
        row.addAll(List.of(tag, annotation, pass.coder().name(), CodingPass.word(pass.coder().kind())));
        row.addAll(List.of(pass.round().name(), number, CodingPass.word(coding.stage())));
        row.add(Integer.toString(coding.codebookVersion()));
        row.add(Integer.toString(pass.codebook().version()));
        return row;
    }

    /// Counts the codings of a unit that can be compared; empty for all others.
    private static String number(CodingPass pass, List<CodingPass> passes) {
        Predicate<CodingPass> compared = it -> it.isAnalysed() && it.coder().kind() == Coder.Kind.CODER;
        return compared.test(pass) ? Integer.toString(passes.stream().filter(compared).toList().indexOf(pass) + 1) : "";
    }
}
