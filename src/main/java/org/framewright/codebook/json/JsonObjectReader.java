package org.framewright.codebook.json;

import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookProblem;
import org.framewright.model.ConstantName;
import org.framewright.model.Problem;
import org.framewright.model.coding.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A JSON object being read. Every look-up notes a problem with its JSON pointer and continues, so that all mistakes of a
/// codebook are reported at once.
public final class JsonObjectReader {

    /// No scale is finer. A number from a stranger's file could fill the memory when it is written out.
    private static final int MOST_DIGITS = 100;

    private final JsonNode node;
    private final String pointer;
    private final List<Problem> problems;
    private final Set<String> namesRead = new HashSet<>();

    JsonObjectReader(JsonNode node) {
        this(node, "", new ArrayList<>());
    }

    private JsonObjectReader(JsonNode node, String pointer, List<Problem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }

    /// A required text that is not blank.
    String text(String name) {
        var text = property(name, true).flatMap(it -> asText(it, name));
        if (text.filter(String::isBlank).isPresent()) {
            note(CodebookProblem.BLANK, pointerTo(name), name);
        }
        return text.orElse("");
    }

    String textOrEmpty(String name) {
        return property(name, false).flatMap(it -> asText(it, name)).orElse("");
    }

    boolean flag(String name) {
        return flagOr(name, false);
    }

    boolean flagOr(String name, boolean otherwise) {
        return property(name, false)
                .filter(it -> it.isBoolean() || wrongType(name, "true-false", it))
                .map(JsonNode::booleanValue)
                .orElse(otherwise);
    }

    int integer(String name, int min) {
        return property(name, true).map(it -> asInteger(it, name, min, Integer.MAX_VALUE)).orElse(min);
    }

    /// An optional integer; JSON null counts as absent.
    int integerOr(String name, int min, int max, int otherwise) {
        return property(name, false)
                .filter(it -> !it.isNull())
                .map(it -> asInteger(it, name, min, max))
                .orElse(otherwise);
    }

    Optional<BigDecimal> number(String name) {
        return property(name, false)
                .filter(it -> it.isNumber() || wrongType(name, "number", it))
                .map(JsonNode::decimalValue)
                .filter(it -> fits(it) || note(CodebookProblem.OUT_OF_RANGE, pointerTo(name), name, "-1E99", "1E99"));
    }

