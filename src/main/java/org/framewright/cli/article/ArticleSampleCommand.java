package org.framewright.cli.article;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.cli.option.SeedOption;
import org.framewright.model.NaturalOrder;
import org.framewright.team.assign.SampleService.DrawnSample;
import org.framewright.team.assign.SampleService.SampleMethod;
import org.framewright.team.assign.SeededSampler;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `article sample`: draws the sample that is studied, and excludes the rest.
@Command(name = "sample")
final class ArticleSampleCommand extends ProjectCommand {

    @ArgGroup(multiplicity = "1")
    private final Size size = new Size();

    @Option(names = "--stratify", paramLabel = "FIELD", descriptionKey = "assign-stratify")
    private String strata = "";

    @Mixin private final SeedOption seed = new SeedOption();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "sample-reason")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--dry-run", descriptionKey = "sample-dry-run")
    private boolean dryRun;

    /// Either of the two sizes.
    private static final class Size {

        @Option(names = "--number", paramLabel = "N", descriptionKey = "sample-number", required = true)
        private Optional<Integer> number = Optional.empty();

        @Option(names = "--weeks", paramLabel = "N", descriptionKey = "sample-weeks", required = true)
        private Optional<Integer> weeks = Optional.empty();
    }

    ArticleSampleCommand(CommandContext context) {
        super(context);
    }

    private record Result(
            boolean dryRun,
            String generator,
            long seed,
            int pool,
            List<String> drawn,
            List<String> days,
            String reason) {}

    @Override
    public Integer call() {
        long drawnWith = seed.value();
        var method =
                size.weeks
                        .<SampleMethod>map(SampleMethod.ConstructedWeeks::new)
                        .orElseGet(() -> new SampleMethod.RandomArticles(size.number.orElse(0), strata));
        if (dryRun) {
            try (var project = view()) {
                return show(project.team().samples().preview(method, drawnWith), drawnWith);
            }
        }
        return work(project ->
                show(project.team().samples().draw(method, drawnWith, it -> reason(it, drawnWith)), drawnWith));
    }

    private String reason(DrawnSample sample, long drawnWith) {
        return reason.orElseGet(() ->
                console.text(
                        "not-in-sample",
                        sample.drawn().size(),
                        sample.pool(),
                        Long.toString(drawnWith),
                        describeMethod()));
    }

    private String describeMethod() {
        return size.weeks
                .map(it -> console.text("sample-weeks", it))
                .orElseGet(() -> strata.isEmpty() ? "" : console.text("sample-stratified", strata));
    }

    private int show(DrawnSample sample, long drawnWith) {
        var days = sample.days().stream().map(LocalDate::toString).toList();
        if (json.isWanted()) {
            console.json(
                    new Result(
                            dryRun,
                            SeededSampler.GENERATOR,
                            drawnWith,
                            sample.pool(),
                            sample.drawn(),
                            days,
                            reason(sample, drawnWith)));
            return 0;
        }
        console.printText(
                "sample",
                dryRun ? 1 : 0,
                sample.drawn().size(),
                sample.pool(),
                Long.toString(drawnWith),
                sample.excluded().size());
        if (!days.isEmpty()) {
            console.printText("sample-days", days.stream().collect(Collectors.joining(", ")));
        }
        if (!sample.coded().isEmpty()) {
            console.printText(
                    "excluded-coded",
                    sample.coded().stream().sorted(NaturalOrder::compare).collect(Collectors.joining(", ")));
        }
        return 0;
    }
}
