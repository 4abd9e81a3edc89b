package org.framewright.store.pages;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A record found on a page.
///
/// @param shape `T:` for a table or `I:` for an index, and a letter for each column: `n` null, `i` integer, `f` real,
///     `t` text, `b` blob. The column of an `INTEGER PRIMARY KEY` is null; its value is `rowid`
/// @param rowid 0 in an index
/// @param values null, Long, String or byte[] for each column; no other types are read. A blob that is cut is null
/// @param whole false where the end of the record is lost; then the last value with content is cut, and no value
///     follows
public record PageRecord(String shape, long rowid, List<@Nullable Object> values, boolean whole) {

    private static final int FIRST_BLOB = 12;

    public PageRecord {
        values = Collections.unmodifiableList(values);
    }

    public int columns() {
        return values.size();
    }

    public String text(int column) {
        return values.get(column) instanceof String text ? text : "";
    }

    public @Nullable String textOrNull(int column) {
        return values.get(column) instanceof String text ? text : null;
    }

    /// The bytes of a blob; none where the column has another type.
    public byte[] bytes(int column) {
        return values.get(column) instanceof byte[] blob ? blob : new byte[0];
    }

    public long number(int column) {
        return values.get(column) instanceof Long number ? number : 0;
    }

    /// @param bytes of the record; fewer than its length where the rest is lost
    static PageRecord read(BTreeCell cell, ByteBuffer bytes) {
        var header = cell.header();
        var values = new ArrayList<@Nullable Object>(header.columns());
        int offset = header.length();
        boolean whole = bytes.limit() >= cell.length();
        boolean cut = false;
        for (int column = 0; column < header.columns(); column++) {
            long type = header.type(column);
            int length = (int) Math.min(RecordHeader.length(type), Math.max(0, bytes.limit() - offset));
            boolean here = length == RecordHeader.length(type);
            // no value follows a cut value, and a cut number or blob is useless
            values.add(cut || (!here && !isText(type)) ? null : value(bytes, type, offset, length, !here));
            cut |= !here;
            offset += length;
        }
        return new PageRecord(header.shape(), cell.rowid(), values, whole);
    }

    private static boolean isText(long type) {
        return type > FIRST_BLOB && type % 2 == 1;
    }

    private static @Nullable Object value(ByteBuffer bytes, long type, int offset, int length, boolean cut) {
        if (isText(type)) {
            return text(bytes.slice(offset, length), cut);
        }
        if (type >= FIRST_BLOB) {
            var blob = new byte[length];
            bytes.get(offset, blob);
            return blob;
        }
        return switch ((int) type) {
            case 0 -> null;
            case 8 -> 0L;
            case 9 -> 1L;
            default -> number(bytes, offset, length);
        };
    }

    private static String text(ByteBuffer bytes, boolean cut) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(cut ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return decoder.decode(bytes).toString();
        } catch (CharacterCodingException damaged) {
            throw new RecordHeader.BrokenRecord();
        }
    }

    /// Reads a big-endian integer in two's complement.
    private static long number(ByteBuffer bytes, int offset, int length) {
        long value = bytes.get(offset);
        for (int i = 1; i < length; i++) {
            value = value << 8 | (bytes.get(offset + i) & 0xFF);
        }
        return value;
    }
}
