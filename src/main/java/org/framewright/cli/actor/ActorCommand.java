package org.framewright.cli.actor;

import picocli.CommandLine.Command;

/// `actor`: holds the commands about actors, and does nothing by itself.
@Command(name = "actor")
public final class ActorCommand {}
