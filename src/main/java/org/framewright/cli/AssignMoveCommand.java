package org.framewright.cli;

import org.framewright.team.HandingOver.Wanted;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `assign move`: gives what a coder has to another one.
@Command(name = "move")
final class AssignMoveCommand implements Callable<Integer> {

    private final Program program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "FROM", descriptionKey = "assign-from")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String coder;

    @Parameters(index = "2", paramLabel = "TO", descriptionKey = "assign-to")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "assign-round", required = true)
    private String round = "";

    @Option(names = "--batch", paramLabel = "NAME", descriptionKey = "assign-only-batch")
    private Optional<String> batch = Optional.empty();

    @Mixin private final NamedArticles articles = new NamedArticles();

    @Option(names = "--also-begun", descriptionKey = "assign-also-begun")
    private boolean alsoBegun;

    @Mixin private final JsonOption json = new JsonOption();

    AssignMoveCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var wanted = new Wanted(round, coder, batch, articles.names(), alsoBegun);
        return program.work(
                file.file(),
                project -> {
                    var report = project.team().handingOver().reassign(wanted, to).report();
                    var console = program.console();
                    if (json.wanted()) {
                        console.json(report);
                        return 0;
                    }
                    console.say("assign-moved", report.moved().size(), coder, to);
                    if (!report.begun().isEmpty()) {
                        console.say("assign-begun", coder, String.join(", ", report.begun()));
                    }
                    if (!report.kept().isEmpty()) {
                        console.say("assign-kept", coder, String.join(", ", report.kept()));
                    }
                    if (!report.having().isEmpty()) {
                        console.say("assign-having", to, String.join(", ", report.having()));
                    }
                    return 0;
                });
    }
}
