package org.framewright.reliability.external;

import org.framewright.agreement.units.MeasurementLevel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody says about a spreadsheet; the rest is guessed.
///
/// @param arrangement where the coders are; null for a guess
/// @param unit the column that names the unit, or [#NUMBERED]; null for a guess
/// @param coder the column that names the coder; null for a guess
/// @param skipped rows below the columns' names that are no data; null for a guess
/// @param scale of all variables; null for a guess
/// @param scales by variable, before [#scale]
/// @param missing what means no rating
/// @param variables the only ones to look at; empty for all
public record MappingOptions(
        @Nullable CoderLayout arrangement,
        @Nullable String unit,
        @Nullable String coder,
        @Nullable Integer skipped,
        @Nullable MeasurementLevel scale,
        Map<String, MeasurementLevel> scales,
        Set<String> missing,
        List<String> variables) {

    /// Nothing.
    public static final MappingOptions NONE =
            new MappingOptions(null, null, null, null, null, Map.of(), Set.of(), List.of());

    /// In place of a column that names the unit: none does, rows are numbered.
    public static final String NUMBERED = "";

    /// Where the coders are.
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

    public MappingOptions arranged(@Nullable CoderLayout changed) {
        return new MappingOptions(changed, unit, coder, skipped, scale, scales, missing, variables);
    }

    public MappingOptions unitIn(@Nullable String column) {
        return new MappingOptions(arrangement, column, coder, skipped, scale, scales, missing, variables);
    }

    public MappingOptions coderIn(@Nullable String column) {
        return new MappingOptions(arrangement, unit, column, skipped, scale, scales, missing, variables);
    }

    public MappingOptions skipping(@Nullable Integer rows) {
        return new MappingOptions(arrangement, unit, coder, rows, scale, scales, missing, variables);
    }

    public MappingOptions onScale(@Nullable MeasurementLevel changed) {
        return new MappingOptions(arrangement, unit, coder, skipped, changed, scales, missing, variables);
    }

    public MappingOptions onScales(Map<String, MeasurementLevel> changed) {
        return new MappingOptions(arrangement, unit, coder, skipped, scale, changed, missing, variables);
    }

    public MappingOptions missing(Set<String> changed) {
        return new MappingOptions(arrangement, unit, coder, skipped, scale, scales, changed, variables);
    }

    public MappingOptions ofVariables(List<String> names) {
        return new MappingOptions(arrangement, unit, coder, skipped, scale, scales, missing, names);
    }
}
