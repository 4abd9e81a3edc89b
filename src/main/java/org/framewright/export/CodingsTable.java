package org.framewright.export;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.store.Study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// `codings.csv`: a row for every annotation, variable and coder. A form about the article or its headline that a coder has
/// not begun has rows too, without an annotation; a coding in which there is nothing at all has one row that names it.
final class CodingsTable {

    static final String NAME = "codings.csv";

    private static final List<String> ROW =
            List.of(
                    "annotation",
                    "unit",
                    "unit_number",
                    "tag",
                    "tag_label",
                    "variable",
                    "variable_label",
                    "scale",
                    "value",
                    "code",
                    "label",
                    "missing");

    private final Map<ActorId, String> actors;

    CodingsTable(Study study) {
        this.actors = study.actors();
    }

    List<String> header() {
        return joined(Pass.COLUMNS, ROW);
    }

    List<List<String>> rows(Pass pass) {
        var rows = new ArrayList<List<String>>();
        for (var annotation : pass.annotations()) {
            var tag = pass.codebook().required(annotation.tag());
            if (tag.variables().isEmpty()) {
                rows.add(joined(place(annotation.id().value(), annotation, tag), Collections.nCopies(7, "")));
            }
            tag.variables().forEach(it -> rows.add(row(pass, annotation.id().value(), tag, it, annotation)));
        }
        for (var notBegun : pass.notBegun()) {
            var tag = pass.codebook().required(notBegun.tag());
            tag.variables().forEach(it -> rows.add(row(pass, "", tag, it, notBegun)));
        }
        if (rows.isEmpty()) {
            rows.add(Collections.nCopies(ROW.size(), ""));
        }
        return rows.stream().map(row -> joined(pass.cells(), row)).toList();
    }

    private List<String> row(Pass pass, String id, Tag tag, Variable variable, Annotation annotation) {
        var answer = pass.questions().answer(tag, variable, annotation);
        var cells = AnswerCells.of(variable, answer, actors, pass.codebook().missingCodes());
        return joined(
                place(id, annotation, tag),
                List.of(
                        variable.id(),
                        variable.label(),
                        Pass.word(variable.scale()),
                        cells.value(),
                        cells.code(),
                        cells.label(),
                        cells.missing()));
    }

    private static List<String> place(String id, Annotation annotation, Tag tag) {
        var extent = annotation.extent();
        return List.of(id, Pass.unit(extent), Pass.number(extent), tag.id(), tag.label());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
