package org.framewright.cli.team;

import picocli.CommandLine.Command;

/// `coder`: holds the commands about coders, and does nothing by itself.
@Command(name = "coder")
public final class CoderCommand {}
