import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.framewright.project.Installation;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.ui.actors.ActorsScreen;
import org.framewright.ui.adjudication.AdjudicationScreen;
import org.framewright.ui.agreement.AgreementScreen;
import org.framewright.ui.codebook.CodebookScreen;
import org.framewright.ui.controls.Appearance;
import org.framewright.ui.controls.Theme;
import org.framewright.ui.controls.WindowFileDialogs;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.export.ExportScreen;
import org.framewright.ui.safekeeping.BackupsScreen;
import org.framewright.ui.search.SearchScreen;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppContext.ScreenHost;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.BackgroundWorkers;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.shell.Navigator;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ShellPane;
import org.framewright.ui.shell.WaitingScreen;
import org.framewright.ui.start.CoderScreen;
import org.framewright.ui.start.StartScreen;
import org.framewright.ui.team.TeamScreen;
import org.framewright.ui.workspace.WorkspaceScreen;
import org.framewright.wording.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// How long it takes from going to a screen until its frame is laid out, and until its contents are: each screen of a project of 500 articles that two
/// coders have coded with 100 variables ([AgreementScreenBenchmark] makes it), come to from the list of coders.
///
/// `java -cp CLASSES-AND-JARS -Dglass.platform=Headless -Dprism.order=sw ScreenFrameBenchmark.java CHECKOUT RUNS`, JDK 25: one JVM, one round not
/// counted; each run's milliseconds into `docs/benchmarks/screens.csv`, a summary on stdout. Threads are those of the program. "The frame" is the
/// first layout with the screen in it, "contents" the first layout after which nothing is done or waited for. What a thread of JavaFX's is busy with
/// without a break is the longest time that a key would wait.
final class ScreenFrameBenchmark {

    private static final int NOT_COUNTED = 1;
    private static final Route HOME = new Route.Coders();

    private final Project project;
    private final AtomicInteger pending = new AtomicInteger();
    private final Map<String, List<Took>> times = new LinkedHashMap<>();
    private final ShellPane pane;
    private final Navigator navigator;
    private final AppContext app;
    private final Scene scene;
    private long longest;

