package org.framewright.reliability.external;

import org.framewright.agreement.units.MeasurementLevel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A user's statements about a spreadsheet; all other properties are guessed.
///
/// @param firstRow what the first row holds; null for a guess
/// @param layout where the coders are; null for a guess
/// @param unit the column that names the unit, or [#NO_UNIT_COLUMN]; null for a guess
/// @param coder the column that names the coder; null for a guess
/// @param skipped rows below the columns' names that are no data; null for a guess
/// @param scale of all variables; null for a guess
/// @param scales by variable, before [#scale]
/// @param missing the cell contents that mean a missing rating
/// @param variables the only variables to read; empty for all
public record MappingOptions(
        @Nullable FirstRow firstRow,
        @Nullable CoderLayout layout,
        @Nullable String unit,
        @Nullable String coder,
        @Nullable Integer skipped,
        @Nullable MeasurementLevel scale,
        Map<String, MeasurementLevel> scales,
        Set<String> missing,
        List<String> variables) {

    /// No options: every property is guessed.
    public static final MappingOptions NONE =
            new MappingOptions(null, null, null, null, null, null, Map.of(), Set.of(), List.of());

    /// The value in place of a unit column, for rows that are numbered.
    public static final String NO_UNIT_COLUMN = "";

    /// The content of the first row.
    public enum FirstRow {
        /// The names of the columns; with the row below it, where that names columns within groups.
        NAMES,
        /// Ratings, as all other rows.
        DATA
    }

    /// The place of the coders: in rows or in columns.
    public enum CoderLayout {
        /// A column each.
        COLUMNS,
        /// A row each.
        ROWS
    }

    public MappingOptions {
        scales = Map.copyOf(scales);
        missing = Set.copyOf(missing);
        variables = List.copyOf(variables);
    }

    public MappingOptions withFirstRow(@Nullable FirstRow firstRow) {
        return new MappingOptions(firstRow, layout, unit, coder, skipped, scale, scales, missing, variables);
    }

    public MappingOptions withLayout(@Nullable CoderLayout layout) {
        return new MappingOptions(firstRow, layout, unit, coder, skipped, scale, scales, missing, variables);
    }

    public MappingOptions withUnit(@Nullable String column) {
        return new MappingOptions(firstRow, layout, column, coder, skipped, scale, scales, missing, variables);
    }

    public MappingOptions withCoder(@Nullable String column) {
        return new MappingOptions(firstRow, layout, unit, column, skipped, scale, scales, missing, variables);
    }

    public MappingOptions withSkippedRows(@Nullable Integer rows) {
        return new MappingOptions(firstRow, layout, unit, coder, rows, scale, scales, missing, variables);
    }

    public MappingOptions withScale(@Nullable MeasurementLevel scale) {
        return new MappingOptions(firstRow, layout, unit, coder, skipped, scale, scales, missing, variables);
    }

    public MappingOptions withScales(Map<String, MeasurementLevel> changed) {
        return new MappingOptions(firstRow, layout, unit, coder, skipped, scale, changed, missing, variables);
    }

    public MappingOptions missing(Set<String> missing) {
        return new MappingOptions(firstRow, layout, unit, coder, skipped, scale, scales, missing, variables);
    }

    public MappingOptions withVariables(List<String> names) {
        return new MappingOptions(firstRow, layout, unit, coder, skipped, scale, scales, missing, names);
    }
}
