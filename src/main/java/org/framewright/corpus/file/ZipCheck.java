package org.framewright.corpus.file;

import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// Checks by a ZIP file's own table of contents how much it holds. The check comes before a file system is made of it, which keeps
/// a node for each folder of each name. A file in it that is longer than the table says is refused as it is read.
final class ZipCheck {

    private static final int GIGABYTE = 1_000_000_000;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int LONG_END_BYTES = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long IN_LONG_END = 0xFFFF_FFFFL;

    /// A step out of the folder that a ZIP file is.
    private static final Pattern CLIMBING = Pattern.compile("(^|/)\\.\\.(/|$)");

    private final Path file;
    private final String where;
    private final Limits limits;

    private ZipCheck(Path file, Limits limits) {
        this.limits = limits;
        this.file = file;
        this.where = file.toString();
    }

    /// @throws Refusal where the file holds more than the limits allow, or a name leads out of it or stands there twice
    /// @throws IOException where it is damaged
    static void check(Path file, Limits limits) throws IOException {
        new ZipCheck(file, limits).check();
    }

    private void check() throws IOException {
        long bytes;
        try (var channel = FileChannel.open(file)) {
            bytes = channel.size();
            if (bytes > limits.get(Limit.ZIP_BYTES)) {
                throw new Refusal(CorpusProblem.ARCHIVE_TOO_LARGE, where, limits.get(Limit.ZIP_BYTES) / GIGABYTE);
            }
            checkContents(channel);
        }
        // names in whatever encoding: only their lengths count here
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            checkFiles(zip, bytes);
        }
    }

    /// Checks all ends that the file may have, since readers differ in which one they take.
    private void checkContents(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - LONGEST_COMMENT - END_BYTES - LOCATOR_BYTES);
        var tail = read(channel, from, (int) (channel.size() - from));
        for (int i = 0; i <= tail.limit() - END_BYTES; i++) {
            if (tail.getInt(i) == END && contents(tail, i, channel) > Limits.MOST_ZIP_CONTENTS) {
                throw tooManyFiles();
            }
        }
    }

    private static long contents(ByteBuffer tail, int end, FileChannel channel) throws IOException {
        long own = Integer.toUnsignedLong(tail.getInt(end + 12));
        int locator = end - LOCATOR_BYTES;
        if (locator < 0 || tail.getInt(locator) != LOCATOR) {
            return own;
        }
        var longEnd = read(channel, tail.getLong(locator + 8), LONG_END_BYTES);
        return Math.max(own == IN_LONG_END ? 0 : own, longEnd.getLong(40));
    }

    private static ByteBuffer read(FileChannel channel, long from, int count) throws IOException {
        if (from < 0 || from > channel.size() - count) {
            throw new IOException("beyond the file's end");
        }
        var bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // the rest follows
        }
        return bytes.flip();
    }

    private void checkFiles(ZipFile zip, long bytes) {
        if (zip.size() > limits.get(Limit.ZIP_FILES)) {
            throw tooManyFiles();
        }
        long unpacked = 0;
        long paths = 0;
        var names = new HashSet<String>();
        for (var entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName()) || CLIMBING.matcher(entry.getName()).find()) {
                var name = new String(entry.getName().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                throw new Refusal(CorpusProblem.ARCHIVE_STRANGE_NAME, where, name);
            }
            unpacked += Math.clamp(entry.getSize(), 0, limits.get(Limit.ZIP_UNPACKED) + 1);
            long folders = entry.getName().chars().filter(it -> it == '/').count();
            paths += entry.getName().length() * (1 + folders);
            if (unpacked > limits.get(Limit.ZIP_UNPACKED)) {
                throw new Refusal(CorpusProblem.ARCHIVE_TOO_LARGE, where, limits.get(Limit.ZIP_UNPACKED) / GIGABYTE);
            }
            if (paths > Limits.MOST_ZIP_PATHS) {
                throw tooManyFiles();
            }
        }
        if (limits.isPackedTooWell(bytes, unpacked)) {
            throw new Refusal(CorpusProblem.ARCHIVE_PACKED_TOO_WELL, where, limits.get(Limit.PACKING_RATIO));
        }
    }

    private Refusal tooManyFiles() {
        return new Refusal(CorpusProblem.ARCHIVE_TOO_MANY_FILES, where, limits.get(Limit.ZIP_FILES));
    }
}
