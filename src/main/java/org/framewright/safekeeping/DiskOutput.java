package org.framewright.safekeeping;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Output to a file, all of which is on the disk once it is closed. The disk writes the beginning of a large file while its end is made:
/// that takes less time than to wait for all of it at the end.
public final class DiskOutput extends OutputStream {

    /// Bytes after which the disk begins to write.
    private static final int PORTION = 2 * 1024 * 1024;

    private final FileChannel channel;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("disk-output").daemon().factory());
    private Future<?> force = CompletableFuture.completedFuture(null);
    private long waiting;

    private DiskOutput(FileChannel channel) {
        this.channel = channel;
    }

    /// Creates a file, or empties it.
    public static DiskOutput create(Path file) throws IOException {
        return new DiskOutput(
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b});
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var left = ByteBuffer.wrap(bytes, from, length);
        while (left.hasRemaining()) {
            waiting += channel.write(left);
        }
        if (waiting >= PORTION && force.isDone()) {
            requireForced();
            force =
                    thread.submit(() -> {
                        channel.force(false);
                        return true;
                    });
            waiting = 0;
        }
    }

    /// Waits for the disk. The system tells of a disk that failed only once, perhaps to the other thread.
    private void requireForced() throws IOException {
        try {
            force.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() throws IOException {
        try (channel;
                thread) {
            requireForced();
            channel.force(true);
        }
    }
}
