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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A project file as the content of a message: whole (gzip), or its difference from the file of an earlier message.
///
/// A difference has the file's SHA-256 (32 bytes), then LZMA2 with the earlier file as its preset dictionary: what the two have in common
/// is referred to, wherever it stands.
final class MessageContent {

    /// The largest file, in bytes: a larger message would need more memory than the program has.
    private static final long LARGEST = 512L * 1024 * 1024;

    /// The largest file, in bytes, that travels as a difference: making one takes nine times its memory.
    private static final int LARGEST_COMPARED = 32 * 1024 * 1024;

    /// How far, in bytes, words may stand further behind in the new file and still be found.
    private static final int SHIFT = 1024 * 1024;

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
            var dictionary = expand(base);
            if (dictionary.length > LARGEST_COMPARED) {
                return Optional.empty();
            }
            var bytes = Files.readAllBytes(file);
            var out = new ByteArrayOutputStream();
            out.write(HexFormat.of().parseHex(Sha256.hex(bytes)));
            try (var lzma =
                    options(dictionary)
                            .getOutputStream(new FinishableWrapperOutputStream(out), ArrayCache.getDummyCache())) {
                lzma.write(bytes);
            }
            return Optional.of(out.toByteArray()).filter(it -> it.length < base.length / 2);
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
        }
    }

    /// Few matches are tried: more take three times as long, and save a tenth.
    private static LZMA2Options options(byte[] dictionary) throws IOException {
        var options = new LZMA2Options();
        options.setDictSize(window(dictionary));
        options.setPresetDict(dictionary);
        options.setMode(LZMA2Options.MODE_NORMAL);
        options.setMatchFinder(LZMA2Options.MF_HC4);
        options.setNiceLen(32);
        options.setDepthLimit(12);
        return options;
    }

    private static int window(byte[] dictionary) {
        return dictionary.length + SHIFT;
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
    /// @throws Refusal where the content can't be read, or is too large
    static void write(byte[] content, Path file, String place) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            copy(in, file);
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
            var dictionary = expand(base);
            var packed = new ByteArrayInputStream(content);
            var digest = HexFormat.of().formatHex(packed.readNBytes(DIGEST));
            try (var in = new LZMA2InputStream(packed, window(dictionary), dictionary)) {
                if (!copy(in, file).equals(digest)) {
                    throw new Refusal(HubProblem.NOT_AS_SENT, place);
                }
            }
        } catch (IOException damaged) {
            throw new Refusal(HubProblem.NOT_AS_SENT, place);
        }
    }

    /// Writes a file.
    ///
    /// @return its SHA-256
    private static String copy(InputStream in, Path file) throws IOException {
        var digest = Sha256.digest();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var buffer = new byte[BUFFER];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > LARGEST) {
                    throw tooLarge(file);
                }
                out.write(buffer, 0, read);
            }
        }
        return Sha256.hex(digest);
    }

    private static Refusal tooLarge(Path file) {
        return new Refusal(HubProblem.TOO_LARGE, file.toString(), LARGEST / 1024 / 1024);
    }
}
