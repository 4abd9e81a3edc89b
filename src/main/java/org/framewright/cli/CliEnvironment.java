package org.framewright.cli;

import java.nio.file.Path;

/// What the command line needs from the program's start.
///
/// @param screens the window
/// @param state the folder where the program remembers things for this user
/// @param log the file that unexpected failures are logged to
public record CliEnvironment(WindowLauncher screens, Path state, Path log) {}
