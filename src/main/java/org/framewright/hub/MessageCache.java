package org.framewright.hub;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.safekeeping.DiskFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The whole messages that this computer has sent or fetched, so that the next one can travel as a difference. Nothing depends on it: what
/// is missing is fetched again, or a whole message is sent.
///
/// @param folder of one file's login, which only its user may read
record MessageCache(Path folder) {

    /// After this time a message that was not used is removed.
    private static final Duration KEPT = Duration.ofDays(60);

    /// The content with a digest.
    Optional<byte[]> find(String sha256) {
        try {
            var file = folder.resolve(sha256);
            var content = Files.readAllBytes(file);
            if (!Sha256.hex(content).equals(sha256)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(content);
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /// Keeps a content, as far as the disk has room for it.
    void put(String sha256, byte[] content) {
        try {
            DiskFiles.makeFolder(folder);
            removeOld();
            // a temporary file is its user's alone
            var fresh = Files.createTempFile(folder, "", ".new");
            Files.write(fresh, content);
            Files.move(fresh, folder.resolve(sha256), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // the next message is a whole one
        }
    }

    private void removeOld() throws IOException {
        var end = Instant.now().minus(KEPT);
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(end)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// @throws Refusal where a message stays
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        } catch (IOException stays) {
            throw new Refusal(HubProblem.NOT_WRITTEN, folder.toString());
        }
    }
}
