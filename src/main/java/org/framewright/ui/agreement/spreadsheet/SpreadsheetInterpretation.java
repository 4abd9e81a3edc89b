package org.framewright.ui.agreement.spreadsheet;

import org.framewright.files.CellGrid;
import org.framewright.model.Refusal;
import org.framewright.reliability.external.ColumnMapper;
import org.framewright.reliability.external.ColumnMapping;
import org.framewright.reliability.external.MappingOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/// A file and what was understood of it.
///
/// @param sheets that it has
/// @param stamp of the file when it was read
/// @param options what somebody has said of it
record SpreadsheetInterpretation(
        Path file,
        Optional<Stamp> stamp,
        List<String> sheets,
        CellGrid grid,
        MappingOptions options,
        ColumnMapping mapping) {

    /// What changes with a file.
    record Stamp(long size, FileTime changed) {

        /// Of a file now; nothing where there is none.
        static Optional<Stamp> of(Path file) {
            try {
                return Optional.of(new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
            } catch (IOException gone) {
                return Optional.empty();
            }
        }
    }

    SpreadsheetInterpretation {
        sheets = List.copyOf(sheets);
    }

    /// Reads a file.
    ///
    /// @param sheet its name; empty for the first
    /// @throws org.framewright.model.Refusal where it can't be read
    static SpreadsheetInterpretation read(Path file, String sheet) {
        var stamp = Stamp.of(file);
        return read(file, stamp, CellGrid.sheets(file), CellGrid.read(file, sheet), MappingOptions.NONE);
    }

    private static SpreadsheetInterpretation read(
            Path file, Optional<Stamp> stamp, List<String> sheets, CellGrid grid, MappingOptions options) {
        return new SpreadsheetInterpretation(file, stamp, sheets, grid, options, ColumnMapper.guess(grid, options));
    }

    /// The same file, as somebody says that it is to be understood.
    SpreadsheetInterpretation withOptions(MappingOptions options) {
        return read(file, stamp, sheets, grid, options);
    }

    /// As the file is by now; what was said of columns that are no more is forgotten.
    SpreadsheetInterpretation reread() {
        var now = read(file, sheets.contains(grid.sheet()) ? grid.sheet() : "");
        try {
            return now.withOptions(options);
        } catch (Refusal otherColumns) {
            return now;
        }
    }

    /// How many rows of data there are.
    int rows() {
        return Math.max(0, grid.rows().size() - mapping.headers() - mapping.skipped());
    }
}
