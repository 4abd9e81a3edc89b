import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// What bringing coders' work together costs: packages made, coded in, come back and merged, beside SQLite copying the same rows.
///
/// `java -cp CLASSES-AND-JARS MergeBenchmark.java CHECKOUT PACKAGES ARTICLES ANNOTATIONS`: one JVM; every coder codes all articles
/// (as many annotations in each, a value or a memo in two of three, an undo here and there, then submitted). Merged into a fresh
/// copy of the study are 1, 5, 10 ... of the files, and all of them once more. Series into `docs/benchmarks/merge.csv`.
final class MergeBenchmark {

    private static final long SEED = 20261121;
    private static final int WORDS = 3_000;
    private static final List<Integer> FEWER = List.of(1, 5, 10);

    private final Random random = new Random(SEED);
    private final List<String> rows = new ArrayList<>(List.of("task,packages,annotations,milliseconds,peak_heap_mb"));
    private final Path work;
    private final int packages;
    private final int articles;
    private final int annotations;

    private MergeBenchmark(Path work, int packages, int articles, int annotations) {
        this.work = work;
        this.packages = packages;
        this.articles = articles;
        this.annotations = annotations;
    }

    private interface Task {
        void run() throws IOException, SQLException;
    }

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("merge-benchmark");
        try {
            var benchmark =
                    new MergeBenchmark(
                            work, Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            benchmark.measure();
            Files.write(Path.of(args[0], "docs/benchmarks/merge.csv"), benchmark.rows);
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure() throws IOException, SQLException {
        System.out.println("| task | packages | annotations | ms | ms a package | peak heap, MB |");
        System.out.println("|---|---|---|---|---|---|");
        var study = work.resolve("study.framewright");
        make(study);
        time("make packages", packages, () -> packages(study));
        for (int coder = 0; coder < packages; coder++) {
            code(coder);
        }
        // what the JIT compiles and the file cache holds by then is the same for every size
        var warming = copy(study, "warming");
        merge(warming, 1);
        IntStream.concat(FEWER.stream().mapToInt(it -> it).filter(it -> it < packages), IntStream.of(packages))
                .forEach(count -> {
                    try {
                        var target = copy(study, "merged-" + count);
                        time("copy the rows with SQLite", count, () -> copyRows(target, count));
                        time("merge", count, () -> merge(target, count));
                        if (count == packages) {
                            time("dry run of the same again", count, () -> tryOut(target, count));
                            time("merge the same again", count, () -> merge(target, count));
                            time("check", count, () -> check(target));
                        }
                    } catch (IOException | SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                });
    }

    private void make(Path study) throws IOException {
        var texts = Files.createDirectory(work.resolve("texts"));
        var words = IntStream.range(0, WORDS).mapToObj(_ -> word()).toList();
        for (int i = 0; i < articles; i++) {
            var text = new StringBuilder("Report " + i + "\n\n");
            while (text.length() < 4_000) {
                text.append(words.get(random.nextInt(WORDS))).append(random.nextInt(9) == 0 ? ".\n\n" : " ");
            }
            Files.writeString(texts.resolve(String.format(Locale.ROOT, "article-%04d.txt", i)), text);
        }
        try (var project = open(study, true)) {
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            for (int coder = 0; coder < packages; coder++) {
                project.study().addCoder(name(coder), Coder.Kind.CODER);
            }
        }
    }

    private void packages(Path study) throws IOException {
        try (var project = open(study, false)) {
            for (int coder = 0; coder < packages; coder++) {
                Files.createDirectories(file(coder).getParent());
                project.team().packages().make(project.study().coder(name(coder)).orElseThrow(), file(coder));
            }
        }
    }

    private void code(int coder) {
        try (var project = open(file(coder), false)) {
            var coding = project.coding();
            var seat =
                    new CoderRound(
                            project.study().coder(name(coder)).orElseThrow(), project.study().rounds().getFirst());
            for (var summary : project.worklist().articles(seat)) {
                var desk = seat.key(summary.id());
                var article = coding.article(desk);
                for (int i = 0; i < annotations; i++) {
                    int start = random.nextInt(article.text().length() - 40);
                    var words = new Extent.Passage(List.of(article.fragment(start, start + 30)));
                    var made = coding.code(desk, "attribution", words, Optional.empty());
                    switch (i % 3) {
                        case 0 -> coding.answer(desk, made.id(), "form", Optional.of(new Value.Category("direct")));
                        case 1 -> coding.setMemo(desk, made.id(), "looked at by " + name(coder));
                        default -> {}
                    }
                    if (i % 10 == 9) {
                        coding.undo(desk);
                        coding.redo(desk);
                    }
                }
                coding.submit(desk, "made up");
            }
        }
    }

    private void merge(Path target, int count) {
        try (var project = open(target, false)) {
            var report = project.team().merge().merge(files(count));
            if (report.files().stream().flatMap(it -> it.codings().stream()).anyMatch(it -> it.outcome().isEmpty())) {
                throw new IllegalStateException("not all of it came in");
            }
        }
    }

    private void tryOut(Path target, int count) {
        try (var project = open(target, false)) {
            project.team().merge().preview(files(count), ProgressListener.NONE);
        }
    }

    private static void check(Path target) {
        try (var project = open(target, false)) {
            if (!project.check().isEmpty()) {
                throw new IllegalStateException("not whole");
            }
        }
    }

    /// Coding, annotation and ledger rows of each file into tables of the same columns, without an index, in one transaction.
    private void copyRows(Path target, int count) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + target.resolveSibling("rows-" + count));
                var statement = connection.createStatement()) {
            for (int coder = 0; coder < count; coder++) {
                statement.execute("ATTACH '" + file(coder) + "' AS f");
                statement.execute("BEGIN IMMEDIATE");
                for (var table : List.of("coding", "annotation", "ledger")) {
                    statement.execute(
                            "CREATE TABLE IF NOT EXISTS " + table + " AS SELECT * FROM f." + table + " WHERE 0");
                    statement.execute("INSERT INTO " + table + " SELECT * FROM f." + table);
                }
                statement.execute("COMMIT");
                statement.execute("DETACH f");
            }
        }
    }

    private void time(String task, int count, Task work) throws IOException, SQLException {
        System.gc();
        var pools =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(it -> it.getType() == MemoryType.HEAP)
                        .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        work.run();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        long peak = pools.stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum() / (1 << 20);
        long all = (long) count * articles * annotations;
        rows.add(String.format(Locale.ROOT, "%s,%d,%d,%.1f,%d", task, count, all, milliseconds, peak));
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,d | %,.0f | %,.0f | %d |%n",
                task,
                count,
                all,
                milliseconds,
                milliseconds / count,
                peak);
    }

    private List<Path> files(int count) {
        return IntStream.range(0, count).mapToObj(this::file).toList();
    }

    private Path file(int coder) {
        return work.resolve("coder-" + coder).resolve("project.framewright");
    }

    private static String name(int coder) {
        return "Coder " + coder;
    }

    private Path copy(Path study, String name) throws IOException {
        var target = work.resolve(name).resolve("study.framewright");
        Files.createDirectories(target.getParent());
        return Files.copy(study, target);
    }

    private static Project open(Path file, boolean fresh) {
        var installation = Installation.of(file.resolveSibling("state"));
        return fresh
                ? ProjectOpener.create(file, CodebookSource.readJson("news-framing"), installation)
                : ProjectOpener.open(file, installation);
    }

    private String word() {
        return random.ints(3 + random.nextInt(7), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
