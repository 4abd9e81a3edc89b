package org.framewright.codebook.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.codebook.AttributionKind;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.DerivedScore;
import org.framewright.codebook.DerivedScore.Formula;
import org.framewright.codebook.DerivedScore.ScoreInput;
import org.framewright.codebook.HighlightPattern;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.SuggestionRule;
import org.framewright.codebook.VersionMapping;
import org.framewright.codebook.VersionMapping.Step;
import org.framewright.codebook.WarningRules;
import org.framewright.model.ConstantName;
import org.framewright.model.coding.Value;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/// Writes codebooks in format 2, without the values that are usual. [CodebookReader] reads an equal codebook from the
/// result.
public final class CodebookWriter {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final DefaultPrettyPrinter printer;

    public CodebookWriter() {
        var lines = new DefaultIndenter("  ", "\n");
        this.printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
    }

    /// The codebook's JSON, with a line feed at its end.
    public String write(Codebook codebook) {
        try {
            return mapper.writer(printer).writeValueAsString(json(codebook)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode json(Codebook codebook) {
        var json = mapper.createObjectNode();
        json.put("format", CodebookReader.FORMAT);
        json.put("id", codebook.id());
        json.put("version", codebook.version());
        put(json, codebook.about());
        list(json, "groups", codebook.groups(), CodebookWriter::put);
        list(json, "tags", codebook.tags(), TagWriter::put);
        list(json, "scores", codebook.scores(), CodebookWriter::put);
        list(json, "highlightPatterns", codebook.highlightPatterns(), CodebookWriter::put);
        list(json, "suggestions", codebook.suggestions(), CodebookWriter::put);
        if (!codebook.warnings().equals(WarningRules.USUAL)) {
            put(json.putObject("warnings"), codebook.warnings());
        }
        if (!codebook.missingCodes().equals(MissingCodes.USUAL)) {
            put(json.putObject("missingCodes"), codebook.missingCodes());
        }
        list(json, "questions", codebook.questions(), CodebookWriter::put);
        var mapping = codebook.mapping();
        if (mapping != null) {
            put(json.putObject("mapping"), mapping);
        }
        return json;
    }

    private static void put(ObjectNode json, Codebook.CodebookDescription about) {
        json.put("title", about.title());
        text(json, "description", about.description());
        text(json, "language", about.language());
        texts(json, "authors", about.source().authors());
        text(json, "licence", about.source().licence());
        text(json, "citation", about.source().citation());
        list(
                json,
                "changes",
                about.changes(),
                (object, note) -> {
                    object.put("version", note.version());
                    text(object, "date", note.date());
                    object.put("note", note.note());
                });
    }

    private static void put(ObjectNode json, Codebook.Group group) {
        json.put("id", group.id());
        json.put("label", group.label());
        text(json, "description", group.description());
    }

    private static void put(ObjectNode json, HighlightPattern aid) {
        json.put("id", aid.id());
        json.put("label", aid.label());
        json.put("pattern", aid.pattern());
        if (!aid.ignoreCase()) {
            json.put("ignoreCase", false);
        }
    }

    private static void put(ObjectNode json, SuggestionRule rule) {
        json.put("finds", ConstantName.of(rule.finds()));
        if (!rule.kinds().equals(SuggestionRule.USUAL_KINDS)) {
            texts(json, "kinds", rule.kinds().stream().map(AttributionKind::id).toList());
        }
        json.put("tag", rule.tag());
        text(json, "cue", rule.cue());
        text(json, "source", rule.source());
        address(json, "speaker", rule.speaker());
        address(json, "direct", rule.direct());
        address(json, "indirect", rule.indirect());
        address(json, "mixed", rule.mixed());
        if (rule.that()) {
            json.put("that", true);
        }
        if (rule.adverbs()) {
            json.put("adverbs", true);
        }
    }

    private static void address(ObjectNode json, String name, @Nullable CodebookAddress address) {
        if (address != null) {
            json.put(name, address.toString());
        }
    }

    private static void put(ObjectNode json, WarningRules warnings) {
        texts(json, "off", warnings.off().stream().map(WarningRules.WarningKind::id).toList());
        list(
                json,
                "contradictions",
                warnings.contradictions(),
                (object, rule) -> {
                    object.put("tag", rule.tag());
                    TagWriter.condition(object, rule.when());
                    object.put("words", rule.words());
                });
    }

    private static void put(ObjectNode json, MissingCodes codes) {
        json.put("notAsked", codes.notAsked());
        json.put("notCodable", codes.notCodable());
        json.put("notYetCoded", codes.notYetCoded());
        json.put("notCodableAnswer", codes.notCodableAnswer());
    }

    private static void put(ObjectNode json, StudyQuestion question) {
        json.put("id", question.id());
        json.put("question", question.question());
        texts(json, "about", question.about());
        text(json, "answer", question.answer());
    }

    /// Puts a text that is not empty.
    static void text(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }

    static void texts(ObjectNode json, String name, Collection<?> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = json.putArray(name);
            texts.forEach(text -> list.add(text.toString()));
        }
    }

    /// Puts a flag that is set.
    static void flag(ObjectNode json, String name, boolean flag) {
        if (flag) {
            json.put(name, true);
        }
    }

    static <T> void list(ObjectNode json, String name, List<T> items, BiConsumer<ObjectNode, T> put) {
        if (!items.isEmpty()) {
            var list = json.putArray(name);
            items.forEach(item -> put.accept(list.addObject(), item));
        }
    }

    static void put(ObjectNode json, DerivedScore score) {
        json.put("id", score.id());
        json.put("label", score.label());
        switch (score.formula()) {
            case Formula.Mean(var input, var minAnswered) -> put(json, "mean", input, minAnswered);
            case Formula.Sum(var input, var minAnswered) -> put(json, "sum", input, minAnswered);
            case Formula.Count(var input, var categories, var minAnswered) -> {
                put(json, "count", input, minAnswered);
                CodebookWriter.texts(json, "is", categories);
            }
            case Formula.Share(var input, var categories, var minAnswered) -> {
                put(json, "share", input, minAnswered);
                CodebookWriter.texts(json, "is", categories);
            }
            case Formula.Difference(var minuend, var subtrahend) -> {
                json.put("of", "difference");
                json.put("minuend", minuend);
                json.put("subtrahend", subtrahend);
            }
        }
        TagWriter.put(json, score.guidance());
    }

    private static void put(ObjectNode json, String of, ScoreInput input, int minAnswered) {
        json.put("of", of);
        switch (input) {
            case ScoreInput.Items(var variables) -> CodebookWriter.texts(json, "items", variables);
            case ScoreInput.Answers(var variable) -> {
                json.put("tag", variable.tag());
                json.put("variable", variable.variable());
            }
            case ScoreInput.Annotations(var tag) -> json.put("tag", tag);
        }
        json.put("answered", minAnswered);
    }

    static void put(ObjectNode json, VersionMapping mapping) {
        json.put("from", mapping.from());
        CodebookWriter.list(json, "steps", mapping.steps(), CodebookWriter::put);
    }

    private static void put(ObjectNode json, Step step) {
        switch (step) {
            case Step.Rename(var from, var to) -> put(json, "rename", from, to);
            case Step.Move(var from, var to) -> put(json, "move", from, to);
            case Step.Merge(var from, var to) -> {
                json.put("step", "merge");
                CodebookWriter.texts(json, "from", from);
                json.put("to", to.toString());
            }
            case Step.Split(var from, var to) -> {
                json.put("step", "split");
                json.put("from", from.toString());
                CodebookWriter.texts(json, "to", to);
            }
            case Step.Rescale(var from, var to, var values) -> {
                put(json, "scale", from, to);
                if (!values.isEmpty()) {
                    var object = json.putObject("values");
                    values.forEach((category, value) -> put(object, category, value));
                }
            }
            case Step.Redefine(var what) -> {
                json.put("step", "redefine");
                json.put("what", what.toString());
            }
            case Step.AskAgain(var what) -> {
                json.put("step", "ask-again");
                json.put("what", what.toString());
            }
        }
    }

    private static void put(ObjectNode json, String step, CodebookAddress from, CodebookAddress to) {
        json.put("step", step);
        json.put("from", from.toString());
        json.put("to", to.toString());
    }

    private static void put(ObjectNode values, String category, Value value) {
        switch (value) {
            case Value.Category(var id) -> values.put(category, id);
            case Value.Categories(var ids) -> {
                var list = values.putArray(category);
                ids.forEach(list::add);
            }
            case Value.Numeric(var number) -> values.put(category, number);
            case Value.Text _, Value.Actor _, Value.ActorSet _, Value.Day _, Value.NotCodable() ->
                    throw new IllegalArgumentException("no step maps a category to " + value);
        }
    }
}
