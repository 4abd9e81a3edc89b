package org.framewright.cli;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `completion`: the script that completes the program's commands and options in a shell.
@Command(name = "completion")
final class CompletionCommand extends CliCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SHELL", descriptionKey = "shell")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CompletionShell shell;

    /// A shell with completions.
    enum CompletionShell {
        BASH,
        ZSH,
        FISH
    }

    CompletionCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var line = FramewrightCommand.commandLine(context);
        var program = line.getCommandName();
        console.content(
                switch (shell) {
                    case BASH -> AutoComplete.bash(program, line);
                    case ZSH -> zsh(program, AutoComplete.bash(program, line));
                    case FISH -> FishCompletion.script(line.getCommandSpec());
                });
        return 0;
    }

    /// Picocli's script has zsh run completions for bash. From its folder of completions, zsh loads a script at the first key and
    /// expects an answer at once.
    private static String zsh(String program, String script) {
        var answer =
                "if [[ $funcstack[1] == _%1$s ]]; then\n  _bash_complete -o default -F _complete_%1$s\nfi\n"
                        .formatted(program);
        return "#compdef " + program + "\n" + script + answer;
    }
}
