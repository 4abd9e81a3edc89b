package org.framewright.export;

import org.framewright.export.dictionary.AnswerColumns;
import org.framewright.export.dictionary.Dictionary;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.Coder;
import org.framewright.store.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `adjudicated.csv`: a row for every answer of a reference coding that counts, with who decided, when and why.
final class AdjudicatedTable {

    private final AnswerColumns columns;
    private final Map<ActorId, String> actors;

    AdjudicatedTable(Study study, Dictionary dictionary) {
        this.columns = dictionary.answers();
        this.actors = study.actors();
    }

    List<List<String>> rows(Pass pass, CodedArticle coded) {
        return pass.latest() && pass.coder().kind() == Coder.Kind.REFERENCE
                ? pass.annotations().stream().flatMap(it -> rows(pass, it, coded).stream()).toList()
                : List.of();
    }

    private List<List<String>> rows(Pass pass, Annotation annotation, CodedArticle coded) {
        var tag = pass.tag(annotation);
        var rows = new ArrayList<List<String>>();
        for (var variable : tag.variables()) {
            if (annotation.value(variable.id()).isPresent() && !columns.of(tag, variable).isEmpty()) {
                var answer = pass.questions().answer(tag, variable, annotation);
                var cells = AnswerCells.of(variable, answer, actors, pass.codebook().missingCodes());
                var row = first(pass, annotation, coded);
                row.add(variable.id());
                row.addAll(List.of(cells.value(), cells.label()));
                row.addAll(List.of(pass.coder().name(), annotation.modified().toString(), annotation.memo()));
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> first(Pass pass, Annotation annotation, CodedArticle coded) {
        var extent = annotation.extent();
        var row = new ArrayList<>(List.of(pass.article().name(), pass.round().name()));
        row.addAll(List.of(coded.units().of(annotation), Pass.unit(extent), Pass.number(extent)));
        row.addAll(List.of(annotation.tag(), annotation.id().value()));
        return row;
    }
}
