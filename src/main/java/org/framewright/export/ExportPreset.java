package org.framewright.export;

import org.framewright.export.tools.AgreementTool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an export is for: how its tables are written, and what is written beside them.
public enum ExportPreset {
    /// CSV as RFC 4180 has it, and nothing else.
    CSV,
    /// The same, and `import.R`.
    R,
    /// The same, and `import.do`.
    STATA,
    /// CSV with a byte-order mark and without line breaks in cells, and `import.sps`.
    SPSS,
    /// A workbook for each table, to be looked at in a spreadsheet.
    EXCEL,
    /// Nothing but ratings, in a folder of their own, as the program takes them; so are all that follow.
    RECAL2(AgreementTool.RECAL2),
    RECAL3(AgreementTool.RECAL3),
    RECALOIR(AgreementTool.RECALOIR),
    KALPHA(AgreementTool.KALPHA),
    IRR(AgreementTool.IRR),
    KRIPPENDORFFSALPHA(AgreementTool.KRIPPENDORFFSALPHA),
    TIDYCOMM(AgreementTool.TIDYCOMM),
    JASP(AgreementTool.JASP);

    private final Optional<AgreementTool> tool;

    ExportPreset() {
        this.tool = Optional.empty();
    }

    ExportPreset(AgreementTool tool) {
        this.tool = Optional.of(tool);
    }

    /// The program for agreement that it is for.
    public Optional<AgreementTool> tool() {
        return tool;
    }

    /// The name in commands.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The preset of a name.
    public static Optional<ExportPreset> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    public boolean isWorkbook() {
        return this == EXCEL;
    }

    /// Whether the program takes a line break in a cell for the end of its row.
    public boolean isOneLine() {
        return this == SPSS;
    }

    public boolean hasMark() {
        return this == SPSS;
    }
}
