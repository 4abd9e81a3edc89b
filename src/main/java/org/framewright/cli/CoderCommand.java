package org.framewright.cli;

import picocli.CommandLine.Command;

/// `coder`: holds the commands about coders, and does nothing by itself.
@Command(name = "coder")
final class CoderCommand {}
