package org.framewright.cli.team;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.CaseCounter;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.cli.command.OutputWords;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ConstantName;
import org.framewright.model.NaturalOrder;
import org.framewright.model.coding.Decision;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.project.Project;
import org.framewright.reliability.differences.CaseCounts;
import org.framewright.reliability.differences.ComparedItem;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/// `adjudication list`: the decided and the open cases of a reference coding.
@Command(name = "list")
final class AdjudicationListCommand extends ProjectCommand {

    /// A placeholder while the project has no reference coder: every case is open then.
    private static final Coder NOBODY = new Coder(new CoderId("nobody"), "–", Coder.Kind.REFERENCE);

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "adjudicator-looked-at")
    private Optional<String> name = Optional.empty();

    @Option(names = "--round", paramLabel = "R", descriptionKey = "adjudicated-round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--article", paramLabel = "ARTICLE", descriptionKey = "disagreements-article")
    private Optional<String> article = Optional.empty();

    AdjudicationListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        try (var project = view();
                var progress = console.progressPrinter("articles-read")) {
            var queue = project.adjudication().readQueue(coderRound(project), progress::update);
            var entries =
                    queue.articles().stream()
                            .filter(it -> article.map(it.name()::equals).orElse(true))
                            .sorted(NaturalOrder.comparing(AdjudicationQueue.QueuedArticle::name))
                            .toList();
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
        console.printText(
                "adjudication",
                queue.coderRound().round().name(),
                queue.coderRound().coder().name(),
                console.words("adjudication.counts", count(entries).numbers()));
        for (var entry : entries) {
            entry.cases().stream()
                    .filter(adjudicationCase ->
                            adjudicationCase.isDisputed() || adjudicationCase.state() == AdjudicationCase.State.CHANGED)
                    .map(adjudicationCase -> CasesOutput.of(queue, entry, adjudicationCase))
                    .forEach(it ->
                            console.printText(
                                    "case", it.article(), it.where(console), it.about(), it.decided(console)));
        }
    }

    private static CaseCounts count(List<AdjudicationQueue.QueuedArticle> entries) {
        return CaseCounter.count(entries.stream().flatMap(it -> it.cases().stream()).toList());
    }

    /// Cases of adjudication, for people and programs.
    private record CasesOutput(
            String round, String adjudicator, List<String> coders, CaseCounts counts, List<CaseOutput> cases) {

        /// @param variable empty for a case about whole annotations
        /// @param extent the case's place: the article, a segment, or a passage
        /// @param text the passage's words
        /// @param disputed whether coders differ
        /// @param decision null where the case is open
        record CaseOutput(
                String article,
                String tag,
                String variable,
                String extent,
                String text,
                String state,
                boolean disputed,
                List<DifferenceOutput> differences,
                @Nullable DecisionOutput decision) {

            String where(Console console) {
                return text.isEmpty() ? extent : console.text("quoted", OutputWords.shorten(text));
            }

            String about() {
                return variable.isEmpty() || tag.isEmpty() ? tag + variable : tag + "." + variable;
            }

            String decided(Console console) {
                if (decision == null) {
                    return console.text("case-open");
                }
                var how =
                        decision.sentence(console)
                                + (decision.reason().isEmpty() ? "" : " (" + decision.reason() + ")");
                return state.equals("changed") ? console.text("case-changed", how) : how;
            }
        }

        /// @param about the variable or role; empty for the tag itself
        record DifferenceOutput(String kind, String tag, String about) {}

        /// @param relevance of a decision on relevance, `relevant` or `not-relevant`; else null
        record DecisionOutput(String way, List<String> from, String reason, String at, @Nullable String relevance) {

            private String sentence(Console console) {
                var names = String.join(", ", from);
                var sentence = sentence(console, names);
                return relevance == null
                        ? sentence
                        : console.text(
                                relevance.equals("relevant") ? "decided-relevant" : "decided-not-relevant", sentence);
            }

            private String sentence(Console console, String names) {
                return switch (way) {
                    case "undisputed" ->
                            from.size() == 1
                                    ? console.text("decided-taken", names)
                                    : console.text("decided-undisputed");
                    case "taken" -> console.text("decided-taken", names);
                    case "majority" -> console.text("decided-majority", names);
                    case "own" -> console.text("decided-own");
                    default -> console.text("decided-nothing");
                };
            }
        }

        static CasesOutput of(AdjudicationQueue queue, List<AdjudicationQueue.QueuedArticle> entries) {
            return new CasesOutput(
                    queue.coderRound().round().name(),
                    queue.coderRound().coder().name(),
                    queue.coders().stream().map(Coder::name).toList(),
                    count(entries),
                    entries.stream()
                            .flatMap(entry ->
                                    entry.cases().stream().map(adjudicationCase -> of(queue, entry, adjudicationCase)))
                            .toList());
        }

        static CaseOutput of(
                AdjudicationQueue queue, AdjudicationQueue.QueuedArticle entry, AdjudicationCase adjudicationCase) {
            var item = adjudicationCase.item();
            return new CaseOutput(
                    entry.name(),
                    item.tag(),
                    item.variable(),
                    OutputWords.extent(item.place()),
                    item.place().text(),
                    ConstantName.of(adjudicationCase.state()),
                    adjudicationCase.isDisputed(),
                    item.differences().stream().map(CasesOutput::of).toList(),
                    adjudicationCase.decision().map(decision -> of(queue, decision)).orElse(null));
        }

        private static DifferenceOutput of(ComparedItem.ItemDifference difference) {
            return new DifferenceOutput(ConstantName.of(difference.kind()), difference.tag(), difference.about());
        }

        private static DecisionOutput of(AdjudicationQueue queue, Decision decision) {
            return new DecisionOutput(
                    ConstantName.of(decision.way()),
                    queue.coders().stream()
                            .filter(coder -> decision.from().contains(coder.id()))
                            .map(Coder::name)
                            .toList(),
                    decision.reason(),
                    decision.at().toString(),
                    decision.isAboutRelevance() ? decision.isNotRelevant() ? "not-relevant" : "relevant" : null);
        }
    }
}
