package org.framewright.safekeeping.lock;

import org.framewright.store.LocalHost;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The holder of a project's lock, from the lock's file.
///
/// @param host the computer's name
/// @param process its number on that computer
/// @param since by that computer's clock
public record LockHolder(String user, String host, long process, Instant since) {

    private static final String TITLE = "Framewright has this project open";
    private static final int LONGEST = 200;

    /// This process.
    static LockHolder self(Instant now) {
        return new LockHolder(
                word(System.getProperty("user.name", "")), word(LocalHost.name()), ProcessHandle.current().pid(), now);
    }

    boolean isOnThisComputer() {
        return host.equals(word(LocalHost.name()));
    }

    /// Whether another process of this computer wrote the lock and still runs. A process with that number counts only if it
    /// began before the lock was taken: systems reuse the numbers of ended processes.
    boolean isRunning() {
        return isOnThisComputer()
                && process != ProcessHandle.current().pid()
                && ProcessHandle.of(process)
                        .flatMap(it -> it.info().startInstant())
                        .filter(began -> !began.isAfter(since))
                        .isPresent();
    }

    /// The text of the lock's file, in a form for people.
    String text() {
        return String.join("\n", TITLE, user, host, Long.toString(process), since.toString(), "");
    }

    /// Whether a text is that of a lock's file, or the beginning of one.
    static boolean isLock(String text) {
        var written = text.replace("\0", "");
        return written.startsWith(TITLE) || TITLE.startsWith(written);
    }

    /// Reads the text of a lock's file; empty where the text is empty, or incomplete.
    static Optional<LockHolder> of(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 5 || !lines.getFirst().equals(TITLE)) {
            return Optional.empty();
        }
        return of(lines);
    }

    private static Optional<LockHolder> of(List<String> lines) {
        try {
            return Optional.of(
                    new LockHolder(
                            word(lines.get(1)),
                            word(lines.get(2)),
                            Long.parseLong(lines.get(3)),
                            Instant.parse(lines.get(4))));
        } catch (NumberFormatException | DateTimeException strange) {
            return Optional.empty();
        }
    }

    /// Shortens a part of a lock's file to one short line: the file may come from anywhere.
    private static String word(String raw) {
        var clean = raw.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.isEmpty() ? "?" : clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
