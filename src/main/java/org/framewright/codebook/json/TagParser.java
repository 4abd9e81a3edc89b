package org.framewright.codebook.json;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Colour;
import org.framewright.codebook.Tag.EdgeRules;
import org.framewright.codebook.Tag.FullStopRule;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.codebook.Tag.PassageRules;
import org.framewright.codebook.Tag.QuotationMarkRule;
import org.framewright.codebook.Tag.Records;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.ConstantName;

import java.util.List;
import java.util.function.Function;

/// Makes a tag's records from its JSON.
final class TagParser {

    private static final int DEEPEST = 5;

    private TagParser() {}

    static Tag tag(JsonObjectReader object) {
        var unit = object.oneOf("unit", Unit.class).orElse(Unit.PASSAGE);
        return new Tag(
                object.text("id"),
                object.text("label"),
                key(object),
                object.optionalOneOf("colour", Colour.class).orElse(Colour.GREY),
                unit,
                records(object, unit),
                passages(object, unit),
                object.textOrEmpty("group"),
                object.object("when", TagParser::condition).orElse(null),
                object.flag("retired"),
                guidance(object),
                object.objects("roles", TagParser::role),
                object.objects("variables", TagParser::variable));
    }

    private static Records records(JsonObjectReader object, Unit unit) {
        var occurs = object.oneOf("occurs", Occurs.class).orElse(Occurs.MANY);
        int max = object.integerOr("max", 2, Integer.MAX_VALUE, Integer.MAX_VALUE);
        var alignedBy = object.textOrEmpty("alignedBy");
        if (occurs == Occurs.ONCE) {
            for (var property : List.of("max", "alignedBy")) {
                if (object.has(property)) {
                    object.note(CodebookProblem.ONLY_FOR_MANY, object.pointerTo(property), property);
                }
            }
            return Records.ONCE;
        }
        if (unit == Unit.PASSAGE && !alignedBy.isEmpty()) {
            object.note(CodebookProblem.NOT_FOR_PASSAGES, object.pointerTo("alignedBy"), "alignedBy");
        }
        return new Records(occurs, max, alignedBy);
    }

    private static PassageRules passages(JsonObjectReader object, Unit unit) {
        var edges =
                new EdgeRules(
                        object.optionalOneOf("quotationMarks", QuotationMarkRule.class)
                                .orElse(QuotationMarkRule.AS_SELECTED),
                        object.optionalOneOf("fullStop", FullStopRule.class).orElse(FullStopRule.AS_SELECTED));
        var passages =
                new PassageRules(
                        object.flag("implied"),
                        object.flagOr("overlap", true),
                        object.flagOr("discontinuous", true),
                        edges);
        if (unit != Unit.PASSAGE && !passages.equals(PassageRules.ANY)) {
            var property =
                    passages.implied()
                            ? "implied"
                            : !passages.overlap()
                                    ? "overlap"
                                    : !passages.discontinuous()
                                            ? "discontinuous"
                                            : edges.fullStop() == FullStopRule.AS_SELECTED
                                                    ? "quotationMarks"
                                                    : "fullStop";
            object.note(CodebookProblem.ONLY_FOR_PASSAGES, object.pointerTo(property), property, ConstantName.of(unit));
        }
        if (unit == Unit.PASSAGE && object.has("when")) {
            object.note(CodebookProblem.NOT_FOR_PASSAGES, object.pointerTo("when"), "when");
        }
        return passages;
    }

    private static char key(JsonObjectReader object) {
        var key = object.textOrEmpty("key");
        if (key.isEmpty()) {
            return 0;
        }
        if (key.length() != 1 || key.charAt(0) < 'A' || key.charAt(0) > 'Z') {
            object.note(CodebookProblem.BAD_KEY, object.pointerTo("key"), key);
            return 0;
        }
        return key.charAt(0);
    }

