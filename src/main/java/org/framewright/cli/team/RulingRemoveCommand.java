package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.ProjectArgument;
import org.framewright.coding.codebooks.CodingRulings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// `ruling remove`: takes a ruling away.
@Command(name = "remove")
final class RulingRemoveCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "RULING", descriptionKey = "ruling-number")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String ruling;

    RulingRemoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
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
