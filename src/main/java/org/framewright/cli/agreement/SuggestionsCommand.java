package org.framewright.cli.agreement;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.OutputWords;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.model.CodePoints;
import org.framewright.model.ConstantName;
import org.framewright.model.NaturalOrder;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.reliability.suggestions.ArticleComparison;
import org.framewright.reliability.suggestions.CountedShare;
import org.framewright.reliability.suggestions.SuggestionReport;
import org.framewright.reliability.suggestions.SuggestionReport.GroupKind;
import org.framewright.reliability.suggestions.SuggestionReport.GroupResult;
import org.framewright.reliability.suggestions.SuggestionReport.SuggestionUses;
import org.framewright.suggest.Suggestion;
import org.framewright.suggest.Suggestion.Speaker;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `suggestions`: the suggestions for a project's articles, or their comparison with a coder's codings.
@Command(name = "suggestions")
public final class SuggestionsCommand extends ProjectCommand {

    @Option(names = "--article", paramLabel = "ARTICLE", descriptionKey = "suggestions-article")
    private Optional<String> article = Optional.empty();

    @Option(names = "--against", paramLabel = "NAME", descriptionKey = "suggestions-against")
    private Optional<String> coder = Optional.empty();

    @Option(names = "--round", paramLabel = "R", descriptionKey = "suggestions-round")
    private Optional<String> round = Optional.empty();

    public SuggestionsCommand(CommandContext context) {
        super(context);
    }

    /// One suggestion.
    ///
    /// @param content ranges of code points, half-open
    /// @param rule the pattern of words by which it was found
    private record SuggestionLine(
            String article,
            Suggestion.Kind kind,
            Suggestion.SpeechForm form,
            List<int[]> content,
            List<int[]> cue,
            List<int[]> source,
            @Nullable String speaker,
            String rule) {}

    private record ComparisonResult(
            String round,
            String coder,
            int articles,
            List<GroupResult> groups,
            SuggestionUses uses,
            List<PassageLine> missed,
            List<PassageLine> additional) {}

    private record PassageLine(String article, String content, String cue, String source, @Nullable String rule) {}

    @Override
    public Integer call() {
        try (var project = view();
                var progress = console.progressPrinter("articles-read")) {
            if (coder.isPresent()) {
                print(project.suggestions().compare(coder.get(), round, progress::update));
            } else {
                project.suggestions().find(article, progress::update, this::print);
            }
        }
        return 0;
    }

    private void print(Article read, List<Suggestion> suggestions) {
        if (json.isWanted()) {
            var points = new CodePoints(read.text());
            console.jsonLines(suggestions.stream().map(it -> line(read, it, points)));
        } else if (suggestions.isEmpty() && article.isPresent()) {
            console.printText("suggestions-none", read.name());
        } else {
            suggestions.forEach(it ->
                    console.printText(
                            "suggestion",
                            read.name(),
                            it.pattern().id(),
                            text(it.content()),
                            text(it.cue()),
                            text(it.source()),
                            name(it).orElse(""),
                            it.speaker() != null && it.speaker().antecedent() ? 1 : 0));
        }
    }

    private static Optional<String> name(Suggestion it) {
        return Optional.ofNullable(it.speaker()).map(Speaker::name);
    }

    private static SuggestionLine line(Article article, Suggestion it, CodePoints points) {
        return new SuggestionLine(
                article.name(),
                it.kind(),
                it.form(),
                ranges(it.content(), points),
                ranges(it.cue(), points),
                ranges(it.source(), points),
                name(it).orElse(null),
                it.pattern().id());
    }

    private static List<int[]> ranges(List<Fragment> fragments, CodePoints points) {
        return fragments.stream()
                .map(it -> new int[] {points.fromUtf16(it.start()), points.fromUtf16(it.end())})
                .toList();
    }

    private void print(SuggestionReport report) {
        var shown =
                report.compared().stream()
                        .filter(it -> article.map(it.name()::equals).orElse(true))
                        .sorted(NaturalOrder.comparing(ArticleComparison::name))
                        .toList();
        var missed = shown.stream().flatMap(SuggestionsCommand::missed).toList();
        var additional = shown.stream().flatMap(SuggestionsCommand::additional).toList();
        if (json.isWanted()) {
            console.json(
                    new ComparisonResult(
                            report.round(),
                            report.coder(),
                            report.articles(),
                            report.groups(),
                            report.uses(),
                            missed,
                            additional));
            return;
        }
        var uses = report.uses();
        console.printText("suggestions-against", report.round(), report.coder(), report.articles());
        console.printText("suggestions-uses", uses.suggested(), uses.accepted(), uses.changed(), uses.ignored());
        report.groups().forEach(this::print);
        missed.forEach(
                it -> console.printText("suggestions-missed", it.article(), it.content(), it.cue(), it.source()));
        additional.forEach(it ->
                console.printText(
                        "suggestions-additional",
                        it.article(),
                        it.content(),
                        it.cue(),
                        it.source(),
                        Optional.ofNullable(it.rule()).orElse("")));
    }

    private void print(GroupResult group) {
        var name =
                group.kind() == GroupKind.ALL
                        ? console.text("suggestions-all")
                        : ConstantName.of(group.kind()) + " " + group.name();
        var figures =
                Stream.of(
                                figure("suggestions-precision", group.precision()),
                                figure("suggestions-edges", group.edges()),
                                figure("suggestions-source", group.source()),
                                figure("suggestions-cue", group.cue()),
                                figure("suggestions-recall", group.recall()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        if (!figures.isEmpty()) {
            console.printText("suggestions-group", name, figures);
        } else if (group.kind() == GroupKind.ALL) {
            console.printText("suggestions-group", name, console.text("suggestions-nothing"));
        }
    }

    private Optional<String> figure(String key, CountedShare share) {
        if (share.share() == null) {
            return Optional.empty();
        }
        var low = share.low();
        var high = share.high();
        boolean interval = low != null && high != null;
        return Optional.of(
                console.text(
                        key,
                        share.share(),
                        share.count(),
                        share.of(),
                        interval ? 1 : 0,
                        low == null ? 0 : low,
                        high == null ? 0 : high));
    }

    private static Stream<PassageLine> missed(ArticleComparison compared) {
        return compared.coded().stream()
                .filter(it -> !it.found())
                .map(it -> it.attribution())
                .map(it ->
                        new PassageLine(compared.name(), text(it.content()), text(it.cue()), text(it.source()), null));
    }

    private static Stream<PassageLine> additional(ArticleComparison compared) {
        return compared.suggestions().stream()
                .filter(it -> !it.isRight())
                .map(it -> it.suggestion())
                .map(it ->
                        new PassageLine(
                                compared.name(),
                                text(it.content()),
                                text(it.cue()),
                                text(it.source()),
                                it.pattern().id()));
    }

    private static String text(List<Fragment> fragments) {
        return OutputWords.shorten(fragments.stream().map(Fragment::text).collect(Collectors.joining(" … ")));
    }
}
