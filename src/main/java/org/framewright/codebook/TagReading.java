package org.framewright.codebook;

import org.framewright.codebook.Codebook.Source;
import org.framewright.codebook.Tag.Colour;
import org.framewright.codebook.Tag.Occurs;
import org.framewright.codebook.Tag.Unit;
import org.framewright.codebook.Variable.Condition;
import org.framewright.codebook.Variable.NotCodable;
import org.framewright.codebook.Variable.Range;
import org.framewright.codebook.Variable.Scale;

import java.util.List;

/// Makes a codebook's records out of its JSON, property by property. What the properties mean for one another is checked
/// afterwards, by [CodebookRules].
final class TagReading {

    Codebook codebook(JsonReading root) {
        return root.complete(it -> {
            it.ignore("$schema");
            int format = it.integer("format", 1, Integer.MAX_VALUE);
            if (format > CodebookReader.FORMAT) {
                it.note(CodebookProblem.FORMAT_TOO_NEW, "/format", format);
            }
            return new Codebook(
                    it.text("id"),
                    it.integer("version", 1, Integer.MAX_VALUE),
                    it.text("title"),
                    it.textOr("description", ""),
                    it.textOr("language", ""),
                    new Source(it.texts("authors"), it.textOr("licence", ""), it.textOr("citation", "")),
                    it.objects("tags", this::tag));
        });
    }

    private Tag tag(JsonReading it) {
        return new Tag(
                it.text("id"),
                it.text("label"),
                key(it),
                it.maybeOneOf("colour", Colour.class).orElse(Colour.GREY),
                it.oneOf("unit", Unit.class).orElse(Unit.PASSAGE),
                it.oneOf("occurs", Occurs.class).orElse(Occurs.MANY),
                it.flag("implied"),
                guidance(it),
                it.objects("roles", this::role),
                it.objects("variables", this::variable));
    }

    private static char key(JsonReading it) {
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

    private Role role(JsonReading it) {
        int min = it.integerOr("min", 0, 1_000, 0);
        return new Role(
                it.text("id"),
                it.text("label"),
                it.texts("accepts"),
                min,
                it.integerOr("max", Math.max(1, min), Integer.MAX_VALUE, Integer.MAX_VALUE),
                guidance(it));
    }

    private Variable variable(JsonReading it) {
        var known = it.oneOf("scale", Scale.class);
        var range = new Range(it.number("min").orElse(null), it.number("max").orElse(null));
        var categories = it.objects("categories", this::category);
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
                it.object("when", this::condition).orElse(null),
                notCodable(it),
                range,
                guidance(it),
                scale == Scale.BOOLEAN ? yesAndNo() : categories);
    }

    private static void checkRange(JsonReading it, Scale scale, Range range) {
        var min = range.min();
        var max = range.max();
        if (!scale.isNumber() && (min != null || max != null)) {
            it.note(CodebookProblem.ONLY_FOR_NUMBERS, it.at(min != null ? "min" : "max"));
        } else if (min != null && max != null && min.compareTo(max) > 0) {
            it.note(CodebookProblem.OUT_OF_RANGE, it.at("max"), max, min, "∞");
        }
    }

    private static void checkCategories(JsonReading it, Scale scale, List<Category> categories) {
        boolean wanted = scale == Scale.NOMINAL || scale == Scale.ORDINAL || scale == Scale.SET;
        if (wanted && categories.isEmpty()) {
            it.note(CodebookProblem.CATEGORIES_MISSING, it.at("categories"), JsonReading.word(scale));
        }
        if (!wanted && it.has("categories")) {
            it.note(CodebookProblem.CATEGORIES_NOT_ALLOWED, it.at("categories"), JsonReading.word(scale));
        }
    }

    private static List<Category> yesAndNo() {
        var none = new Guidance("", "", List.of(), List.of());
        return List.of(new Category("no", 0, "", "No", none), new Category("yes", 1, "", "Yes", none));
    }

    private Category category(JsonReading it) {
        return new Category(
                it.text("id"),
                it.integer("code", 0, Integer.MAX_VALUE),
                it.textOr("original", ""),
                it.text("label"),
                guidance(it));
    }

    private Condition condition(JsonReading it) {
        var is = it.texts("is");
        if (is.isEmpty()) {
            it.note(CodebookProblem.BLANK, it.at("is"), "is");
        }
        return new Condition(it.text("variable"), is);
    }

    /// What the file may say; that it says nothing means that the answer is not allowed.
    private enum CountsAs {
        MISSING,
        CATEGORY
    }

    private static NotCodable notCodable(JsonReading it) {
        return it.maybeOneOf("notCodable", CountsAs.class)
                .map(counts ->
                        switch (counts) {
                            case MISSING -> NotCodable.MISSING;
                            case CATEGORY -> NotCodable.CATEGORY;
                        })
                .orElse(NotCodable.NOT_ALLOWED);
    }

    private static Guidance guidance(JsonReading it) {
        return new Guidance(
                it.textOr("description", ""), it.textOr("rule", ""), it.texts("include"), it.texts("exclude"));
    }
}
