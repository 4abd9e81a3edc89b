package org.framewright.store.pages;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/// A SQLite file that may be damaged, with its write-ahead log; both are only read. Both may be the work of a stranger:
/// memory is bounded by the largest existing record, and the number of page reads by a small multiple of the number of
/// pages.
public final class DamagedFile implements Closeable {

    /// The length of the longest record that is read. The longest record of a project is the import of a large corpus.
    private static final int LONGEST = 256 * 1024 * 1024;

    /// The permitted reads of overflow pages, for each page of the file: an overflow page belongs to one record, and
    /// perhaps to older versions of the record on unused pages.
    private static final int READS_PER_PAGE = 8;

    private final FileBytes file;
    private final FileBytes log;
    private final DatabasePages pages;
    private final Set<String> shapes;
    private long overflowPagesLeft;

    private DamagedFile(FileBytes file, FileBytes log, DatabasePages pages, Set<String> shapes) {
        this.file = file;
        this.log = log;
        this.pages = pages;
        this.shapes = shapes;
        this.overflowPagesLeft = READS_PER_PAGE * pages.count();
    }

    /// Opens a file. The file may be missing where its log exists.
    ///
    /// @param shapes of the requested records, as in [PageRecord]; without reals
    /// @throws IOException where neither can be read
    public static DamagedFile open(Path path, Set<String> shapes) throws IOException {
        var file = FileBytes.open(path);
        var log = FileBytes.open(Path.of(path + "-wal"));
        var newer = WriteAheadLog.read(log);
        int size = newer.isEmpty() ? DatabasePages.guessSize(file, shapes) : newer.pageSize();
        return new DamagedFile(file, log, new DatabasePages(file, log, newer.newest(), size), shapes);
    }

    /// The number of bytes of file and log.
    public long length() {
        return file.length() + log.length();
    }

    /// Passes every record of the requested shapes to the consumer, in the order of the pages. Unused pages may contain
    /// older versions of records; these are passed, too.
    public void forEach(Consumer<PageRecord> consumer) {
        pages.numbers()
                .forEach(number -> {
                    for (var cell : BTreeCell.readAll(pages, number, shapes)) {
                        try {
                            consumer.accept(PageRecord.read(cell, payload(cell)));
                        } catch (RecordHeader.BrokenRecord noText) {
                            // the bytes do not belong to the record of the header
                        }
                    }
                });
    }

    /// The bytes of a record, up to the first lost byte.
    private ByteBuffer payload(BTreeCell cell) {
        if (cell.length() > Math.min(LONGEST, pages.count() * pages.size())) {
            return cell.page().slice(cell.payloadAt(), cell.localLength());
        }
        var bytes = new ByteArrayOutputStream();
        add(cell.page(), cell.payloadAt(), cell.localLength(), bytes);
        long next = cell.localLength() < cell.length() ? cell.overflow() : 0;
        while (bytes.size() < cell.length() && next != 0 && overflowPagesLeft-- > 0) {
            var page = pages.page(next);
            int here = (int) Math.min(pages.size() - 4L, cell.length() - bytes.size());
            if (page.limit() < here + 4) {
                break;
            }
            add(page, 4, here, bytes);
            next = Integer.toUnsignedLong(page.getInt(0));
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static void add(ByteBuffer page, int from, int count, ByteArrayOutputStream bytes) {
        var part = new byte[count];
        page.get(from, part);
        bytes.writeBytes(part);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            log.close();
        }
    }
}
