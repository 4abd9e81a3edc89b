package org.framewright.codebook.formats;

import org.framewright.codebook.formats.QdcXml.Code;
import org.framewright.codebook.formats.QdcXml.QdcContent;
import org.framewright.files.CsvTable;
import org.framewright.files.Limits;
import org.framewright.model.Refusal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The list of tags that Taguette exports as a codebook: a row for each, with its name, description and parent. They are codes as
/// those of QDA programs.
final class TaguetteTags {

    /// The column of the name, in Taguette's versions.
    private static final List<String> NAME = List.of("tag", "name", "path");

    private static final String DESCRIPTION = "description";
    private static final String PARENT = "parent";

    private final CsvTable table;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    TaguetteTags(CsvTable table) {
        this.table = table;
    }

    /// Whether a table is such a list, by its columns.
    static boolean isList(CsvTable table) {
        return column(table, CsvColumns.KIND) < 0 && column(table, DESCRIPTION) >= 0 && nameColumn(table) >= 0;
    }

    private static int nameColumn(CsvTable table) {
        var there = NAME.stream().filter(it -> column(table, it) >= 0).toList();
        return there.size() == 1 ? column(table, there.getFirst()) : -1;
    }

    private static int column(CsvTable table, String name) {
        return table.columns().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList().indexOf(name);
    }

    /// @throws Refusal where there are no tags, or they are nested too deep
    QdcContent content() {
        var content = QdcContent.empty();
        table.rows().forEach(it -> add(it, content));
        if (content.codes().isEmpty()) {
            throw new Refusal(CodebookFormatProblem.NO_CODES, table.file());
        }
        return content;
    }

    /// A tag whose parent stands in no row above is one at the top.
    private void add(CsvTable.CsvRow row, QdcContent content) {
        var name = row.cells().get(nameColumn(table));
        if (name.isEmpty()) {
            return;
        }
        var code = new Code("row " + row.number(), name, true, "");
        code.description.append(cell(row, DESCRIPTION));
        var parent = cell(row, PARENT);
        var above = codes.get(parent);
        int level = above == null ? 1 : levels.getOrDefault(parent, 0) + 1;
        if (level >= Limits.MOST_CODEBOOK_LEVELS) {
            throw new Refusal(
                    CodebookFormatProblem.TOO_DEEP,
                    table.file() + ", row " + row.number(),
                    Limits.MOST_CODEBOOK_LEVELS);
        }
        (above == null ? content.codes() : above.children).add(code);
        if (codes.putIfAbsent(name, code) == null) {
            levels.put(name, level);
        }
    }

    private String cell(CsvTable.CsvRow row, String name) {
        int column = column(table, name);
        return column < 0 ? "" : row.cells().get(column);
    }
}
