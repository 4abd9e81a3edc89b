package org.framewright.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.files.JsonObjects;
import org.framewright.files.Limits;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Coding;

import java.util.List;

/// Lines as JSON: compact, properties in a fixed order; read strictly, so that no property is overlooked.
final class JsonlFormat {

    private final JsonMapper mapper;
    private final JsonObjects objects;

    JsonlFormat() {
        this.mapper =
                JsonObjects.strict(Limits.LONGEST_JSON_LINE)
                        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
                        .build();
        this.objects = new JsonObjects(mapper);
    }

    String write(JsonlLine line) {
        try {
            return mapper.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a line is always JSON", impossible);
        }
    }

    /// Reads a line.
    ///
    /// @param where the place that a refusal names
    /// @throws Refusal with the line's problems
    JsonlLine read(String json, String where) {
        var tree = objects.read(json, where);
        if (tree.has("actor") && !tree.has("article")) {
            return objects.convert(JsonlLine.ActorLine.class, tree, List.of("actor"), where);
        }
        boolean annotation = tree.has("id") || !tree.has("status");
        return annotation
                ? objects.convert(JsonlLine.AnnotationLine.class, tree, List.of("id", "article", "coder", "tag"), where)
                : codingLine(tree, where);
    }

    private JsonlLine codingLine(JsonNode tree, String where) {
        var line = objects.convert(JsonlLine.CodingLine.class, tree, List.of("article", "coder"), where);
        var seconds = line.seconds();
        if (seconds != null && (seconds < 0 || seconds > Coding.MOST_SECONDS)) {
            throw new Refusal(InterchangeProblem.BAD_SECONDS, where, seconds);
        }
        return line;
    }
}
