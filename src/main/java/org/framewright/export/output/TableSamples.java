package org.framewright.export.output;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.export.ExportPreview.MissingValues;
import org.framewright.export.ExportPreview.TablePreview;
import org.framewright.export.columns.CodingColumns;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.tools.ToolFileSet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Samples of tables: their first rows, the number of rows, and the missing values.
public final class TableSamples {

    /// The ending of a column's name that gives the reasons of another column's empty cells.
    private static final String REASON_ENDING = "__missing";

    private final int most;
    private final List<Sample> tables = new ArrayList<>();

    public TableSamples(int most) {
        this.most = most;
    }

    public ExportTable.TableFormat open(DataFile file) {
        var sample = new Sample(file);
        tables.add(sample);
        return sample;
    }

    public List<TablePreview> parts() {
        return tables.stream().map(Sample::part).toList();
    }

    /// The first rows of files for an agreement program; for a file that is no table, its first lines.
    public static List<TablePreview> of(ToolFileSet prepared, int most) {
        return prepared.files().stream().map(it -> part(it, most)).toList();
    }

    private static TablePreview part(ToolFileSet.ToolFile made, int most) {
        var lines = made.text().lines().limit(most + 1L).toList();
        var rows = made.isTable() ? cells(lines) : lines.stream().map(List::of).toList();
        var header = made.isTable() ? rows.getFirst() : List.of(made.name());
        var shown = made.isTable() ? rows.subList(1, rows.size()) : rows.subList(0, Math.min(most, rows.size()));
        return new TablePreview(
                DataFile.ofTexts(made.name(), made.row(), header), shown, made.rows(), OptionalLong.empty(), List.of());
    }

    private static List<List<String>> cells(List<String> lines) {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(String.join("\n", lines)))) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private final class Sample implements ExportTable.TableFormat {

        private final DataFile file;
        private final List<List<String>> first = new ArrayList<>();
        private final List<Map<String, String>> reasons;
        private final List<SequencedMap<String, Long>> missing;
        private final int ofVersion;
        private long latest;
        private long count = -1;

        Sample(DataFile file) {
            this.file = file;
            this.ofVersion = file.header().indexOf(CodingColumns.LATEST);
            this.reasons = file.columns().stream().map(Sample::reasons).toList();
            this.missing = file.columns().stream().<SequencedMap<String, Long>>map(_ -> new LinkedHashMap<>()).toList();
        }

        /// The words for the reasons of missing values, by the codes in a column.
        private static Map<String, String> reasons(ExportColumn column) {
            var codes = column.name().endsWith(REASON_ENDING) ? column.meanings() : column.missing();
            return codes.entrySet().stream()
                    .collect(Collectors.toMap(it -> Integer.toString(it.getKey()), Map.Entry::getValue));
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public void row(List<String> cells) {
            count++;
            if (count == 0) {
                return;
            }
            if (ofVersion >= 0 && cells.get(ofVersion).equals("1")) {
                latest++;
            }
            if (first.size() < most) {
                first.add(List.copyOf(cells));
            }
            for (int i = 0; i < cells.size(); i++) {
                var reason = reasons.get(i).get(cells.get(i));
                if (reason != null) {
                    missing.get(i).merge(reason, 1L, Long::sum);
                }
            }
        }

        @Override
        public void end() {
            // nothing was written
        }

        TablePreview part() {
            var gaps = new ArrayList<MissingValues>();
            for (int i = 0; i < missing.size(); i++) {
                if (!missing.get(i).isEmpty()) {
                    gaps.add(new MissingValues(file.columns().get(i), missing.get(i)));
                }
            }
            var counting = ofVersion < 0 ? OptionalLong.empty() : OptionalLong.of(latest);
            return new TablePreview(file, first, Math.max(count, 0), counting, gaps);
        }
    }
}
