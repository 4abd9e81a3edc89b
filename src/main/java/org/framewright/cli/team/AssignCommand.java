package org.framewright.cli.team;

import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.team.assign.AssignmentTransfer.TransferReport;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/// The commands `assign …`: what is given out to coders.
@Command(name = "assign")
public final class AssignCommand {

    private final CommandContext context;

    private AssignCommand(CommandContext context) {
        this.context = context;
    }

    /// The command with those that it holds, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.inOrder(
                new CommandLine(new AssignCommand(context))
                        .addSubcommand(new AssignDrawCommand(context))
                        .addSubcommand(new AssignListCommand(context)),
                "draw",
                "list",
                "withdraw",
                "move");
    }

    @Command(name = "withdraw")
    int withdraw(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "CODER", descriptionKey = "assign-from") String coder,
            @Mixin AssignmentOptions options,
            @Mixin JsonOption json) {
        var request = options.request(coder);
        return context.work(
                file.file(),
                project -> {
                    var report = project.team().transfers().withdraw(request).report();
                    return json.print(
                            context.console(),
                            report,
                            () -> {
                                context.console().printText("assign-withdrawn", report.moved().size(), coder);
                                printRest(report, coder);
                            });
                });
    }

    @Command(name = "move")
    int move(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "FROM", descriptionKey = "assign-from") String coder,
            @Parameters(index = "2", paramLabel = "TO", descriptionKey = "assign-to") String to,
            @Mixin AssignmentOptions options,
            @Mixin JsonOption json) {
        var request = options.request(coder);
        return context.work(
                file.file(),
                project -> {
                    var report = project.team().transfers().reassign(request, to).report();
                    return json.print(
                            context.console(),
                            report,
                            () -> {
                                context.console().printText("assign-moved", report.moved().size(), coder, to);
                                printRest(report, coder);
                                printArticles("assign-having", to, report.having());
                            });
                });
    }

    private void printRest(TransferReport report, String coder) {
        printArticles("assign-begun", coder, report.begun());
        printArticles("assign-packed", coder, report.packed());
        printArticles("assign-kept", coder, report.kept());
    }

    private void printArticles(String key, String coder, List<String> articles) {
        if (!articles.isEmpty()) {
            context.console().printText(key, coder, String.join(", ", articles));
        }
    }
}
