package org.framewright.export;

import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.DataFile;
import org.framewright.model.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// The tables and omissions that an export would have.
///
/// @param leftOut the parts of the selection that would be missing, each with the reason
/// @param whole whether all articles are counted
public record ExportPreview(List<TablePreview> parts, List<Problem> leftOut, boolean whole) {

    /// The number of articles after which an early preview is shown.
    static final int EARLY_PREVIEW_ARTICLES = 20;

    public ExportPreview {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    /// A table of the export.
    ///
    /// @param rows the first rows
    /// @param count the number of all rows
    /// @param latest the number of rows of the versions of codings that count; empty where the table has no column for that
    /// @param missingValues the columns in which values are missing
    public record TablePreview(
            DataFile file,
            List<List<String>> rows,
            long count,
            OptionalLong latest,
            List<MissingValues> missingValues) {

        public TablePreview {
            rows = List.copyOf(rows);
            missingValues = List.copyOf(missingValues);
        }
    }

    /// The missing values of a column.
    ///
    /// @param reasons the number of rows without a value, by the wording of the reason
    public record MissingValues(ExportColumn column, SequencedMap<String, Long> reasons) {

        public MissingValues {
            reasons = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(reasons));
        }
    }
}
