package org.framewright.cli.command;

import java.nio.file.Path;

/// The environment of the command line, from the program's start.
///
/// @param screens the window
/// @param state the program's folder for this user
/// @param log the log file for unexpected failures
public record CliEnvironment(WindowLauncher screens, Path state, Path log) {}
