package org.framewright.cli.agreement;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.model.ConstantName;
import org.framewright.reliability.ReliabilityPlanner;
import org.framewright.reliability.ReliabilityPlanner.VariablePlan;
import org.framewright.reliability.SampleNeed;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.query.AgreementQuery;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `agreement plan`: the number of further articles that have to be coded twice.
@Command(name = "plan")
public final class AgreementPlanCommand extends ProjectCommand {

    private static final int DRAWS = 1000;

    @Option(names = "--round", paramLabel = "R", descriptionKey = "round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--threshold", paramLabel = "ALPHA", descriptionKey = "threshold")
    private double threshold = 0.8;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "seed")
    private long seed = AgreementQuery.USUAL_SEED;

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
            List<VariablePlan.RareCategory> rare) {}

    public AgreementPlanCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (!(threshold > 0 && threshold < 1)) {
            throw new ParameterException(spec.commandLine(), console.text("plan-threshold", threshold));
        }
        var query = AgreementQuery.ALL.withRound(round.orElse(null)).withSeed(seed);
        AgreementReport report;
        List<VariablePlan> planned;
        int articles;
        try (var opened = view();
                var progress = console.progressPrinter("articles-read")) {
            var codings = opened.agreement().read(query, progress::update);
            report = AgreementReporter.report(codings, List.of(UnitMeasure.KRIPPENDORFF_ALPHA.id()), DRAWS);
            planned = ReliabilityPlanner.plan(codings, report, threshold);
            articles = opened.includedArticles();
        }
        console.report(report.leftOut());
        if (json.isWanted()) {
            console.json(
                    new Result(
                            report.round(),
                            report.submitted(),
                            threshold,
                            DRAWS,
                            seed,
                            ReliabilityPlanner.additionalArticles(planned),
                            planned.stream().map(AgreementPlanCommand::variable).toList()));
        } else {
            print(report, planned, articles - report.submitted());
        }
        return 0;
    }

    private static Variable variable(VariablePlan plan) {
        var interval = plan.interval();
        var need = plan.need();
        return new Variable(
                plan.tag(),
                plan.about(),
                plan.coders(),
                plan.pairs(),
                plan.mean(),
                plan.alpha() instanceof MeasureOutcome.Defined(double value, _, _) ? value : null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                switch (need) {
                    case SampleNeed.NoMoreArticles _ -> "enough";
                    case SampleNeed.MoreArticles _ -> "more";
                    case SampleNeed.Unreachable _ -> "never";
                    case SampleNeed.UnknownNeed(var why) -> ConstantName.of(why);
                },
                need instanceof SampleNeed.MoreArticles(int more, _) ? more : null,
                need instanceof SampleNeed.MoreArticles(_, int total) ? total : null,
                plan.rare());
    }

    /// @param others the number of articles of the study that were not compared
    private void print(AgreementReport report, List<VariablePlan> planned, int others) {
        if (report.submitted() < ReliabilityPlanner.FEW) {
            console.printText("plan-few", report.submitted());
        }
        console.printText("plan", report.round(), report.submitted(), threshold);
        for (var plan : planned) {
            var interval = plan.interval();
            var alpha =
                    switch (plan.alpha()) {
                        case MeasureOutcome.Undefined(var reason) ->
                                console.text("figure-undefined", console.reason(reason));
                        case MeasureOutcome.Defined(double value, _, _) ->
                                interval == null
                                        ? console.text("figure-value", FigureRounding.round(value))
                                        : console.text(
                                                "plan-alpha",
                                                FigureRounding.round(value),
                                                FigureRounding.round(interval.low()),
                                                FigureRounding.round(interval.high()));
                    };
            console.printText(
                    "plan-variable",
                    plan.tag().isEmpty() ? plan.about() : plan.tag() + ", " + plan.about(),
                    alpha + describeCoders(plan),
                    need(plan.need()));
            if (!plan.rare().isEmpty()) {
                console.printText(
                        "plan-rare",
                        plan.rare().stream()
                                .map(rare -> console.text("plan-rare-category", rare.category(), rare.expected()))
                                .collect(Collectors.joining(", ")));
            }
        }
        int more = ReliabilityPlanner.additionalArticles(planned);
        if (more > others) {
            console.printText("plan-too-many", others);
        } else if (more > 0) {
            console.printText("plan-give-out", more, file(), report.round());
        }
    }

    /// The coders of the alpha that decides, or the words for the mean of all pairs.
    private String describeCoders(VariablePlan plan) {
        var mean = plan.mean();
        return plan.pairs() < 2 || plan.alpha() instanceof MeasureOutcome.Undefined
                ? ""
                : console.text(
                        mean == null ? "plan-whose" : "plan-whose-mean",
                        String.join(", ", plan.coders()),
                        plan.pairs(),
                        mean == null ? 0 : FigureRounding.round(mean),
                        plan.withoutInterval() == plan.pairs() ? 0 : plan.withoutInterval(),
                        plan.pairs() - plan.withoutInterval());
    }

    private String need(SampleNeed need) {
        return switch (need) {
            case SampleNeed.NoMoreArticles _ -> console.text("plan-enough");
            case SampleNeed.MoreArticles(int more, int total) -> console.text("plan-more", more, total);
            case SampleNeed.Unreachable _ -> console.text("plan-never", threshold);
            case SampleNeed.UnknownNeed(var why) ->
                    console.text(
                            switch (why) {
                                case NO_FIGURE -> "plan-unknown-no-figure";
                                case NO_INTERVAL -> "plan-unknown-no-interval";
                                case NO_DISAGREEMENT -> "plan-unknown-no-disagreement";
                            });
        };
    }
}