    private static TagRole role(JsonObjectReader object) {
        int min = object.integerOr("min", 0, 1_000, 0);
        return new TagRole(
                object.text("id"),
                object.text("label"),
                object.texts("accepts"),
                min,
                object.integerOr("max", Math.max(1, min), Integer.MAX_VALUE, Integer.MAX_VALUE),
                object.flag("retired"),
                guidance(object));
    }

    private static Variable variable(JsonObjectReader object) {
        var known = object.oneOf("scale", Scale.class);
        var range = new NumberRange(object.number("min").orElse(null), object.number("max").orElse(null));
        var categories = object.objects("categories", TagParser::category);
        known.ifPresent(scale -> {
            checkRange(object, scale, range);
            checkCategories(object, scale, categories);
        });
        var scale = known.orElse(Scale.TEXT);
        return new Variable(
                object.text("id"),
                object.text("label"),
                scale,
                object.flag("required"),
                object.object("when", TagParser::condition).orElse(null),
                notCodable(object),
                range,
                object.textOrEmpty("none"),
                object.flag("retired"),
                guidance(object),
                scale == Scale.BOOLEAN ? Category.YES_NO : categories);
    }

    private static void checkRange(JsonObjectReader object, Scale scale, NumberRange range) {
        var min = range.min();
        var max = range.max();
        if (!scale.isNumber() && (min != null || max != null)) {
            object.note(CodebookProblem.ONLY_FOR_NUMBERS, object.pointerTo(min != null ? "min" : "max"));
        } else if (min != null && max != null && min.compareTo(max) > 0) {
            object.note(CodebookProblem.OUT_OF_RANGE, object.pointerTo("max"), max, min, "∞");
        }
    }

    private static void checkCategories(JsonObjectReader object, Scale scale, List<Category> categories) {
        boolean wanted = scale == Scale.NOMINAL || scale == Scale.ORDINAL || scale == Scale.SET;
        if (wanted && categories.isEmpty()) {
            object.note(CodebookProblem.CATEGORIES_MISSING, object.pointerTo("categories"), ConstantName.of(scale));
        }
        if (!wanted && object.has("categories")) {
            object.note(CodebookProblem.CATEGORIES_NOT_ALLOWED, object.pointerTo("categories"), ConstantName.of(scale));
        }
        if (scale != Scale.SET && object.has("none")) {
            object.note(CodebookProblem.ONLY_FOR_SETS, object.pointerTo("none"), "none");
        }
    }

    private static Category category(JsonObjectReader object) {
        return new Category(
                object.text("id"),
                object.integer("code", 0),
                object.textOrEmpty("original"),
                object.text("label"),
                object.textOrEmpty("parent"),
                object.flagOr("codable", true),
                object.flag("retired"),
                guidance(object));
    }

    /// The words of the file for "not codable"; without a word, the answer is not allowed.
    private enum CountsAs {
        MISSING,
        CATEGORY
    }

    private static NotCodableRule notCodable(JsonObjectReader object) {
        return object.optionalOneOf("notCodable", CountsAs.class)
                .map(counts ->
                        switch (counts) {
                            case MISSING -> NotCodableRule.MISSING;
                            case CATEGORY -> NotCodableRule.CATEGORY;
                        })
                .orElse(NotCodableRule.NOT_ALLOWED);
    }

    static Guidance guidance(JsonObjectReader object) {
        return new Guidance(
                object.textOrEmpty("description"),
                object.textOrEmpty("rule"),
                object.texts("include"),
                object.texts("exclude"),
                object.textOrEmpty("unverified"));
    }

    static Condition condition(JsonObjectReader object) {
        return condition(object, 1);
    }

    private static Condition condition(JsonObjectReader object, int depth) {
        if (depth > DEEPEST) {
            object.note(CodebookProblem.CONDITION_TOO_DEEP, object.pointerTo(""), DEEPEST);
            object.ignoreAll();
            return new Condition.All(List.of());
        }
        Function<JsonObjectReader, Condition> deeper = it -> condition(it, depth + 1);
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
