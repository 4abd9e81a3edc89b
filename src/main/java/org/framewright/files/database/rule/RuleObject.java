package org.framewright.files.database.rule;

import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.files.Limits;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.model.Refusal;
import org.jsoup.select.Selector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An object of a rule file, read strictly: what is missing, unknown or of another kind is refused with its place.
final class RuleObject {

    private static final Pattern SIMPLE_HAS = Pattern.compile(":has\\([^():~\\\\]*\\)");

    private final JsonNode node;
    private final String where;
    private final String place;
    private final Set<String> taken = new HashSet<>();

    /// @param where the file, as refusals name it
    /// @param place of the object in it; empty, or ending in `/`
    RuleObject(JsonNode node, String where, String place) {
        this.node = node;
        this.where = where;
        this.place = place;
    }

    Refusal refusal(DatabaseProblem problem, String field, Object... details) {
        var all = new ArrayList<Object>(List.of(place + field));
        all.addAll(List.of(details));
        return new Refusal(problem, where, all.toArray());
    }

    private Optional<JsonNode> take(String field) {
        taken.add(field);
        return Optional.ofNullable(node.get(field));
    }

    String text(String field) {
        return optionalText(field).orElseThrow(() -> refusal(DatabaseProblem.FIELD_MISSING, field));
    }

    Optional<String> optionalText(String field) {
        return take(field).map(it -> text(it, field));
    }

    private String text(JsonNode value, String field) {
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > Limits.LONGEST_RULE_TEXT) {
            throw refusal(DatabaseProblem.FIELD_WRONG, field);
        }
        return value.asText();
    }

    int number(String field) {
        var value = take(field).orElseThrow(() -> refusal(DatabaseProblem.FIELD_MISSING, field));
        if (!value.isInt() || value.asInt() < 1) {
            throw refusal(DatabaseProblem.FIELD_WRONG, field);
        }
        return value.asInt();
    }

    boolean flag(String field) {
        var value = take(field);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw refusal(DatabaseProblem.FIELD_WRONG, field);
        }
        return value.isPresent() && value.get().asBoolean();
    }

    /// The texts of an array; none where the field is missing.
    List<String> texts(String field) {
        return elements(field, this::text);
    }

    Optional<RuleObject> object(String field) {
        return take(field).map(it -> object(it, field));
    }

    List<RuleObject> objects(String field) {
        return elements(field, this::object);
    }

    private RuleObject object(JsonNode value, String field) {
        if (!value.isObject()) {
            throw refusal(DatabaseProblem.FIELD_WRONG, field);
        }
        return new RuleObject(value, where, place + field + "/");
    }

    private <T> List<T> elements(String field, BiFunction<JsonNode, String, T> reader) {
        var value = take(field);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray() || value.get().size() > Limits.MOST_RULE_ENTRIES) {
            throw refusal(DatabaseProblem.FIELD_WRONG, field);
        }
        return IntStream.range(0, value.get().size())
                .mapToObj(it -> reader.apply(value.get().get(it), field + "/" + it))
                .toList();
    }

    Optional<BoundedPattern> pattern(String field) {
        return optionalText(field).map(it -> compile(it, field));
    }

    List<BoundedPattern> patterns(String field) {
        return elements(field, (value, each) -> compile(text(value, each), each));
    }

    private BoundedPattern compile(String regex, String field) {
        try {
            return new BoundedPattern(regex);
        } catch (PatternSyntaxException wrong) {
            throw refusal(DatabaseProblem.BAD_PATTERN, field, wrong.getDescription());
        } catch (StackOverflowError _) {
            throw refusal(DatabaseProblem.BAD_PATTERN, field, "too deep");
        }
    }

    /// A selector. Refused are regular expressions in it, since nothing bounds them, and a `:has` that looks at more than the elements in
    /// an element: it would look through them once more for each.
    String selector(String field) {
        return selector(text(field), field);
    }

    List<String> selectors(String field) {
        return elements(field, (value, each) -> selector(text(value, each), each));
    }

    private String selector(String text, String field) {
        var bounded = SIMPLE_HAS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        if (Stream.of("matches", "~=", ":has", "\\").anyMatch(bounded::contains)) {
            throw refusal(DatabaseProblem.BAD_SELECTOR, field, text);
        }
        try {
            Selector.evaluatorOf(text);
            return text;
        } catch (IllegalArgumentException | Selector.SelectorParseException _) {
            throw refusal(DatabaseProblem.BAD_SELECTOR, field, text);
        }
    }

    /// To be called after all fields were asked for.
    void finish() {
        node.fieldNames()
                .forEachRemaining(it -> {
                    if (!taken.contains(it)) {
                        throw refusal(DatabaseProblem.FIELD_UNKNOWN, it);
                    }
                });
    }
}
