import javafx.application.Platform;

import org.framewright.project.Project;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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
    private final Map<String, List<Took>> times = new LinkedHashMap<>();
    private final HeadlessWindow window;

    private record Took(double frame, double contents, double busy) {}

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("screen-benchmark");
        HeadlessWindow.startJavaFx();
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
        this.window = new HeadlessWindow(project, work);
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
            var watch = new Watch(window.pane.screen(), System.nanoTime(), took);
            window.scene.addPostLayoutPulseListener(watch);
            window.begin(() -> window.navigator.go(route));
        });
        return took.get();
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
            boolean there = !window.pane.screen().equals(before);
            if (there && frame < 0) {
                frame = now;
            }
            if (there && window.isIdle()) {
                window.scene.removePostLayoutPulseListener(this);
                took.complete(new Took(frame, now, window.longest() / 1e6));
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
