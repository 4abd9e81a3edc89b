package org.framewright.cli.agreement;

import org.framewright.agreement.FigureFormat;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.cli.CommandContext;
import org.framewright.cli.JsonOption;
import org.framewright.cli.ProjectArgument;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.planner.ReliabilityPlanner;
import org.framewright.reliability.planner.SampleNeed;
import org.framewright.reliability.planner.VariablePlan;
import org.framewright.reliability.query.AgreementQuery;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `agreement plan`: how many more articles have to be coded twice.
@Command(name = "plan")
public final class AgreementPlanCommand implements Callable<Integer> {

    private static final int DRAWS = 1000;

    private final CommandContext program;

    @Mixin private final ProjectArgument project = new ProjectArgument();

    @Option(names = "--round", paramLabel = "R", descriptionKey = "round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--threshold", paramLabel = "ALPHA", descriptionKey = "threshold")
    private double threshold = 0.8;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "seed")
    private long seed = AgreementQuery.USUAL_SEED;

    @Mixin private final JsonOption json = new JsonOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    private record Result(
            String round, int articles, double threshold, int draws, long seed, int more, List<Variable> variables) {}

    private record Variable(
            String tag,
            String about,
            List<String> coders,
            int pairs,
            @Nullable Double mean,
            @Nullable Double alpha,
            @Nullable Double low,
            @Nullable Double high,
            String need,
            @Nullable Integer more,
            @Nullable Integer total,
            List<VariablePlan.Rare> rare) {}

    public AgreementPlanCommand(CommandContext program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var console = program.console();
        if (!(threshold > 0 && threshold < 1)) {
            throw new ParameterException(spec.commandLine(), console.text("plan-threshold", threshold));
        }
        var selection = AgreementQuery.ALL.inRound(round.orElse(null)).seeded(seed);
        AgreementReport report;
        List<VariablePlan> planned;
        try (var opened = program.view(project.file());
                var ticker = console.ticker("articles-read")) {
            var codings = opened.agreement().read(selection, ticker::at);
            report = codings.report(List.of(UnitMeasure.KRIPPENDORFF_ALPHA.id()), DRAWS);
            planned = ReliabilityPlanner.of(codings, report, threshold);
        }
        console.complain(report.leftOut());
        if (json.wanted()) {
            console.json(
                    new Result(
                            report.round(),
                            report.articles(),
                            threshold,
                            DRAWS,
                            seed,
                            ReliabilityPlanner.more(planned),
                            planned.stream().map(AgreementPlanCommand::variable).toList()));
        } else {
            say(report, planned);
        }
        return 0;
    }

    private static Variable variable(VariablePlan it) {
        var interval = it.interval();
        var need = it.need();
        return new Variable(
                it.tag(),
                it.about(),
                it.coders(),
                it.pairs(),
                it.mean(),
                it.alpha() instanceof MeasureOutcome.Defined(double value, _, _) ? value : null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                switch (need) {
                    case SampleNeed.Enough _ -> "enough";
                    case SampleNeed.MoreArticles _ -> "more";
                    case SampleNeed.Never _ -> "never";
                    case SampleNeed.UnknownNeed(var why) -> AgreementJson.word(why);
                },
                need instanceof SampleNeed.MoreArticles(int more, _) ? more : null,
                need instanceof SampleNeed.MoreArticles(_, int total) ? total : null,
                it.rare());
    }

    private void say(AgreementReport report, List<VariablePlan> planned) {
        var console = program.console();
        console.say("plan", report.round(), report.articles(), threshold);
        if (report.articles() < ReliabilityPlanner.FEW) {
            console.say("plan-few", report.articles());
        }
        for (var it : planned) {
            var interval = it.interval();
            var alpha =
                    switch (it.alpha()) {
                        case MeasureOutcome.Undefined(var reason) ->
                                console.text("figure-undefined", console.reason(reason));
                        case MeasureOutcome.Defined(double value, _, _) ->
                                interval == null
                                        ? console.text("figure-value", FigureFormat.of(value))
                                        : console.text(
                                                "plan-alpha",
                                                FigureFormat.of(value),
                                                FigureFormat.of(interval.low()),
                                                FigureFormat.of(interval.high()));
                    };
            console.say("plan-variable", it.tag() + ", " + it.about(), alpha + whose(it), need(it.need()));
            if (!it.rare().isEmpty()) {
                console.say(
                        "plan-rare",
                        it.rare().stream()
                                .map(rare -> console.text("plan-rare-category", rare.category(), rare.expected()))
                                .collect(Collectors.joining(", ")));
            }
        }
        int more = ReliabilityPlanner.more(planned);
        if (more > 0) {
            console.say("plan-give-out", more, project.file(), report.round());
        }
    }

    /// Of pairs, which one decides, and what they have on the average.
    private String whose(VariablePlan of) {
        var mean = of.mean();
        return of.pairs() < 2 || of.alpha() instanceof MeasureOutcome.Undefined
                ? ""
                : program.console()
                        .text(
                                mean == null ? "plan-whose" : "plan-whose-mean",
                                String.join(", ", of.coders()),
                                of.pairs(),
                                mean == null ? 0 : FigureFormat.of(mean));
    }

    private String need(SampleNeed need) {
        return switch (need) {
            case SampleNeed.Enough _ -> program.console().text("plan-enough");
            case SampleNeed.MoreArticles(int more, int total) -> program.console().text("plan-more", more, total);
            case SampleNeed.Never _ -> program.console().text("plan-never", threshold);
            case SampleNeed.UnknownNeed(var why) ->
                    program.console()
                            .text(
                                    switch (why) {
                                        case NO_FIGURE -> "plan-unknown-no-figure";
                                        case NO_DISAGREEMENT -> "plan-unknown-no-disagreement";
                                    });
        };
    }
}
