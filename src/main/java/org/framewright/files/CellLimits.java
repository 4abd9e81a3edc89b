package org.framewright.files;

/// What reading the cells of one spreadsheet may cost.
///
/// @param mostBytes of the file
/// @param mostUnpacked bytes of a packed file's part
/// @param mostCells of a sheet
/// @param longestRow characters of a CSV file's row
/// @param mostShared characters of the strings that a workbook's cells share, which are kept in memory
/// @param mostText characters of all cells of a workbook's sheet
public record CellLimits(
        long mostBytes, long mostUnpacked, long mostCells, int longestRow, long mostShared, long mostText) {

    /// For a spreadsheet that is held in memory.
    static final CellLimits GRID =
            new CellLimits(50_000_000, 200_000_000, 2_000_000, 50_000_000, 50_000_000, 50_000_000);

    CellLimits withMostCells(long cells) {
        return new CellLimits(mostBytes, mostUnpacked, cells, longestRow, mostShared, mostText);
    }
}
