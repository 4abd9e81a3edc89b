package org.framewright.cli;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/// `man`: the manual page, for packages and for `man` itself.
@Command(name = "man")
final class ManualCommand extends CliCommand implements Callable<Integer> {

    ManualCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        console.content(ManualPage.of(FramewrightCommand.commandLine(context)));
        return 0;
    }
}
