package org.framewright.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

import org.framewright.model.Refusal;
import org.framewright.model.UnprintableText;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads lines that are JSON objects, strictly: a property given twice, a null, a value of another kind is refused, so that no property is
/// overlooked.
public final class JsonObjects {

    /// As in "exceeds the maximum allowed (50, from `StreamReadConstraints.getMaxNestingDepth()`)".
    private static final Pattern PROGRAM_NAMES =
            Pattern.compile(", from `\\w+\\.\\w+\\(\\)`|: enable `[\\w.]+` to allow");

    private final JsonMapper mapper;

    /// @param mapper made by [#strict]
    public JsonObjects(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// A mapper to begin with.
    ///
    /// @param mostBytes of one line
    public static JsonMapper.Builder strict(int mostBytes) {
        var limits =
                StreamReadConstraints.builder()
                        .maxDocumentLength(mostBytes)
                        .maxNestingDepth(Limits.MOST_OBJECT_LEVELS)
                        .build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config ->
                                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /// An object without nulls, and without characters that other programs can't read.
    ///
    /// @param where the place that a refusal names
    /// @throws Refusal with what is wrong
    public JsonNode read(String json, String where) {
        try {
            var tree = tree(mapper, json);
            if (!tree.isObject()) {
                throw new Refusal(FilesProblem.NOT_AN_OBJECT, where);
            }
            requireSound(tree, "", where);
            return tree;
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            var column = at == null ? "" : String.valueOf(at.getColumnNr());
            throw new Refusal(FilesProblem.NOT_JSON, where, column, reason(broken));
        }
    }

    /// Reads a tree of exact numbers. Jackson lets an exponent of more than ten digits end in another exception than all else that is
    /// no JSON.
    ///
    /// @throws JsonProcessingException for both
    public static JsonNode tree(ObjectMapper mapper, String json) throws JsonProcessingException {
        try {
            return mapper.readTree(json);
        } catch (NumberFormatException exponent) {
            throw new JsonParseException(null, "a number is out of range", exponent);
        }
    }

    /// The object as a record.
    ///
    /// @param required the properties that it must have
    /// @param where the place that a refusal names
    /// @throws Refusal with what is wrong
    public <T> T convert(Class<T> type, JsonNode object, List<String> required, String where) {
        for (var property : required) {
            if (!object.has(property)) {
                throw new Refusal(FilesProblem.PROPERTY_MISSING, where, property);
            }
        }
        try {
            return mapper.treeToValue(object, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new Refusal(FilesProblem.PROPERTY_UNKNOWN, where, path(unknown));
        } catch (JsonProcessingException wrong) {
            var path = wrong instanceof JsonMappingException mapping ? path(mapping) : "";
            throw new Refusal(FilesProblem.WRONG_TYPE, where, path);
        }
    }

    /// Nulls have no meaning here: missing properties are left out.
    private static void requireSound(JsonNode node, String path, String where) {
        if (node.isNull()) {
            throw new Refusal(FilesProblem.WRONG_TYPE, where, path);
        }
        if (node.isTextual()) {
            UnprintableText.find(node.textValue())
                    .ifPresent(character -> {
                        throw new Refusal(FilesProblem.UNPRINTABLE, where, path, UnprintableText.name(character));
                    });
        }
        for (var property : node.properties()) {
            requireSound(property.getValue(), below(path, property.getKey()), where);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireSound(node.get(i), below(path, Integer.toString(i)), where);
        }
    }

    private static String below(String path, String step) {
        return path.isEmpty() ? step : path + "/" + step;
    }

    /// The parser's message, without details of the program: places in its buffer, its settings, its Java names.
    public static String reason(JsonProcessingException broken) {
        var reason = PROGRAM_NAMES.matcher(broken.getOriginalMessage()).replaceAll("");
        int buffer = reason.indexOf(" (start marker at ");
        return buffer < 0 ? reason : reason.substring(0, buffer);
    }

    private static String path(JsonMappingException failed) {
        return failed.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
    }
}
