package org.framewright.cli;

/// A problem as `--json` shows one.
///
/// @param code stable, for programs
/// @param sentence for people
record ShownProblem(String code, String where, String sentence) {}
