import com.sun.management.GarbageCollectionNotificationInfo;

import org.framewright.corpus.CorpusService.ImportReport.ImportOutcome;
import org.framewright.model.ProgressListener;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Documents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/// How long it takes to import 100 downloads of a news database with 100 articles each into a new project, and how much of the heap is in
/// use after its collections: text files of Nexis and `.docx` files of Nexis Uni. Another connection counts the commits that it sees;
/// before each the same import is cancelled, 0.3 s after it began.
///
/// `java -Xmx300m -cp CLASSES-AND-JARS DownloadBenchmark.java CHECKOUT RUNS`: one JVM, warm file cache, one run of each not counted; each
/// run into `docs/benchmarks/downloads.csv`, medians on stdout. Made-up articles of some 500 words, drawn with [#SEED].
final class DownloadBenchmark {

    private static final long SEED = 20261122;
    private static final int FILES = 100;
    private static final int ARTICLES = 100;
    private static final int PARAGRAPHS = 10;
    private static final int WORDS = 50;
    private static final int POLL_MILLISECONDS = 2;
    private static final Duration CANCELLED_AFTER = Duration.ofMillis(300);

    private final Random random = new Random(SEED);
    private final Path work;
    private final AtomicLong peak = new AtomicLong();
    private final List<String> rows =
            new ArrayList<>(
                    List.of(
                            "format,run,articles,milliseconds,heap_after_collection_mb,progress_reports,commits,cancelled_after_ms"));

    private record Measured(
            int articles, double milliseconds, long heap, int reports, int commits, double cancelledAfter) {}

