import org.framewright.model.article.ArticleSummary;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;
import org.framewright.search.SearchQuery;
import org.framewright.search.SearchQuery.QueryForm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How long a search of 10,000 articles of some 4,400 characters takes without an index, from the question until the hits
/// are there.
///
/// `java -cp CLASSES SearchBenchmark.java CHECKOUT RUNS`, JDK 25: one JVM, warm file cache, two rounds not counted; each run's milliseconds into
/// `docs/benchmarks/search.csv`, a summary on stdout. [OpenedProject] has the generator and its seed.
final class SearchBenchmark {

    private static final int ARTICLES = 10_000;
    private static final int NOT_COUNTED = 2;

    private record Task(String name, SearchQuery sought) {}

    private SearchBenchmark() {}

    public static void main(String[] args) throws IOException {
        var work = Files.createTempDirectory("search-benchmark");
        try {
            var file = work.resolve("study.framewright");
            OpenedProject.main(new String[] {"make", file.toString(), Integer.toString(ARTICLES)});
            measure(file, Path.of(args[0]), Integer.parseInt(args[1]));
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
    }

    private static void measure(Path file, Path checkout, int runs) throws IOException {
        try (var project = ProjectOpener.open(file, Installation.of(file.resolveSibling("state")))) {
            var threads = ManagementFactory.getThreadMXBean();
            var some = project.corpus().articles().get(ARTICLES / 2);
            var everywhere =
                    project.corpus().articles().stream()
                            .map(ArticleSummary::id)
                            .collect(Collectors.toUnmodifiableSet());
            var words = some.title().split(" ");
            var rare = words[words.length - 1];
            var tasks =
                    List.of(
                            new Task("a word", new SearchQuery(rare, QueryForm.WORDS, true)),
                            new Task("a word, as it is written", new SearchQuery(rare, QueryForm.WORDS, false)),
                            new Task("two words", new SearchQuery(words[1] + " " + rare, QueryForm.WORDS, true)),
                            new Task("a phrase", new SearchQuery(words[1] + " " + words[2], QueryForm.PHRASE, true)),
                            new Task("nothing there", new SearchQuery("Überraschung", QueryForm.WORDS, true)),
                            new Task("the end of a word", new SearchQuery("*lan", QueryForm.WORDS, true)),
                            new Task(
                                    "an expression",
                                    new SearchQuery("\\b(bal|dol)\\w+ [a-k]\\w+l\\b", QueryForm.EXPRESSION, true)),
                            new Task("a letter, everywhere", new SearchQuery("a", QueryForm.CHARACTERS, true)));
            Map<String, List<Double>> times = new LinkedHashMap<>();
            Map<String, List<Double>> cpus = new LinkedHashMap<>();
            Map<String, String> found = new LinkedHashMap<>();
            var rows = new ArrayList<String>(List.of("run,task,hits,articles,milliseconds,cpu_milliseconds"));
            for (int run = 1 - NOT_COUNTED; run <= runs; run++) {
                for (var task : tasks) {
                    long start = System.nanoTime();
                    long startCpu = threads.getCurrentThreadCpuTime();
                    var hits = project.search().find(task.sought(), everywhere, _ -> {});
                    double took = (System.nanoTime() - start) / 1e6;
                    double cpu = (threads.getCurrentThreadCpuTime() - startCpu) / 1e6;
                    if (run > 0) {
                        times.computeIfAbsent(task.name(), _ -> new ArrayList<>()).add(took);
                        cpus.computeIfAbsent(task.name(), _ -> new ArrayList<>()).add(cpu);
                        found.put(task.name(), String.format(Locale.ROOT, "%,d in %,d", hits.count(), hits.articles()));
                        rows.add(
                                String.format(
                                        Locale.ROOT,
                                        "%d,\"%s\",%d,%d,%.1f,%.1f",
                                        run,
                                        task.name(),
                                        hits.count(),
                                        hits.articles(),
                                        took,
                                        cpu));
                    }
                }
            }
            Files.write(checkout.resolve("docs/benchmarks/search.csv"), rows);
            System.out.println(
                    "| what is looked for | hits | runs | median ms | quartiles ms | median ms of processor time |");
            System.out.println("|---|---|---|---|---|---|");
            times.forEach((name, all) ->
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %s | %d | %.0f | %.0f to %.0f | %.0f |%n",
                            name,
                            found.get(name),
                            all.size(),
                            quantile(all, 0.5),
                            quantile(all, 0.25),
                            quantile(all, 0.75),
                            quantile(cpus.getOrDefault(name, all), 0.5)));
        }
    }

    private static double quantile(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
