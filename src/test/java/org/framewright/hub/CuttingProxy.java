package org.framewright.hub;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// A port before a server that cuts all connections after so many bytes, in whichever direction they go, and delays them at each
/// change of the direction, as a far server does.
final class CuttingProxy implements Closeable {

    private static final int CHUNK = 512;

    private final ServerSocket port;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicReference<Socket> speaking = new AtomicReference<>();
    private final AtomicLong untilEvent = new AtomicLong(Long.MAX_VALUE);
    private volatile Runnable event = () -> {};
    private volatile Duration delay = Duration.ZERO;

    CuttingProxy(int target) throws IOException {
        this.target = target;
        this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return port.getLocalPort();
    }

    /// Lets so many bytes pass from now on, and then none.
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    /// Lets everything pass.
    void mend() {
        left.set(Long.MAX_VALUE);
    }

    /// The number of bytes that have passed since [#cutAfter].
    long passedOf(long bytes) {
        return bytes - left.get();
    }

    /// Has something happen once so many bytes have passed from now on, while the other side goes on with them. What is said
    /// after them waits.
    void after(long bytes, Runnable work) {
        event = work;
        untilEvent.set(Math.max(1, bytes));
    }

    /// Forgets what was to happen.
    ///
    /// @return whether it had not happened
    boolean forgetEvent() {
        return untilEvent.getAndSet(Long.MAX_VALUE) > 0;
    }

    /// Delays what is said by the one side after the other.
    void delay(Duration each) {
        delay = each;
    }

    /// The number of times that the other side began to speak, from now on.
    void countTurns() {
        turns.set(0);
    }

    int turns() {
        return turns.get();
    }

    private void accept() {
        while (!port.isClosed()) {
            try {
                var client = port.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                // small pieces would wait for each other's acknowledgement, 40 ms each
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                Thread.startVirtualThread(() -> pass(client, server));
                Thread.startVirtualThread(() -> pass(server, client));
            } catch (IOException closed) {
                // by the test, or a server that is gone
            }
        }
    }

    private void pass(Socket from, Socket to) {
        var bytes = new byte[CHUNK];
        try {
            for (int read = from.getInputStream().read(bytes); read >= 0; read = from.getInputStream().read(bytes)) {
                if (!from.equals(speaking.getAndSet(from))) {
                    turns.incrementAndGet();
                    Thread.sleep(delay);
                }
                long before = left.getAndAdd(-read);
                // the last message is cut within
                int passing = Math.clamp(before, 0, read);
                to.getOutputStream().write(bytes, 0, passing);
                to.getOutputStream().flush();
                long missing = untilEvent.getAndAdd(-read);
                if (missing > 0 && missing <= read) {
                    event.run();
                }
                if (passing < read) {
                    cut(from);
                    cut(to);
                }
            }
        } catch (IOException gone) {
            // the other direction has ended it
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            cut(from);
            cut(to);
        }
    }

    private void cut(Socket socket) {
        try {
            open.remove(socket);
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
        open.forEach(this::cut);
    }
}
