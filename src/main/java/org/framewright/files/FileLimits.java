package org.framewright.files;

import java.time.Duration;

/// What reading files that hold articles, tables or settings may cost, for all readers. All work is linear in a file's size; a file
/// beyond a limit is refused in a sentence. `docs/import.md` lists what a person may meet.
public final class FileLimits {

    private static final long GIGABYTE = 1_000_000_000;

    // one document

    public static final int MOST_TEXT_BYTES = 10_000_000;
    public static final int MOST_BYTES = 50_000_000;

    /// Of everything that is unpacked from one document, and of a single part.
    public static final long MOST_UNPACKED = 200_000_000;

    /// Nobody's text is packed to a two hundredth; what is [#SMALL] is not asked.
    public static final int MOST_RATIO = 200;

    public static final long SMALL = 10_000_000;
    public static final int MOST_ENTRIES = 10_000;
    public static final int MOST_LEVELS = 250;
    public static final int MOST_PAGES = 1_000;
    public static final int MOST_PARTS = 1_000;
    public static final int MOST_CHARACTERS = 5_000_000;

    /// Of a value of the metadata.
    public static final int LONGEST_VALUE = 500;

    public static final Duration LONGEST_TIME = Duration.ofSeconds(30);

    /// Unpacked bytes of a stream of a PDF file.
    public static final long MOST_PDF_STREAM = 100_000_000;

    /// Of streams that are packed in a way that is not unpacked beforehand: a thousand times as large at most.
    public static final int MOST_PDF_UNMEASURED = 100_000;

    /// Of what a web page says of itself.
    public static final int MOST_METADATA_LEVELS = 50;

    public static final int MOST_METADATA_NODES = 10_000;

    // downloads of news databases, and the rules that read them

    public static final int MOST_ARTICLES = 20_000;
    public static final int MOST_RULE_FILES = 200;
    public static final int MOST_RULE_BYTES = 500_000;
    public static final int LONGEST_RULE_TEXT = 2_000;
    public static final int MOST_RULE_ENTRIES = 500;

    // tables

    /// For a spreadsheet that is held in memory.
    public static final CellLimits GRID =
            new CellLimits(50_000_000, 200_000_000, 2_000_000, 50_000_000, 50_000_000, 50_000_000);

    /// For a table with an article in each row, read row by row.
    public static final CellLimits ARTICLE_TABLE =
            new CellLimits(500_000_000, GIGABYTE, 50_000_000, 6_000_000, 100_000_000, GIGABYTE);

    /// Of all articles of a table that is held in memory: some 200 MB.
    public static final long MOST_TABLE_CHARACTERS = 100_000_000;

    public static final int MOST_COLUMNS = 1_000;

    /// Columns after which what lies in objects of JSON gives no more: pages' own metadata may have any number of names.
    public static final int MOST_NESTED = 300;

    public static final int LONGEST_CELL = 5_000_000;

    /// Of a column, with those around it where it lies in objects.
    public static final int LONGEST_NAME = 200;

    public static final int MOST_JSON_LEVELS = 100;
    public static final int LONGEST_NUMBER = 1_000;
    static final int MOST_SHEETS = 1_000;
    static final int MOST_SHEET_COLUMNS = 5_000;
    static final int MOST_SHEET_ROWS = 1 << 20;
    static final int MOST_RELATIONS = 10_000;
    static final int MOST_STYLES = 100_000;
    static final int MOST_WORKBOOK_PARTS = 100_000;

    /// Longer than any tag of a workbook; the parser hands over text in smaller pieces.
    static final long MOST_EVENT_BYTES = 1_000_000;

    // folders, and ZIP files, which are read like folders

    /// In each other: a ZIP file may name more than memory has room for.
    public static final int MOST_FOLDERS = 100;

    public static final long MOST_ZIP_BYTES = GIGABYTE;
    public static final long MOST_ZIP_UNPACKED = 4 * GIGABYTE;
    public static final int MOST_ZIP_FILES = 100_000;

    /// Of the table of contents: whoever opens the file has all of it in memory.
    public static final long MOST_ZIP_CONTENTS = 32_000_000;

    /// Of all names in all folders above them, in bytes: the file system keeps each folder's whole path.
    public static final long MOST_ZIP_PATHS = 100_000_000;

    // settings: profiles, mappings

    public static final int MOST_SETTINGS_BYTES = 1_000_000;

    /// Objects in objects.
    static final int MOST_OBJECT_LEVELS = 20;

    private FileLimits() {}

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

        CellLimits withMostCells(long cells) {
            return new CellLimits(mostBytes, mostUnpacked, cells, longestRow, mostShared, mostText);
        }
    }
}
