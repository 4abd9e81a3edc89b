import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.framewright.model.article.ArticleSummary;
import org.framewright.project.Project;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/// How long it takes from a key until what it does is on the disk and drawn, in articles with many annotations, beside the same
/// articles at the desk of a coder who has coded nothing.
///
/// `java -cp CLASSES-AND-JARS -Dglass.platform=Headless -Dprism.order=sw WorkspaceBenchmark.java CHECKOUT RUNS`: one JVM, runs of
/// the two desks interleaved, two rounds not counted; each run's milliseconds into `docs/benchmarks/workspace.csv`, a summary on
/// stdout. Everything runs on the JavaFX thread, writing to the disk included; "drawn" is the whole workspace, styled, laid
/// out and in an image of 1280 by 800 points. [CodedArticles] has the generator and its seed.
final class WorkspaceBenchmark {

    private static final int NOT_COUNTED = 2;
    private static final double NOTCH = 40;
    private static final List<String> CHANGES = List.of("code a passage", "undo", "move its end");
    private static final CodedArticles.Size ANOTHER = new CodedArticles.Size(4_000, 40);
    private static final List<CodedArticles.Size> SIZES =
            List.of(
                    new CodedArticles.Size(25_000, 500),
                    new CodedArticles.Size(200_000, 2_000),
                    new CodedArticles.Size(500_000, 10_000));

    private record Times(List<Double> coded, List<Double> bare) {}

    private final Map<String, Times> series = new LinkedHashMap<>();
    private final List<String> rows =
            new ArrayList<>(List.of("task,characters,annotations,run,milliseconds,cpu_milliseconds"));
    private int run;

    /// @param args the checkout; how many runs; how many of the articles, from the smallest, where not all
    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("workspace-benchmark");
        var benchmark = new WorkspaceBenchmark();
        var sizes = args.length > 2 ? SIZES.subList(0, Integer.parseInt(args[2])) : SIZES;
        var all = new ArrayList<>(sizes);
        all.addFirst(ANOTHER);
        try (var project = CodedArticles.project(work, all)) {
            Platform.startup(() -> {});
            var measuring =
                    new FutureTask<>(() -> {
                        benchmark.measure(project, sizes, Integer.parseInt(args[1]));
                        return true;
                    });
            Platform.runLater(measuring);
            measuring.get();
            RawSeries.write(Path.of(args[0]), "workspace.csv", benchmark.rows);
            benchmark.print();
        } finally {
            Platform.exit();
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure(Project project, List<CodedArticles.Size> sizes, int runs) {
        var ids =
                project.corpus().articles().stream()
                        .collect(Collectors.toMap(ArticleSummary::name, ArticleSummary::id));
        var another = ids.get(ANOTHER.name());
        var coded = new CoderDesk(project, CodedArticles.CODER);
        var bare = new CoderDesk(project, CodedArticles.BARE);
        for (var size : sizes) {
            var id = ids.get(size.name());
            for (run = 1 - NOT_COUNTED; run <= runs; run++) {
                double at = (run + NOT_COUNTED - 0.5) / (runs + NOT_COUNTED);
                for (var desk : List.of(coded, bare)) {
                    desk.open(another);
                    desk.settle();
                    time(size, "open the article", desk, () -> desk.open(id));
                    desk.settle();
                    desk.goTo(at);
                    time(size, "code a passage", desk, () -> desk.key(KeyCode.A, false));
                    time(size, "undo", desk, () -> desk.key(KeyCode.Z, true));
                    desk.goTo(at);
                    desk.key(KeyCode.A, false);
                    desk.selectCodedPassageLengthened();
                    time(size, "move its end", desk, () -> desk.key(KeyCode.M, true));
                    desk.key(KeyCode.Z, true);
                    time(size, "select the next passage", desk, () -> desk.type("."));
                    desk.selectNone();
                    desk.key(KeyCode.Z, true);
                    time(size, "caret to the next word", desk, () -> desk.key(KeyCode.RIGHT, false));
                    time(size, "a page down", desk, () -> desk.key(KeyCode.PAGE_DOWN, false));
                    time(size, "a notch of the wheel", desk, () -> desk.scroll(NOTCH));
                }
            }
        }
    }

    private void time(CodedArticles.Size size, String task, CoderDesk desk, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = desk.annotations();
        long startCpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        double cpu = (threads.getCurrentThreadCpuTime() - startCpu) / 1e6;
        if (CHANGES.contains(task) && desk.annotations().equals(before)) {
            throw new IllegalStateException(task + ": nothing has changed");
        }
        if (run > 0) {
            var times =
                    series.computeIfAbsent(task + " | " + size, _ -> new Times(new ArrayList<>(), new ArrayList<>()));
            (desk.coded ? times.coded() : times.bare()).add(milliseconds);
            rows.add(
                    String.format(
                            Locale.ROOT,
                            "%s,%d,%d,%d,%.2f,%.2f",
                            task,
                            size.characters(),
                            desk.coded ? size.annotations() : 0,
                            run,
                            milliseconds,
                            cpu));
        }
    }

    private void print() {
        System.out.println(
                "| from the key until it is drawn | article | runs | coded, median ms | quartiles ms | not coded, median ms | times |");
        System.out.println("|---|---|---|---|---|---|---|");
        series.forEach((task, times) ->
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %.1f to %.1f | %.1f | %.1f |%n",
                        task,
                        times.coded().size(),
                        quantile(times.coded(), 0.5),
                        quantile(times.coded(), 0.25),
                        quantile(times.coded(), 0.75),
                        quantile(times.bare(), 0.5),
                        quantile(times.coded(), 0.5) / quantile(times.bare(), 0.5)));
    }

    private static double quantile(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
