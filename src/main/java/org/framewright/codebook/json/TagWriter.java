package org.framewright.codebook.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.codebook.Category;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.NotCodableRule;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.ConstantName;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// Writes tags with their roles, variables and categories.
final class TagWriter {

    private TagWriter() {}

    static void put(ObjectNode json, Tag tag) {
        json.put("id", tag.id());
        json.put("label", tag.label());
        if (tag.hasKey()) {
            json.put("key", String.valueOf(tag.key()));
        }
        json.put("colour", ConstantName.of(tag.colour()));
        CodebookWriter.text(json, "group", tag.group());
        json.put("unit", ConstantName.of(tag.unit()));
        put(json, tag.records());
        put(json, tag.passages());
        condition(json, tag.when());
        CodebookWriter.flag(json, "retired", tag.retired());
        put(json, tag.guidance());
        CodebookWriter.list(json, "roles", tag.roles(), TagWriter::put);
        CodebookWriter.list(json, "variables", tag.variables(), TagWriter::put);
    }

    private static void put(ObjectNode json, Tag.Records records) {
        json.put("occurs", ConstantName.of(records.occurs()));
        if (records.occurs() == Tag.Occurs.MANY && records.max() != Integer.MAX_VALUE) {
            json.put("max", records.max());
        }
        CodebookWriter.text(json, "alignedBy", records.alignedBy());
    }

    private static void put(ObjectNode json, Tag.PassageRules passages) {
        CodebookWriter.flag(json, "implied", passages.implied());
        if (!passages.overlap()) {
            json.put("overlap", false);
        }
        if (!passages.discontinuous()) {
            json.put("discontinuous", false);
        }
        var edges = passages.edges();
        if (edges.quotationMarks() != Tag.QuotationMarkRule.AS_SELECTED) {
            json.put("quotationMarks", ConstantName.of(edges.quotationMarks()));
        }
        if (edges.fullStop() != Tag.FullStopRule.AS_SELECTED) {
            json.put("fullStop", ConstantName.of(edges.fullStop()));
        }
    }

    private static void put(ObjectNode json, TagRole role) {
        json.put("id", role.id());
        json.put("label", role.label());
        CodebookWriter.texts(json, "accepts", role.accepts());
        json.put("min", role.min());
        if (role.max() == Integer.MAX_VALUE) {
            json.putNull("max");
        } else {
            json.put("max", role.max());
        }
        CodebookWriter.flag(json, "retired", role.retired());
        put(json, role.guidance());
    }

    private static void put(ObjectNode json, Variable variable) {
        json.put("id", variable.id());
        json.put("label", variable.label());
        json.put("scale", ConstantName.of(variable.scale()));
        CodebookWriter.flag(json, "required", variable.required());
        condition(json, variable.when());
        if (variable.notCodable() != NotCodableRule.NOT_ALLOWED) {
            json.put("notCodable", ConstantName.of(variable.notCodable()));
        }
        number(json, "min", variable.range().min());
        number(json, "max", variable.range().max());
        CodebookWriter.text(json, "none", variable.none());
        CodebookWriter.flag(json, "retired", variable.retired());
        put(json, variable.guidance());
        if (variable.scale() != Scale.BOOLEAN) {
            CodebookWriter.list(json, "categories", variable.categories(), TagWriter::put);
        }
    }

    private static void put(ObjectNode json, Category category) {
        json.put("id", category.id());
        json.put("code", category.code());
        CodebookWriter.text(json, "original", category.original());
        json.put("label", category.label());
        CodebookWriter.text(json, "parent", category.parent());
        if (!category.codable()) {
            json.put("codable", false);
        }
        CodebookWriter.flag(json, "retired", category.retired());
        put(json, category.guidance());
    }

    static void put(ObjectNode json, Guidance guidance) {
        CodebookWriter.text(json, "description", guidance.description());
        CodebookWriter.text(json, "rule", guidance.rule());
        CodebookWriter.texts(json, "include", guidance.include());
        CodebookWriter.texts(json, "exclude", guidance.exclude());
        CodebookWriter.text(json, "unverified", guidance.unverified());
    }

    static void condition(ObjectNode json, @Nullable Condition when) {
        if (when != null) {
            put(json.putObject("when"), when);
        }
    }

    private static void put(ObjectNode json, Condition condition) {
        switch (condition) {
            case Condition.OneOf(var place, var variable, var categories) -> {
                put(json, place);
                json.put("variable", variable);
                CodebookWriter.texts(json, "is", categories);
            }
            case Condition.InRange(var place, var variable, var min, var max) -> {
                put(json, place);
                json.put("variable", variable);
                number(json, "min", min);
                number(json, "max", max);
            }
            case Condition.All(var conditions) -> CodebookWriter.list(json, "all", conditions, TagWriter::put);
            case Condition.Any(var conditions) -> CodebookWriter.list(json, "any", conditions, TagWriter::put);
            case Condition.Not(var negated) -> put(json.putObject("not"), negated);
        }
    }

    private static void put(ObjectNode json, AnswerPlace place) {
        switch (place) {
            case AnswerPlace.SameAnnotation() -> {}
            case AnswerPlace.ArticleAnnotation(var tag) -> json.put("tag", tag);
            case AnswerPlace.RoleFiller(var role) -> json.put("role", role);
        }
    }

    private static void number(ObjectNode json, String name, @Nullable BigDecimal number) {
        if (number != null) {
            json.put(name, number);
        }
    }
}
