package org.framewright.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an export is for: how its tables are written, and what is written beside them.
public enum Preset {
    /// CSV as RFC 4180 has it, and nothing else.
    CSV,
    /// The same, and `import.R`.
    R,
    /// The same, and `import.do`.
    STATA,
    /// CSV with a byte-order mark and without line breaks in cells, and `import.sps`.
    SPSS,
    /// A workbook for each table, to be looked at in a spreadsheet.
    EXCEL;

    /// The name in commands.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The preset of a name.
    public static Optional<Preset> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    boolean isWorkbook() {
        return this == EXCEL;
    }

    /// Whether the program takes a line break in a cell for the end of its row.
    boolean isOneLine() {
        return this == SPSS;
    }

    boolean hasMark() {
        return this == SPSS;
    }
}
