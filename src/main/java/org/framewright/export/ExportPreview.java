package org.framewright.export;

import org.framewright.export.dictionary.DataFile;
import org.framewright.export.dictionary.ExportColumn;
import org.framewright.model.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What an export would write.
///
/// @param leftOut which parts of the selection would be missing, and why
/// @param whole whether all articles are counted
public record ExportPreview(List<TablePreview> parts, List<Problem> leftOut, boolean whole) {

    /// After so many articles there is something to look at.
    static final int EARLY = 20;

    public ExportPreview {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /// A table of the export.
    ///
    /// @param rows the first of them
    /// @param count how many there are
    /// @param missingValues the columns in which values are missing
    public record TablePreview(DataFile file, List<List<String>> rows, long count, List<MissingValues> missingValues) {

        public TablePreview {
            rows = List.copyOf(rows);
            missingValues = List.copyOf(missingValues);
        }
    }

    /// Values that a column has not got.
    ///
    /// @param reasons how many rows have none, by the words for why
    public record MissingValues(ExportColumn column, SequencedMap<String, Long> reasons) {

        public MissingValues {
            reasons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reasons));
        }
    }
}
