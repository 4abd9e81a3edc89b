package org.framewright.codebook.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The columns of a codebook's table. Each has the name of a property of the format, and its cells hold that property's
/// value: text; a number; `true` or `false`; a list with one item per line; or JSON for a value with properties of its own.
final class CsvColumns {

    static final String KIND = "kind";

    /// The columns with the parent of a role, variable or category.
    static final String TAG = "tag";

    static final String VARIABLE = "variable";

    private static final Set<String> NUMBERS = Set.of("version", "code", "min", "max", "answered");
    private static final Set<String> FLAGS =
            Set.of(
                    "retired",
                    "codable",
                    "required",
                    "implied",
                    "overlap",
                    "discontinuous",
                    "ignoreCase",
                    "that",
                    "adverbs");
    private static final Set<String> LISTS =
            Set.of("include", "exclude", "accepts", "authors", "about", "items", "is", "kinds");
    private static final Set<String> OBJECTS = Set.of("when", "missingCodes", "values");

    /// All columns; the columns that people read first come first.
    static final List<String> ALL =
            List.of(
                    KIND,
                    TAG,
                    VARIABLE,
                    "id",
                    "code",
                    "original",
                    "label",
                    "description",
                    "rule",
                    "include",
                    "exclude",
                    "unverified",
                    "retired",
                    "parent",
                    "codable",
                    "scale",
                    "required",
                    "when",
                    "notCodable",
                    "min",
                    "max",
                    "none",
                    "unit",
                    "occurs",
                    "alignedBy",
                    "group",
                    "key",
                    "colour",
                    "implied",
                    "overlap",
                    "discontinuous",
                    "quotationMarks",
                    "fullStop",
                    "accepts",
                    "title",
                    "version",
                    "language",
                    "authors",
                    "licence",
                    "citation",
                    "missingCodes",
                    "date",
                    "note",
                    "of",
                    "items",
                    "is",
                    "minuend",
                    "subtrahend",
                    "answered",
                    "pattern",
                    "ignoreCase",
                    "finds",
                    "cue",
                    "source",
                    "speaker",
                    "direct",
                    "indirect",
                    "mixed",
                    "kinds",
                    "that",
                    "adverbs",
                    "question",
                    "about",
                    "answer",
                    "step",
                    "from",
                    "to",
                    "what",
                    "values");

    private final JsonMapper mapper = JsonMapper.builder().build();

    /// The column with a name, in upper or lower case.
    static Optional<String> find(String name) {
        return ALL.stream().filter(it -> it.equalsIgnoreCase(name)).findFirst();
    }

    /// The text of a value's cell.
    String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return list((ArrayNode) value);
        }
        return value.isObject() ? value.toString() : value.asText();
    }

    private static String list(ArrayNode list) {
        boolean plain = !list.isEmpty();
        for (var item : list) {
            var text = item.asText();
            plain &= item.isTextual() && !text.isBlank() && !text.contains("\n") && text.strip().equals(text);
        }
        if (!plain || list.get(0).asText().startsWith("[")) {
            return list.toString();
        }
        return String.join("\n", list.valueStream().map(JsonNode::asText).toList());
    }

    /// The value of a cell; empty where the cell should be JSON but is not.
    ///
    /// @param kind the kind of row; a step has one or several places
    /// @param step the kind of step, for steps
    Optional<JsonNode> value(String column, String cell, CsvRowKind kind, String step) {
        var nodes = JsonNodeFactory.instance;
        if (OBJECTS.contains(column)) {
            return json(cell).filter(JsonNode::isObject);
        }
        if (kind.hasList(column, step) || LISTS.contains(column)) {
            if (cell.startsWith("[")) {
                var list = json(cell).filter(JsonNode::isArray);
                if (list.isPresent()) {
                    return list;
                }
            }
            var list = nodes.arrayNode();
            cell.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
            return Optional.of(list);
        }
        if (FLAGS.contains(column) && (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false"))) {
            return Optional.of(nodes.booleanNode(cell.equalsIgnoreCase("true")));
        }
        return Optional.of(NUMBERS.contains(column) || kind.hasNumber(column) ? number(cell) : nodes.textNode(cell));
    }

    /// The number in a cell. Any other cell stays text, and the codebook's reader reports it.
    private static JsonNode number(String cell) {
        try {
            // codes are never longer, and a longer number could fill the memory when it is written out
            var number = new BigDecimal(cell.length() > 100 ? "" : cell);
            boolean whole = number.scale() > 0 && number.scale() < 10 && number.stripTrailingZeros().scale() <= 0;
            return JsonNodeFactory.instance.numberNode(whole ? number.setScale(0) : number);
        } catch (NumberFormatException _) {
            return JsonNodeFactory.instance.textNode(cell);
        }
    }

    private Optional<JsonNode> json(String cell) {
        try {
            return Optional.ofNullable(mapper.readTree(cell));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
