package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.coding.codebooks.CodingRulings;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/// The commands `ruling …`: what the supervisor rules.
@Command(name = "ruling")
public final class RulingCommand {

    private final CommandContext context;

    private RulingCommand(CommandContext context) {
        this.context = context;
    }

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.inOrder(
                new CommandLine(new RulingCommand(context))
                        .addSubcommand(new RulingQuestionsCommand(context))
                        .addSubcommand(new RulingAddCommand(context)),
                "questions",
                "add",
                "list",
                "remove");
    }

    @Command(name = "list")
    int list(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            List<RulingOutput> rulings = new ArrayList<>();
            project.rulings().list().forEach(it -> rulings.add(RulingOutput.of(rulings.size() + 1, it)));
            if (json.isWanted()) {
                context.console().json(rulings);
            } else if (rulings.isEmpty()) {
                context.console().printText("no-rulings");
            } else {
                rulings.forEach(it -> it.print(context.console()));
            }
            return 0;
        }
    }

    @Command(name = "remove")
    int remove(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "RULING", descriptionKey = "ruling-number") String ruling) {
        return context.work(
                file.file(),
                project -> {
                    var removed = project.rulings().remove(ruling);
                    context.console()
                            .printText("ruling-removed", CodingRulings.address(removed).toString(), removed.answer());
                    return 0;
                });
    }
}
