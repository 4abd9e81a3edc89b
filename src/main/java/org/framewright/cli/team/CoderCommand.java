package org.framewright.cli.team;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonOption;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.model.study.Coder;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Locale;

/// The commands `coder …`: the coders of the study.
@Command(name = "coder")
public final class CoderCommand extends CliCommand {

    private CoderCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new CoderCommand(context)), "add", "list", "leave", "return");
    }

    /// A coder, for words and for `--json`.
    ///
    /// @param left the time of leaving the study; null for a coder who takes part
    private record CoderOutput(String name, String kind, @Nullable String left) {

        static CoderOutput of(Coder coder) {
            var left = coder.deactivated();
            return new CoderOutput(
                    coder.name(), coder.kind().name().toLowerCase(Locale.ROOT), left == null ? null : left.toString());
        }
    }

    @Command(name = "add")
    int add(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "coder-name") String name,
            @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind", defaultValue = "CODER")
                    Coder.Kind kind,
            @Mixin JsonOption json) {
        return context.work(file.file(), project -> print(project.study().addCoder(name, kind), json, "coder-added"));
    }

    @Command(name = "list")
    int list(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var coders = project.study().coders().stream().map(CoderOutput::of).toList();
            return json.printList(
                    console,
                    coders,
                    "no-progress",
                    coder -> console.printText("coder", coder.name(), coder.kind(), coder.left() == null ? 0 : 1));
        }
    }

    @Command(name = "leave")
    int leave(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "coder-who") String name,
            @Mixin JsonOption json) {
        return context.work(
                file.file(), project -> print(project.team().members().markAsLeft(name), json, "coder-leave"));
    }

    @Command(name = "return")
    int rejoin(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "coder-who") String name,
            @Mixin JsonOption json) {
        return context.work(
                file.file(), project -> print(project.team().members().markAsReturned(name), json, "coder-return"));
    }

    private int print(Coder coder, JsonOption json, String key) {
        var output = CoderOutput.of(coder);
        return json.print(console, output, () -> console.printText(key, output.name(), output.kind()));
    }
}
