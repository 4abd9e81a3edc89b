package org.framewright.cli;

/// A problem as `--json` shows one.
///
/// @param code stable, for programs
/// @param sentence for people
public record ProblemOutput(String code, String where, String sentence) {}
