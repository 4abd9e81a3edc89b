package org.framewright.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Project files as programs from before the first release wrote them.
public final class UnreleasedFiles {

    /// The newest version of their tables.
    public static final int NEWEST = 10;

    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    /// The letters `Frmw`.
    private static final int APPLICATION_ID = 0x46726D77;

    private UnreleasedFiles() {}

    /// Makes a closed project file one of a version of theirs, as far as its first page says.
    public static Path make(Path file, int version) {
        try {
            var bytes = Files.readAllBytes(file);
            ByteBuffer.wrap(bytes).putInt(USER_VERSION_AT, version).putInt(APPLICATION_ID_AT, APPLICATION_ID);
            return Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
