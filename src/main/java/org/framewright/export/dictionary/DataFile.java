package org.framewright.export.dictionary;

import java.util.List;

/// A file of an export, and what its columns hold.
///
/// @param name of the file as CSV; folders before it with a slash
/// @param row what a row is, in words
public record DataFile(String name, String row, List<ExportColumn> columns) {

    public DataFile {
        columns = List.copyOf(columns);
    }

    /// A file whose columns are known by their names only.
    public static DataFile ofTexts(String name, String row, List<String> header) {
        return new DataFile(name, row, header.stream().map(it -> ExportColumn.text(it, it)).toList());
    }

    /// The columns' names, in order.
    public List<String> header() {
        return columns.stream().map(ExportColumn::name).toList();
    }

    /// The name without what says how it is written.
    public String bareName() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// A file that was written.
    ///
    /// @param widths for each column, how many bytes its longest cell takes in UTF-8
    /// @param rows how many it has, its header apart
    public record MeasuredFile(DataFile file, List<Integer> widths, long rows) {

        public MeasuredFile {
            widths = List.copyOf(widths);
        }
    }
}
