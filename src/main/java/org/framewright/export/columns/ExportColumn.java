package org.framewright.export.columns;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A column of an exported file.
///
/// @param name the name, legal in R, SPSS and Stata, and unique whatever the case
/// @param label the column's content, in words
/// @param values the meanings of its codes; empty where its cells are no codes
/// @param missing the codes for the reasons of a missing value, with their meanings
/// @param about the codebook item in the column: `framing.tone`, `attribution>source`; empty for all other columns
public record ExportColumn(
        String name,
        String label,
        Kind kind,
        ColumnLevel level,
        SequencedMap<Integer, String> values,
        SequencedMap<Integer, String> missing,
        String about) {

    /// The kind of a column's cells.
    public enum Kind {
        TEXT,
        /// A day, as `2024-03-04`.
        DATE,
        /// A moment, as `2026-03-02T09:14:00Z`.
        TIME,
        /// A whole number that is a count.
        COUNT,
        NUMBER,
        /// A whole number that is a code.
        CODE;

        public boolean isNumeric() {
            return this == COUNT || this == NUMBER || this == CODE;
        }
    }

    /// The level of measurement of a column.
    public enum ColumnLevel {
        NOMINAL,
        ORDINAL,
        SCALE
    }

    public static final SequencedMap<Integer, String> NO_CODES =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

    public static final SequencedMap<Integer, String> NO_YES = noYes();

    private static SequencedMap<Integer, String> noYes() {
        var codes = new LinkedHashMap<Integer, String>();
        codes.put(0, "No");
        codes.put(1, "Yes");
        return Collections.unmodifiableSequencedMap(codes);
    }

    public ExportColumn {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        missing = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(missing));
    }

    public static ExportColumn text(String name, String label) {
        return plain(name, label, Kind.TEXT, ColumnLevel.NOMINAL);
    }

    public static ExportColumn time(String name, String label) {
        return plain(name, label, Kind.TIME, ColumnLevel.NOMINAL);
    }

    public static ExportColumn count(String name, String label) {
        return plain(name, label, Kind.COUNT, ColumnLevel.SCALE);
    }

    public static ExportColumn number(String name, String label) {
        return plain(name, label, Kind.NUMBER, ColumnLevel.SCALE);
    }

    /// 1 for yes, 0 for no.
    public static ExportColumn flag(String name, String label) {
        return new ExportColumn(name, label, Kind.CODE, ColumnLevel.NOMINAL, NO_YES, NO_CODES, "");
    }

    public static ExportColumn plain(String name, String label, Kind kind, ColumnLevel level) {
        return new ExportColumn(name, label, kind, level, NO_CODES, NO_CODES, "");
    }

    /// The column as a column of a codebook item.
    public ExportColumn about(String address) {
        return new ExportColumn(name, label, kind, level, values, missing, address);
    }

    /// The column with a further code for a missing value.
    public ExportColumn withMissing(int code, String reason) {
        var more = new LinkedHashMap<>(missing);
        more.put(code, reason);
        return new ExportColumn(name, label, kind, level, values, more, about);
    }

    /// The column with a further code.
    public ExportColumn withCode(int code, String meaning) {
        var more = new LinkedHashMap<>(values);
        more.put(code, meaning);
        return new ExportColumn(name, label, kind, level, more, missing, about);
    }

    /// All codes with their meanings, codes for missing values among them.
    public SequencedMap<Integer, String> meanings() {
        var all = new LinkedHashMap<>(values);
        all.putAll(missing);
        return all;
    }
}
