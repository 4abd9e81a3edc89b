package org.framewright.ui.agreement.spreadsheet;

import org.framewright.files.CellGrid;
import org.framewright.model.Refusal;
import org.framewright.reliability.external.ColumnMapping;
import org.framewright.reliability.external.ColumnMappingGuess;
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
/// @param wishes what somebody has said of it
record SpreadsheetInterpretation(
        Path file,
        Optional<Stamp> stamp,
        List<String> sheets,
        CellGrid grid,
        MappingOptions wishes,
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
    static SpreadsheetInterpretation of(Path file, String sheet) {
        var stamp = Stamp.of(file);
        return of(file, stamp, CellGrid.sheets(file), CellGrid.read(file, sheet), MappingOptions.NONE);
    }

    private static SpreadsheetInterpretation of(
            Path file, Optional<Stamp> stamp, List<String> sheets, CellGrid grid, MappingOptions wishes) {
        return new SpreadsheetInterpretation(file, stamp, sheets, grid, wishes, ColumnMappingGuess.of(grid, wishes));
    }

    /// The same file, as somebody says that it is to be understood.
    SpreadsheetInterpretation as(MappingOptions said) {
        return of(file, stamp, sheets, grid, said);
    }

    /// As the file is by now; what was said of columns that are no more is forgotten.
    SpreadsheetInterpretation again() {
        var now = of(file, sheets.contains(grid.sheet()) ? grid.sheet() : "");
        try {
            return now.as(wishes);
        } catch (Refusal otherColumns) {
            return now;
        }
    }

    /// How many rows of data there are.
    int rows() {
        return Math.max(0, grid.rows().size() - mapping.headers() - mapping.skipped());
    }
}
