package org.framewright.codebook.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads and writes codebooks as a table for spreadsheets: a row for the codebook itself, and a row for each tag, role,
/// variable, category and other object of the format. The table holds everything; only white space around texts is lost.
public final class CodebookCsv {

    private final CsvColumns columns = new CsvColumns();
    private final JsonMapper mapper = JsonMapper.builder().build();

    /// A codebook as CSV (RFC 4180).
    public String write(Codebook codebook) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(CsvColumns.ALL);
            for (var row : rows(tree(codebook))) {
                printer.printRecord(row);
            }
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The losses of a codebook in a table, as warnings; empty where reading the table gives the same codebook.
    public List<Problem> findLosses(Codebook codebook) {
        long altered = texts(tree(codebook)).filter(it -> !it.equals(it.strip().replace("\r", ""))).count();
        return altered == 0
                ? List.of()
                : List.of(Problem.of(CodebookFormatProblem.WHITE_SPACE_LEFT_OUT, codebook.id(), altered));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual() ? Stream.of(node.textValue()) : node.valueStream().flatMap(CodebookCsv::texts);
    }

    private JsonNode tree(Codebook codebook) {
        try {
            return mapper.readTree(new CodebookWriter().write(codebook));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<List<String>> rows(JsonNode codebook) {
        var rows = new ArrayList<List<String>>();
        rows.add(row(CsvRowKind.CODEBOOK, codebook, "", ""));
        for (var kind : List.of(CsvRowKind.CHANGE, CsvRowKind.GROUP)) {
            codebook.path(kind.list()).forEach(it -> rows.add(row(kind, it, "", "")));
        }
        for (var tag : codebook.path(CsvRowKind.TAG.list())) {
            var id = tag.path("id").asText();
            rows.add(row(CsvRowKind.TAG, tag, "", ""));
            tag.path(CsvRowKind.ROLE.list()).forEach(it -> rows.add(row(CsvRowKind.ROLE, it, id, "")));
            for (var variable : tag.path(CsvRowKind.VARIABLE.list())) {
                rows.add(row(CsvRowKind.VARIABLE, variable, id, ""));
                variable.path(CsvRowKind.CATEGORY.list())
                        .forEach(it -> rows.add(row(CsvRowKind.CATEGORY, it, id, variable.path("id").asText())));
            }
        }
        for (var kind :
                List.of(CsvRowKind.SCORE, CsvRowKind.HIGHLIGHT_PATTERN, CsvRowKind.SUGGESTION, CsvRowKind.QUESTION)) {
            codebook.path(kind.list()).forEach(it -> rows.add(row(kind, it, "", "")));
        }
        if (codebook.has(CsvRowKind.MAPPING.list())) {
            var mapping = codebook.path(CsvRowKind.MAPPING.list());
            rows.add(row(CsvRowKind.MAPPING, mapping, "", ""));
            mapping.path(CsvRowKind.STEP.list()).forEach(it -> rows.add(row(CsvRowKind.STEP, it, "", "")));
        }
        return rows;
    }

    private List<String> row(CsvRowKind kind, JsonNode thing, String tag, String variable) {
        return CsvColumns.ALL.stream()
                .map(column -> {
                    if (column.equals(CsvColumns.KIND)) {
                        return kind.word();
                    }
                    if (kind.isBelowTag() && column.equals(CsvColumns.TAG)) {
                        return tag;
                    }
                    if (kind.isBelowTag() && column.equals(CsvColumns.VARIABLE)) {
                        return variable;
                    }
                    return columns.cell(thing.path(column));
                })
                .toList();
    }

    /// A file's table, with comma, semicolon or tab, in any encoding.
    static CsvTable table(Path file) {
        return CsvTable.read(file, (_, name) -> CsvColumns.find(name).orElse(name));
    }

    /// Reads a table.
    ///
    /// @return the codebook's JSON, for [CodebookReader]
    /// @throws Refusal with all problems, by row and column
    String read(CsvTable table) {
        var tree = new CsvTree(columns, table);
        var json = tree.json();
        var attempt = new CodebookReader().readWithProblems(json);
        if (!attempt.problems().isEmpty()) {
            throw new Refusal(tree.locate(attempt.problems()));
        }
        return new CodebookWriter().write(attempt.codebook());
    }
}
