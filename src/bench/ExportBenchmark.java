import org.framewright.export.ExportShape;
import org.framewright.export.selection.ExportSelection;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;

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
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// How long an export takes with a heap of 256 MB, from the start of the program until all tables are in their places, and how long
/// the `sqlite3` shell takes to write the same rows, joined, as CSV: those of `spans.csv`, `codings_long.csv`, `attributions.csv`,
/// `articles.csv` and `coding_versions.csv`, and those of `spans.csv` alone. The shell's have the ids and words of these tables,
/// and neither labels and codes nor what needs more than a query (ids of units, kinds of missing, what is nested in what, counted
/// words).
///
/// `java -cp CLASSES ExportBenchmark.java CHECKOUT RUNS ARTICLES...`, JDK 25: fifty annotations an article, all submitted by one
/// coder; a new process for each run, warm file cache, one run not counted, the three in turn; each run into
/// `docs/benchmarks/export.csv`, a summary on stdout. [CodedArticles] has the generator and its seed.
final class ExportBenchmark {

    private static final int ANNOTATIONS = 50;
    private static final int CHARACTERS = 3_000;
    private static final int AT_ONCE = 1_000;

    private static final String CODED =
            """
              FROM coding
              JOIN article ON article.id = coding.article_id
              JOIN coder ON coder.id = coding.coder_id
              JOIN round ON round.id = coding.round_id
            """;
    private static final String FIRST =
            """
            SELECT article.name AS article, coder.name AS coder, coder.kind AS coder_kind, round.name AS round,
                   coding.version AS coding_version, coding.status, coding.codebook_version\
            """;
    private static final String ANSWERS =
            """
                   body ->> '$.values.form.id' AS form, body ->> '$.values.naming.id' AS naming,
                   (SELECT name FROM actor WHERE uuid = body ->> '$.values.speaker.id') AS speaker,
                   body ->> '$.values."source-type".id' AS source_type, body ->> '$.values.function.text' AS function,
                   body ->> '$.values.stance.id' AS stance, body ->> '$.values.frame.id' AS frame
            """;
    private static final String WORDS =
            "(SELECT group_concat(value ->> '$.text', ' … ') FROM json_each(%1$s.body, '$.extent.fragments')) AS %2$s";

    private static final String SPANS =
            FIRST
                    + """
                    , annotation.id AS annotation, body ->> '$.tag' AS tag, body ->> '$.extent.type' AS extent,
                           body ->> '$.extent.fragments[0].start' AS start, body ->> '$.extent.fragments[#-1].end' AS end,
                           %s,
                           body ->> '$.memo' AS memo, body ->> '$.unsure' AS unsure, body ->> '$.created' AS created, body ->> '$.modified' AS modified,
                           body ->> '$.links.source' AS source, body ->> '$.links.cue' AS cue,
                    """
                            .formatted(WORDS.formatted("annotation", "text"))
                    + ANSWERS
                    + CODED
                    + """
                      JOIN annotation ON annotation.coding_id = coding.id
                     ORDER BY article.name, coder.name, round.id, coding.version, start;
                    """;
    private static final String LONG =
            """
            SELECT * FROM (
            SELECT article.name AS article, 'article' AS unit, '' AS tag, '' AS annotation, coder.name AS coder, coder.kind AS coder_kind,
                   round.name AS round, coding.status, coding.codebook_version,
                   NULL, NULL, NULL, NULL, NULL, NULL, NULL
            """
                    + CODED
                    + """
                    UNION ALL
                    SELECT article.name, body ->> '$.extent.type', body ->> '$.tag', annotation.id, coder.name, coder.kind,
                           round.name, coding.status, coding.codebook_version,
                    """
                    + ANSWERS
                    + CODED
                    + "  JOIN annotation ON annotation.coding_id = coding.id) ORDER BY article, coder, round, unit, tag, annotation;\n";
    private static final String ATTRIBUTIONS =
            FIRST
                    + """
                    , content.id AS content, content.body ->> '$.extent.fragments[0].start' AS start,
                           content.body ->> '$.extent.fragments[#-1].end' AS end, %s,
                           content.body ->> '$.values.form.id' AS form,
                           source.id AS source, source.body ->> '$.extent.type' AS source_extent, %s,
                           source.body ->> '$.values.naming.id' AS naming,
                           (SELECT name FROM actor WHERE uuid = source.body ->> '$.values.speaker.id') AS speaker,
                           source.body ->> '$.values."source-type".id' AS source_type, source.body ->> '$.values.function.text' AS function,
                           cue.id AS cue, cue.body ->> '$.extent.type' AS cue_extent, %s,
                           cue.body ->> '$.values.stance.id' AS stance
                    """
                            .formatted(
                                    WORDS.formatted("content", "content_text"),
                                    WORDS.formatted("source", "source_text"),
                                    WORDS.formatted("cue", "cue_text"))
                    + CODED
                    + """
                      JOIN annotation AS content ON content.coding_id = coding.id AND content.tag = 'attribution'
                      LEFT JOIN json_each(content.body, '$.links.source') AS from_source
                      LEFT JOIN annotation AS source ON source.coding_id = coding.id AND source.id = from_source.value
                      LEFT JOIN json_each(content.body, '$.links.cue') AS from_cue
                      LEFT JOIN annotation AS cue ON cue.coding_id = coding.id AND cue.id = from_cue.value
                     ORDER BY article.name, coder.name, round.id, coding.version, start;
                    """;
    private static final String ARTICLES =
            """
            SELECT name, text_sha256, original_sha256, metadata ->> 'headline' AS headline, metadata ->> 'outlet' AS outlet,
                   metadata ->> 'date' AS date, length(text) AS characters,
                   (SELECT count(*) FROM json_each(segments) WHERE value LIKE 'P%') AS paragraphs,
                   (SELECT count(*) FROM json_each(segments) WHERE value LIKE 'S%') AS sentences
              FROM article JOIN article_text ON sha256 = text_sha256 ORDER BY name;
            """;
    private static final String VERSIONS =
            FIRST
                    + ", note, opened, submitted,\n       (SELECT count(*) FROM annotation WHERE coding_id = coding.id) AS annotations\n"
                    + CODED
                    + " ORDER BY article.name, coder.name, round.id, coding.version;\n";

