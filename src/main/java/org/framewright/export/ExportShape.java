package org.framewright.export;

import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.model.Refusal;

import java.util.Set;
import java.util.stream.Stream;

/// The form in which a selection is written.
///
/// @param analysis the rule for the answers in `analysis.csv`
/// @param formulaGuard whether a text that a spreadsheet program could take for a formula begins with an apostrophe; for CSV and
///     workbooks only
/// @param warnings whether [#WARNINGS] is written, beside the other tables
/// @param tables the names of the tables to be written, as `spans`, and [#RELIABILITY] for those of that folder; empty for all
public record ExportShape(
        ExportPreset preset, AnalysisRule analysis, boolean formulaGuard, boolean warnings, Set<String> tables) {

    /// The tables of ratings, for each variable.
    public static final String RELIABILITY = "reliability";

    /// The table of warnings on codings, which is written only where it is asked for.
    public static final String WARNINGS = "warnings";

    /// CSV, and the answers that a reviewer would accept.
    public static final ExportShape USUAL =
            new ExportShape(ExportPreset.CSV, AnalysisRule.USUAL, false, false, Set.of());

    public ExportShape {
        tables = Set.copyOf(tables);
    }

    /// The same in another form; the guard is on for workbooks.
    public ExportShape with(ExportPreset preset) {
        return new ExportShape(preset, analysis, preset.isWorkbook(), warnings, tables);
    }

    public ExportShape with(AnalysisRule rule) {
        return new ExportShape(preset, rule, formulaGuard, warnings, tables);
    }

    public ExportShape withFormulaGuard(boolean formulaGuard) {
        return new ExportShape(preset, analysis, formulaGuard, warnings, tables);
    }

    public ExportShape withWarnings(boolean warnings) {
        return new ExportShape(preset, analysis, formulaGuard, warnings, tables);
    }

    public ExportShape withTables(Set<String> tables) {
        return new ExportShape(preset, analysis, formulaGuard, warnings, tables);
    }

    /// Whether a table is to be written.
    public boolean includes(String table) {
        return tables.contains(table) || (table.equals(WARNINGS) ? warnings : tables.isEmpty());
    }

    /// Refuses names that no table has.
    ///
    /// @throws Refusal with [ExportProblem#NO_SUCH_TABLE]
    public void requireTables(DataDictionary dictionary) {
        var known = Stream.concat(dictionary.files().stream().map(DataFile::bareName), Stream.of(RELIABILITY)).toList();
        tables.stream()
                .filter(it -> !known.contains(it))
                .sorted()
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(ExportProblem.NO_SUCH_TABLE, it, String.join(", ", known));
                });
    }
}
