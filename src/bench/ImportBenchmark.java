import com.sun.management.OperatingSystemMXBean;

import org.framewright.model.ProgressListener;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// How long it takes to import text files of some 4,000 characters into a new project, beside raw JDBC that reads the same files,
/// hashes them and inserts names, hashes and texts, in one transaction that is on the disk at its end. The peer finds neither
/// paragraphs nor sentences, and keeps no ledger.
///
/// `java -cp CLASSES-AND-JARS ImportBenchmark.java CHECKOUT RUNS ARTICLES`: one JVM, warm file cache, runs of the two interleaved, two not
/// counted, the project made beforehand; each run's milliseconds into `docs/benchmarks/import.csv`, a summary on stdout.
/// [CodedArticles] has the generator and its seed.
final class ImportBenchmark {

    private static final int NOT_COUNTED = 2;
    private static final int CHARACTERS = 4_000;
    private static final String JDBC = "JDBC";
    private static final String OURS = "Framewright";

    private final Path work;
    private final Path texts;
    private final int articles;
    private final Map<String, List<Measured>> series = new LinkedHashMap<>();
    private final List<String> rows =
            new ArrayList<>(List.of("articles,run,program,milliseconds,processor_milliseconds"));

    /// Milliseconds by the clock, and of the whole process's processor time, its compiler and collector among them.
    private record Measured(double clock, double processor) {

        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Measured now() {
            return new Measured(System.nanoTime() / 1e6, SYSTEM.getProcessCpuTime() / 1e6);
        }

        Measured since(Measured start) {
            return new Measured(clock - start.clock(), processor - start.processor());
        }
    }

    private ImportBenchmark(Path work, int articles) throws IOException {
        this.work = work;
        this.articles = articles;
        this.texts = Files.createDirectory(work.resolve("texts"));
        CodedArticles.texts(
                texts,
                IntStream.rangeClosed(1, articles)
                        .mapToObj(copy -> new CodedArticles.Size(CHARACTERS, 0, copy))
                        .toList());
    }

    public static void main(String[] args) throws IOException, SQLException, NoSuchAlgorithmException {
        var work = Files.createTempDirectory("import-benchmark");
        try {
            var benchmark = new ImportBenchmark(work, Integer.parseInt(args[2]));
            int runs = Integer.parseInt(args[1]);
            for (int run = 1 - NOT_COUNTED; run <= runs; run++) {
                benchmark.keep(run, OURS, benchmark.framewright(run));
                benchmark.keep(run, JDBC, benchmark.jdbc(run));
            }
            RawSeries.write(Path.of(args[0]), "import.csv", benchmark.rows);
            benchmark.print();
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private Measured framewright(int run) throws IOException {
        var folder = Files.createDirectory(work.resolve("run-" + run));
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        try (var project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"), codebook, Installation.of(folder.resolve("state")))) {
            var start = Measured.now();
            var report = project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            var taken = Measured.now().since(start);
            requireAll(report.added().size());
            return taken;
        }
    }

    private Measured jdbc(int run) throws IOException, SQLException, NoSuchAlgorithmException {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        var file = work.resolve("run-" + run).resolve("texts.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE text (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID");
            statement.execute(
                    "CREATE TABLE article (name TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL UNIQUE REFERENCES text) STRICT");
            connection.setAutoCommit(false);
            var start = Measured.now();
            int added = 0;
            try (var files = Files.list(texts);
                    var text = connection.prepareStatement("INSERT INTO text VALUES (?, ?)");
                    var article = connection.prepareStatement("INSERT INTO article VALUES (?, ?)")) {
                for (var path : files.sorted().toList()) {
                    var bytes = Files.readAllBytes(path);
                    var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                    text.setString(1, sha256);
                    text.setString(2, new String(bytes, StandardCharsets.UTF_8));
                    text.executeUpdate();
                    article.setString(1, path.getFileName().toString());
                    article.setString(2, sha256);
                    added += article.executeUpdate();
                }
            }
            connection.commit();
            var taken = Measured.now().since(start);
            requireAll(added);
            return taken;
        }
    }

    private void requireAll(int added) {
        if (added != articles) {
            throw new IllegalStateException(added + " of " + articles + " were imported");
        }
    }

    private void keep(int run, String program, Measured taken) {
        if (run > 0) {
            series.computeIfAbsent(program, _ -> new ArrayList<>()).add(taken);
            rows.add(
                    String.format(
                            Locale.ROOT,
                            "%d,%d,%s,%.2f,%.2f",
                            articles,
                            run,
                            program,
                            taken.clock(),
                            taken.processor()));
        }
    }

    private void print() {
        System.out.println(
                "| program | articles | runs | median ms | quartiles ms | times | median ms of processor time | times |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        series.forEach((program, taken) -> {
            var clock = taken.stream().map(Measured::clock).toList();
            var processor = taken.stream().map(Measured::processor).toList();
            var peer = series.getOrDefault(JDBC, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %d | %.0f | %.0f to %.0f | %.1f | %.0f | %.1f |%n",
                    program,
                    articles,
                    taken.size(),
                    quantile(clock, 0.5),
                    quantile(clock, 0.25),
                    quantile(clock, 0.75),
                    quantile(clock, 0.5) / quantile(peer.stream().map(Measured::clock).toList(), 0.5),
                    quantile(processor, 0.5),
                    quantile(processor, 0.5) / quantile(peer.stream().map(Measured::processor).toList(), 0.5));
        });
    }

    private static double quantile(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
