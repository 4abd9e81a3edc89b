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

/// The columns of a codebook's table. Each is a property of the format and called like it, and its cells hold that property's
/// value: text; a number; `true` or `false`; a list, an item a line; or, where a value has an inner form, JSON.
final class CsvColumns {

    static final String KIND = "kind";

    /// What a row is below of.
    static final String TAG = "tag";

    static final String VARIABLE = "variable";

    private static final Set<String> NUMBERS = Set.of("version", "code", "min", "max", "answered");
    private static final Set<String> FLAGS =
            Set.of("retired", "codable", "required", "implied", "overlap", "discontinuous", "ignoreCase");
    private static final Set<String> LISTS = Set.of("include", "exclude", "accepts", "authors", "about", "items", "is");
    private static final Set<String> OBJECTS = Set.of("when", "missingCodes", "values");

    /// All of them, what people look at first before the others.
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
                    "question",
                    "about",
                    "answer",
                    "step",
                    "from",
                    "to",
                    "what",
                    "values");

    private final JsonMapper mapper = JsonMapper.builder().build();

    /// The column of a name, in whatever case.
    static Optional<String> find(String name) {
        return ALL.stream().filter(it -> it.equalsIgnoreCase(name)).findFirst();
    }

    /// What stands in a cell.
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

    /// What a cell says; nothing where it is no JSON, though it should be.
    ///
    /// @param kind of the row; a step's places are one or several
    /// @param step which one, for steps
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

    /// What is no number stays text: the codebook's reader says what is wrong with it.
    private static JsonNode number(String cell) {
        try {
            // no codebook has a longer code, which could fill the memory when it is written out
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
