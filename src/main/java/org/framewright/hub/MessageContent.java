package org.framewright.hub;

import org.framewright.hub.PageRuns.OtherPages;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.safekeeping.DiskFiles;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2InputStream;
import org.tukaani.xz.LZMA2Options;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A project file as the content of a message: whole (gzip), or its difference from the file of an earlier message.
///
/// A difference has the file's SHA-256 (32 bytes), a mark, the runs of pages that both files have (LZMA2), then for each segment of all other
/// pages LZMA2 with a stretch of the earlier file's other pages as its preset dictionary: what the two have in common is referred to. The
/// stretch reaches further back than ahead, since files grow. Without the mark there are no runs, and all pages are others.
final class MessageContent {

    private static final int MEGABYTE = 1024 * 1024;

    /// The largest file, in bytes: a larger one can't be mapped as a whole.
    private static final long LARGEST = 1_920L * MEGABYTE;

    /// The largest content, in bytes, which is in memory once. PostgreSQL's limit is 1 GB.
    static final long LARGEST_CONTENT = 512L * MEGABYTE;

    /// Bytes that a file may have beyond those of its content and of an earlier file. A project file is six to nine times its content.
    private static final long ROOM = 32L * MEGABYTE;

    private static final long MOST_TIMES = 50;

    /// Bytes of a segment. Packing takes nine times the memory of a segment and its dictionary.
    private static final int SEGMENT = 8 * MEGABYTE;

    private static final int BEHIND = 6 * MEGABYTE;
    private static final int AHEAD = 2 * MEGABYTE;
    private static final int DIGEST = 32;

    /// Before runs of pages. No LZMA2 begins with it.
    private static final int MARK = 0x10;

    private static final int BUFFER = 64 * 1024;

    private MessageContent() {}

    /// The whole content of a file.
    ///
    /// @param file beside which there is room for its content
    /// @throws Refusal where the file is too large
    static byte[] whole(Path file) {
        var packed = file.resolveSibling(file.getFileName() + ".packed");
        try {
            if (Files.size(file) > LARGEST) {
                throw tooLarge(file);
            }
            pack(file, packed, Deflater.DEFAULT_COMPRESSION);
            if (Files.size(file) > largest(Files.size(packed), 0)) {
                // who receives it would not unpack it
                pack(file, packed, Deflater.NO_COMPRESSION);
            }
            if (Files.size(packed) > LARGEST_CONTENT) {
                throw tooLarge(file);
            }
            return Files.readAllBytes(packed);
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
        } finally {
            DiskFiles.remove(packed);
        }
    }

