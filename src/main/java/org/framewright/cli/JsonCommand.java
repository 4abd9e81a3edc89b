package org.framewright.cli;

import org.framewright.project.Installation;

import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// A command that answers in words, or with `--json` for programs.
public abstract class JsonCommand implements Callable<Integer> {

    protected final CommandContext context;
    protected final Console console;

    @Mixin protected final JsonOption json = new JsonOption();

    protected JsonCommand(CommandContext context) {
        this.context = context;
        this.console = context.console();
    }

    protected Installation installation() {
        return context.installation();
    }
}
