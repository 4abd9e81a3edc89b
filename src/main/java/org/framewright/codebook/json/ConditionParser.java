package org.framewright.codebook.json;

import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;

import java.util.List;
import java.util.function.Function;

/// Makes conditions out of their JSON.
final class ConditionParser {

    private static final int DEEPEST = 5;

    private final int depth;

    private ConditionParser(int depth) {
        this.depth = depth;
    }

    static Condition condition(JsonObjectReader object) {
        return new ConditionParser(1).read(object);
    }

    private Condition read(JsonObjectReader object) {
        if (depth > DEEPEST) {
            object.note(CodebookProblem.CONDITION_TOO_DEEP, object.pointerTo(""), DEEPEST);
            object.ignoreAll();
            return new Condition.All(List.of());
        }
        Function<JsonObjectReader, Condition> deeper = new ConditionParser(depth + 1)::read;
        if (object.has("all")) {
            return new Condition.All(parts(object, "all", deeper));
        }
        if (object.has("any")) {
            return new Condition.Any(parts(object, "any", deeper));
        }
        if (object.has("not")) {
            return new Condition.Not(object.object("not", deeper).orElse(new Condition.All(List.of())));
        }
        return leaf(object);
    }

    private static List<Condition> parts(
            JsonObjectReader object, String name, Function<JsonObjectReader, Condition> reader) {
        var parts = object.objects(name, reader);
        if (parts.isEmpty()) {
            object.note(CodebookProblem.BLANK, object.pointerTo(name), name);
        }
        return parts;
    }

    private static Condition leaf(JsonObjectReader object) {
        var place = where(object);
        var variable = object.text("variable");
        if (object.has("min") || object.has("max")) {
            return new Condition.InRange(
                    place, variable, object.number("min").orElse(null), object.number("max").orElse(null));
        }
        var categories = object.texts("is");
        if (categories.isEmpty()) {
            object.note(CodebookProblem.BLANK, object.pointerTo("is"), "is");
        }
        return new Condition.OneOf(place, variable, categories);
    }

    private static AnswerPlace where(JsonObjectReader object) {
        if (object.has("tag") && object.has("role")) {
            object.note(CodebookProblem.ONE_OF_TWO, object.pointerTo("role"), "tag", "role");
        }
        if (object.has("role")) {
            return new AnswerPlace.RoleFiller(object.text("role"));
        }
        return object.has("tag")
                ? new AnswerPlace.ArticleAnnotation(object.text("tag"))
                : new AnswerPlace.SameAnnotation();
    }
}
