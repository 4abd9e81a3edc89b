package org.framewright.project;

import org.framewright.project.OpenMessage.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Listens for later starts of the program by the same user, which pass on the project to open ([RunningPrograms]).
public final class ProgramListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramListener.class);

    /// Less than a caller waits.
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final ServerSocketChannel server;
    private final Path socket;
    private final WindowHandler window;

    /// The window of this program.
    ///
    /// @param thread runs work on the window's thread
    /// @param isOpen whether this program has a project open for work; on any thread
    /// @param onOpen comes to the front and opens the named project, if any; false where the window is being closed; on the window's
    ///     thread
    public record WindowHandler(Executor thread, Predicate<Path> isOpen, Predicate<Optional<Path>> onOpen) {}

    private ProgramListener(ServerSocketChannel server, Path socket, WindowHandler window) {
        this.server = server;
        this.socket = socket;
        this.window = window;
    }

    /// Begins to listen, on a thread of its own; empty where this user can have no socket.
    ///
    /// @param state the program's folder for this user; created where it is missing
    public static Optional<ProgramListener> start(Path state, WindowHandler window) {
        return start(state, window, ProcessHandle.current().pid());
    }

    static Optional<ProgramListener> start(Path state, WindowHandler window, long process) {
        try {
            var socket = RunningPrograms.newSocket(state, process);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(socket));
            } catch (IOException failed) {
                server.close();
                throw failed;
            }
            var listener = new ProgramListener(server, socket, window);
            Thread.ofPlatform().name("framewright-listener").daemon().start(listener::listen);
            return Optional.of(listener);
        } catch (IOException | UnsupportedOperationException noSocket) {
            LOG.info("later starts open windows of their own: {}", noSocket.getClass().getName());
            return Optional.empty();
        }
    }

    private void listen() {
        try {
            while (true) {
                var caller = server.accept();
                // apart, so that a caller that says nothing delays no other
                Thread.ofVirtual().start(() -> answer(caller));
            }
        } catch (IOException closed) {
            LOG.debug("no longer listening: {}", closed.getClass().getName());
        }
    }

    private void answer(SocketChannel caller) {
        try (var connection = new ProgramConnection(caller, PATIENCE)) {
            var message = OpenMessage.receive(connection);
            OpenMessage.answer(connection, isTaken(message, connection.left()));
        } catch (IOException hostile) {
            LOG.info("a message of another program was ignored: {}", hostile.getClass().getName());
        }
    }

    private boolean isTaken(OpenMessage message, Duration left) {
        boolean open = message.project().filter(window.isOpen()).isPresent();
        if (message.kind() == Kind.SHOW && !open) {
            return false;
        }
        var toOpen = message.project().filter(_ -> !open);
        var task = new FutureTask<>(() -> window.onOpen().test(toOpen));
        window.thread().execute(task);
        try {
            return task.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException busy) {
            // the caller opens a window of its own
            task.cancel(false);
            return false;
        } catch (ExecutionException failed) {
            LOG.error("the window can't open what another program asks for", failed.getCause());
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try (server) {
            Files.deleteIfExists(socket);
        } catch (IOException stays) {
            // a later start finds that nobody listens, and removes it
        }
    }
}
