package org.framewright.export.tables;

import org.framewright.codebook.Category;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.QuestionAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn.ColumnPart;
import org.framewright.export.dictionary.MissingCode;
import org.framewright.export.selection.CodingVersion;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The cells of a row that hold links and answers: filled for the annotation's own tag, empty for other tags.
final class AnswerRow {

    private record PlacedColumn(int index, AnswerColumn column) {}

    private final int width;
    private final Map<String, List<PlacedColumn>> columnsByTag = new HashMap<>();
    private final Map<ActorId, String> actors;

    AnswerRow(List<AnswerColumn> columns, Map<ActorId, String> actors) {
        this.width = columns.size();
        this.actors = actors;
        for (int i = 0; i < width; i++) {
            columnsByTag
                    .computeIfAbsent(columns.get(i).tag(), _ -> new ArrayList<>())
                    .add(new PlacedColumn(i, columns.get(i)));
        }
    }

    /// The cells of an annotation.
    List<String> cells(CodingVersion version, Tag tag, Annotation annotation) {
        var cells = empty();
        put(cells, version, tag, annotation);
        return Arrays.asList(cells);
    }

    /// Empty cells.
    String[] empty() {
        var cells = new String[width];
        Arrays.fill(cells, "");
        return cells;
    }

    /// Puts an annotation's own cells among others.
    void put(String[] cells, CodingVersion version, Tag tag, Annotation annotation) {
        var codes = version.codebook().missingCodes();
        var item = "";
        QuestionAnswer answer = new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_YET_CODED);
        AnswerCells answerCells = null;
        for (var placed : columnsByTag.getOrDefault(tag.id(), List.of())) {
            var column = placed.column();
            if (column.part() == ColumnPart.LINKS) {
                cells[placed.index()] = links(annotation, column.item());
                continue;
            }
            if (answerCells == null || !column.item().equals(item)) {
                item = column.item();
                var variable = tag.variable(item).orElseThrow();
                answer = version.answer(tag, variable, annotation);
                answerCells = AnswerCells.of(variable, answer, actors, codes);
            }
            cells[placed.index()] =
                    switch (column.part()) {
                        case LINKS -> throw new IllegalStateException();
                        case CHOSEN -> AnswerCells.chosen(answer, column.category(), codes);
                        case CODE, MISSING -> answerCells.code();
                        case LABEL -> answerCells.label();
                        case VALUE -> answerCells.value();
                    };
        }
    }

    private static String links(Annotation annotation, String role) {
        return annotation.fillersOf(role).stream().map(AnswerRow::escape).collect(Collectors.joining(" "));
    }

    /// An imported id may contain a space, which separates ids in a cell.
    private static String escape(AnnotationId id) {
        return id.value().replace("%", "%25").replace(" ", "%20");
    }

    /// The cells of an answer in the tables.
    ///
    /// @param value the category's id, a set's ids with spaces between, the number, the names of actors, text or ISO date; empty
    ///     without an answer
    /// @param code the category's code, or the code for the reason of a missing answer; empty for an answer without categories
    /// @param label the text for a reader, on one line; in brackets where there is no answer
    /// @param missing the kind of missing; empty where there is an answer
    record AnswerCells(String value, String code, String label, String missing) {

        private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

        /// The label of an empty set.
        static final String NONE_OF_THESE = "[none of these]";

        static AnswerCells of(
                Variable variable, QuestionAnswer answer, Map<ActorId, String> actors, MissingCodes codes) {
            return switch (answer) {
                case QuestionAnswer.Missing(var kind) -> {
                    var missing = MissingCode.of(kind);
                    yield new AnswerCells("", missing.code(codes), missing.label(), missing.words());
                }
                case QuestionAnswer.Given(var value) -> ofValue(variable, value, actors, codes);
            };
        }

        private static AnswerCells ofValue(
                Variable variable, Value value, Map<ActorId, String> actors, MissingCodes codes) {
            return switch (value) {
                case Value.Category(var id) ->
                        variable.category(id)
                                .map(it -> new AnswerCells(id, Integer.toString(it.code()), it.label(), ""))
                                .orElseGet(() -> plain(id));
                case Value.Categories(var ids) -> set(variable, ids);
                case Value.Numeric(var number) -> plain(number.toPlainString());
                case Value.Text(var text) -> plain(text);
                case Value.Actor _, Value.ActorSet _ -> plain(names(value, actors));
                case Value.Day(var date) -> plain(date.toString());
                case Value.NotCodable() -> {
                    var category = MissingCode.NOT_CODABLE_CATEGORY;
                    yield new AnswerCells("", category.code(codes), category.label(), "");
                }
            };
        }

        /// The names of an answer's actors, in the order of the alphabet, so that equal answers are equal cells.
        static String names(Value value, Map<ActorId, String> actors) {
            return value.actors().stream()
                    .map(id -> actors.getOrDefault(id, id.value()))
                    .sorted()
                    .collect(Collectors.joining("; "));
        }

        private static AnswerCells plain(String text) {
            return new AnswerCells(text, "", LINE_BREAKS.matcher(text).replaceAll(" "), "");
        }

        private static AnswerCells set(Variable variable, List<String> ids) {
            var label = ids.isEmpty() ? NONE_OF_THESE : chosen(variable, ids, Category::label, "; ");
            return new AnswerCells(chosen(variable, ids, Category::id, " "), "", label, "");
        }

        private static String chosen(
                Variable variable, List<String> ids, Function<Category, String> part, String separator) {
            return variable.categories().stream()
                    .filter(category -> ids.contains(category.id()))
                    .map(part)
                    .collect(Collectors.joining(separator));
        }

        /// The cell for one category of a set: 1 where it is chosen, 0 where it is not, else the code for the reason of the
        /// missing answer.
        static String chosen(QuestionAnswer answer, String category, MissingCodes codes) {
            return switch (answer) {
                case QuestionAnswer.Missing(var kind) -> MissingCode.of(kind).code(codes);
                case QuestionAnswer.Given(Value.Categories(var ids)) -> ids.contains(category) ? "1" : "0";
                case QuestionAnswer.Given _ -> MissingCode.NOT_CODABLE_CATEGORY.code(codes);
            };
        }
    }
}
