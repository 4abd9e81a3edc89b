package org.framewright.store.pages;

import java.util.Arrays;

/// The types of a record's columns, which precede the values in a record.
final class RecordHeader {

    /// The largest number of columns: no requested record has more.
    private static final int MOST_COLUMNS = 32;

    private static final int BLOB_FROM = 12;

    private final String shape;
    private final long[] types;
    private final int length;

    private RecordHeader(String shape, long[] types, int length) {
        this.shape = shape;
        this.types = types;
        this.length = length;
    }

    /// The shape of the record, as in [PageRecord].
    String shape() {
        return shape;
    }

    int columns() {
        return types.length;
    }

    /// SQLite's serial type of a column.
    long type(int column) {
        return types[column];
    }

    /// The length of the header itself, in bytes.
    int length() {
        return length;
    }

    /// A failure to read bytes as a record.
    static final class BrokenRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenRecord() {
            super("no record", null, false, false);
        }
    }

    /// @param end the end of the page's part of the record; the header must end before
    static RecordHeader read(BTreeCell.Reader reader, boolean table, long recordLength, int end) {
        int start = reader.position();
        long length = reader.varint();
        if (length < 2 || length > end - start || length > recordLength) {
            throw new BrokenRecord();
        }
        var types = new long[MOST_COLUMNS];
        var shape = new StringBuilder(table ? "T:" : "I:");
        int columns = 0;
        long values = 0;
        while (reader.position() < start + length) {
            if (columns == MOST_COLUMNS) {
                throw new BrokenRecord();
            }
            long type = reader.varint();
            types[columns++] = type;
            shape.append(letter(type));
            values += length(type);
            if (values > recordLength) {
                throw new BrokenRecord();
            }
        }
        if (reader.position() != start + length || length + values != recordLength) {
            throw new BrokenRecord();
        }
        return new RecordHeader(shape.toString(), Arrays.copyOf(types, columns), (int) length);
    }

    private static char letter(long type) {
        if (type >= BLOB_FROM) {
            return type % 2 == 0 ? 'b' : 't';
        }
        return switch ((int) type) {
            case 0 -> 'n';
            case 7 -> 'f';
            case 10, 11 -> throw new BrokenRecord();
            default -> 'i';
        };
    }

    /// The number of bytes of a value.
    static long length(long type) {
        if (type >= BLOB_FROM) {
            return (type - BLOB_FROM) / 2;
        }
        return switch ((int) type) {
            case 5 -> 6;
            case 6, 7 -> 8;
            case 8, 9 -> 0;
            default -> type;
        };
    }
}
