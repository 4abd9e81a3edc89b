package org.framewright.export.dictionary;

import org.framewright.export.columns.ExportColumn;

import java.util.List;

/// A file of an export with the meaning of its columns.
///
/// @param name the file's name as CSV, with its folders before a slash
public record DataFile(String name, RowMeaning row, List<ExportColumn> columns) {

    public DataFile {
        columns = List.copyOf(columns);
    }

    /// A file whose columns are known by their names only.
    public static DataFile ofTexts(String name, RowMeaning row, List<String> header) {
        return new DataFile(name, row, header.stream().map(it -> ExportColumn.text(it, it)).toList());
    }

    /// The columns' names, in order.
    public List<String> header() {
        return columns.stream().map(ExportColumn::name).toList();
    }

    /// The name without its ending.
    public String bareName() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// A file that was written.
    ///
    /// @param widths for each column, the number of bytes of its longest cell in UTF-8
    /// @param rows the number of rows without the header
    public record MeasuredFile(DataFile file, List<Integer> widths, long rows) {

        public MeasuredFile {
            widths = List.copyOf(widths);
        }
    }
}
