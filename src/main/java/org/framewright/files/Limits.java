package org.framewright.files;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The limits of reading a file from elsewhere, for all readers. All work is linear in a file's size; a file beyond a limit is
/// refused in a sentence. `docs/import.md` lists what a person may meet.
///
/// @param raised those that are not as usual
public record Limits(Map<Limit, Long> raised) {

    /// As long as nobody raises one.
    public static final Limits USUAL = new Limits(Map.of());

    // one document

    public static final int MOST_TEXT_BYTES = 10_000_000;

    /// What unpacks to less is not asked for its ratio.
    public static final long SMALL = 10_000_000;

    public static final int MOST_LEVELS = 250;
    public static final int MOST_CHARACTERS = 5_000_000;

    /// Of a value of the metadata.
    public static final int LONGEST_VALUE = 500;

    /// Characters of a value that a news database gives beside the text, such as a caption.
    public static final int LONGEST_DATABASE_VALUE = 5_000;

    /// Of a field in a mail's header, in characters: parsers look at it again and again.
    public static final int LONGEST_HEADER = 200_000;

    /// Tags of a page, which is in memory as a tree.
    public static final int MOST_TAGS = 1_000_000;

    /// Of what a web page says of itself.
    public static final int MOST_METADATA_LEVELS = 50;

    public static final int MOST_METADATA_NODES = 10_000;
    public static final int MOST_METADATA_TOKENS = 100_000;

    // rules for downloads of news databases

    public static final int MOST_RULE_FILES = 200;
    public static final int MOST_RULE_BYTES = 500_000;
    public static final int LONGEST_RULE_TEXT = 2_000;
    public static final int MOST_RULE_ENTRIES = 500;

    // tables

    /// For a spreadsheet that is held in memory.
    public static final CellLimits GRID =
            new CellLimits(50_000_000, 200_000_000, 2_000_000, 50_000_000, 50_000_000, 50_000_000);

    public static final int MOST_COLUMNS = 1_000;

    /// Columns after which what lies in objects of JSON gives no more: pages' own metadata may have any number of names.
    public static final int MOST_NESTED = 300;

    /// Characters of a row of a table with an article in each.
    public static final int LONGEST_ROW = 6_000_000;

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

    /// Of the table of contents: whoever opens the file has all of it in memory.
    public static final long MOST_ZIP_CONTENTS = 32_000_000;

    /// Of all names in all folders above them, in bytes: the file system keeps each folder's whole path.
    public static final long MOST_ZIP_PATHS = 100_000_000;

    // codebooks, annotations, archives

    public static final int MOST_CODEBOOK_BYTES = 5 * 1024 * 1024;
    public static final int MOST_CODEBOOK_CHARACTERS = 5_000_000;
    public static final int MOST_CODEBOOK_LEVELS = 50;

    /// Bytes of a line of annotations or of passages.
    public static final int LONGEST_JSON_LINE = 1_000_000;

    /// Some hundred thousand files.
    public static final int MOST_MANIFEST_BYTES = 64_000_000;

    // settings: profiles, mappings

    public static final int MOST_SETTINGS_BYTES = 1_000_000;

    /// Objects in objects.
    static final int MOST_OBJECT_LEVELS = 20;

    public Limits {
        raised = Collections.unmodifiableMap(new TreeMap<>(raised));
        raised.forEach((limit, value) -> {
            if (!limit.allows(value)) {
                throw new IllegalArgumentException(limit + ": " + value);
            }
        });
    }

    public long get(Limit limit) {
        return raised.getOrDefault(limit, limit.usual());
    }

    /// Limits of which one is not as usual, as a person writes it: `pages=5000`.
    ///
    /// @return empty where there is no such limit, or it can't have that value
    public static Optional<Limits> parse(String typed) {
        int equals = typed.indexOf('=');
        return Limit.find(typed.substring(0, Math.max(0, equals)))
                .flatMap(it -> it.parse(typed.substring(equals + 1)).map(value -> new Limits(Map.of(it, value))));
    }

    /// With those of others in place of these.
    public Limits with(Limits others) {
        var all = new TreeMap<>(raised);
        all.putAll(others.raised);
        return new Limits(all);
    }

    /// For a table with an article in each row, read row by row.
    public CellLimits articleTable() {
        return new CellLimits(
                get(Limit.TABLE_BYTES),
                get(Limit.TABLE_UNPACKED),
                get(Limit.TABLE_CELLS),
                LONGEST_ROW,
                100_000_000,
                get(Limit.TABLE_UNPACKED));
    }

    /// Whether a file unpacks to more than such a file may.
    ///
    /// @param bytes of the file
    /// @param unpacked bytes
    public boolean isPackedTooWell(long bytes, long unpacked) {
        return unpacked > Math.max(SMALL, get(Limit.PACKING_RATIO) * bytes);
    }

    /// The limits of reading one spreadsheet's cells.
    ///
    /// @param mostBytes of the file
    /// @param mostUnpacked bytes of a packed file's part
    /// @param mostCells of a sheet
    /// @param longestRow characters of a row, and of a string that cells share
    /// @param mostShared characters of the strings that a workbook's cells share, which are kept in memory
    /// @param mostText characters of all cells of a workbook's sheet
    public record CellLimits(
            long mostBytes, long mostUnpacked, long mostCells, int longestRow, long mostShared, long mostText) {

        CellLimits withMostCells(long cells) {
            return new CellLimits(mostBytes, mostUnpacked, cells, longestRow, mostShared, mostText);
        }
    }
}
