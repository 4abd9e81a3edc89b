package org.framewright.cli;

import org.framewright.team.HandingOver.Wanted;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `assign withdraw`: takes back what was given to a coder.
@Command(name = "withdraw")
final class AssignWithdrawCommand implements Callable<Integer> {

    private final Program program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Parameters(index = "1", paramLabel = "CODER", descriptionKey = "assign-from")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private String coder;

    @Option(names = "--round", paramLabel = "ROUND", descriptionKey = "assign-round", required = true)
    private String round = "";

    @Option(names = "--batch", paramLabel = "NAME", descriptionKey = "assign-only-batch")
    private Optional<String> batch = Optional.empty();

    @Mixin private final NamedArticles articles = new NamedArticles();

    @Option(names = "--also-begun", descriptionKey = "assign-also-begun")
    private boolean alsoBegun;

    @Mixin private final JsonOption json = new JsonOption();

    AssignWithdrawCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var wanted = new Wanted(round, coder, batch, articles.names(), alsoBegun);
        return program.work(
                file.file(),
                project -> {
                    var report = project.team().handingOver().withdraw(wanted).report();
                    var console = program.console();
                    if (json.wanted()) {
                        console.json(report);
                        return 0;
                    }
                    console.say("assign-withdrawn", report.moved().size(), coder);
                    if (!report.begun().isEmpty()) {
                        console.say("assign-begun", coder, String.join(", ", report.begun()));
                    }
                    if (!report.kept().isEmpty()) {
                        console.say("assign-kept", coder, String.join(", ", report.kept()));
                    }

                    return 0;
                });
    }
}
