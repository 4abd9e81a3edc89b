package org.framewright.store.pages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A cell of a b-tree page with a record of a requested shape, as far as it lies on that page.
///
/// @param payloadAt the offset of the record's first byte
/// @param length of the whole record, in bytes; most of a long record lies on overflow pages
/// @param localLength the number of the record's bytes on this page; where it is less than `length`, the number of the
///     first overflow page follows
record BTreeCell(ByteBuffer page, long rowid, int payloadAt, long length, int localLength, RecordHeader header) {

    private static final int TABLE_LEAF = 0x0D;
    private static final int INDEX_LEAF = 0x0A;
    private static final int INDEX_INTERIOR = 0x02;

    /// The length of the file header, which precedes the page header on page 1.
    private static final int FILE_HEADER = 100;

    /// The cells of a page; empty for a page that is no b-tree page, or can't be read as a b-tree page.
    static List<BTreeCell> readAll(DatabasePages pages, long number, Set<String> shapes) {
        var page = pages.page(number);
        int start = number == 1 ? FILE_HEADER : 0;
        if (page.limit() < start + 12) {
            return List.of();
        }
        int type = page.get(start);
        if (type != TABLE_LEAF && type != INDEX_LEAF && type != INDEX_INTERIOR) {
            return List.of();
        }
        int pointers = start + (type == INDEX_INTERIOR ? 12 : 8);
        int count = Math.min(page.getShort(start + 3) & 0xFFFF, (page.limit() - pointers) / 2);
        var cells = new ArrayList<BTreeCell>();
        for (int i = 0; i < count; i++) {
            try {
                int offset = page.getShort(pointers + 2 * i) & 0xFFFF;
                var cell = read(page, pages.size(), type, offset);
                if (shapes.contains(cell.header().shape())) {
                    cells.add(cell);
                }
            } catch (RecordHeader.BrokenRecord noCell) {
                // this cell is damaged; others may be sound
            }
        }
        return cells;
    }

    private static BTreeCell read(ByteBuffer page, int size, int type, int offset) {
        var reader = new Reader(page, offset + (type == INDEX_INTERIOR ? 4 : 0));
        long length = reader.varint();
        long rowid = type == TABLE_LEAF ? reader.varint() : 0;
        int local = localLength(length, size, type == TABLE_LEAF);
        int payloadAt = reader.position();
        int pointer = local < length ? 4 : 0;
        if (payloadAt + local + pointer > page.limit()) {
            throw new RecordHeader.BrokenRecord();
        }
        var header = RecordHeader.read(reader, type == TABLE_LEAF, length, payloadAt + local);
        return new BTreeCell(page, rowid, payloadAt, length, local, header);
    }

    /// The number of a record's bytes on its page, by the rule of the format.
    private static int localLength(long length, int size, boolean table) {
        int most = table ? size - 35 : (size - 12) * 64 / 255 - 23;
        if (length <= most) {
            return (int) length;
        }
        int least = (size - 12) * 32 / 255 - 23;
        int fitting = least + (int) ((length - least) % (size - 4));
        return fitting <= most ? fitting : least;
    }

    /// The number of the overflow page with the rest of the record.
    long overflow() {
        return Integer.toUnsignedLong(page.getInt(payloadAt + localLength));
    }

    /// Reads a page from an offset on.
    static final class Reader {

        private final ByteBuffer page;
        private int position;

        Reader(ByteBuffer page, int position) {
            this.page = page;
            this.position = position;
        }

        int position() {
            return position;
        }

        /// Reads an integer of one to nine bytes; a negative value counts as broken here.
        long varint() {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                byte next = next();
                value = value << 7 | (next & 0x7F);
                if (next >= 0) {
                    return value;
                }
            }
            value = value << 8 | (next() & 0xFF);
            if (value < 0) {
                throw new RecordHeader.BrokenRecord();
            }
            return value;
        }

        private byte next() {
            if (position >= page.limit()) {
                throw new RecordHeader.BrokenRecord();
            }
            return page.get(position++);
        }
    }
}
