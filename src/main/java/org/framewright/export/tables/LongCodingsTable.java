package org.framewright.export.tables;

import org.framewright.export.columns.AnnotationColumns;
import org.framewright.export.columns.AnnotationColumns.CodedUnitRow;
import org.framewright.export.dictionary.AnswerColumns;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.CodingVersion;
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
import java.util.Optional;
import java.util.function.Predicate;

/// `codings_long.csv`: a row for every unit, coder and round, with the answers as columns, from the version of the coding that
/// counts. Units are the article, its segments, and the units that coders find in it: such a unit has a row only for the coders who
/// have found it.
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
            var versions = coded.latest(round);
            for (var unit : versions.isEmpty() ? List.<Extent>of() : wholeUnits.units(coded.article(), versions)) {
                versions.forEach(version -> rows.add(row(coded, version, unit, number(version, versions))));
            }
            for (var identified : coded.units().units(round)) {
                var finders = versions.stream().filter(identified.members()::containsKey).toList();
                for (var version : finders) {
                    var annotation = Objects.requireNonNull(identified.members().get(version));
                    if (columns.includes(version.tag(annotation))) {
                        rows.add(row(identified.id(), version, annotation, number(version, finders)));
                    }
                }
            }
        }
        return rows;
    }

    private List<String> row(ExportArticle coded, CodingVersion version, Extent unit, String number) {
        var cells = answers.empty();
        for (var tag : wholeUnits.tags(unit)) {
            var form = version.findForm(tag.id(), unit).orElseGet(() -> Annotation.placeholder(tag.id(), unit));
            answers.put(cells, version, tag, form);
        }
        var row = leadingCells(new CodedUnitRow(coded.units().find(unit), version, unit, Optional.empty(), number));
        row.addAll(Arrays.asList(cells));
        row.addAll(unit instanceof Extent.WholeArticle ? scores.cells(version) : scores.emptyCells());
        return row;
    }

    private List<String> row(String id, CodingVersion version, Annotation annotation, String number) {
        var row = leadingCells(new CodedUnitRow(id, version, annotation.extent(), Optional.of(annotation), number));
        row.addAll(answers.cells(version, version.tag(annotation), annotation));
        row.addAll(scores.emptyCells());
        return row;
    }

    private static List<String> leadingCells(CodedUnitRow unit) {
        return new ArrayList<>(AnnotationColumns.CODINGS_LONG.cells(unit));
    }

    /// Counts the codings of a unit that can be compared; empty for all others.
    private static String number(CodingVersion version, List<CodingVersion> versions) {
        Predicate<CodingVersion> compared = it -> it.isAnalysed() && it.coder().kind() == Coder.Kind.CODER;
        return compared.test(version)
                ? Integer.toString(versions.stream().filter(compared).toList().indexOf(version) + 1)
                : "";
    }
}
