package org.framewright.cli;

import picocli.CommandLine.Command;

/// `actor`: holds the commands about actors, and does nothing by itself.
@Command(name = "actor")
final class ActorCommand {}