    /// What was measured.
    enum Program {
        EXPORT("export, all tables"),
        SHELL("sqlite3, the same tables"),
        SHELL_SPANS("sqlite3, spans.csv alone");

        final String words;

        Program(String words) {
            this.words = words;
        }
    }

    /// @param output what the program said
    private record Run(int annotations, Program program, int run, long millis, long cpu, String output) {

        String line() {
            return String.join(
                    ",",
                    Integer.toString(annotations),
                    '"' + program.words + '"',
                    Integer.toString(run),
                    Long.toString(millis),
                    Long.toString(cpu),
                    output);
        }
    }

    private ExportBenchmark() {}

    public static void main(String[] args) throws Exception {
        if (args[0].equals("export")) {
            System.out.println(export(Path.of(args[1]), Path.of(args[2])));
            return;
        }
        var checkout = Path.of(args[0]);
        var runs = new ArrayList<Run>();
        for (int i = 2; i < args.length; i++) {
            var work = Files.createTempDirectory("export-benchmark");
            try {
                runs.addAll(measure(work, checkout, Integer.parseInt(args[1]), Integer.parseInt(args[i])));
            } finally {
                try (var files = Files.walk(work)) {
                    files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
                }
            }
        }
        var lines = new ArrayList<String>(List.of("annotations,what,run,ms,cpu_ms,heap_mb"));
        runs.forEach(it -> lines.add(it.line()));
        RawSeries.write(checkout, "export.csv", lines);
        System.out.println(
                "| annotations | program | median ms | times | median ms of processor time | times | peak heap, MB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int size : runs.stream().map(Run::annotations).distinct().toList()) {
            for (var program : Program.values()) {
                var of = runs.stream().filter(it -> it.annotations() == size);
                summarise(size, program, of.toList());
            }
        }
    }

