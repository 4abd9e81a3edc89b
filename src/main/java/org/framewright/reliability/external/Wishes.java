package org.framewright.reliability.external;

import org.framewright.agreement.units.Scale;
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
public record Wishes(
        @Nullable CoderLayout arrangement,
        @Nullable String unit,
        @Nullable String coder,
        @Nullable Integer skipped,
        @Nullable Scale scale,
        Map<String, Scale> scales,
        Set<String> missing,
        List<String> variables) {

    /// Nothing.
    public static final Wishes NONE = new Wishes(null, null, null, null, null, Map.of(), Set.of(), List.of());

    /// In place of a column that names the unit: none does, rows are numbered.
    public static final String NUMBERED = "";

    /// Where the coders are.
    public enum CoderLayout {
        /// A column each.
        COLUMNS,
        /// A row each.
        ROWS
    }

    public Wishes {
        scales = Map.copyOf(scales);
        missing = Set.copyOf(missing);
        variables = List.copyOf(variables);
    }

    public Wishes arranged(@Nullable CoderLayout changed) {
        return new Wishes(changed, unit, coder, skipped, scale, scales, missing, variables);
    }

    public Wishes unitIn(@Nullable String column) {
        return new Wishes(arrangement, column, coder, skipped, scale, scales, missing, variables);
    }

    public Wishes coderIn(@Nullable String column) {
        return new Wishes(arrangement, unit, column, skipped, scale, scales, missing, variables);
    }

    public Wishes skipping(@Nullable Integer rows) {
        return new Wishes(arrangement, unit, coder, rows, scale, scales, missing, variables);
    }

    public Wishes onScale(@Nullable Scale changed) {
        return new Wishes(arrangement, unit, coder, skipped, changed, scales, missing, variables);
    }

    public Wishes onScales(Map<String, Scale> changed) {
        return new Wishes(arrangement, unit, coder, skipped, scale, changed, missing, variables);
    }

    public Wishes missing(Set<String> changed) {
        return new Wishes(arrangement, unit, coder, skipped, scale, scales, changed, variables);
    }

    public Wishes ofVariables(List<String> names) {
        return new Wishes(arrangement, unit, coder, skipped, scale, scales, missing, names);
    }
}
