package org.framewright.export.tables;

import org.framewright.codebook.QuestionAnswer;
import org.framewright.codebook.Tag;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn.ColumnPart;
import org.framewright.export.selection.CodingPass;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cells of a row that hold links and answers: those of an annotation's own tag, and of other tags nothing.
final class AnswerRow {

    private record Placed(int index, AnswerColumn column) {}

    private final int width;
    private final Map<String, List<Placed>> byTag = new HashMap<>();
    private final Map<ActorId, String> actors;

    AnswerRow(List<AnswerColumn> columns, Map<ActorId, String> actors) {
        this.width = columns.size();
        this.actors = actors;
        for (int i = 0; i < width; i++) {
            byTag.computeIfAbsent(columns.get(i).tag(), _ -> new ArrayList<>()).add(new Placed(i, columns.get(i)));
        }
    }

    /// The cells of an annotation.
    List<String> cells(CodingPass pass, Tag tag, Annotation annotation) {
        var cells = empty();
        put(cells, pass, tag, annotation);
        return Arrays.asList(cells);
    }

    /// Cells in which nothing stands yet.
    String[] empty() {
        var cells = new String[width];
        Arrays.fill(cells, "");
        return cells;
    }

    /// Puts an annotation's own cells among others.
    void put(String[] cells, CodingPass pass, Tag tag, Annotation annotation) {
        var codes = pass.codebook().missingCodes();
        var item = "";
        QuestionAnswer answer = new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_YET_CODED);
        for (var placed : byTag.getOrDefault(tag.id(), List.of())) {
            var column = placed.column();
            if (column.part() == ColumnPart.LINKS) {
                cells[placed.index()] = links(annotation, column.item());
                continue;
            }
            var variable = tag.variable(column.item()).orElseThrow();
            if (!column.item().equals(item)) {
                item = column.item();
                answer = pass.questions().answer(tag, variable, annotation);
            }
            cells[placed.index()] =
                    switch (column.part()) {
                        case LINKS -> throw new IllegalStateException();
                        case CHOSEN -> AnswerCells.chosen(answer, column.category(), codes);
                        case CODE, MISSING -> AnswerCells.of(variable, answer, actors, codes).code();
                        case LABEL -> AnswerCells.of(variable, answer, actors, codes).label();
                        case VALUE -> AnswerCells.of(variable, answer, actors, codes).value();
                    };
        }
    }

    private static String links(Annotation annotation, String role) {
        return annotation.fillersOf(role).stream().map(AnswerRow::escape).collect(Collectors.joining(" "));
    }

    /// An id brought by a file may hold a space, which here stands between ids.
    private static String escape(AnnotationId id) {
        return id.value().replace("%", "%25").replace(" ", "%20");
    }
}