    /// A required word; a missing word, or a word that is not allowed, is noted, and the result is empty.
    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return property(name, true).flatMap(it -> asConstant(it, name, type));
    }

    <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
        return property(name, false).flatMap(it -> asConstant(it, name, type));
    }

    boolean has(String name) {
        return node.has(name);
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        elements(name)
                .forEach(element -> {
                    if (element.node.isTextual()) {
                        texts.add(element.node.textValue());
                    } else {
                        problems.add(
                                Problem.of(CodebookProblem.WRONG_TYPE, element.pointer, "text", kind(element.node)));
                    }
                });
        return texts;
    }

    /// A required address of a kind.
    /// A list of constants by their words; others are noted.
    <E extends Enum<E>> List<E> allOf(String name, Class<E> type) {
        var constants = new ArrayList<E>();
        elements(name).forEach(it -> it.asConstant(it.node, "", type).ifPresent(constants::add));
        return constants;
    }

    <A extends CodebookAddress> Optional<A> address(String name, Class<A> kind) {
        return property(name, true).flatMap(it -> asText(it, name)).flatMap(it -> asAddress(it, pointerTo(name), kind));
    }

    /// A list of addresses of a kind; items that are no such address are noted.
    <A extends CodebookAddress> List<A> addresses(String name, Class<A> kind) {
        var texts = texts(name);
        var addresses = new ArrayList<A>();
        for (int i = 0; i < texts.size(); i++) {
            asAddress(texts.get(i), pointerTo(name) + "/" + i, kind).ifPresent(addresses::add);
        }
        return addresses;
    }

    private <A extends CodebookAddress> Optional<A> asAddress(String text, String where, Class<A> kind) {
        var address = CodebookAddress.parse(text).filter(kind::isInstance).map(kind::cast);
        if (address.isEmpty()) {
            note(CodebookProblem.BAD_ADDRESS, where, text);
        }
        return address;
    }

    /// The object's own names, for objects whose names are data.
    List<String> names() {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// An answer: a category's id, several ids for a set, or a number.
    Optional<Value> value(String name) {
        return property(name, true)
                .flatMap(it -> {
                    if (it.isTextual()) {
                        return Optional.of(new Value.Category(it.textValue()));
                    }
                    if (it.isArray()) {
                        return Optional.of(new Value.Categories(texts(name)));
                    }
                    if (it.isNumber() && fits(it.decimalValue())) {
                        return Optional.of(new Value.Numeric(it.decimalValue()));
                    }
                    wrongType(name, "text", it);
                    return Optional.<Value>empty();
                });
    }

    <T> List<T> objects(String name, Function<JsonObjectReader, T> reader) {
        return elements(name)
                .filter(object ->
                        object.node.isObject()
                                || note(CodebookProblem.WRONG_TYPE, object.pointer, "object", kind(object.node)))
                .map(object -> object.complete(reader))
                .toList();
    }

    <T> Optional<T> object(String name, Function<JsonObjectReader, T> reader) {
        return property(name, false)
                .filter(it -> it.isObject() || wrongType(name, "object", it))
                .map(it -> new JsonObjectReader(it, pointer + "/" + name, problems).complete(reader));
    }

    /// Reads the object and then notes unknown properties: a misspelt name must not pass in silence.
    <T> T complete(Function<JsonObjectReader, T> reader) {
        T read = reader.apply(this);
        node.fieldNames()
                .forEachRemaining(name -> {
                    if (!namesRead.contains(name)) {
                        note(CodebookProblem.PROPERTY_UNKNOWN, pointerTo(name), name);
                    }
                });
        return read;
    }

    void ignore(String name) {
        namesRead.add(name);
    }

    /// Notes no unknown properties, for an object whose kind is not known.
    void ignoreAll() {
        namesRead.addAll(names());
    }

    boolean note(CodebookProblem code, String where, Object... details) {
        problems.add(Problem.of(code, where, details));
        return false;
    }

    /// The JSON pointer of a property; for an empty name, of the object itself.
    String pointerTo(String name) {
        return name.isEmpty() ? pointer : pointer + "/" + name;
    }

    private Optional<JsonNode> property(String name, boolean required) {
        namesRead.add(name);
        var actual = node.get(name);
        if (actual == null && required) {
            note(CodebookProblem.PROPERTY_MISSING, pointer.isEmpty() ? "/" : pointer, name);
        }
        return Optional.ofNullable(actual);
    }

    private Stream<JsonObjectReader> elements(String name) {
        var list = property(name, false).filter(it -> it.isArray() || wrongType(name, "list", it));
        var elements = new ArrayList<JsonObjectReader>();
        list.ifPresent(array -> {
            for (int i = 0; i < array.size(); i++) {
                elements.add(new JsonObjectReader(array.get(i), pointerTo(name) + "/" + i, problems));
            }
        });
        return elements.stream();
    }

    private Optional<String> asText(JsonNode it, String name) {
        return it.isTextual() || wrongType(name, "text", it) ? Optional.of(it.textValue()) : Optional.empty();
    }

    private int asInteger(JsonNode it, String name, int min, int max) {
        if (!it.isIntegralNumber()) {
            if (it.isNumber()) {
                note(CodebookProblem.NOT_WHOLE, pointerTo(name));
            } else {
                wrongType(name, "number", it);
            }
            return min;
        }
        if (!it.canConvertToInt() || it.intValue() < min || it.intValue() > max) {
            note(CodebookProblem.OUT_OF_RANGE, pointerTo(name), it.asText(), min, max);
            return min;
        }
        return it.intValue();
    }

    private <E extends Enum<E>> Optional<E> asConstant(JsonNode it, String name, Class<E> type) {
        return asText(it, name)
                .flatMap(text -> {
                    for (E constant : type.getEnumConstants()) {
                        if (ConstantName.of(constant).equals(text)) {
                            return Optional.of(constant);
                        }
                    }
                    var allowed = Stream.of(type.getEnumConstants()).map(ConstantName::of).toList();
                    note(CodebookProblem.NOT_ONE_OF, pointerTo(name), text, String.join(", ", allowed));
                    return Optional.empty();
                });
    }

    private boolean wrongType(String name, String expected, JsonNode actual) {
        return note(CodebookProblem.WRONG_TYPE, pointerTo(name), expected, kind(actual));
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() < MOST_DIGITS && Math.abs((long) number.scale()) < MOST_DIGITS;
    }

    private static String kind(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
