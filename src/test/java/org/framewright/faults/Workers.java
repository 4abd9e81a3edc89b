package org.framewright.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// Workers that are started ahead: while what one has left is looked at, the next ones get ready.
final class Workers implements AutoCloseable {

    private static final int AHEAD = 2;

    private final Path state;
    private final Deque<WorkerProcess> ready = new ArrayDeque<>();

    /// @param folder theirs
    Workers(Path folder) throws IOException {
        this.state = Files.createDirectories(folder.resolve("state"));
    }

    /// What they take for their user's state folder.
    Path state() {
        return state;
    }

    /// One that waits to be told what to do.
    WorkerProcess take() {
        while (ready.size() <= AHEAD) {
            ready.add(WorkerProcess.start(state));
        }
        return ready.remove();
    }

    @Override
    public void close() {
        ready.forEach(WorkerProcess::kill);
    }
}
