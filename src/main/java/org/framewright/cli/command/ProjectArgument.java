package org.framewright.cli.command;

import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// `PROJECT`: the project file that a command works in.
public final class ProjectArgument {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    public Path file() {
        return file;
    }
}