    private record Took(double frame, double contents, double busy) {}

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("screen-benchmark");
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try (var project = AgreementScreenBenchmark.project(work)) {
            project.adjudication().adjudicator("Reference");
            var made = new CompletableFuture<ScreenFrameBenchmark>();
            Platform.runLater(() -> made.complete(new ScreenFrameBenchmark(project, work)));
            var benchmark = made.get();
            int runs = Integer.parseInt(args[1]);
            for (int run = 0; run < NOT_COUNTED + runs; run++) {
                benchmark.run();
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

    private ScreenFrameBenchmark(Project project, Path work) {
        this.project = project;
        var stage = new Stage();
        var texts = new Texts(Locale.UK);
        var board = new JobList();
        var saving = thread();
        var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        var workers =
                new BackgroundWorkers(
                        tasks(saving),
                        tasks(threads),
                        tasks(thread()),
                        Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory()),
                        Duration.ZERO,
                        board);
        var look = new Appearance(new Preferences(work.resolve("remembered"), saving), Theme.LIGHT);
        this.pane =
                new ShellPane(
                        texts,
                        new WaitingScreen("", texts),
                        new ShellPane.ProgramActions(List::of, List::of, look.preferences()),
                        new WindowFileDialogs(stage, texts, () -> {}),
                        workers,
                        new ShellPane.Links(_ -> {}, () -> {}, () -> {}));
        this.navigator = new Navigator(pane, this::screen, _ -> {});
        this.app =
                new AppContext(
                        Installation.of(work.resolve("state")),
                        texts,
                        Clock.systemUTC(),
                        look,
                        workers,
                        pane.prompts(),
                        new ScreenHost(navigator, _ -> {}),
                        work.resolve("log"));
        this.scene = new Scene(pane, 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static Executor thread() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    }

    /// What is asked for counts until it is done, and until what comes of it is shown.
    private TaskRunner tasks(Executor threads) {
        return new TaskRunner(counted(threads), counted(this::onWindow));
    }

    private Executor counted(Executor other) {
        return work -> {
            pending.incrementAndGet();
            other.execute(() -> {
                try {
                    work.run();
                } finally {
                    pending.decrementAndGet();
                }
            });
        };
    }

    private void onWindow(Runnable work) {
        Platform.runLater(() -> {
            long begun = System.nanoTime();
            work.run();
            longest = Math.max(longest, System.nanoTime() - begun);
        });
    }

    private AppScreen screen(Route route) {
        return switch (route) {
            case Route.Start start -> new StartScreen(app, start, _ -> {}, _ -> {});
            case Route.Backups backups -> new BackupsScreen(app, backups, Optional.of(project), true, Runnable::run);
            case Route.Coders coders -> new CoderScreen(app, project, coders);
            case Route.Workspace workspace -> new WorkspaceScreen(app, project, workspace);
            case Route.Search search -> new SearchScreen(app, project, search);
            case Route.Actors actors -> new ActorsScreen(app, project, actors);
            case Route.Codebook codebook -> new CodebookScreen(app, project, codebook);
            case Route.Team team -> new TeamScreen(app, project, team);
            case Route.Agreement() -> new AgreementScreen(app, project);
            case Route.Adjudication adjudication -> new AdjudicationScreen(app, project, adjudication);
            case Route.Export() -> new ExportScreen(app, project);
            default -> throw new IllegalArgumentException(route.toString());
        };
    }

    private Map<String, Route> routes() {
        var coder = project.study().coders().getFirst().id();
        var seat = new CoderRoundId(coder, project.study().rounds().getFirst().id());
        var routes = new LinkedHashMap<String, Route>();
        routes.put("start", new Route.Start());
        routes.put("coders", new Route.Coders());
        routes.put("workspace", new Route.Workspace(seat));
        routes.put("search", new Route.Search(seat));
        routes.put("actors", new Route.Actors(Optional.of(seat)));
        routes.put("codebook", new Route.Codebook());
        for (var part : Route.Team.TeamPage.values()) {
            routes.put("team, " + part.name().toLowerCase(Locale.ROOT), new Route.Team(part));
        }
        routes.put("agreement", new Route.Agreement());
        routes.put("adjudication", new Route.Adjudication());
        routes.put("export", new Route.Export());
        routes.put("backups", new Route.Backups(project.file(), List.of()));
        return routes;
    }

    private void run() throws Exception {
        for (var each : routes().entrySet()) {
            go(HOME);
            times.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(go(each.getValue()));
        }
    }

    private Took go(Route route) throws Exception {
        var took = new CompletableFuture<Took>();
        Platform.runLater(() -> {
            var before = pane.screen();
            long begun = System.nanoTime();
            longest = 0;
            scene.addPostLayoutPulseListener(new Watch(before, begun, took));
            onWindowNow(() -> navigator.go(route));
        });
        return took.get();
    }

    private void onWindowNow(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        longest = Math.max(longest, System.nanoTime() - begun);
        Platform.requestNextPulse();
    }

    /// Looks after each layout how far the screen is.
    private final class Watch implements Runnable {

        private final AppScreen before;
        private final long begun;
        private final CompletableFuture<Took> took;
        private double frame = -1;

        Watch(AppScreen before, long begun, CompletableFuture<Took> took) {
            this.before = before;
            this.begun = begun;
            this.took = took;
        }

        @Override
        public void run() {
            double now = (System.nanoTime() - begun) / 1e6;
            boolean there = !pane.screen().equals(before);
            if (there && frame < 0) {
                frame = now;
            }
            if (there && pending.get() == 0) {
                scene.removePostLayoutPulseListener(this);
                took.complete(new Took(frame, now, longest / 1e6));
            } else {
                Platform.requestNextPulse();
            }
        }
    }

    private void write(Path checkout) throws IOException {
        var rows = new ArrayList<>(List.of("screen,run,frame_milliseconds,contents_milliseconds,busy_milliseconds"));
        System.out.println(
                "| screen | runs | frame, median ms | slowest | contents, median ms | slowest | busy, slowest |");
        System.out.println("|---|---|---|---|---|---|---|");
        times.forEach((screen, all) -> {
            var counted = all.subList(NOT_COUNTED, all.size());
            for (int i = 0; i < counted.size(); i++) {
                var it = counted.get(i);
                rows.add(
                        String.format(
                                Locale.ROOT,
                                "\"%s\",%d,%.1f,%.1f,%.1f",
                                screen,
                                i + 1,
                                it.frame(),
                                it.contents(),
                                it.busy()));
            }
            double[] frames = counted.stream().mapToDouble(Took::frame).sorted().toArray();
            double[] contents = counted.stream().mapToDouble(Took::contents).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                    screen,
                    frames.length,
                    frames[frames.length / 2],
                    Arrays.stream(frames).max().orElse(0),
                    contents[contents.length / 2],
                    Arrays.stream(contents).max().orElse(0),
                    counted.stream().mapToDouble(Took::busy).max().orElse(0));
        });
        RawSeries.write(checkout, "screens.csv", rows);
    }
}
