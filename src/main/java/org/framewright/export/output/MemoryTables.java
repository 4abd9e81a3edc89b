package org.framewright.export.output;

import org.framewright.export.dictionary.DataFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tables that are kept in memory, by their names. Cells that are the same are kept once.
public final class MemoryTables implements ExportOutputs.Forms {

    private final Map<String, MemoryTable> tables = new HashMap<>();
    private final Map<String, String> cells = new HashMap<>();

    @Override
    public ExportTable.TableFormat open(DataFile file) {
        var kept = new MemoryTable(file, new ArrayList<>());
        tables.put(file.name(), kept);
        return kept;
    }

    /// The rows of a table, its header first; none where it was not begun.
    public List<List<String>> rows(DataFile file) {
        var kept = tables.get(file.name());
        return kept == null ? List.of() : kept.rows();
    }

    private final class MemoryTable implements ExportTable.TableFormat {

        private final DataFile file;
        private final List<List<String>> rows;

        MemoryTable(DataFile file, List<List<String>> rows) {
            this.file = file;
            this.rows = rows;
        }

        List<List<String>> rows() {
            return rows;
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public void row(List<String> row) {
            rows.add(row.stream().map(it -> cells.computeIfAbsent(it, same -> same)).toList());
        }

        @Override
        public void end() {
            // nothing was written
        }
    }
}
