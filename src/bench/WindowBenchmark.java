import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// From the start of the process to the window, seen as a person sees it: the pixels of the screen are looked at every two
/// milliseconds. Beside it a JavaFX window with a label and nothing else, of the same JDK and JavaFX.
///
/// `java WindowBenchmark.java CHECKOUT PROJECT RUNS [INSTALLED]`, after `./framewright --version` has built, PROJECT as `./framewright
/// demo` makes it; INSTALLED is the `framewright` of a package, for two more series. Needs `Xvfb`, `openbox` and `xdotool`. Runs are interleaved, with and without the AOT cache; the memory is the
/// process's, from Linux, when the article is there. Each run goes into `docs/benchmarks/window.csv`, medians on stdout.
final class WindowBenchmark {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String DISPLAY = ":97";

    /// No change for so long: what was asked for is drawn.
    private static final long QUIET_NANOSECONDS = 900_000_000;

    /// A window's frame is there when so much of the screen has been drawn upon.
    private static final double WINDOW_SHARE = 0.5;

    private final Path checkout;
    private final Path scratch;
    private final MappedByteBuffer screen;
    private final int pixels;
    private final int lineBytes;

    private WindowBenchmark(Path checkout, Path scratch) throws IOException {
        this.checkout = checkout;
        this.scratch = scratch;
        try (var channel = FileChannel.open(scratch.resolve("Xvfb_screen0"))) {
            screen = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        // the header of an X window dump: big-endian words; its own length, the length of a line, the number of colours
        int headerLength = screen.getInt(0);
        lineBytes = screen.getInt(12 * Integer.BYTES);
        pixels = headerLength + screen.getInt(19 * Integer.BYTES) * 12;
    }

    /// What one run took, in milliseconds from the start of the process, and its memory in MB.
    private record Run(double frame, double contents, double article, double key, long processor, long memory) {}

    /// What has been drawn: when the frame came, and when the last change did.
    private record Drawn(long frame, long last) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var checkout = Path.of(args[0]).toAbsolutePath();
        var project = Path.of(args[1]).toAbsolutePath();
        int runs = Integer.parseInt(args[2]);
        var scratch = Files.createTempDirectory("window-benchmark");
        var server = start("Xvfb", DISPLAY, "-screen", "0", WIDTH + "x" + HEIGHT + "x24", "-fbdir", "" + scratch);
        Thread.sleep(1_000);
        var manager = start("openbox");
        Thread.sleep(500);
        try {
            new WindowBenchmark(checkout, scratch).measure(project, runs, List.of(args).subList(3, args.length));
        } finally {
            manager.destroy();
            server.destroy();
        }
    }

    private void measure(Path project, int runs, List<String> installed) throws IOException, InterruptedException {
        Map<String, List<Run>> series = new LinkedHashMap<>();
        var rows =
                new ArrayList<String>(
                        List.of("run,start,frame_ms,contents_ms,article_ms,key_ms,processor_ms,memory_mb"));
        var bare = bareWindow();
        for (int run = 0; run <= runs; run++) {
            var kept = new LinkedHashMap<String, Run>();
            kept.put("bare window", bare(bare));
            kept.put("start screen", program(List.of(), "cache", false));
            kept.put("start screen, no cache", program(List.of(), "none", false));
            kept.put("project", program(List.of("" + copyOf(project)), "cache", true));
            kept.put("project, no cache", program(List.of("" + copyOf(project)), "none", true));
            for (var script : installed) {
                kept.put("start screen, installed", program(Path.of(script), List.of(), "cache", false));
                kept.put("project, installed", program(Path.of(script), List.of("" + copyOf(project)), "cache", true));
            }
            if (run == 0) {
                continue; // warms the file cache
            }
            for (var one : kept.entrySet()) {
                var it = one.getValue();
                series.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(it);
                rows.add(
                        String.format(
                                Locale.ROOT,
                                "%d,\"%s\",%.0f,%.0f,%.0f,%.0f,%d,%d",
                                run,
                                one.getKey(),
                                it.frame,
                                it.contents,
                                it.article,
                                it.key,
                                it.processor,
                                it.memory));
            }
        }
        RawSeries.write(checkout, "window.csv", rows);
        report(series);
    }

    /// A fresh copy each time, so that no run finds another's place.
    private Path copyOf(Path project) throws IOException {
        return Files.copy(project, Files.createTempDirectory(scratch, "project").resolve("sample.framewright"));
    }

    private Run bare(List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        var process = start(command.toArray(String[]::new));
        var drawn = watch(process, started);
        var run =
                new Run(
                        milliseconds(started, drawn.frame),
                        milliseconds(started, drawn.last),
                        0,
                        0,
                        processor(process.pid()),
                        memory(process.pid()));
        end(process);
        return run;
    }

    private Run program(List<String> arguments, String cache, boolean coded) throws IOException, InterruptedException {
        return program(checkout.resolve("framewright"), arguments, cache, coded);
    }