    private static void pack(Path file, Path packed, int level) throws IOException {
        try (var gzip = new LevelledGzip(Files.newOutputStream(packed), level)) {
            Files.copy(file, gzip);
        }
    }

    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(OutputStream out, int level) throws IOException {
            super(out, BUFFER);
            def.setLevel(level);
        }
    }

    /// The difference of a file from an earlier one; empty where it would save less than half, or would not be unpacked.
    ///
    /// @param file beside which there is room for the earlier one
    /// @param base the whole content of the earlier file
    static Optional<byte[]> difference(Path file, byte[] base) {
        try (var earlier = EarlierFile.unpack(base, file, file.toString())) {
            var digest = Sha256.digest();
            var out = new ByteArrayOutputStream();
            PageRuns runs;
            try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), digest)) {
                runs = PageRuns.compare(in, earlier.bytes());
            }
            out.writeBytes(HexFormat.of().parseHex(Sha256.hex(digest)));
            out.write(MARK);
            pack(runs.toBytes(), new byte[0], out);
            try (var in = Files.newInputStream(file)) {
                packNew(in, runs, runs.findOthers(earlier.bytes()), out, base.length / 2);
            }
            long size = Files.size(file);
            int earlierSize = earlier.bytes().limit();
            return Optional.of(out.toByteArray())
                    .filter(it -> it.length < base.length / 2 && size <= largest(it.length, earlierSize));
        } catch (IOException | UncheckedIOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
        }
    }

    /// Packs the pages that the earlier file has not.
    ///
    /// @param others the earlier file's pages that this one has not
    /// @param most ends soon after so many bytes
    private static void packNew(InputStream in, PageRuns runs, OtherPages others, ByteArrayOutputStream out, int most)
            throws IOException {
        var segment = new ByteArrayOutputStream();
        int index = 0;
        for (var run : runs.list()) {
            if (out.size() >= most) {
                return;
            }
            if (run.isShared()) {
                in.skipNBytes(run.bytes());
                continue;
            }
            long left = run.bytes();
            byte[] bytes;
            do {
                bytes = in.readNBytes((int) Math.min(left, SEGMENT - segment.size()));
                segment.writeBytes(bytes);
                left -= bytes.length;
                if (segment.size() == SEGMENT) {
                    pack(segment.toByteArray(), dictionary(others, index), out);
                    index++;
                    segment.reset();
                }
            } while (bytes.length > 0 && out.size() < most);
        }
        if (segment.size() > 0) {
            pack(segment.toByteArray(), dictionary(others, index), out);
        }
    }

    /// Packs a segment. Few matches are tried: more take three times as long, and save a tenth.
    private static void pack(byte[] segment, byte[] dictionary, ByteArrayOutputStream out) throws IOException {
        var options = new LZMA2Options();
        options.setDictSize(Math.max(LZMA2Options.DICT_SIZE_MIN, dictionary.length + segment.length));
        options.setPresetDict(dictionary);
        options.setMode(LZMA2Options.MODE_NORMAL);
        options.setMatchFinder(LZMA2Options.MF_HC4);
        options.setNiceLen(32);
        options.setDepthLimit(12);
        try (var packed = options.getOutputStream(new FinishableWrapperOutputStream(out), ArrayCache.getDummyCache())) {
            packed.write(segment);
        }
    }

    /// The stretch of an earlier file's pages that a segment is compared with; empty where they end before.
    private static byte[] dictionary(OtherPages earlier, int segment) {
        long start = (long) segment * SEGMENT;
        return earlier.read(Math.max(0, start - BEHIND), start + SEGMENT + AHEAD);
    }

    /// Writes the file of a whole content.
    ///
    /// @param place of the hub, for the refusal
    /// @throws Refusal where the content can't be read, or the file is larger than any that is sent
    /// @throws UncheckedIOException where the output fails
    static void write(byte[] content, OutputStream out, String place) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content), BUFFER)) {
            new BoundedOutput(out, largest(content.length, 0)).copy(in, Long.MAX_VALUE);
        } catch (IOException damaged) {
            throw new Refusal(HubProblem.NOT_AS_SENT, place);
        }
    }

    /// Writes the file of a difference.
    ///
    /// @throws Refusal as [#write], and where the file is not the one that was sent
    /// @throws UncheckedIOException where the output fails
    static void writeDifference(byte[] content, EarlierFile base, OutputStream file, String place) {
        try {
            var earlier = base.bytes();
            var packed = new ByteArrayInputStream(content);
            var digest = HexFormat.of().formatHex(packed.readNBytes(DIGEST));
            var runs = readRuns(packed, earlier);
            var written = Sha256.digest();
            var out =
                    new BoundedOutput(new DigestOutputStream(file, written), largest(content.length, earlier.limit()));
            try (var newPages = new NewPages(packed, runs.findOthers(earlier))) {
                for (var run : runs.list()) {
                    out.copy(run.isShared() ? new SharedPages(earlier, run) : newPages, run.bytes());
                }
            }
            if (!Sha256.hex(written).equals(digest)) {
                throw new Refusal(HubProblem.NOT_AS_SENT, place);
            }
        } catch (IOException damaged) {
            throw new Refusal(HubProblem.NOT_AS_SENT, place);
        }
    }

    private static PageRuns readRuns(ByteArrayInputStream packed, ByteBuffer earlier) throws IOException {
        packed.mark(0);
        if (packed.read() != MARK) {
            packed.reset();
            return PageRuns.allNew();
        }
        return PageRuns.read(new LZMA2InputStream(packed, SEGMENT).readNBytes(SEGMENT), earlier);
    }

    /// The pages that the earlier file has not, segment by segment.
    private static final class NewPages extends InputStream {

        private final ByteArrayInputStream packed;
        private final OtherPages others;
        private InputStream segment = InputStream.nullInputStream();
        private int index;
        private int left;

        NewPages(ByteArrayInputStream packed, OtherPages others) {
            this.packed = packed;
            this.others = others;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = segment.read(into, from, length);
            while (read < 0 && packed.available() > 0) {
                // each takes the work of a dictionary: all but the last one are full
                if (left > 0) {
                    throw new IOException("a segment that is not full");
                }
                segment = unpack(packed, others, index);
                index++;
                left = SEGMENT;
                read = segment.read(into, from, length);
            }
            left -= Math.max(read, 0);
            return read;
        }
    }

    /// Pages of a run that the earlier file has.
    private static final class SharedPages extends InputStream {

        private final ByteBuffer left;

        SharedPages(ByteBuffer earlier, PageRuns.PageRun run) {
            this.left = earlier.slice(run.source() * PageRuns.PAGE, (int) run.bytes());
        }

        @Override
        public int read() {
            return left.hasRemaining() ? Byte.toUnsignedInt(left.get()) : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (!left.hasRemaining()) {
                return -1;
            }
            int read = Math.min(length, left.remaining());
            left.get(into, from, read);
            return read;
        }
    }

    private static LZMA2InputStream unpack(ByteArrayInputStream packed, OtherPages others, int index) {
        var dictionary = dictionary(others, index);
        return new LZMA2InputStream(packed, dictionary.length + SEGMENT, dictionary);
    }

    /// The largest file that a content is unpacked to: a few bytes may stand for any number of them.
    ///
    /// @param content its bytes
    /// @param earlier the bytes of the earlier file; 0 for a whole content
    private static long largest(long content, long earlier) {
        return Math.min(LARGEST, earlier + ROOM + MOST_TIMES * content);
    }

    /// The end of a file that may not grow beyond a size.
    private static final class BoundedOutput {

        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER];
        private long left;

        BoundedOutput(OutputStream out, long largest) {
            this.out = out;
            this.left = largest;
        }

        /// Appends the bytes of a stream.
        ///
        /// @param most the bytes to copy, if there are as many
        /// @throws IOException where the stream fails, or the file would be too large
        /// @throws UncheckedIOException where the output fails
        void copy(InputStream in, long most) throws IOException {
            long wanted = most;
            int read = in.read(buffer, 0, (int) Math.min(wanted, BUFFER));
            while (read > 0) {
                wanted -= read;
                left -= read;
                if (left < 0) {
                    throw new IOException("larger than any file that is sent");
                }
                append(read);
                read = in.read(buffer, 0, (int) Math.min(wanted, BUFFER));
            }
        }

        private void append(int length) {
            try {
                out.write(buffer, 0, length);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static Refusal tooLarge(Path file) {
        return new Refusal(HubProblem.TOO_LARGE, file.toString(), LARGEST / MEGABYTE, LARGEST_CONTENT / MEGABYTE);
    }
}
