package org.framewright.hub;

import org.framewright.safekeeping.DiskFiles;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The file of an earlier message, from which a difference is: unpacked beside the other file, and deleted on closing. It is mapped: what
/// of it is read takes no room from the program.
///
/// @param bytes of this thread alone, and until it is closed
record EarlierFile(Path file, Arena arena, ByteBuffer bytes) implements AutoCloseable {

    /// Unpacks a whole content.
    ///
    /// @param other the file beside which it is
    /// @param place as for [MessageContent#write]
    /// @throws IOException or [java.io.UncheckedIOException] where the disk has no room for it; no file is left then
    static EarlierFile unpack(byte[] whole, Path other, String place) throws IOException {
        var file = other.resolveSibling(other.getFileName() + ".earlier");
        var arena = Arena.ofConfined();
        try {
            try (var out = Files.newOutputStream(file)) {
                MessageContent.write(whole, out, place);
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
                return new EarlierFile(file, arena, bytes.asByteBuffer());
            }
        } catch (IOException | RuntimeException failed) {
            arena.close();
            DiskFiles.remove(file);
            throw failed;
        }
    }

    @Override
    public void close() {
        arena.close();
        DiskFiles.remove(file);
    }
}
