package org.framewright.hub;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2InputStream;
import org.tukaani.xz.LZMA2Options;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A project file as the content of a message: whole (gzip), or its difference from the file of an earlier message.
///
/// A difference has the file's SHA-256 (32 bytes), then for each segment of the file LZMA2 with a stretch of the earlier file as its preset
/// dictionary: what the two have in common is referred to. The stretch reaches further back than ahead, since files grow.
final class MessageContent {

    /// The largest file, in bytes: a larger message would need more memory than the program has.
    private static final long LARGEST = 512L * 1024 * 1024;

    /// The largest file, in bytes, that travels as a difference: the earlier one is in memory.
    private static final int LARGEST_COMPARED = 128 * 1024 * 1024;

    /// Bytes of a segment. Packing takes nine times the memory of a segment and its dictionary.
    private static final int SEGMENT = 8 * 1024 * 1024;

    private static final int BEHIND = 6 * 1024 * 1024;
    private static final int AHEAD = 2 * 1024 * 1024;
    private static final int DIGEST = 32;
    private static final int BUFFER = 64 * 1024;

    private MessageContent() {}

    /// The whole content of a file.
    ///
    /// @throws Refusal where the file is too large
    static byte[] whole(Path file) {
        var out = new ByteArrayOutputStream();
        try {
            if (Files.size(file) > LARGEST) {
                throw tooLarge(file);
            }
            try (var gzip = new GZIPOutputStream(out)) {
                Files.copy(file, gzip);
            }
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
        }
        return out.toByteArray();
    }

    /// The difference of a file from an earlier one; empty where one of them is too large for it, or it would save less than half.
    ///
    /// @param base the whole content of the earlier file
    static Optional<byte[]> difference(Path file, byte[] base) {
        try {
            if (Files.size(file) > LARGEST_COMPARED) {
                return Optional.empty();
            }
            var earlier = expand(base);
            if (earlier.length > LARGEST_COMPARED) {
                return Optional.empty();
            }
            var digest = Sha256.digest();
            var segments = new ByteArrayOutputStream();
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                int index = 0;
                for (var bytes = in.readNBytes(SEGMENT); bytes.length > 0; bytes = in.readNBytes(SEGMENT)) {
                    pack(bytes, dictionary(earlier, index), segments);
                    index++;
                }
            }
            var out = new ByteArrayOutputStream();
            out.writeBytes(HexFormat.of().parseHex(Sha256.hex(digest)));
            segments.writeTo(out);
            return Optional.of(out.toByteArray()).filter(it -> it.length < base.length / 2);
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
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

    /// The stretch of an earlier file that a segment is compared with; empty where the file ends before.
    private static byte[] dictionary(byte[] earlier, int segment) {
        long start = (long) segment * SEGMENT;
        int from = Math.clamp(start - BEHIND, 0, earlier.length);
        int to = Math.clamp(start + SEGMENT + AHEAD, 0, earlier.length);
        return Arrays.copyOfRange(earlier, from, to);
    }

    /// The file of a whole content, as far as a difference may refer to it.
    private static byte[] expand(byte[] whole) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(whole))) {
            return in.readNBytes(LARGEST_COMPARED + 1);
        }
    }

    /// Writes the file of a whole content.
    ///
    /// @param place of the hub, for the refusal
    /// @throws Refusal where the content can't be read, or is larger than any that is sent
    static void write(byte[] content, Path file, String place) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content));
                var out = Files.newOutputStream(file)) {
            copy(in, out, 0);
        } catch (IOException damaged) {
            throw new Refusal(HubProblem.NOT_AS_SENT, place);
        }
    }

    /// Writes the file of a difference.
    ///
    /// @param base the whole content that it differs from
    /// @throws Refusal as [#write], and where the file is not the one that was sent
    static void writeDifference(byte[] content, byte[] base, Path file, String place) {
        try {
            var earlier = expand(base);
            var packed = new ByteArrayInputStream(content);
            var digest = HexFormat.of().formatHex(packed.readNBytes(DIGEST));
            var written = Sha256.digest();
            try (var out = new DigestOutputStream(Files.newOutputStream(file), written)) {
                long length = 0;
                for (int index = 0; packed.available() > 0; index++) {
                    var dictionary = dictionary(earlier, index);
                    try (var in = new LZMA2InputStream(packed, dictionary.length + SEGMENT, dictionary)) {
                        length = copy(in, out, length);
                    }
                }
            }
            if (!Sha256.hex(written).equals(digest)) {
                throw new Refusal(HubProblem.NOT_AS_SENT, place);
            }
        } catch (IOException damaged) {
            throw new Refusal(HubProblem.NOT_AS_SENT, place);
        }
    }

    /// Copies a stream to the end of a file.
    ///
    /// @param before the bytes that the file has
    /// @return the bytes that it has then
    /// @throws IOException also where the file would be larger than any that is sent
    private static long copy(InputStream in, OutputStream out, long before) throws IOException {
        var buffer = new byte[BUFFER];
        long written = before;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            written += read;
            if (written > LARGEST) {
                throw new IOException("larger than any file that is sent");
            }
            out.write(buffer, 0, read);
        }
        return written;
    }

    private static Refusal tooLarge(Path file) {
        return new Refusal(HubProblem.TOO_LARGE, file.toString(), LARGEST / 1024 / 1024);
    }
}