    private Run program(Path script, List<String> arguments, String cache, boolean coded)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<String>(List.of("env", "XDG_STATE_HOME=" + Files.createTempDirectory(scratch, "state")));
        if (cache.equals("none")) {
            command.add("FRAMEWRIGHT_AOT=off");
        }
        command.add(script.toString());
        command.addAll(arguments);
        long started = System.nanoTime();
        var process = start(command.toArray(String[]::new));
        var drawn = watch(process, started);
        double article = 0;
        double key = 0;
        if (coded) {
            article = milliseconds(started, drawn.last) + afterKey(process, "Return", Drawn::last);
            key = article + afterKey(process, "Down", Drawn::frame);
        }
        var run =
                new Run(
                        milliseconds(started, drawn.frame),
                        milliseconds(started, drawn.last),
                        article,
                        key,
                        processor(process.pid()),
                        memory(process.pid()));
        end(process);
        return run;
    }

    private double afterKey(Process process, String key, ToLongFunction<Drawn> until)
            throws IOException, InterruptedException {
        long pressed = System.nanoTime();
        int before = hash();
        start("xdotool", "key", key).waitFor();
        long first = 0;
        while (first == 0 && System.nanoTime() - pressed < 10_000_000_000L) {
            first = hash() == before ? 0 : System.nanoTime();
            Thread.sleep(1);
        }
        return milliseconds(pressed, until.applyAsLong(new Drawn(first, watch(process, first).last)));
    }

    /// Looks until nothing has changed for a while.
    private Drawn watch(Process process, long from) throws InterruptedException {
        long frame = 0;
        long last = from;
        int before = hash();
        while (frame == 0 || System.nanoTime() - last < QUIET_NANOSECONDS) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended by itself");
            }
            Thread.sleep(2);
            int now = hash();
            if (now != before) {
                last = System.nanoTime();
                before = now;
            }
            if (frame == 0 && drawnShare() > WINDOW_SHARE) {
                frame = System.nanoTime();
            }
        }
        return new Drawn(frame, last);
    }

    /// Of every second pixel in every second line.
    private int hash() {
        int hash = 1;
        for (int y = 0; y < HEIGHT; y += 2) {
            for (int x = 0; x < WIDTH; x += 2) {
                hash = 31 * hash + screen.getInt(pixels + y * lineBytes + x * Integer.BYTES);
            }
        }
        return hash;
    }

    private double drawnShare() {
        int drawn = 0;
        for (int y = 4; y < HEIGHT; y += 8) {
            for (int x = 4; x < WIDTH; x += 8) {
                drawn += (screen.getInt(pixels + y * lineBytes + x * Integer.BYTES) & 0xffffff00) == 0 ? 0 : 1;
            }
        }
        return drawn / (WIDTH / 8.0 * (HEIGHT / 8.0));
    }

    /// The command of a window with a label, compiled once.
    private List<String> bareWindow() throws IOException {
        var source =
                Files.writeString(
                        scratch.resolve("Bare.java"),
                        """
                        public class Bare {
                            public static void main(String[] args) {
                                javafx.application.Platform.startup(() -> {
                                    var stage = new javafx.stage.Stage();
                                    stage.setScene(new javafx.scene.Scene(new javafx.scene.control.Label("Bare"), 1280, 800));
                                    stage.show();
                                });
                            }
                        }
                        """);
        var javafx = copy().resolve("javafx");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", "" + scratch, "-cp", String.join(":", jars(javafx)), "" + source);
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "--module-path",
                "" + javafx,
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp",
                "" + scratch,
                "Bare");
    }

    private Path copy() throws IOException {
        var state = checkout.resolve(".framewright");
        return state.resolve("build").resolve(Files.readString(state.resolve("current")).strip());
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        }
    }

    private static Process start(String... command) throws IOException {
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("DISPLAY", DISPLAY);
        return process.start();
    }

    private void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
        while (drawnShare() > 0.01) {
            Thread.sleep(20);
        }
    }

    /// Of Linux's 100 ticks a second.
    private static long processor(long process) throws IOException {
        var fields = Files.readString(Path.of("/proc", "" + process, "stat")).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10;
    }

    private static long memory(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static double milliseconds(long from, long to) {
        return (to - from) / 1e6;
    }

    /// Medians, and how many times the bare window's.
    private static void report(Map<String, List<Run>> series) {
        var bare = series.values().iterator().next();
        double frame = median(bare, Run::frame);
        System.out.println(
                "| start | runs | frame ms | contents ms | article ms | key taken ms | processor ms | memory MB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        series.forEach((name, runs) ->
                System.out.printf(
                        "| %s | %d | %s | %s | %s | %s | %s | %s |%n",
                        name,
                        runs.size(),
                        cell(median(runs, Run::frame), frame),
                        cell(median(runs, Run::contents), frame),
                        cell(median(runs, Run::article), frame),
                        cell(median(runs, Run::key), frame),
                        cell(median(runs, Run::processor), median(bare, Run::processor)),
                        cell(median(runs, Run::memory), median(bare, Run::memory))));
    }

    private static String cell(double median, double base) {
        return median == 0 ? "" : String.format(Locale.ROOT, "%.0f (%.2f)", median, median / base);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
    }
}
