package org.framewright.export.tables;

import org.framewright.codebook.Codebook;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.output.ExportOutputs;
import org.framewright.export.output.ExportTable;
import org.framewright.export.selection.ArticlePrefetch;
import org.framewright.export.selection.QuestionMeanings;
import org.framewright.export.tools.ToolFileSet;
import org.framewright.export.tools.ToolVariable;
import org.framewright.export.tools.ToolVariable.RatingLevel;
import org.framewright.export.tools.ToolVariable.ToolUnit;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files for an agreement program, made of the same units as `reliability/VARIABLE.csv`.
public final class ToolFiles {

    private final Codebook codebook;
    private final DataDictionary dictionary;
    private final List<Coder> coders;
    private final MemoryTables tables = new MemoryTables();

    private ToolFiles(ExportSource source) {
        this.codebook = source.study().newest();
        this.dictionary = source.dictionary();
        this.coders = source.codings().comparedCoders(source.study());
    }

    /// Makes the files of one program.
    public static ToolFileSet prepare(ExportSource source, ProgressListener progress) throws IOException {
        var files = new ToolFiles(source);
        var meanings = new QuestionMeanings(source.study(), source.shape().analysis().pooled());
        var reliability =
                new ReliabilityFiles(
                        source.study(),
                        source.dictionary(),
                        files.coders,
                        new ExportOutputs(files.tables, files.tables));
        new ArticlePrefetch(source.state(), source.study(), source.codings(), meanings)
                .forEach(
                        progress,
                        coded -> {
                            meanings.count(coded);
                            reliability.add(coded);
                        });
        var warnings = new ArrayList<>(meanings.warnings());
        warnings.addAll(reliability.end());
        var columns = source.dictionary().answers().ratingColumns();
        var prepared =
                source.shape()
                        .preset()
                        .tool()
                        .orElseThrow()
                        .prepare(columns.stream().flatMap(it -> files.toolVariable(it).stream()).toList());
        for (var column : columns) {
            var words = source.dictionary().reliabilityWords(column);
            prepared.addTable(column.column().name() + "_values.csv", words.row(), files.tables.rows(words));
        }
        prepared.addProblems(warnings);
        return prepared;
    }

    private Optional<ToolVariable> toolVariable(AnswerColumn column) {
        var file = dictionary.reliability(column, coders);
        var ratings = tables.rows(file);
        var keys = tables.rows(dictionary.reliabilityUnits(column));
        if (ratings.isEmpty()) {
            return Optional.empty();
        }
        var units = new ArrayList<ToolUnit>();
        for (int i = 1; i < ratings.size(); i++) {
            var key = keys.get(i);
            units.add(new ToolUnit(key.getFirst(), key.get(1), key.get(2), ratings.get(i)));
        }
        return Optional.of(
                new ToolVariable(
                        column.column().name(), column.tag().replace('-', '_'), level(column), file.header(), units));
    }

    private RatingLevel level(AnswerColumn column) {
        if (column.part() == AnswerColumn.ColumnPart.CHOSEN) {
            return RatingLevel.NOMINAL;
        }
        return switch (codebook.requireTag(column.tag()).variable(column.item()).orElseThrow().scale()) {
            case ORDINAL -> RatingLevel.ORDINAL;
            case INTERVAL -> RatingLevel.INTERVAL;
            case RATIO -> RatingLevel.RATIO;
            case NOMINAL, BOOLEAN, SET, ACTOR, ACTOR_SET, TEXT, DATE -> RatingLevel.NOMINAL;
        };
    }

    /// Tables that are kept in memory, by their names. Equal cells are kept once.
    public static final class MemoryTables implements ExportOutputs.FormatFactory {

        private final Map<String, MemoryTable> tables = new HashMap<>();
        private final Map<String, String> cells = new HashMap<>();

        @Override
        public ExportTable.TableFormat open(DataFile file) {
            var kept = new MemoryTable(file, new ArrayList<>());
            tables.put(file.name(), kept);
            return kept;
        }

        /// The rows of a table, its header first; empty where the table was not begun.
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
}
