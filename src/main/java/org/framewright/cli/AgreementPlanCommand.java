package org.framewright.cli;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.Rounded;
import org.framewright.agreement.units.Measure;
import org.framewright.reliability.AgreementReport;
import org.framewright.reliability.Selection;
import org.framewright.reliability.planner.Need;
import org.framewright.reliability.planner.Planned;
import org.framewright.reliability.planner.Planner;
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
final class AgreementPlanCommand implements Callable<Integer> {

    private static final int DRAWS = 1000;

    private final Program program;

    @Mixin private final ProjectArgument project = new ProjectArgument();

    @Option(names = "--round", paramLabel = "R", descriptionKey = "round")
    private Optional<String> round = Optional.empty();

    @Option(names = "--threshold", paramLabel = "ALPHA", descriptionKey = "threshold")
    private double threshold = 0.8;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "seed")
    private long seed = Selection.USUAL_SEED;

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
            List<Planned.Rare> rare) {}

    AgreementPlanCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var console = program.console();
        if (!(threshold > 0 && threshold < 1)) {
            throw new ParameterException(spec.commandLine(), console.text("plan-threshold", threshold));
        }
        var selection = Selection.ALL.inRound(round.orElse(null)).seeded(seed);
        AgreementReport report;
        List<Planned> planned;
        try (var opened = program.view(project.file());
                var ticker = console.ticker("articles-read")) {
            var codings = opened.agreement().read(selection, ticker::at);
            report = codings.report(List.of(Measure.KRIPPENDORFF_ALPHA.id()), DRAWS);
            planned = Planner.of(codings, report, threshold);
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
                            Planner.more(planned),
                            planned.stream().map(AgreementPlanCommand::variable).toList()));
        } else {
            say(report, planned);
        }
        return 0;
    }

    private static Variable variable(Planned it) {
        var interval = it.interval();
        var need = it.need();
        return new Variable(
                it.tag(),
                it.about(),
                it.coders(),
                it.pairs(),
                it.mean(),
                it.alpha() instanceof Outcome.Defined(double value, _, _) ? value : null,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                switch (need) {
                    case Need.Enough _ -> "enough";
                    case Need.MoreArticles _ -> "more";
                    case Need.Never _ -> "never";
                    case Need.UnknownNeed(var why) -> AgreementJson.word(why);
                },
                need instanceof Need.MoreArticles(int more, _) ? more : null,
                need instanceof Need.MoreArticles(_, int total) ? total : null,
                it.rare());
    }

    private void say(AgreementReport report, List<Planned> planned) {
        var console = program.console();
        console.say("plan", report.round(), report.articles(), threshold);
        if (report.articles() < Planner.FEW) {
            console.say("plan-few", report.articles());
        }
        for (var it : planned) {
            var interval = it.interval();
            var alpha =
                    switch (it.alpha()) {
                        case Outcome.Undefined(var reason) -> console.text("figure-undefined", console.reason(reason));
                        case Outcome.Defined(double value, _, _) ->
                                interval == null
                                        ? console.text("figure-value", Rounded.of(value))
                                        : console.text(
                                                "plan-alpha",
                                                Rounded.of(value),
                                                Rounded.of(interval.low()),
                                                Rounded.of(interval.high()));
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
        int more = Planner.more(planned);
        if (more > 0) {
            console.say("plan-give-out", more, project.file(), report.round());
        }
    }

    /// Of pairs, which one decides, and what they have on the average.
    private String whose(Planned of) {
        var mean = of.mean();
        return of.pairs() < 2 || of.alpha() instanceof Outcome.Undefined
                ? ""
                : program.console()
                        .text(
                                mean == null ? "plan-whose" : "plan-whose-mean",
                                String.join(", ", of.coders()),
                                of.pairs(),
                                mean == null ? 0 : Rounded.of(mean));
    }

    private String need(Need need) {
        return switch (need) {
            case Need.Enough _ -> program.console().text("plan-enough");
            case Need.MoreArticles(int more, int total) -> program.console().text("plan-more", more, total);
            case Need.Never _ -> program.console().text("plan-never", threshold);
            case Need.UnknownNeed(var why) ->
                    program.console()
                            .text(
                                    switch (why) {
                                        case NO_FIGURE -> "plan-unknown-no-figure";
                                        case NO_DISAGREEMENT -> "plan-unknown-no-disagreement";
                                    });
        };
    }
}
