package org.framewright.cli;

import org.framewright.cli.command.CliEnvironment;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.cli.command.WindowLauncher;
import org.framewright.model.Problem;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A command typed and what came of it, in this process.
public record Typed(int exit, String out, String err) {

    /// Runs a command whose home is a folder of the test's.
    public static Typed in(Path home, Object... words) {
        return in(home, new NoScreens(), words);
    }

    public static Typed in(Path home, WindowLauncher screens, Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment = new CliEnvironment(screens, home.resolve("state"), home.resolve("framewright.log"));
        var context = new CommandContext(new Console(out, err, StandardCharsets.UTF_8), environment);
        var args = java.util.Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
        int exit = FramewrightCommand.run(context, args);
        return new Typed(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// The command line with all its commands, to be looked at.
    public static CommandLine commandLine(Path home) {
        var nowhere = OutputStream.nullOutputStream();
        var console = new Console(nowhere, nowhere, StandardCharsets.UTF_8);
        return FramewrightCommand.commandLine(
                new CommandContext(console, new CliEnvironment(new NoScreens(), home, home)));
    }

    /// For commands that open no window.
    record NoScreens() implements WindowLauncher {
        @Override
        public Optional<Problem> obstacle() {
            throw new AssertionError("no command without a window asks for a display");
        }

        @Override
        public boolean openInRunning(Optional<Path> project) {
            throw new AssertionError("opens no window");
        }

        @Override
        public void open(Optional<Path> project, Optional<Locale> language) {
            throw new AssertionError("opens no window");
        }

        @Override
        public List<Path> pictures(Path project, Path folder) {
            throw new AssertionError("draws no pictures");
        }
    }
}
