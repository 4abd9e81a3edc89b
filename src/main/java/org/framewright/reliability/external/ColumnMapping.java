package org.framewright.reliability.external;

import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.reliability.external.MappingOptions.FirstRow;
import org.framewright.reliability.external.ScaleGuess.ScaleReason;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// The meaning of a spreadsheet's rows and columns.
///
/// @param size the number of rows, coders and units
/// @param headers the number of rows at the top that name the columns: none, one, or two where groups of columns have names
/// @param skipped the number of rows after these that are no data: questions and labels, as other programs export them
/// @param columns the columns' names; a column without a name gets an artificial name
/// @param missing the cell contents that mean a missing rating, beside the empty cell
/// @param unused the columns that have content and are not used
public record ColumnMapping(
        SheetSize size,
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

    /// The content of the first row.
    public FirstRow firstRow() {
        return headers == 0 ? FirstRow.DATA : FirstRow.NAMES;
    }

    /// The size of a spreadsheet as it was understood.
    ///
    /// @param rows of data
    public record SheetSize(int rows, int coders, int units) {}

    /// The place of the coders: in rows or in columns.
    public sealed interface Layout {

        /// A row for each unit, with a column for each coder and variable.
        ///
        /// @param unit the column that names the unit; null where rows are numbered
        record CoderColumns(@Nullable Integer unit) implements Layout {}

        /// A row for each unit and coder, with a column for each variable.
        record CoderRows(int unit, int coder) implements Layout {}
    }

    /// A variable and the columns of its ratings.
    ///
    /// @param name may be empty for the only variable
    /// @param columns one column for each coder; where coders have rows, one column without a coder's name
    public record MappedVariable(String name, MeasurementLevel scale, ScaleReason reason, List<CoderColumn> columns) {

        public MappedVariable {
            columns = List.copyOf(columns);
        }
    }

    /// A column with the ratings of a coder.
    public record CoderColumn(String coder, int column) {}
}
