import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.framewright.coding.CoderRound;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Annotation;
import org.framewright.project.Project;
import org.framewright.ui.controls.AskBar;
import org.framewright.ui.controls.Theme;
import org.framewright.ui.controls.WindowFileDialogs;
import org.framewright.ui.controls.form.PassphraseBar;
import org.framewright.ui.controls.form.Picker;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.TourBar;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.workspace.WorkspaceView;
import org.framewright.ui.workspace.WorkspaceViewModel;
import org.framewright.wording.Texts;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
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
        var coded = new Desk(project, CodedArticles.CODER);
        var bare = new Desk(project, CodedArticles.BARE);
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

    /// A coder's workspace, whose work in the background waits until it is asked for.
    private static final class Desk {
        private final Deque<Runnable> background = new ArrayDeque<>();
        private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
        private final WorkspaceViewModel workspace;
        private final WorkspaceView view;
        private final Scene scene;
        private final Node article;
        private final boolean coded;

        private Desk(Project project, String coder) {
            this.coded = coder.equals(CodedArticles.CODER);
            var texts = new Texts(Locale.UK);
            var seat = new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
            var tasks = new TaskRunner(background::add, Runnable::run);
            this.workspace =
                    new WorkspaceViewModel(
                            project,
                            CoderRoundId.of(seat),
                            tasks,
                            new ScreenJobs(new JobList(), tasks),
                            texts,
                            Clock.systemUTC());
            var frame = new WorkspaceView.WorkspaceFrame(List.of(), () -> {}, _ -> {});
            var prompts =
                    new ScreenPrompts(
                            new Picker("", () -> {}),
                            new AskBar(texts, () -> {}, Object::new),
                            new PassphraseBar(texts, () -> {}),
                            new TourBar(texts),
                            new WindowFileDialogs(new Stage(), texts, List::of, () -> {}));
            this.view = new WorkspaceView(workspace, texts, prompts, frame);
            this.scene = new Scene(view, WIDTH, HEIGHT);
            Theme.LIGHT.apply(scene);
            this.article = scene.lookup(".article-view");
            workspace.load();
            settle();
        }

        /// Until the article is drawn; what is looked for in it afterwards is not part of it.
        private void open(ArticleId id) {
            workspace.open(id);
            while (!workspace.session.contentProperty().get().map(it -> it.article().id().equals(id)).orElse(false)) {
                background.remove().run();
            }
            draw();
        }

        /// Does all that waits, and draws.
        private void settle() {
            while (!background.isEmpty()) {
                background.remove().run();
            }
            draw();
        }

        private void draw() {
            scene.snapshot(image);
        }

        /// Selects eight words of a paragraph so far down the article.
        private void goTo(double share) {
            var text = workspace.session.content().article().text();
            int start = text.indexOf("\n\n", (int) (share * (text.length() - 1_000))) + 2;
            int end = start;
            for (int i = 0; i < 8; i++) {
                end = text.indexOf(' ', end + 1);
            }
            workspace.session.showPassages();
            workspace.page.goTo(start, end);
            draw();
        }

        private void key(KeyCode code, boolean shortcut) {
            press(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
        }

        private void type(String character) {
            press(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
        }

        /// As the window's dispatcher: to the actions, then to the screen, then to the control.
        private void press(KeyEvent event) {
            var action =
                    view.actions().stream()
                            .flatMap(it -> it.actions().stream())
                            .filter(it -> it.matches(event))
                            .findFirst();
            if (action.isPresent()) {
                action.get().perform(_ -> {});
            } else if (event.getEventType() != KeyEvent.KEY_PRESSED || !view.handleKey(event)) {
                Event.fireEvent(article, event);
            }
            settle();
        }

        private void selectCodedPassageLengthened() {
            var passage = selected().extent().fragments().getFirst();
            var shown = workspace.session.content().article();
            int end = shown.text().indexOf(' ', passage.end() + 1);
            workspace.page.selection.selectText(List.of(shown.fragment(passage.start(), end)));
            draw();
        }

        private List<Annotation> annotations() {
            return workspace.session.content().snapshot().annotations();
        }

        private Annotation selected() {
            var id = workspace.session.focusProperty().get().selected().orElseThrow();
            return workspace.session.content().snapshot().annotation(id).orElseThrow();
        }

        private void selectNone() {
            workspace.session.showPassages();
            settle();
        }

        private void scroll(double by) {
            var pane = (ScrollPane) article.lookup(".scroll-pane");
            double hidden = pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
            pane.setVvalue(pane.getVvalue() + by / hidden);
            draw();
        }
    }

    private void time(CodedArticles.Size size, String task, Desk desk, Runnable work) {
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
