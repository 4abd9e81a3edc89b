package org.framewright.export.tables;

import org.framewright.export.columns.AnnotationColumns;
import org.framewright.export.columns.AnnotationColumns.SpanRow;
import org.framewright.export.columns.CodingColumns;
import org.framewright.export.dictionary.AnswerColumns;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.model.coding.Annotation;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.List;

/// `spans.csv`: a row for every annotation, with its place, its exact words, and its links and answers as columns.
final class SpansTable {

    private final AnswerRow answers;
    private final AnswerColumns columns;

    SpansTable(Study study, DataDictionary dictionary) {
        this.columns = dictionary.answers();
        this.answers = new AnswerRow(columns.list(), study.actors());
    }

    List<List<String>> rows(CodingVersion version, ExportArticle coded) {
        var first = CodingColumns.CODING.cells(version);
        return version.annotations().stream()
                .filter(annotation -> columns.includes(version.tag(annotation)))
                .map(annotation -> row(first, version, annotation, coded))
                .toList();
    }

    private List<String> row(List<String> first, CodingVersion version, Annotation annotation, ExportArticle coded) {
        var row = new ArrayList<>(first);
        AnnotationColumns.SPANS.addTo(row, new SpanRow(version, annotation, coded));
        row.addAll(answers.cells(version, version.tag(annotation), annotation));
        return row;
    }
}
