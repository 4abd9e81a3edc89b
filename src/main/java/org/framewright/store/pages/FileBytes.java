package org.framewright.store.pages;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of a file, which is only read; a missing file has no bytes.
final class FileBytes implements Closeable {

    private final @Nullable FileChannel channel;
    private final long length;

    private FileBytes(@Nullable FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    static FileBytes open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new FileBytes(null, 0);
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FileBytes(channel, channel.size());
        } catch (IOException unreadable) {
            channel.close();
            throw unreadable;
        }
    }

    long length() {
        return length;
    }

    /// Reads a number of bytes, or as many as the file has. A part of the disk that can't be read has no bytes.
    ByteBuffer read(long position, int count) {
        var buffer = ByteBuffer.allocate(Math.clamp(length - position, 0, count));
        try {
            while (channel != null
                    && buffer.hasRemaining()
                    && channel.read(buffer, position + buffer.position()) >= 0) {
                // a read may return fewer bytes than requested
            }
        } catch (IOException badSector) {
            return ByteBuffer.allocate(0);
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
