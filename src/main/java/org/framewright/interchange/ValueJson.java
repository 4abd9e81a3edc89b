package org.framewright.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.framewright.codebook.Category;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.files.FilesProblem;
import org.framewright.model.Refusal;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.CoderId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers as JSON, and back. This class does not judge whether an answer is allowed: a text that answers a question for a number
/// becomes a text.
final class ValueJson {

    private static final String MISSING = "missing";
    private static final String NOT_CODABLE = "not-codable";
    private static final int MOST_DIGITS = 50;

    private final ActorNames actors;
    private final CoderId coder;
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    /// @param coder whose answers they are
    ValueJson(ActorNames actors, CoderId coder) {
        this.actors = actors;
        this.coder = coder;
    }

    /// An answer as it is written; categories of a set in the codebook's order.
    JsonNode write(Variable variable, Value value) {
        return switch (value) {
            case Value.Category(var id) -> json.textNode(id);
            case Value.Categories(var ids) -> {
                var array = json.arrayNode();
                variable.categories().stream().map(Category::id).filter(ids::contains).forEach(array::add);
                yield array;
            }
            case Value.Numeric(var number) -> json.numberNode(number);
            case Value.Text(var text) -> json.textNode(text);
            case Value.Actor(var id) -> json.textNode(actors.name(id));
            case Value.ActorSet(var ids) -> {
                var array = json.arrayNode();
                ids.stream().map(actors::name).sorted().forEach(array::add);
                yield array;
            }
            case Value.Day(var date) -> json.textNode(date.toString());
            case Value.NotCodable() -> json.objectNode().put(MISSING, NOT_CODABLE);
        };
    }

    /// An answer as it was read.
    ///
    /// @param variable absent where the tag has none of this name
    /// @param name the variable's, for a refusal
    /// @throws Refusal where it can't be an answer
    Value read(Optional<Variable> variable, String name, JsonNode node, String where) {
        var scale = variable.map(Variable::scale).orElse(Scale.TEXT);
        if (node.isTextual()) {
            return text(scale, name, node.textValue(), where);
        }
        if (node.isNumber()) {
            return new Value.Numeric(number(name, node.decimalValue(), where));
        }
        if (node.isArray()) {
            var texts = texts(name, node, where);
            return scale == Scale.ACTOR_SET && !texts.isEmpty()
                    ? new Value.ActorSet(texts.stream().map(it -> actor(name, it, where)).toList())
                    : new Value.Categories(texts);
        }
        if (node.isObject() && node.size() == 1 && node.path(MISSING).asText().equals(NOT_CODABLE)) {
            return new Value.NotCodable();
        }
        throw new Refusal(FilesProblem.WRONG_TYPE, where, "values/" + name);
    }

    private Value text(Scale scale, String name, String text, String where) {
        if (scale.isChoice()) {
            return new Value.Category(text);
        }
        if (scale.hasActors()) {
            var actor = actor(name, text, where);
            return scale == Scale.ACTOR ? new Value.Actor(actor) : new Value.ActorSet(List.of(actor));
        }
        refuseBlank(name, text, where);
        return scale == Scale.DATE ? date(text) : new Value.Text(text);
    }

    private ActorId actor(String name, String text, String where) {
        refuseBlank(name, text, where);
        return actors.id(text, coder);
    }

    private static void refuseBlank(String name, String text, String where) {
        if (text.isBlank()) {
            throw new Refusal(InterchangeProblem.TEXT_BLANK, where, name);
        }
    }

    private static Value date(String text) {
        try {
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return new Value.Text(text);
        }
    }

    /// A number, not longer than [#MOST_DIGITS]: a longer one is a mistake, or meant to fill the memory.
    private static BigDecimal number(String name, BigDecimal number, String where) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new Refusal(InterchangeProblem.NUMBER_TOO_LONG, where, name);
        }
        return number;
    }

    private static List<String> texts(String name, JsonNode array, String where) {
        var texts = new ArrayList<String>();
        for (var element : array) {
            if (!element.isTextual()) {
                throw new Refusal(FilesProblem.WRONG_TYPE, where, "values/" + name);
            }
            texts.add(element.textValue());
        }
        return texts;
    }
}
