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

/// A file and its interpretation.
///
/// @param sheets of the file
/// @param stamp of the file when it was read
/// @param options the user's corrections
record SpreadsheetInterpretation(
        Path file,
        Optional<Stamp> stamp,
        List<String> sheets,
        CellGrid grid,
        MappingOptions options,
        ColumnMapping mapping) {

    /// The properties that change with a file.
    record Stamp(long size, FileTime changed) {

        /// The present stamp of a file; empty where there is none.
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

    SpreadsheetInterpretation withOptions(MappingOptions options) {
        return read(file, stamp, sheets, grid, options);
    }

    /// The present state of the file; options for columns that are gone are dropped.
    SpreadsheetInterpretation reread() {
        var now = read(file, sheets.contains(grid.sheet()) ? grid.sheet() : "");
        try {
            return now.withOptions(options);
        } catch (Refusal otherColumns) {
            return now;
        }
    }
}
