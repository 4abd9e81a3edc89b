import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.project.Project;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.workspace.WorkspaceViewModel;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether the program's memory grows: a coder's days one after the other in one window. A day is 60 articles with 25 passages each, coded by key
/// and submitted, a search for a word of every article, and the agreement with another coder, who has coded all articles before.
///
/// `java -cp CLASSES-AND-JARS -Dglass.platform=Headless -Dprism.order=sw DayBenchmark.java CHECKOUT DAYS`, JDK 25: one JVM; after each day, with the
/// list of coders in the window, the heap that is still in use behind a full collection; each day into `docs/benchmarks/day.csv`, a table on
/// stdout. [CodedArticles] has the generator and its seed.
final class DayBenchmark {

    private static final int ARTICLES = 60;
    private static final int PASSAGES = 25;
    private static final int CHARACTERS = 3_000;
    private static final int WORDS = 8;

    /// A word of every article of the generator.
    private static final String WORD = "said";

    private final Project project;
    private final HeadlessWindow window;
    private final CoderRoundId coder;
    private final List<ArticleId> articles;
    private final List<Day> days = new ArrayList<>();

    /// @param annotations of the coder, of all days
    /// @param heap in bytes
    private record Day(int day, int annotations, double seconds, double processor, long heap) {

        String line() {
            return String.format(Locale.ROOT, "%d,%d,%.1f,%.1f,%d", day, annotations, seconds, processor, heap);
        }

        String row() {
            return String.format(
                    Locale.ROOT, "| %d | %,d | %.0f | %.0f | %.1f |", day, annotations, seconds, processor, heap / 1e6);
        }
    }

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("day-benchmark");
        int count = Integer.parseInt(args[1]);
        HeadlessWindow.startJavaFx();
        try (var project = project(work, count)) {
            var made = new CompletableFuture<HeadlessWindow>();
            Platform.runLater(() -> made.complete(new HeadlessWindow(project, work)));
            var benchmark = new DayBenchmark(project, made.get());
            for (int day = 0; day <= count; day++) {
                benchmark.run(day);
            }
            benchmark.write(Path.of(args[0]));
        } finally {
            Platform.exit();
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
        System.exit(0);
    }

    /// A project that one coder has coded and submitted.
    private static Project project(Path work, int days) throws IOException {
        var sizes =
                IntStream.rangeClosed(1, days * ARTICLES)
                        .mapToObj(it -> new CodedArticles.Size(CHARACTERS, PASSAGES, it))
                        .toList();
        var project = CodedArticles.project(work, sizes);
        var submitted =
                sizes.stream()
                        .map(it ->
                                "{\"article\":\"%s\",\"coder\":\"%s\",\"status\":\"submitted\"}"
                                        .formatted(it.name(), CodedArticles.CODER))
                        .collect(Collectors.joining("\n"));
        project.jsonl().importFile(Files.writeString(work.resolve("submitted.jsonl"), submitted));
        return project;
    }

    private DayBenchmark(Project project, HeadlessWindow window) {
        this.project = project;
        this.window = window;
        var id = project.study().coder(CodedArticles.BARE).orElseThrow().id();
        this.coder = new CoderRoundId(id, project.study().rounds().getFirst().id());
        this.articles = project.corpus().articles().stream().map(ArticleSummary::id).toList();
    }

    /// Day 0 goes to the same screens without coding.
    private void run(int day) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long startProcessor = processor();
        go(new Route.Workspace(coder));
        if (day > 0) {
            for (var article : articles.subList((day - 1) * ARTICLES, day * ARTICLES)) {
                code(article);
            }
        }
        go(new Route.Search(coder));
        window.perform(() -> {
            var words = (TextField) window.scene.lookup("#search-words");
            words.setText(WORD);
            words.fireEvent(new ActionEvent());
        });
        go(new Route.Agreement());
        go(new Route.Coders());
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (processor() - startProcessor) / 1e9;
        var measured = new Day(day, day * ARTICLES * PASSAGES, seconds, processor, liveHeap());
        days.add(measured);
        System.err.println(measured.row());
    }

    private void go(Route route) throws InterruptedException, ExecutionException {
        window.perform(() -> window.navigator.go(route));
        if (!window.pane.screen().route().getClass().equals(route.getClass())) {
            throw new IllegalStateException("the window stayed at " + window.pane.screen().route());
        }
    }

    private void code(ArticleId article) throws InterruptedException, ExecutionException {
        var workspace = (WorkspaceViewModel) window.pane.screen().model();
        window.perform(() -> workspace.open(article));
        var text = workspace.session.content().article().text();
        for (int i = 0; i < PASSAGES; i++) {
            int at = i * (text.length() - 500) / PASSAGES;
            window.perform(() -> {
                int start = text.indexOf(' ', at) + 1;
                int end = start;
                for (int word = 0; word < WORDS; word++) {
                    end = text.indexOf(' ', end + 1);
                }
                workspace.session.showPassages();
                workspace.page.goTo(start, end);
                press(KeyCode.A);
            });
        }
        int coded = workspace.session.content().snapshot().annotations().size();
        if (coded != PASSAGES) {
            throw new IllegalStateException(coded + " passages coded");
        }
        window.perform(() -> workspace.submitAnyway("a simulated day"));
    }

    /// A key of the coding, which is the screen's own.
    private void press(KeyCode code) {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        if (!window.pane.screen().view().handleKey(event)) {
            throw new IllegalStateException(code + " does nothing");
        }
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// Several collections: what cleaners free goes with the next one.
    private static long liveHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void write(Path checkout) throws IOException {
        var rows = new ArrayList<>(List.of("day,annotations,seconds,processor_seconds,live_heap_bytes"));
        days.forEach(it -> rows.add(it.line()));
        RawSeries.write(checkout, "day.csv", rows);
        System.out.println(
                "| after day | passages coded | seconds | of the processor | live heap, MB |\n|---|---|---|---|---|");
        days.forEach(it -> System.out.println(it.row()));
    }
}
