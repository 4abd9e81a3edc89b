package org.framewright.export;

import org.framewright.codebook.Answer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.store.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `codings.csv`: a row for every annotation, variable and coder. What a coder has not begun has rows too, without an
/// annotation; a coding in which there is nothing at all has one row that names it.
final class CodingsTable {

    static final String NAME = "codings.csv";

    private static final List<String> ROW =
            List.of(
                    "annotation",
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
                rows.add(List.of(annotation.id().value(), tag.id(), tag.label(), "", "", "", "", "", "", ""));
            }
            tag.variables().forEach(variable -> rows.add(row(pass, tag, variable, annotation)));
        }
        for (var tag : Pass.onceForArticle(pass.codebook())) {
            if (pass.once(tag).isEmpty()) {
                tag.variables().forEach(variable -> rows.add(row(pass, "", tag, variable, pass.answer(tag, variable))));
            }
        }
        if (rows.isEmpty()) {
            rows.add(List.of("", "", "", "", "", "", "", "", "", ""));
        }
        return rows.stream().map(row -> joined(pass.cells(), row)).toList();
    }

    private List<String> row(Pass pass, Tag tag, Variable variable, Annotation annotation) {
        var answer = pass.questions().answer(tag, variable, annotation);
        return row(pass, annotation.id().value(), tag, variable, answer);
    }

    private List<String> row(Pass pass, String annotation, Tag tag, Variable variable, Answer answer) {
        var cells = AnswerCells.of(variable, answer, actors, pass.codebook().missingCodes());
        return List.of(
                annotation,
                tag.id(),
                tag.label(),
                variable.id(),
                variable.label(),
                Pass.word(variable.scale()),
                cells.value(),
                cells.code(),
                cells.label(),
                cells.missing());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
