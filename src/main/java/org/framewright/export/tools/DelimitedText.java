package org.framewright.export.tools;

import org.framewright.export.dictionary.RowMeaning;
import org.framewright.export.tools.ToolFileSet.ToolFile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A table as text: commas, quotes only where a cell needs them (ReCal reads none), lines that end with LF.
final class DelimitedText {

    private final StringBuilder text = new StringBuilder();
    private long rows = -1;

    DelimitedText(String... header) {
        row(List.of(header));
    }

    DelimitedText(List<String> header) {
        row(header);
    }

    void row(List<String> cells) {
        text.append(cells.stream().map(DelimitedText::cell).collect(Collectors.joining(","))).append('\n');
        rows++;
    }

    private static String cell(String cell) {
        boolean plain = cell.chars().noneMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    long rows() {
        return rows;
    }

    /// The number of bytes of the text.
    int size() {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    ToolFile toFile(String name, RowMeaning row) {
        return new ToolFile(name, row, text.toString(), rows);
    }
}
