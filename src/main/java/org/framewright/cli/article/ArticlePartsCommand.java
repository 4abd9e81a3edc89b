package org.framewright.cli.article;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.ProjectCommand;
import org.framewright.corpus.PartService;
import org.framewright.corpus.parts.PartCorrector.PartLine;
import org.framewright.model.CodePoints;
import org.framewright.model.ConstantName;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `article parts`: lists an article's lines with their parts, and corrects the parts.
@Command(name = "parts")
final class ArticlePartsCommand extends ProjectCommand {

    private static final String BODY = "body";

    /// The largest number of listed code points of a line.
    private static final int SHOWN = 72;

    @Parameters(index = "1", paramLabel = "ARTICLE", descriptionKey = "article-name")
    private String name = "";

    @Option(names = "--line", paramLabel = "N=PART", descriptionKey = "article-line")
    private Map<Integer, String> lines = Map.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private CommandSpec spec;

    ArticlePartsCommand(CommandContext context) {
        super(context);
    }

    /// @param start of the part within the line, in code points; of a line of the body, the line's
    /// @param end exclusive
    private record LineResult(int line, String part, int start, int end, String text) {}

    private record Result(String article, String rules, List<LineResult> lines) {}

    @Override
    public Integer call() {
        if (lines.isEmpty()) {
            try (var project = view()) {
                return show(project.parts(), project.parts().find(name));
            }
        }
        var kinds = kinds();
        return work(project -> show(project.parts(), project.parts().correct(name, kinds)));
    }

    private Map<Integer, Optional<ArticlePart.Kind>> kinds() {
        var kinds = new HashMap<Integer, Optional<ArticlePart.Kind>>();
        lines.forEach((line, part) -> kinds.put(line, part.equals(BODY) ? Optional.empty() : Optional.of(kind(part))));
        return kinds;
    }

    private ArticlePart.Kind kind(String word) {
        return Arrays.stream(ArticlePart.Kind.values())
                .filter(it -> ConstantName.of(it).equals(word))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), console.text("no-such-part", word)));
    }

    private int show(PartService parts, Article article) {
        var codePoints = new CodePoints(article.text());
        var list = parts.lines(article).stream().map(it -> result(it, article.text(), codePoints)).toList();
        var rules = article.metadata().getOrDefault(Article.PART_RULES, "");
        return json.print(
                console,
                new Result(article.name(), rules, list),
                () -> list.forEach(it -> console.printText("part-line", it.line(), it.part(), shorten(it.text()))));
    }

    private static LineResult result(PartLine line, String text, CodePoints codePoints) {
        int start = line.part().map(it -> Math.max(it.start(), line.start())).orElse(line.start());
        int end = line.part().map(it -> Math.min(it.end(), line.end())).orElse(line.end());
        return new LineResult(
                line.number(),
                line.kind().map(ConstantName::of).orElse(BODY),
                codePoints.fromUtf16(start),
                codePoints.fromUtf16(end),
                text.substring(line.start(), line.end()));
    }

    private static String shorten(String line) {
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)).strip() + " …";
    }
}
