package org.framewright.codebook.formats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.framewright.codebook.json.CodebookReader;
import org.framewright.files.CsvTable;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a table as a codebook's JSON, with the row of each JSON object.
final class CsvTree {

    private final CsvColumns columns;
    private final CsvTable table;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, ObjectNode> tags = new HashMap<>();
    private final Map<String, ObjectNode> variables = new HashMap<>();

    /// JSON pointers of objects, and their rows.
    private final Map<String, String> rows = new HashMap<>();

    private final IdentityHashMap<ObjectNode, String> pointers = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CsvTree(CsvColumns columns, CsvTable table) {
        this.columns = columns;
        this.table = table;
        rows.put("", table.file());
    }

    /// The codebook, as far as the table has it.
    ///
    /// @throws Refusal where the table itself is wrong: unknown columns or kinds, rows without their parent
    String json() {
        if (!table.columns().contains(CsvColumns.KIND)) {
            throw new Refusal(CodebookFormatProblem.COLUMN_LACKING, table.file(), CsvColumns.KIND);
        }
        table.columns().stream()
                .filter(it -> !it.isEmpty() && !CsvColumns.ALL.contains(it))
                .forEach(it ->
                        note(
                                CodebookFormatProblem.COLUMN_UNKNOWN,
                                table.file(),
                                it,
                                String.join(", ", CsvColumns.ALL)));
        table.rows().forEach(this::add);
        if (!pointers.containsKey(root)) {
            note(CodebookFormatProblem.CODEBOOK_ROW_LACKING, table.file());
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        root.put("format", CodebookReader.FORMAT);
        return root.toString();
    }

    private void add(CsvTable.CsvRow row) {
        var word = cell(row, CsvColumns.KIND);
        CsvRowKind.find(word)
                .ifPresentOrElse(
                        kind -> add(row, kind),
                        () ->
                                note(
                                        CodebookFormatProblem.KIND_UNKNOWN,
                                        place(row),
                                        word,
                                        String.join(", ", CsvRowKind.words())));
    }

    private void add(CsvTable.CsvRow row, CsvRowKind kind) {
        var place = place(row);
        target(row, kind, place)
                .ifPresent(object -> {
                    rows.put(pointers.getOrDefault(object, ""), place);
                    fill(object, row, kind);
                    var id = object.path("id").asText();
                    if (kind == CsvRowKind.TAG) {
                        tags.putIfAbsent(id, object);
                    } else if (kind == CsvRowKind.VARIABLE) {
                        variables.putIfAbsent(cell(row, CsvColumns.TAG) + "." + id, object);
                    }
                });
    }

    /// The JSON object for a row.
    private Optional<ObjectNode> target(CsvTable.CsvRow row, CsvRowKind kind, String place) {
        return switch (kind) {
            case CODEBOOK -> single(root, "", kind, place);
            case MAPPING -> {
                var mapping = root.withObjectProperty(kind.list());
                yield single(mapping, "/" + kind.list(), kind, place);
            }
            case STEP -> {
                if (!root.has(CsvRowKind.MAPPING.list())) {
                    note(CodebookFormatProblem.PARENT_LACKING, place, CsvRowKind.MAPPING.word(), CsvColumns.KIND);
                    yield Optional.empty();
                }
                yield Optional.of(newChild(root.withObjectProperty(CsvRowKind.MAPPING.list()), kind));
            }
            case ROLE, VARIABLE ->
                    parent(tags, cell(row, CsvColumns.TAG), CsvColumns.TAG, place).map(it -> newChild(it, kind));
            case CATEGORY ->
                    parent(
                                    variables,
                                    cell(row, CsvColumns.TAG) + "." + cell(row, CsvColumns.VARIABLE),
                                    CsvColumns.VARIABLE,
                                    place)
                            .map(it -> newChild(it, kind));
            case CHANGE, GROUP, TAG, SCORE, HIGHLIGHT_PATTERN, SUGGESTION, QUESTION ->
                    Optional.of(newChild(root, kind));
        };
    }

    private Optional<ObjectNode> single(ObjectNode object, String pointer, CsvRowKind kind, String place) {
        if (pointers.putIfAbsent(object, pointer) != null) {
            note(CodebookFormatProblem.ROW_TWICE, place, kind.word());
            return Optional.empty();
        }
        return Optional.of(object);
    }

    private Optional<ObjectNode> parent(Map<String, ObjectNode> known, String id, String column, String place) {
        var parent = Optional.ofNullable(known.get(id));
        if (parent.isEmpty()) {
            note(CodebookFormatProblem.PARENT_LACKING, place, id, column);
        }
        return parent;
    }

    private ObjectNode newChild(ObjectNode parent, CsvRowKind kind) {
        ArrayNode list = parent.withArrayProperty(kind.list());
        var object = list.addObject();
        pointers.put(object, pointers.getOrDefault(parent, "") + "/" + kind.list() + "/" + (list.size() - 1));
        return object;
    }

    private void fill(ObjectNode object, CsvTable.CsvRow row, CsvRowKind kind) {
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var cell = row.cells().get(i);
            boolean isPlace =
                    kind.isBelowTag() && (column.equals(CsvColumns.TAG) || column.equals(CsvColumns.VARIABLE));
            if (!cell.isEmpty() && !column.equals(CsvColumns.KIND) && !isPlace) {
                columns.value(column, cell, kind, cell(row, "step"))
                        .ifPresentOrElse(
                                value -> object.set(column, value),
                                () -> note(CodebookFormatProblem.CELL_NO_JSON, place(row) + ", " + column, cell));
            }
        }
    }

    private String cell(CsvTable.CsvRow row, String column) {
        int at = table.columns().indexOf(column);
        return at < 0 ? "" : row.cells().get(at);
    }

    private static String place(CsvTable.CsvRow row) {
        return "row " + row.number();
    }

    /// The problems of the codebook, each with its row and column.
    List<Problem> locate(List<Problem> found) {
        return found.stream().map(it -> new Problem(it.code(), locate(it.where()), it.details())).toList();
    }

    private String locate(String pointer) {
        var at = pointer.equals("/") ? "" : pointer;
        while (!rows.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        var rest = pointer.substring(at.length());
        var column = rest.isEmpty() ? "" : rest.substring(1).split("/", 2)[0];
        return rows.get(at) + (CsvColumns.ALL.contains(column) ? ", " + column : "");
    }

    private void note(CodebookFormatProblem code, String where, Object... details) {
        problems.add(Problem.of(code, where, details));
    }
}