    private DownloadBenchmark(Path work) {
        this.work = work;
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, _) -> {
                                var info =
                                        GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData());
                                long used =
                                        info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                                .filter(it -> it.getKey().matches(".*(?:Eden|Survivor|Old|Tenured).*"))
                                                .mapToLong(it -> it.getValue().getUsed())
                                                .sum();
                                peak.accumulateAndGet(used, Math::max);
                            },
                            it ->
                                    it.getType()
                                            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                            null);
        }
    }

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        var work = Files.createTempDirectory("download-benchmark");
        try {
            var benchmark = new DownloadBenchmark(work);
            int runs = Integer.parseInt(args[1]);
            System.out.println(
                    "| files | articles | runs | median ms | heap after a collection, most MB | commits | ms until cancelled |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (var format : List.of("txt", "docx")) {
                benchmark.measure(format, runs);
            }
            RawSeries.write(Path.of(args[0]), "downloads.csv", benchmark.rows);
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
    }

    private void measure(String format, int runs) throws IOException, SQLException, InterruptedException {
        var folder = Files.createDirectory(work.resolve(format));
        for (int i = 0; i < FILES; i++) {
            var file = folder.resolve(String.format(Locale.ROOT, "download-%03d.%s", i, format));
            if (format.equals("txt")) {
                Files.writeString(file, nexis());
            } else {
                Documents.writeDocx(file, nexisUni());
            }
        }
        var all = new ArrayList<Measured>();
        for (int run = 0; run <= runs; run++) {
            var measured = run(folder, format + "-" + run);
            if (run > 0) {
                all.add(measured);
                rows.add(
                        String.format(
                                Locale.ROOT,
                                "%s,%d,%d,%.0f,%d,%d,%d,%.0f",
                                format,
                                run,
                                measured.articles(),
                                measured.milliseconds(),
                                measured.heap() / 1_000_000,
                                measured.reports(),
                                measured.commits(),
                                measured.cancelledAfter()));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %d `.%s` | %,d | %d | %,.0f | %d | %d | %.0f |%n",
                FILES,
                format,
                all.getFirst().articles(),
                runs,
                median(all.stream().map(Measured::milliseconds).toList()),
                all.stream().mapToLong(Measured::heap).max().orElse(0) / 1_000_000,
                all.stream().mapToInt(Measured::commits).max().orElse(0),
                median(all.stream().map(Measured::cancelledAfter).toList()));
    }

    private Measured run(Path texts, String name) throws IOException, SQLException, InterruptedException {
        var folder = Files.createDirectory(work.resolve("study-" + name));
        var file = folder.resolve("study.framewright");
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        try (var project = ProjectOpener.create(file, codebook, Installation.of(folder.resolve("state")))) {
            double cancelledAfter = cancel(project, texts);
            System.gc();
            peak.set(0);
            var progress = new TimedProgress(Duration.ofHours(1));
            var watch = new CommitWatch(file);
            long start = System.nanoTime();
            var report = project.corpus().importFiles(List.of(texts), Optional.empty(), progress);
            double taken = (System.nanoTime() - start) / 1e6;
            if (report.added().size() != FILES * ARTICLES) {
                throw new IllegalStateException(report.added().size() + " imported, " + report.problems());
            }
            return new Measured(
                    report.added().size(), taken, peak.get(), progress.reports, watch.end(), cancelledAfter);
        }
    }

    /// Milliseconds from the wish to cancel until the import is over.
    private static double cancel(Project project, Path texts) {
        var progress = new TimedProgress(CANCELLED_AFTER);
        var report = project.corpus().importFiles(List.of(texts), Optional.empty(), progress);
        if (report.outcome() != ImportOutcome.CANCELLED || !project.corpus().articles().isEmpty()) {
            throw new IllegalStateException("not cancelled, but " + report.outcome());
        }
        return (System.nanoTime() - progress.end) / 1e6;
    }

    /// Counts reports, and cancels some time after it was made.
    private static final class TimedProgress implements ProgressListener {

        private final long end;
        private int reports;

        TimedProgress(Duration time) {
            end = System.nanoTime() + time.toNanos();
        }

        @Override
        public void update(int done, int total) {
            reports++;
        }

        @Override
        public boolean isCancelled() {
            return System.nanoTime() > end;
        }
    }

    /// Counts how often another connection finds the file changed.
    private static final class CommitWatch {

        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread thread;
        private volatile int seen;

        CommitWatch(Path file) {
            thread = Thread.ofPlatform().start(() -> watch(file));
        }

        private void watch(Path file) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = connection.createStatement()) {
                int version = version(statement);
                for (boolean last = false; !last; Thread.sleep(POLL_MILLISECONDS)) {
                    last = over.get();
                    int now = version(statement);
                    seen += now == version ? 0 : 1;
                    version = now;
                }
            } catch (SQLException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static int version(Statement statement) throws SQLException {
            try (var result = statement.executeQuery("PRAGMA data_version")) {
                return result.getInt(1);
            }
        }

        int end() throws InterruptedException {
            over.set(true);
            thread.join();
            return seen;
        }
    }

    private String nexis() {
        var text = new StringBuilder();
        for (int i = 1; i <= ARTICLES; i++) {
            text.append("\n\n\n                               " + i + " of " + ARTICLES + " DOCUMENTS\n\n\n\n")
                    .append("                                  The Lantern\n\n")
                    .append("                            March 2, 2015 Monday\n\n")
                    .append(sentence(8) + "\n\nBYLINE: Jane Doe\n\nSECTION: NEWS; Pg. 6\n\nLENGTH: 500 words\n\n");
            for (int k = 0; k < PARAGRAPHS; k++) {
                text.append(sentence(WORDS).replaceAll("(.{60,78}) ", "$1\n") + "\n\n");
            }
            text.append("LOAD-DATE: March 3, 2015\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n");
        }
        return text.toString();
    }

    private String nexisUni() {
        var body = new StringBuilder();
        for (int i = 1; i <= ARTICLES; i++) {
            for (var line :
                    List.of(
                            sentence(8),
                            "The Lantern",
                            "March 4, 2024 Monday",
                            "Copyright 2024 The Lantern Ltd All Rights Reserved",
                            "Section: NEWS; Pg. 6",
                            "Length: 500 words",
                            "Byline: Jane Doe",
                            "Body")) {
                body.append(Documents.paragraph(line));
            }
            for (int k = 0; k < PARAGRAPHS; k++) {
                body.append(Documents.paragraph(sentence(WORDS)));
            }
            for (var line :
                    List.of("Classification", "Language: ENGLISH", "Load-Date: March 5, 2024", "End of Document")) {
                body.append(Documents.paragraph(line));
            }
        }
        return body.toString();
    }

    private String sentence(int words) {
        var sentence = new StringBuilder("The");
        for (int i = 1; i < words; i++) {
            sentence.append(' ');
            int syllables = 1 + random.nextInt(4);
            for (int k = 0; k < syllables; k++) {
                sentence.append("bdfghklmnprstvw".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
            }
            sentence.append(i % 16 == 15 ? "." : "");
        }
        return sentence.append(words > 20 ? "." : "").toString();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
