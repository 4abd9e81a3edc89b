package org.framewright.export;

import org.framewright.export.tools.AgreementTool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The target program of an export, which decides how tables are written and which files are written beside them.
public enum ExportPreset {
    /// CSV by RFC 4180, without further files.
    CSV,
    /// CSV by RFC 4180, and `import.R`.
    R,
    /// CSV by RFC 4180, and `import.do`.
    STATA,
    /// CSV with a byte-order mark and without line breaks in cells, and `import.sps`.
    SPSS,
    /// A workbook for each table, for reading in a spreadsheet program.
    EXCEL,
    /// Ratings alone, in a separate folder and in the format of the program. The same holds for all presets below.
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

    /// The agreement program that the preset is for.
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

    /// Whether a spreadsheet program may read it, so that texts may be kept from being taken for formulas.
    public boolean isForSpreadsheets() {
        return this == CSV || this == EXCEL;
    }

    public boolean isWorkbook() {
        return this == EXCEL;
    }

    /// Whether the program takes a line break in a cell for the end of the row.
    public boolean hasSingleLineCells() {
        return this == SPSS;
    }

    public boolean hasByteOrderMark() {
        return this == SPSS;
    }
}
