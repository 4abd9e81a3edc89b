package org.framewright.codebook.json;

import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.Where;

import java.util.List;
import java.util.function.Function;

/// Makes conditions out of their JSON.
final class ConditionParser {

    private static final int DEEPEST = 5;

    private final int depth;

    private ConditionParser(int depth) {
        this.depth = depth;
    }

    static Condition condition(JsonObjectReader it) {
        return new ConditionParser(1).read(it);
    }

    private Condition read(JsonObjectReader it) {
        if (depth > DEEPEST) {
            it.note(CodebookProblem.CONDITION_TOO_DEEP, it.at(""), DEEPEST);
            it.ignoreAll();
            return new Condition.All(List.of());
        }
        Function<JsonObjectReader, Condition> deeper = new ConditionParser(depth + 1)::read;
        if (it.has("all")) {
            return new Condition.All(parts(it, "all", deeper));
        }
        if (it.has("any")) {
            return new Condition.Any(parts(it, "any", deeper));
        }
        if (it.has("not")) {
            return new Condition.Not(it.object("not", deeper).orElse(new Condition.All(List.of())));
        }
        return leaf(it);
    }

    private static List<Condition> parts(
            JsonObjectReader it, String name, Function<JsonObjectReader, Condition> reader) {
        var parts = it.objects(name, reader);
        if (parts.isEmpty()) {
            it.note(CodebookProblem.BLANK, it.at(name), name);
        }
        return parts;
    }

    private static Condition leaf(JsonObjectReader it) {
        var where = where(it);
        var variable = it.text("variable");
        if (it.has("min") || it.has("max")) {
            return new Condition.Within(where, variable, it.number("min").orElse(null), it.number("max").orElse(null));
        }
        var is = it.texts("is");
        if (is.isEmpty()) {
            it.note(CodebookProblem.BLANK, it.at("is"), "is");
        }
        return new Condition.Is(where, variable, is);
    }

    private static Where where(JsonObjectReader it) {
        if (it.has("tag") && it.has("role")) {
            it.note(CodebookProblem.ONE_OF_TWO, it.at("role"), "tag", "role");
        }
        if (it.has("role")) {
            return new Where.Filling(it.text("role"));
        }
        return it.has("tag") ? new Where.OfArticle(it.text("tag")) : new Where.Here();
    }
}
