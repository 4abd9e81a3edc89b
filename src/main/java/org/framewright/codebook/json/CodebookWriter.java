package org.framewright.codebook.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Codebook.StudyQuestion;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.MissingCodes;
import org.framewright.codebook.ReadingAid;
import org.framewright.codebook.SuggestionRule;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/// Writes codebooks as [CodebookReader] reads them: in format 2, what is usual left out. What is read again is equal.
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
        list(json, "scores", codebook.scores(), ScoreWriter::put);
        list(json, "readingAids", codebook.readingAids(), CodebookWriter::put);
        list(json, "suggestions", codebook.suggestions(), CodebookWriter::put);
        if (!codebook.missingCodes().equals(MissingCodes.USUAL)) {
            put(json.putObject("missingCodes"), codebook.missingCodes());
        }
        list(json, "questions", codebook.questions(), CodebookWriter::put);
        var mapping = codebook.mapping();
        if (mapping != null) {
            VersionMappingWriter.put(json.putObject("mapping"), mapping);
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

    private static void put(ObjectNode json, ReadingAid aid) {
        json.put("id", aid.id());
        json.put("label", aid.label());
        json.put("pattern", aid.pattern());
        if (!aid.ignoreCase()) {
            json.put("ignoreCase", false);
        }
    }

    private static void put(ObjectNode json, SuggestionRule rule) {
        json.put("finds", JsonObjectReader.word(rule.finds()));
        json.put("tag", rule.tag());
        text(json, "cue", rule.cue());
        text(json, "source", rule.source());
        address(json, "speaker", rule.speaker());
        address(json, "direct", rule.direct());
        address(json, "indirect", rule.indirect());
        address(json, "mixed", rule.mixed());
    }

    private static void address(ObjectNode json, String name, @Nullable CodebookAddress address) {
        if (address != null) {
            json.put(name, address.toString());
        }
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

    /// Puts what has something in it.
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

    /// Puts what is set.
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
}
