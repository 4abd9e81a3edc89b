package org.framewright.interchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

import org.framewright.model.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lines as JSON: compact, properties in a fixed order; read strictly, so that nothing that was written is overlooked.
final class JsonlFormat {

    /// The longest line, in bytes.
    static final int MAX_LINE = 1_000_000;

    private static final int MAX_DEPTH = 20;

    private final JsonMapper mapper;

    JsonlFormat() {
        var limits = StreamReadConstraints.builder().maxDocumentLength(MAX_LINE).maxNestingDepth(MAX_DEPTH).build();
        this.mapper =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .withCoercionConfig(
                                LogicalType.Textual,
                                config ->
                                        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                        .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
                        .build();
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
    /// @throws Refusal with what is wrong
    JsonlLine read(String json, String where) {
        var tree = tree(json, where);
        boolean annotation = tree.has("id") || !tree.has("status");
        var required = annotation ? List.of("id", "article", "coder", "tag") : List.of("article", "coder");
        for (var property : required) {
            if (!tree.has(property)) {
                throw new Refusal(InterchangeProblem.PROPERTY_MISSING, where, property);
            }
        }
        nullIn(tree)
                .ifPresent(path -> {
                    throw new Refusal(InterchangeProblem.WRONG_TYPE, where, path);
                });
        Class<? extends JsonlLine> type = annotation ? JsonlLine.OfAnnotation.class : JsonlLine.OfCoding.class;
        try {
            return mapper.treeToValue(tree, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new Refusal(InterchangeProblem.PROPERTY_UNKNOWN, where, path(unknown));
        } catch (JsonProcessingException wrong) {
            var path = wrong instanceof JsonMappingException mapping ? path(mapping) : "";
            throw new Refusal(InterchangeProblem.WRONG_TYPE, where, path);
        }
    }

    private JsonNode tree(String json, String where) {
        try {
            var tree = mapper.readTree(json);
            if (!tree.isObject()) {
                throw new Refusal(InterchangeProblem.NOT_AN_OBJECT, where);
            }
            return tree;
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            var column = at == null ? "" : String.valueOf(at.getColumnNr());
            throw new Refusal(InterchangeProblem.NOT_JSON, where, column, reason(broken));
        }
    }

    /// Where a tree holds a null, which means nothing here: what there is not is left out.
    private static Optional<String> nullIn(JsonNode tree) {
        for (var property : tree.properties()) {
            if (property.getValue().isNull()) {
                return Optional.of(property.getKey());
            }
            var inside = nullIn(property.getValue());
            if (inside.isPresent()) {
                return inside.map(path -> property.getKey() + "/" + path);
            }
        }
        for (int i = 0; tree.isArray() && i < tree.size(); i++) {
            var inside = tree.get(i).isNull() ? Optional.of("") : nullIn(tree.get(i)).map(path -> "/" + path);
            if (inside.isPresent()) {
                return Optional.of(i + inside.get());
            }
        }
        return Optional.empty();
    }

    /// What the parser says, without where an object that was not closed began: it means its own buffer.
    private static String reason(JsonProcessingException broken) {
        var reason = broken.getOriginalMessage();
        int buffer = reason.indexOf(" (start marker at ");
        return buffer < 0 ? reason : reason.substring(0, buffer);
    }

    private static String path(JsonMappingException failed) {
        return failed.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
    }
}
