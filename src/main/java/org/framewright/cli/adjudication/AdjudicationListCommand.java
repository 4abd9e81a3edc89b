package org.framewright.cli.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.adjudication.AdjudicationService;
import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.coding.CoderRound;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `adjudication list`: what is decided in a reference coding, and what is still open.
@Command(name = "list")
final class AdjudicationListCommand implements Callable<Integer> {

    /// Stands for whoever will adjudicate, where nobody does yet: everything is open.
    private static final Coder NOBODY = new Coder(new CoderId("nobody"), "–", Coder.Kind.REFERENCE);

    private final CommandContext program;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "adjudicator-looked-at")
    private Optional<String> name = Optional.empty();

    @Option(names = "--round", paramLabel = "R", descriptionKey = "adjudicated-round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--article", paramLabel = "ARTICLE", descriptionKey = "disagreements-article")
    private Optional<String> article = Optional.empty();

    @Mixin private final JsonOption json = new JsonOption();

    AdjudicationListCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var console = program.console();
        try (var project = program.view(file.file());
                var ticker = console.ticker("articles-read")) {
            var docket = project.adjudication().docket(seat(project), ticker::at);
            var entries = docket.articles().stream().filter(it -> article.map(it.name()::equals).orElse(true)).toList();
            if (json.wanted()) {
                console.json(CasesOutput.of(docket, entries));
            } else {
                say(docket, entries);
            }
        }
        return 0;
    }

    private CoderRound seat(Project project) {
        var at = round.map(it -> project.study().round(it)).orElseGet(project.adjudication()::usualRound);
        return new CoderRound(adjudicator(project.adjudication(), project), at);
    }

    private Coder adjudicator(AdjudicationService service, Project project) {
        return name.map(it -> AdjudicationTakeCommand.known(project, it))
                .orElseGet(() -> service.adjudicators().stream().findFirst().orElse(NOBODY));
    }

    private void say(AdjudicationQueue docket, List<AdjudicationQueue.QueuedArticle> entries) {
        var cases = entries.stream().flatMap(it -> it.cases().stream()).toList();
        program.console()
                .say(
                        "adjudication",
                        docket.seat().round().name(),
                        docket.seat().coder().name(),
                        cases.size(),
                        cases.stream().filter(it -> !it.isOpen()).count(),
                        cases.stream().filter(it -> it.state() == AdjudicationCase.State.CHANGED).count(),
                        cases.stream().filter(it -> it.isOpen() && !it.isDisputed()).count());
        for (var entry : entries) {
            entry.cases().stream()
                    .filter(it -> it.isDisputed() || it.state() == AdjudicationCase.State.CHANGED)
                    .map(it -> CasesOutput.of(docket, entry, it))
                    .forEach(it ->
                            program.console()
                                    .say("case", it.article(), it.where(), it.about(), it.decided(program.console())));
        }
    }
}
