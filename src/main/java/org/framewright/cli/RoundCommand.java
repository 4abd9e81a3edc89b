package org.framewright.cli;

import picocli.CommandLine.Command;

/// `round`: holds the commands about rounds, and does nothing by itself.
@Command(name = "round")
final class RoundCommand {}
