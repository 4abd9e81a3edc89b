package org.framewright.cli.agreement;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.OutputWords;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.model.ConstantName;
import org.framewright.model.NaturalOrder;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.differences.Disagreement.Statement;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `disagreements`: lists the disagreements between coders.
@Command(name = "disagreements")
public final class DisagreementsCommand extends ProjectCommand {

    @Mixin private final ComparisonOptions options = new ComparisonOptions();

    @Option(names = "--article", paramLabel = "ARTICLE", descriptionKey = "disagreements-article")
    private Optional<String> article = Optional.empty();

    @ArgGroup(validate = false)
    private CodingFilterOptions filter = new CodingFilterOptions();

    public DisagreementsCommand(CommandContext context) {
        super(context);
    }

    private record Result(String round, int articles, List<DisagreementResult> disagreements) {}

    private record DisagreementResult(
            String article, String tag, String about, Disagreement.Kind kind, List<SideResult> sides) {}

    private record SideResult(
            String coder,
            @Nullable String annotation,
            String extent,
            String text,
            @Nullable String answer,
            Statement.@Nullable AnswerStatus without) {}

    @Override
    public Integer call() {
        var query = options.query().withFilter(filter.filter()).withCodebookVersion(filter.readUnder());
        try (var project = view();
                var progress = console.progressPrinter("articles-read")) {
            article.filter(it -> project.corpus().findByName(it).isEmpty())
                    .ifPresent(it -> {
                        throw new Refusal(ReliabilityProblem.NO_SUCH_ARTICLE, it);
                    });
            var report = project.agreement().disagreements(query, progress::update);
            var actors = project.actors().actors();
            var found =
                    report.disagreements().stream()
                            .filter(disagreement -> article.map(disagreement.articleName()::equals).orElse(true))
                            .sorted(NaturalOrder.comparing(Disagreement::articleName))
                            .toList();
            if (json.isWanted()) {
                var shown = found.stream().map(disagreement -> toResult(disagreement, actors)).toList();
                console.json(new Result(report.round(), report.articles(), shown));
            } else {
                console.printText("disagreements", report.round(), report.articles(), found.size());
                found.forEach(disagreement -> print(disagreement, actors));
            }
            console.report(report.leftOut());
        }
        return 0;
    }

    private void print(Disagreement disagreement, Actors actors) {
        var about =
                Stream.of(disagreement.tag(), disagreement.about())
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("."));
        var sides =
                disagreement.sides().stream()
                                .map(side -> side.coder() + ": " + words(side, actors))
                                .collect(Collectors.joining("; "))
                        + (disagreement.isOfNamesakes(actors) ? console.text("side-namesakes") : "");
        console.printText("disagreement", disagreement.articleName(), where(disagreement), about, sides);
    }

    private String where(Disagreement disagreement) {
        return disagreement.sides().stream()
                .flatMap(side -> side.extent().stream())
                .findFirst()
                .map(extent ->
                        extent.text().isEmpty()
                                ? OutputWords.extent(extent)
                                : console.text("quoted", OutputWords.shorten(extent.text())))
                .orElse("");
    }

    private String words(Disagreement.DisagreementSide side, Actors actors) {
        return switch (side.statement()) {
            case Statement.AnswerStatement(var value) -> answer(value, actors);
            case Statement.RelevanceStatement relevance -> relevance(relevance);
            case Statement.AnswerStatus without -> console.text(key(without));
        };
    }

    private String relevance(Statement.RelevanceStatement it) {
        return it.relevant()
                ? console.text("side-relevant")
                : console.text("side-not-relevant", it.reason().length(), it.reason());
    }

    private static String key(Statement.AnswerStatus without) {
        return switch (without) {
            case NOT_ASKED -> "side-not-asked";
            case NOT_CODABLE -> "side-not-codable";
            case UNANSWERED -> "side-unanswered";
            case MARKED -> "side-marked";
            case NOT_MARKED -> "side-not-marked";
        };
    }

    private static DisagreementResult toResult(Disagreement disagreement, Actors actors) {
        return new DisagreementResult(
                disagreement.articleName(),
                disagreement.tag(),
                disagreement.about(),
                disagreement.kind(),
                disagreement.sides().stream().map(side -> toResult(side, actors)).toList());
    }

    private static SideResult toResult(Disagreement.DisagreementSide side, Actors actors) {
        return new SideResult(
                side.coder(),
                side.annotation().map(AnnotationId::value).orElse(null),
                side.extent().map(OutputWords::extent).orElse(""),
                side.extent().map(Extent::text).orElse(""),
                switch (side.statement()) {
                    case Statement.AnswerStatement(var value) -> answer(value, actors);
                    case Statement.RelevanceStatement(var relevant, _) -> relevant ? "relevant" : "not-relevant";
                    case Statement.AnswerStatus _ -> null;
                },
                side.statement() instanceof Statement.AnswerStatus without ? without : null);
    }

    private static String answer(Value value, Actors actors) {
        return switch (value) {
            case Value.Category(var id) -> id;
            case Value.Categories(var ids) -> ids.isEmpty() ? "–" : String.join(", ", ids);
            case Value.Numeric(var number) -> number.toPlainString();
            case Value.Text(var text) -> text;
            case Value.Actor _, Value.ActorSet _ ->
                    value.actors().stream().map(actors::resolvedName).collect(Collectors.joining(", "));
            case Value.Day(var date) -> date.toString();
            case Value.NotCodable() -> ConstantName.of(Statement.AnswerStatus.NOT_CODABLE);
        };
    }
}
