package org.framewright.reliability.external;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.reliability.external.ScaleGuess.ScaleReason;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// What the rows and columns of a spreadsheet are.
///
/// @param headers how many rows at the top name the columns: none, one, or two where groups of columns have a name of their own
/// @param skipped how many rows after these are no data: questions and labels, as other programs export them
/// @param columns the columns' names, one made up where there is none
/// @param missing what cells hold that means no rating, beside nothing at all
/// @param unused columns in which there is something and that are not looked at
public record ColumnMapping(
        int headers,
        int skipped,
        List<String> columns,
        Layout layout,
        List<MappedVariable> variables,
        Set<String> missing,
        List<String> unused) {

    public ColumnMapping {
        columns = List.copyOf(columns);
        variables = List.copyOf(variables);
        missing = Set.copyOf(missing);
        unused = List.copyOf(unused);
    }

    /// Where the coders are.
    public sealed interface Layout {

        /// A row for each unit, with a column for each coder and variable.
        ///
        /// @param unit the column that names the unit; null where rows are numbered
        record CoderColumns(@Nullable Integer unit) implements Layout {}

        /// A row for each unit and coder, with a column for each variable.
        record CoderRows(int unit, int coder) implements Layout {}
    }

    /// A variable and where its ratings are.
    ///
    /// @param name may be empty where there is but one
    /// @param columns one for each coder; where coders have rows, one without a name
    public record MappedVariable(String name, MeasurementLevel scale, ScaleReason reason, List<CoderColumn> columns) {

        public MappedVariable {
            columns = List.copyOf(columns);
        }
    }

    /// A column of a coder's.
    public record CoderColumn(String coder, int column) {}
}
