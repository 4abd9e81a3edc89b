package org.framewright.cli;

import java.io.PrintWriter;
import java.time.Duration;

/// Shows a person at a terminal the progress of long work: one line that is written over, and removed at the end.
/// Work of less than a second shows none.
public final class ProgressPrinter implements AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter terminal;
    private final ProgressWords words;
    private long next = System.nanoTime() + PATIENCE;
    private boolean shown;

    /// Words a state of progress.
    @FunctionalInterface
    interface ProgressWords {
        String format(int done, int total);
    }

    /// @param terminal where the line goes; a writer that discards it where the program has no terminal
    ProgressPrinter(PrintWriter terminal, ProgressWords words) {
        this.terminal = terminal;
        this.words = words;
    }

    public void update(int done, int total) {
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + PATIENCE;
            shown = true;
            terminal.print(CLEAR + words.format(done, total));
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
