import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.Fragment;
import org.framewright.reliability.suggestions.ArticleComparison;
import org.framewright.reliability.suggestions.CodedAttribution;
import org.framewright.reliability.suggestions.CountedShare;
import org.framewright.reliability.suggestions.SuggestionReporter;
import org.framewright.suggest.Suggestion;
import org.framewright.suggest.SuggestionFinder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How well the suggestions fit articles whose attributions are marked, by set, language, kind and pattern, and how long an
/// article takes.
///
/// `java SuggestBenchmark.java CHECKOUT RUNS`: tables on stdout. The folder has the sets `development`, `newspaper` and `held-out`; its README
/// says how they were marked, `docs/methods/suggestions.md` what is counted. The seed of the intervals is 1.
final class SuggestBenchmark {

    private static final long SEED = 1;
    private static final int LARGE = 500_000;

    private record MarkedArticle(Article article, List<CodedAttribution> coded) {}

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[1]);
        var all = new ArrayList<Article>();
        for (var set : List.of("development", "newspaper", "held-out")) {
            for (var language : set.equals("newspaper") ? List.of("en") : List.of("en", "de")) {
                var articles = read(Path.of(arguments[0], "src/test/resources/suggestions", set), language);
                articles.forEach(it -> all.add(it.article()));
                print(set + ", " + language, articles);
            }
        }
        speed(all, runs);
    }

    private static List<MarkedArticle> read(Path folder, String language) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().matches(language + "-.*\\.txt"))
                    .sorted()
                    .map(SuggestBenchmark::read)
                    .toList();
        }
    }

    private static MarkedArticle read(Path file) {
        try {
            var name = file.getFileName().toString().replace(".txt", "");
            var text = Files.readString(file);
            var marks = new ObjectMapper().readTree(file.resolveSibling(name + ".json").toFile());
            var coded = new ArrayList<CodedAttribution>();
            for (var it : marks.get("attributions")) {
                coded.add(
                        new CodedAttribution(
                                fragments(text, it.get("content")),
                                fragments(text, it.get("cue")),
                                fragments(text, it.get("source"))));
            }
            return new MarkedArticle(article(name, text, marks.get("language").asText()), coded);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Article article(String name, String text, String language) {
        return new Article(
                new ArticleId(name),
                name,
                text,
                "",
                "",
                List.of(),
                List.of(),
                new LinkedHashMap<>(Map.of(Article.LANGUAGE, language)));
    }

    private static List<Fragment> fragments(String text, JsonNode spans) {
        var fragments = new ArrayList<Fragment>();
        for (var span : spans) {
            var words = span.get("text").asText();
            int start = -1;
            for (int i = 0; i < span.get("nth").asInt(); i++) {
                start = text.indexOf(words, start + 1);
            }
            fragments.add(new Fragment(start, start + words.length(), words));
        }
        return fragments.stream().sorted().toList();
    }

    private static void print(String set, List<MarkedArticle> articles) {
        var compared =
                articles.stream()
                        .map(it ->
                                ArticleComparison.compare(
                                        it.article().name(),
                                        "",
                                        SuggestionFinder.find(it.article()).stream()
                                                .filter(found -> found.kind() != Suggestion.Kind.CREDIT)
                                                .toList(),
                                        it.coded()))
                        .toList();
        System.out.printf("%n**%s**, %d articles%n%n", set, articles.size());
        System.out.println("| | suggested | right | same edges | source right | cue right | coded | found |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (var group : new SuggestionReporter(compared, SEED).results()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %s | %s | %d | %s |%n",
                    (group.kind().name().toLowerCase(Locale.ROOT) + " " + group.name()).strip(),
                    group.precision().of(),
                    cell(group.precision()),
                    cell(group.edges()),
                    cell(group.source()),
                    cell(group.cue()),
                    group.recall().of(),
                    cell(group.recall()));
        }
    }

    private static String cell(CountedShare it) {
        return it.share() == null
                ? ""
                : it.low() == null || it.high() == null
                        ? String.format(Locale.ROOT, "%.1f", 100 * it.share())
                        : String.format(
                                Locale.ROOT, "%.1f (%.1f–%.1f)", 100 * it.share(), 100 * it.low(), 100 * it.high());
    }

    private static void speed(List<Article> articles, int runs) {
        var all = new StringBuilder();
        articles.forEach(it -> all.append(it.text()).append("\n\n"));
        int characters = all.length();
        while (all.length() < LARGE) {
            all.append(all, 0, Math.min(all.length(), LARGE - all.length()));
        }
        System.out.println();
        System.out.println("| text | characters | runs | median ms |");
        System.out.println("|---|---|---|---|");
        row(
                "an article, mean of " + articles.size(),
                characters / articles.size(),
                runs,
                median(runs, () -> articles.forEach(SuggestionFinder::find)) / articles.size());
        for (var language : List.of("en", "de")) {
            var large = article("large", all.toString(), language);
            row("all over and over, as " + language, LARGE, runs, median(runs, () -> SuggestionFinder.find(large)));
        }
    }

    private static void row(String what, int characters, int runs, double median) {
        System.out.println(String.format(Locale.ROOT, "| %s | %,d | %d | %.2f |", what, characters, runs, median));
    }

    private static double median(int runs, Runnable work) {
        for (int i = 0; i < 5; i++) {
            work.run();
        }
        var times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long from = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private SuggestBenchmark() {}
}
