package org.framewright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root command, `framewright`.
@Command(
        name = "framewright",
        description = "Codes news articles for media-framing research.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class)
public final class FramewrightCommand {
    private FramewrightCommand() {}

    /// Runs the command line and returns its exit code: 0 done, 1 refused or failed, 2 wrong usage.
    public static int run(String... args) {
        return new CommandLine(new FramewrightCommand()).execute(args);
    }
}
