package org.framewright.launcher;

import org.framewright.CommandLoop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;

/// The real launch script on the program that was built, for tests of what a command does to files. Everything is started
/// in a process of its own, without a locale, a display or anything else in the environment, in a folder of the test's.
public final class Launcher {

    /// A folder for each of the processes that the tests run in.
    private static final Path ROOT =
            Path.of("target", System.getProperty("launched.folder", "launched")).toAbsolutePath();

    private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();

    private static final Checkout CHECKOUT = checkOut();

    private final Path folder;

    /// @param folder where commands are typed
    public Launcher(Path folder) {
        this.folder = folder;
    }

    /// What a command answered.
    public record Answer(int exit, String out, String err) {}

    /// Types a command and waits for its end.
    public Answer type(Object... words) {
        return type(command(words));
    }

    /// Starts what [#command] gave and waits for its end.
    public Answer type(ProcessBuilder command) {
        try {
            // files, so that nobody has to read both at a time
            var out = Files.createTempFile(ROOT, "out", ".txt");
            var err = Files.createTempFile(ROOT, "err", ".txt");
            int exit = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
            return new Answer(exit, Files.readString(out), Files.readString(err));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /// A command that is not started yet, for tests that listen to it or end it.
    public ProcessBuilder command(Object... words) {
        return CHECKOUT.command(CHECKOUT.script(), folder, strings(words));
    }

    /// A process that answers one command after the other, in the same folder and with the same home.
    CommandSession session() {
        try {
            var err = Files.createTempFile(ROOT, "err", ".txt");
            return new CommandSession(CHECKOUT.java(folder, TEST_CLASSES, CommandLoop.class.getName()), err);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String[] strings(Object... words) {
        return Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
    }

    /// The folder that the program takes for the user's home.
    public static Path home() {
        return CHECKOUT.file("home");
    }

    private static Checkout checkOut() {
        try {
            if (Files.exists(ROOT)) {
                try (var older = Files.walk(ROOT)) {
                    older.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
            var checkout = new Checkout(ROOT);
            checkout.start("--version").end();
            return checkout;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
