package org.framewright.hub;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A project file as the content of a message.
final class MessageContent {

    /// The largest file, in bytes: a larger message would need more memory than the program has.
    private static final long LARGEST = 512L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private MessageContent() {}

    /// The compressed content of a file.
    ///
    /// @throws Refusal where the file is too large
    static byte[] of(Path file) {
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

    /// Writes the file of a message.
    ///
    /// @param place of the hub, for the refusal
    /// @throws Refusal where the content is not what was sent, or too large
    static void write(byte[] content, HubMessage message, Path file, String place) {
        if (!Sha256.hex(content).equals(message.sha256())) {
            throw new Refusal(HubProblem.NOT_AS_SENT, place);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content));
                var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > LARGEST) {
                    throw tooLarge(file);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException damaged) {
            throw new Refusal(HubProblem.NOT_AS_SENT, place);
        }
    }

    private static Refusal tooLarge(Path file) {
        return new Refusal(HubProblem.TOO_LARGE, file.toString(), LARGEST / 1024 / 1024);
    }
}
