package org.framewright.cli.command;

import org.framewright.project.Installation;

import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// A command with a result in words, or with `--json` for programs.
public abstract class JsonCommand extends CliCommand implements Callable<Integer> {

    @Mixin protected final JsonOption json = new JsonOption();

    protected JsonCommand(CommandContext context) {
        super(context);
    }

    protected Installation installation() {
        return context.installation();
    }
}
