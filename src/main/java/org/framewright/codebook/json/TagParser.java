package org.framewright.codebook.json;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Colour;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.codebook.Tag.PassageRules;
import org.framewright.codebook.Tag.Records;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.NumberRange;
import org.framewright.codebook.Variable.Scale;
import org.framewright.codebook.YesNoCategories;

import java.util.List;

/// Makes a tag's records out of its JSON.
final class TagParser {

    private TagParser() {}

    static Tag tag(JsonObjectReader it) {
        var unit = it.oneOf("unit", Unit.class).orElse(Unit.PASSAGE);
        return new Tag(
                it.text("id"),
                it.text("label"),
                key(it),
                it.maybeOneOf("colour", Colour.class).orElse(Colour.GREY),
                unit,
                records(it, unit),
                passages(it, unit),
                it.textOr("group", ""),
                it.object("when", ConditionParser::condition).orElse(null),
                it.flag("retired"),
                guidance(it),
                it.objects("roles", TagParser::role),
                it.objects("variables", TagParser::variable));
    }

    private static Records records(JsonObjectReader it, Unit unit) {
        var occurs = it.oneOf("occurs", Occurs.class).orElse(Occurs.MANY);
        int max = it.integerOr("max", 2, Integer.MAX_VALUE, Integer.MAX_VALUE);
        var alignedBy = it.textOr("alignedBy", "");
        if (occurs == Occurs.ONCE) {
            for (var property : List.of("max", "alignedBy")) {
                if (it.has(property)) {
                    it.note(CodebookProblem.ONLY_FOR_MANY, it.at(property), property);
                }
            }
            return Records.ONCE;
        }
        if (unit == Unit.PASSAGE && !alignedBy.isEmpty()) {
            it.note(CodebookProblem.NOT_FOR_PASSAGES, it.at("alignedBy"), "alignedBy");
        }
        return new Records(occurs, max, alignedBy);
    }

    private static PassageRules passages(JsonObjectReader it, Unit unit) {
        var passages =
                new PassageRules(it.flag("implied"), it.flagOr("overlap", true), it.flagOr("discontinuous", true));
        if (unit != Unit.PASSAGE && !passages.equals(PassageRules.ANY)) {
            var property = passages.implied() ? "implied" : passages.overlap() ? "discontinuous" : "overlap";
            it.note(CodebookProblem.ONLY_FOR_PASSAGES, it.at(property), property, JsonObjectReader.word(unit));
        }
        if (unit == Unit.PASSAGE && it.has("when")) {
            it.note(CodebookProblem.NOT_FOR_PASSAGES, it.at("when"), "when");
        }
        return passages;
    }

    private static char key(JsonObjectReader it) {
        var key = it.textOr("key", "");
        if (key.isEmpty()) {
            return 0;
        }
        if (key.length() != 1 || key.charAt(0) < 'A' || key.charAt(0) > 'Z') {
            it.note(CodebookProblem.BAD_KEY, it.at("key"), key);
            return 0;
        }
        return key.charAt(0);
    }

    private static TagRole role(JsonObjectReader it) {
        int min = it.integerOr("min", 0, 1_000, 0);
        return new TagRole(
                it.text("id"),
                it.text("label"),
                it.texts("accepts"),
                min,
                it.integerOr("max", Math.max(1, min), Integer.MAX_VALUE, Integer.MAX_VALUE),
                it.flag("retired"),
                guidance(it));
    }

    private static Variable variable(JsonObjectReader it) {
        var known = it.oneOf("scale", Scale.class);
        var range = new NumberRange(it.number("min").orElse(null), it.number("max").orElse(null));
        var categories = it.objects("categories", TagParser::category);
        known.ifPresent(scale -> {
            checkRange(it, scale, range);
            checkCategories(it, scale, categories);
        });
        var scale = known.orElse(Scale.TEXT);
        return new Variable(
                it.text("id"),
                it.text("label"),
                scale,
                it.flag("required"),
                it.object("when", ConditionParser::condition).orElse(null),
                notCodable(it),
                range,
                it.textOr("none", ""),
                it.flag("retired"),
                guidance(it),
                scale == Scale.BOOLEAN ? YesNoCategories.CATEGORIES : categories);
    }

    private static void checkRange(JsonObjectReader it, Scale scale, NumberRange range) {
        var min = range.min();
        var max = range.max();
        if (!scale.isNumber() && (min != null || max != null)) {
            it.note(CodebookProblem.ONLY_FOR_NUMBERS, it.at(min != null ? "min" : "max"));
        } else if (min != null && max != null && min.compareTo(max) > 0) {
            it.note(CodebookProblem.OUT_OF_RANGE, it.at("max"), max, min, "∞");
        }
    }

    private static void checkCategories(JsonObjectReader it, Scale scale, List<Category> categories) {
        boolean wanted = scale == Scale.NOMINAL || scale == Scale.ORDINAL || scale == Scale.SET;
        if (wanted && categories.isEmpty()) {
            it.note(CodebookProblem.CATEGORIES_MISSING, it.at("categories"), JsonObjectReader.word(scale));
        }
        if (!wanted && it.has("categories")) {
            it.note(CodebookProblem.CATEGORIES_NOT_ALLOWED, it.at("categories"), JsonObjectReader.word(scale));
        }
        if (scale != Scale.SET && it.has("none")) {
            it.note(CodebookProblem.ONLY_FOR_SETS, it.at("none"), "none");
        }
    }

    private static Category category(JsonObjectReader it) {
        return new Category(
                it.text("id"),
                it.integer("code", 0, Integer.MAX_VALUE),
                it.textOr("original", ""),
                it.text("label"),
                it.textOr("parent", ""),
                it.flagOr("codable", true),
                it.flag("retired"),
                guidance(it));
    }

    /// What the file may say; that it says nothing means that the answer is not allowed.
    private enum CountsAs {
        MISSING,
        CATEGORY
    }

    private static NotCodableRule notCodable(JsonObjectReader it) {
        return it.maybeOneOf("notCodable", CountsAs.class)
                .map(counts ->
                        switch (counts) {
                            case MISSING -> NotCodableRule.MISSING;
                            case CATEGORY -> NotCodableRule.CATEGORY;
                        })
                .orElse(NotCodableRule.NOT_ALLOWED);
    }

    static Guidance guidance(JsonObjectReader it) {
        return new Guidance(
                it.textOr("description", ""),
                it.textOr("rule", ""),
                it.texts("include"),
                it.texts("exclude"),
                it.textOr("unverified", ""));
    }
}