    private static void summarise(int size, Program program, List<Run> ofSize) {
        long ms = median(ofSize, program, Run::millis);
        long cpu = median(ofSize, program, Run::cpu);
        var heap =
                ofSize.stream()
                        .filter(it -> it.program() == program && !it.output().isEmpty())
                        .map(Run::output)
                        .max(Comparator.comparingLong(Long::parseLong));
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %,d | %.1f | %,d | %.1f | %s |%n",
                size,
                program.words,
                ms,
                (double) median(ofSize, Program.EXPORT, Run::millis) / ms,
                cpu,
                (double) median(ofSize, Program.EXPORT, Run::cpu) / cpu,
                heap.orElse(""));
    }

    /// Exports, and says how many MB of heap were in use at most.
    private static long export(Path file, Path folder) {
        try (var project = ProjectOpener.open(file, Installation.of(file.resolveSibling("state")))) {
            project.exports().exportTables(folder, ExportSelection.STUDY, ExportShape.USUAL);
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(it -> it.getType() == MemoryType.HEAP)
                        .mapToLong(it -> it.getPeakUsage().getUsed())
                        .sum()
                / (1 << 20);
    }

    private static List<Run> measure(Path work, Path checkout, int runs, int articles) throws Exception {
        make(work, articles);
        var file = work.resolve("study.framewright");
        var classes = work.resolve("classes");
        var bench = checkout.resolve("src/bench");
        // the JDK that this runs on, whatever else is on the PATH
        var jdk = Path.of(System.getProperty("java.home"), "bin");
        // so that no run compiles
        run(
                List.of(
                        jdk.resolve("javac").toString(),
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        bench.resolve("ExportBenchmark.java").toString(),
                        bench.resolve("CodedArticles.java").toString(),
                        bench.resolve("RawSeries.java").toString()),
                "");
        var export =
                List.of(
                        jdk.resolve("java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Xms48m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        "ExportBenchmark",
                        "export",
                        file.toString(),
                        work.resolve("data").toString());
        // a copy: the shell leaves a write-ahead log beside what it has read, and a project with one is read through
        // when it is opened
        var copy = Files.copy(file, work.resolve("shell.framewright"));
        var shell = List.of("sqlite3", "-readonly", copy.toString());
        var measured = new ArrayList<Run>();
        for (int run = 0; run <= runs; run++) {
            if (run == 1) {
                requireSameRows(work);
            }
            for (var program : Program.values()) {
                var typed =
                        switch (program) {
                            case EXPORT -> "";
                            case SHELL -> typed(work, SPANS, LONG, ATTRIBUTIONS, ARTICLES, VERSIONS);
                            case SHELL_SPANS -> typed(work, SPANS);
                        };
                long start = System.nanoTime();
                var said = run(program == Program.EXPORT ? export : shell, typed);
                long millis = (System.nanoTime() - start) / 1_000_000;
                if (run > 0) {
                    measured.add(
                            new Run(articles * ANNOTATIONS, program, run, millis, said.cpu(), said.output().strip()));
                }
            }
        }
        return measured;
    }

    /// No cell of these articles has a line end in it.
    private static void requireSameRows(Path work) throws IOException {
        var tables = List.of("spans", "codings_long", "attributions", "articles", "coding_versions");
        for (int i = 0; i < tables.size(); i++) {
            try (var ours = Files.lines(work.resolve("data").resolve(tables.get(i) + ".csv"));
                    var theirs = Files.lines(work.resolve("joined-" + i + ".csv"))) {
                long rows = ours.count();
                long joined = theirs.count();
                if (rows != joined) {
                    throw new IllegalStateException(tables.get(i) + " has " + rows + " rows, joined " + joined);
                }
            }
        }
    }

    private static void make(Path work, int articles) throws IOException {
        var sizes =
                IntStream.range(0, articles)
                        .mapToObj(i -> new CodedArticles.Size(CHARACTERS, ANNOTATIONS, i + 1))
                        .toList();
        try (var project = CodedArticles.project(work, sizes)) {
            for (int from = 0; from < articles; from += AT_ONCE) {
                var lines =
                        sizes.subList(from, Math.min(from + AT_ONCE, articles)).stream()
                                .map(it ->
                                        "{\"article\":\"%s\",\"coder\":\"%s\",\"status\":\"submitted\"}"
                                                .formatted(it.name(), CodedArticles.CODER))
                                .toList();
                project.jsonl().importFile(Files.write(work.resolve("submitted.jsonl"), lines));
            }
        }
    }

    private static String typed(Path work, String... queries) {
        var typed = new StringBuilder(".mode csv\n.headers on\n");
        for (int i = 0; i < queries.length; i++) {
            typed.append(".output ").append(work.resolve("joined-" + i + ".csv")).append('\n').append(queries[i]);
        }
        return typed.toString();
    }

    private static long median(List<Run> runs, Program program, ToLongFunction<Run> what) {
        var values = runs.stream().filter(it -> it.program() == program).mapToLong(what).sorted().toArray();
        return values[values.length / 2];
    }

    /// @param cpu milliseconds of the processor's time, of the program and of the system for it
    private record Said(String output, long cpu) {}

    private static Said run(List<String> command, String typed) throws IOException, InterruptedException {
        var timed = new ArrayList<String>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "timed"));
        timed.addAll(command);
        var errors = Files.createTempFile("export-benchmark", ".txt");
        try {
            var process = new ProcessBuilder(timed).redirectError(errors.toFile()).start();
            try (var in = process.getOutputStream()) {
                in.write(typed.getBytes(StandardCharsets.UTF_8));
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var said = Files.readAllLines(errors);
            if (process.waitFor() != 0 || said.stream().anyMatch(it -> it.contains("rror"))) {
                throw new IOException(command + " failed: " + output + said);
            }
            var times = said.getLast().split(" ");
            double seconds = Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
            return new Said(output, Math.round(seconds * 1000));
        } finally {
            Files.delete(errors);
        }
    }
}
