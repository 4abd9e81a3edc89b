package org.framewright.cli.command;

import java.io.PrintWriter;
import java.time.Duration;

/// Shows the progress of long work on a terminal: one line, which is overwritten, and removed at the end. Work of less
/// than a second shows no line.
public final class ProgressPrinter implements AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter terminal;
    private final ProgressWords words;
    private long next = System.nanoTime() + PATIENCE;
    private boolean shown;

    /// The sentence for a state of progress.
    @FunctionalInterface
    interface ProgressWords {
        String format(int done, int total);
    }

    /// @param terminal the writer for the line; without a terminal, a writer that discards it
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
