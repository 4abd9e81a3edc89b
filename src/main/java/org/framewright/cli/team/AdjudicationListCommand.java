package org.framewright.cli.team;

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

    private final CommandContext context;

    @Mixin private final ProjectArgument file = new ProjectArgument();

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "adjudicator-looked-at")
    private Optional<String> name = Optional.empty();

    @Option(names = "--round", paramLabel = "R", descriptionKey = "adjudicated-round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--article", paramLabel = "ARTICLE", descriptionKey = "disagreements-article")
    private Optional<String> article = Optional.empty();

    @Mixin private final JsonOption json = new JsonOption();

    AdjudicationListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var console = context.console();
        try (var project = context.view(file.file());
                var progress = console.progressPrinter("articles-read")) {
            var queue = project.adjudication().readQueue(coderRound(project), progress::update);
            var entries = queue.articles().stream().filter(it -> article.map(it.name()::equals).orElse(true)).toList();
            if (json.isWanted()) {
                console.json(CasesOutput.of(queue, entries));
            } else {
                print(queue, entries);
            }
        }
        return 0;
    }

    private CoderRound coderRound(Project project) {
        var at = round.map(it -> project.study().round(it)).orElseGet(project.adjudication()::defaultRound);
        return new CoderRound(adjudicator(project.adjudication(), project), at);
    }

    private Coder adjudicator(AdjudicationService service, Project project) {
        return name.map(it -> AdjudicationCommand.requireCoder(project, it))
                .orElseGet(() -> service.adjudicators().stream().findFirst().orElse(NOBODY));
    }

    private void print(AdjudicationQueue queue, List<AdjudicationQueue.QueuedArticle> entries) {
        var cases = entries.stream().flatMap(it -> it.cases().stream()).toList();
        context.console()
                .printText(
                        "adjudication",
                        queue.coderRound().round().name(),
                        queue.coderRound().coder().name(),
                        cases.size(),
                        cases.stream().filter(adjudicationCase -> !adjudicationCase.isOpen()).count(),
                        cases.stream()
                                .filter(adjudicationCase -> adjudicationCase.state() == AdjudicationCase.State.CHANGED)
                                .count(),
                        cases.stream()
                                .filter(adjudicationCase -> adjudicationCase.isOpen() && !adjudicationCase.isDisputed())
                                .count());
        for (var entry : entries) {
            entry.cases().stream()
                    .filter(adjudicationCase ->
                            adjudicationCase.isDisputed() || adjudicationCase.state() == AdjudicationCase.State.CHANGED)
                    .map(adjudicationCase -> CasesOutput.of(queue, entry, adjudicationCase))
                    .forEach(it ->
                            context.console()
                                    .printText(
                                            "case",
                                            it.article(),
                                            it.where(),
                                            it.about(),
                                            it.decided(context.console())));
        }
    }
}
