package org.framewright.codebook.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.rules.CodebookRules;
import org.framewright.files.JsonObjects;
import org.framewright.files.Limits;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a codebook from its JSON. A codebook with problems is refused with all of them.
public final class CodebookReader {

    /// The newest format that this reader understands.
    public static final int FORMAT = 2;

    /// In place of a line, for what concerns the whole text.
    private static final int WHOLE = 0;

    private final JsonMapper mapper;

    public CodebookReader() {
        var limits =
                StreamReadConstraints.builder()
                        .maxDocumentLength(Limits.MOST_CODEBOOK_CHARACTERS)
                        .maxNestingDepth(Limits.MOST_CODEBOOK_LEVELS)
                        .build();
        this.mapper =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
    }

    /// Reads a codebook.
    ///
    /// @throws Refusal with every [CodebookProblem] found
    public Codebook read(String json) {
        return sound(readWithProblems(json), json);
    }

    /// Reads a codebook that a project holds, with whatever characters it came in.
    ///
    /// @throws Refusal as [#read]
    public Codebook readStored(String json) {
        return sound(readWithProblems(tree(json), List.of()), json);
    }

    private Codebook sound(CodebookReadResult read, String json) {
        if (!read.problems().isEmpty()) {
            throw new Refusal(withLines(read.problems(), json));
        }
        return read.codebook();
    }

    /// The codebook as far as it could be read, with its problems.
    ///
    /// @param problems with JSON pointers, without lines; empty where [#read] would accept the codebook
    public record CodebookReadResult(Codebook codebook, List<Problem> problems) {
        public CodebookReadResult {
            problems = List.copyOf(problems);
        }
    }

    /// Reads a codebook that is still being written: its problems are noted, not refused.
    ///
    /// @throws Refusal where the text is no JSON
    public CodebookReadResult readWithProblems(String json) {
        var tree = tree(json);
        return readWithProblems(tree, CodebookCharacters.find(tree));
    }

    private static CodebookReadResult readWithProblems(JsonNode tree, List<Problem> unprintable) {
        var root = new JsonObjectReader(tree);
        var codebook = CodebookParser.codebook(root);
        var problems = new LinkedHashSet<>(unprintable);
        problems.addAll(root.problems());
        // a value that could not be read breaks further rules, which say nothing more about it
        var unread = root.problems().stream().map(CodebookReader::place).toList();
        CodebookRules.problems(codebook).stream()
                .filter(it -> unread.stream().noneMatch(at -> it.where().equals(at) || it.where().startsWith(at + "/")))
                .forEach(problems::add);
        return new CodebookReadResult(codebook, List.copyOf(problems));
    }

    /// The pointer to the value that a problem is about: a missing one is named by its object and its name.
    private static String place(Problem problem) {
        return problem.code() == CodebookProblem.PROPERTY_MISSING
                ? (problem.where() + "/" + problem.details().getFirst()).replace("//", "/")
                : problem.where();
    }

    /// The problems in the order of their lines, with the line after each pointer, for people. JSON on a single line was made by a
    /// program: its lines say nothing.
    private List<Problem> withLines(List<Problem> problems, String json) {
        if (json.strip().lines().count() < 2) {
            return problems;
        }
        var lines = lines(json);
        return problems.stream()
                .sorted(Comparator.comparingInt(it -> line(it.where(), lines)))
                .map(it -> new Problem(it.code(), withLine(it.where(), lines), it.details()))
                .toList();
    }

    /// The line on which each value of a JSON text begins, by its pointer.
    private Map<String, Integer> lines(String json) {
        var lines = new HashMap<String, Integer>();
        try (var parser = mapper.getFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.FIELD_NAME) {
                    lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    private static String withLine(String pointer, Map<String, Integer> lines) {
        int line = line(pointer, lines);
        return line == WHOLE ? pointer : pointer + " (line " + line + ")";
    }

    /// The line of a pointer; for a missing value, the line of the value that should contain it.
    private static int line(String pointer, Map<String, Integer> lines) {
        for (var at = pointer; !at.isEmpty() && !at.equals("/"); at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return WHOLE;
    }

    private JsonNode tree(String json) {
        try {
            var tree = JsonObjects.tree(mapper, json);
            if (!tree.isObject()) {
                throw new Refusal(
                        CodebookProblem.WRONG_TYPE,
                        "/",
                        "object",
                        tree.isMissingNode() ? "nothing" : tree.getNodeType().name().toLowerCase(Locale.ROOT));
            }
            return tree;
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            var where = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            throw new Refusal(CodebookProblem.NOT_JSON, where, JsonObjects.reason(broken));
        }
    }
}
