package org.framewright.cli.team;

import org.framewright.cli.CliProblem;
import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.team.TeamProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `package`: makes the file that one coder gets.
@Command(name = "package")
public final class PackageCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Option(names = "--coder", paramLabel = "NAME", descriptionKey = "package-coder", required = true)
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String coder;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "package-out", required = true)
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path out;

    @Mixin private final JsonOption json = new JsonOption();

    public PackageCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.work(
                file.file(),
                project -> {
                    var whose =
                            project.study()
                                    .coder(coder)
                                    .orElseThrow(() -> new Refusal(CliProblem.NO_SUCH_CODER, coder));
                    var openToAll =
                            project.team().rounds().list().stream()
                                    .filter(it -> it.isOpenToAll() && it.articles() > 0)
                                    .map(it -> Problem.of(TeamProblem.OPEN_TO_ALL, it.round().name(), it.articles()))
                                    .toList();
                    context.console().report(openToAll);
                    var made = project.packages().make(whose, out);
                    if (json.isWanted()) {
                        context.console().json(made);
                    } else {
                        context.console()
                                .printText(
                                        "package-made",
                                        made.number(),
                                        made.coder(),
                                        made.articles(),
                                        made.codings(),
                                        out.getFileName());
                    }
                    return 0;
                });
    }
}
