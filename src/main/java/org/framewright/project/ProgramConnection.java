package org.framewright.project;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/// A connection between two running programs of a user. All reads and writes together end in a given time.
final class ProgramConnection implements AutoCloseable {

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long deadline;

    /// @param channel connected; closed with the connection
    ProgramConnection(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        this.deadline = System.nanoTime() + patience.toNanos();
        try {
            channel.configureBlocking(false);
            this.selector = Selector.open();
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
        this.key = channel.register(selector, 0);
    }

    /// @throws java.net.ConnectException where no program listens
    static ProgramConnection connect(Path socket, Duration patience) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            // without waiting, and so refused where the other program lets callers queue
            channel.configureBlocking(false);
            if (!channel.connect(UnixDomainSocketAddress.of(socket))) {
                throw new SocketTimeoutException("not connected at once");
            }
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
        return new ProgramConnection(channel, patience);
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /// Reads exactly `length` bytes.
    ByteBuffer read(int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes);
            if (count < 0) {
                throw new EOFException("the other program has closed the connection");
            }
            if (count == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return bytes.flip();
    }

    private void await(int operation) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("the other program does not answer");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        key.interestOps(operation);
        selector.select(left);
        selector.selectedKeys().clear();
    }

    /// The time that is left.
    Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
