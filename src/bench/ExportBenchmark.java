import org.framewright.export.Chosen;
import org.framewright.project.Installation;
import org.framewright.project.Project;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How long an export takes with a heap of 256 MB, from the start of the program until the files are in their places, and how long
/// the `sqlite3` shell takes to write the annotations, joined with their articles, coders and answers, as one CSV file: the rows of
/// `spans.csv`. The export writes all tables.
///
/// `java -cp CLASSES ExportBenchmark.java CHECKOUT RUNS ARTICLES`, JDK 25: fifty annotations an article, a new JVM for each run, warm
/// file cache, one run not counted, the two in turn; each run into `docs/benchmarks/export.csv`, a summary on stdout.
/// [CodedArticles] has the generator and its seed.
final class ExportBenchmark {

    private static final int ANNOTATIONS = 50;
    private static final int CHARACTERS = 3_000;
    private static final String JOINED =
            """
            .mode csv
            .headers on
            .output %s
            SELECT article.name AS article, coder.name AS coder, coder.kind AS coder_kind, round.name AS round, coding.pass, coding.status,
                   coding.codebook_version, annotation.id AS annotation, body ->> '$.tag' AS tag, body ->> '$.extent.type' AS extent,
                   body ->> '$.extent.fragments[0].start' AS start, body ->> '$.extent.fragments[#-1].end' AS end,
                   (SELECT group_concat(value ->> '$.text', ' … ') FROM json_each(body, '$.extent.fragments')) AS text,
                   body ->> '$.memo' AS memo, body ->> '$.unsure' AS unsure, body ->> '$.created' AS created, body ->> '$.modified' AS modified,
                   body ->> '$.links.source' AS source, body ->> '$.links.cue' AS cue, body ->> '$.values.form.id' AS form,
                   body ->> '$.values.naming.id' AS naming, (SELECT name FROM actor WHERE uuid = body ->> '$.values.speaker.id') AS speaker,
                   body ->> '$.values."source-type".id' AS source_type, body ->> '$.values.function.text' AS function,
                   body ->> '$.values.stance.id' AS stance, body ->> '$.values.frame.id' AS frame
              FROM annotation
              JOIN coding ON coding.id = annotation.coding_id
              JOIN article ON article.id = coding.article_id
              JOIN coder ON coder.id = coding.coder_id
              JOIN round ON round.id = coding.round_id
             ORDER BY article.name, coder.name, round.id, coding.pass, start;
            """;

    private ExportBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("export")) {
            System.out.println(export(Path.of(args[1]), Path.of(args[2])));
            return;
        }
        var work = Files.createTempDirectory("export-benchmark");
        try {
            measure(work, Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
    }

    /// Exports, and says how many MB of heap were in use at most.
    private static long export(Path file, Path folder) {
        try (var project = Project.open(file, Installation.of(file.resolveSibling("state")))) {
            project.datasets().tables(folder, Chosen.STUDY);
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(it -> it.getType() == MemoryType.HEAP)
                        .mapToLong(it -> it.getPeakUsage().getUsed())
                        .sum()
                / (1 << 20);
    }

    private static void measure(Path work, Path checkout, int runs, int articles) throws Exception {
        var sizes =
                IntStream.range(0, articles)
                        .mapToObj(i -> new CodedArticles.Size(CHARACTERS + i, ANNOTATIONS))
                        .toList();
        CodedArticles.project(work, sizes).close();
        var file = work.resolve("study.framewright");
        var classes = work.resolve("classes");
        var bench = checkout.resolve("src/bench");
        // so that no run compiles
        run(
                List.of(
                        "javac",
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        bench.resolve("ExportBenchmark.java").toString(),
                        bench.resolve("CodedArticles.java").toString()),
                "");
        var lines = new ArrayList<String>(List.of("annotations,what,run,ms,heap_mb"));
        var exports = new ArrayList<Long>();
        var shells = new ArrayList<Long>();
        for (int run = 0; run <= runs; run++) {
            long start = System.nanoTime();
            var heap =
                    run(
                            List.of(
                                    "java",
                                    "-Xmx256m",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    classes + File.pathSeparator + System.getProperty("java.class.path"),
                                    "ExportBenchmark",
                                    "export",
                                    file.toString(),
                                    work.resolve("data").toString()),
                            "");
            long exported = (System.nanoTime() - start) / 1_000_000;
            start = System.nanoTime();
            run(List.of("sqlite3", file.toString()), JOINED.formatted(work.resolve("joined.csv")));
            long joined = (System.nanoTime() - start) / 1_000_000;
            if (run > 0) {
                exports.add(exported);
                shells.add(joined);
                lines.add(row(articles, "export", run, exported) + heap.strip());
                lines.add(row(articles, "sqlite3", run, joined));
            }
        }
        Files.write(checkout.resolve("docs/benchmarks/export.csv"), lines);
        System.out.printf(
                Locale.ROOT,
                "| %,d annotations | median ms |%n|---|---|%n| export, all tables | %,d |%n| sqlite3, one table | %,d |%n",
                articles * ANNOTATIONS,
                median(exports),
                median(shells));
    }

    private static String row(int articles, String what, int run, long millis) {
        return articles * ANNOTATIONS + "," + what + "," + run + "," + millis + ",";
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String run(List<String> command, String typed) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
        try (var in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + output);
        }
        return output;
    }
}
