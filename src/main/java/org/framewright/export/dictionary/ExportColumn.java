package org.framewright.export.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A column of an exported file.
///
/// @param name legal in R, SPSS and Stata, and another one for everything else, in whatever case
/// @param label what it holds, in words
/// @param values what its codes mean; empty where its cells are no codes
/// @param missing the codes that say why there is no value, and what they say
/// @param about what of the codebook it holds: `framing.tone`, `attribution>source`; empty for all other columns
public record ExportColumn(
        String name,
        String label,
        Kind kind,
        ColumnLevel level,
        SequencedMap<Integer, String> values,
        SequencedMap<Integer, String> missing,
        String about) {

    /// What its cells are.
    public enum Kind {
        TEXT,
        /// A day, as `2024-03-04`.
        DATE,
        /// A moment, as `2026-03-02T09:14:00Z`.
        TIME,
        /// A whole number that counts something.
        COUNT,
        NUMBER,
        /// A whole number that stands for something.
        CODE;

        public boolean isNumeric() {
            return this == COUNT || this == NUMBER || this == CODE;
        }
    }

    /// What can be reckoned with it.
    public enum ColumnLevel {
        NOMINAL,
        ORDINAL,
        SCALE
    }

    public ExportColumn {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        missing = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(missing));
    }

    static ExportColumn text(String name, String label) {
        return plain(name, label, Kind.TEXT, ColumnLevel.NOMINAL);
    }

    static ExportColumn time(String name, String label) {
        return plain(name, label, Kind.TIME, ColumnLevel.NOMINAL);
    }

    static ExportColumn count(String name, String label) {
        return plain(name, label, Kind.COUNT, ColumnLevel.SCALE);
    }

    static ExportColumn number(String name, String label) {
        return plain(name, label, Kind.NUMBER, ColumnLevel.SCALE);
    }

    /// 1 for yes, 0 for no.
    static ExportColumn flag(String name, String label) {
        return new ExportColumn(
                name, label, Kind.CODE, ColumnLevel.NOMINAL, CategoryCodes.NO_YES, CategoryCodes.NONE, "");
    }

    static ExportColumn plain(String name, String label, Kind kind, ColumnLevel level) {
        return new ExportColumn(name, label, kind, level, CategoryCodes.NONE, CategoryCodes.NONE, "");
    }

    /// The same, holding something of the codebook.
    ExportColumn about(String address) {
        return new ExportColumn(name, label, kind, level, values, missing, address);
    }

    /// The same, in which a further reason may stand for a value.
    ExportColumn withMissing(int code, String reason) {
        var more = new LinkedHashMap<>(missing);
        more.put(code, reason);
        return new ExportColumn(name, label, kind, level, values, more, about);
    }

    /// The same, in which a further code may stand.
    ExportColumn withCode(int code, String meaning) {
        var more = new LinkedHashMap<>(values);
        more.put(code, meaning);
        return new ExportColumn(name, label, kind, level, more, missing, about);
    }

    /// Everything that a code of it may mean, what is missing among it.
    public SequencedMap<Integer, String> meanings() {
        var all = new LinkedHashMap<>(values);
        all.putAll(missing);
        return all;
    }
}
