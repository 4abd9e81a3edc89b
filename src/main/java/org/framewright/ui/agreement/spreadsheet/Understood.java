package org.framewright.ui.agreement.spreadsheet;

import org.framewright.files.Grid;
import org.framewright.reliability.external.Mapping;
import org.framewright.reliability.external.MappingGuess;
import org.framewright.reliability.external.Wishes;

import java.nio.file.Path;
import java.util.List;

/// A file and what was understood of it.
///
/// @param sheets that it has
/// @param wishes what somebody has said of it
record Understood(Path file, List<String> sheets, Grid grid, Wishes wishes, Mapping mapping) {

    Understood {
        sheets = List.copyOf(sheets);
    }

    /// Reads a file.
    ///
    /// @param sheet its name; empty for the first
    /// @throws org.framewright.model.Refusal where it can't be read
    static Understood of(Path file, String sheet) {
        var sheets = Grid.sheets(file);
        return of(file, sheets, Grid.read(file, sheet), Wishes.NONE);
    }

    private static Understood of(Path file, List<String> sheets, Grid grid, Wishes wishes) {
        return new Understood(file, sheets, grid, wishes, MappingGuess.of(grid, wishes));
    }

    /// The same file, as somebody says that it is to be understood.
    Understood as(Wishes said) {
        return of(file, sheets, grid, said);
    }

    /// How many rows of data there are.
    int rows() {
        return Math.max(0, grid.rows().size() - mapping.headers() - mapping.skipped());
    }
}
