import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.tools.ToolProvider;

/// How much longer it takes to open a project of 10,000 articles, until the list of them is filled, than an empty one; and that
/// it does not hang on how long the articles are: their texts are not read.
///
/// `java OpenBenchmark.java CHECKOUT RUNS`: the program that `./framewright` starts, a fresh JVM each time, warm file
/// cache, runs of the two interleaved; each run's milliseconds into `docs/benchmarks/open.csv`, a summary on stdout.
final class OpenBenchmark {
    private static final List<String> PROJECTS = List.of("0 articles", "10000 articles", "10000 short articles");

    private final Path checkout;
    private final Path work;
    private final List<String> java;

    private OpenBenchmark(Path checkout, Path work) throws IOException, InterruptedException {
        this.checkout = checkout;
        this.work = work;
        run(List.of(checkout.resolve("framewright").toString(), "--version"));
        var copy =
                checkout.resolve(".framewright/build")
                        .resolve(Files.readString(checkout.resolve(".framewright/current")).strip());
        var source = checkout.resolve("src/bench/OpenedProject.java").toString();
        String jars;
        try (var files = Files.list(copy)) {
            jars =
                    files.map(Path::toString)
                            .filter(it -> it.endsWith(".jar"))
                            .collect(Collectors.joining(File.pathSeparator));
        }
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-nowarn",
                                "--module-path",
                                copy + "/javafx",
                                "--add-modules",
                                "javafx.base",
                                "-cp",
                                jars,
                                "-d",
                                work.toString(),
                                source);
        if (failed != 0) {
            throw new IOException("can't compile " + source);
        }
        this.java =
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "--module-path",
                        copy + "/javafx",
                        "--add-modules",
                        "javafx.controls",
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "-cp",
                        work + File.pathSeparator + jars,
                        "OpenedProject");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("open-benchmark");
        try {
            new OpenBenchmark(Path.of(args[0]).toAbsolutePath(), work).measure(Integer.parseInt(args[1]));
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure(int runs) throws IOException, InterruptedException {
        for (var project : PROJECTS) {
            Files.createDirectory(file(project).getParent());
            var length = project.contains("short") ? "short" : "usual";
            start("make", file(project).toString(), project.substring(0, project.indexOf(' ')), length);
            start("open", file(project).toString());
        }
        Map<String, List<double[]>> series = new LinkedHashMap<>();
        var rows = new ArrayList<String>(List.of("run,project,milliseconds,cpu_milliseconds"));
        for (int run = 1; run <= runs; run++) {
            for (var project : PROJECTS) {
                var words = start("open", file(project).toString()).split(" ");
                var times = new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1])};
                series.computeIfAbsent(project, _ -> new ArrayList<>()).add(times);
                rows.add(String.format(Locale.ROOT, "%d,%s,%.2f,%.2f", run, project, times[0], times[1]));
            }
        }
        Files.write(checkout.resolve("docs/benchmarks/open.csv"), rows);
        System.out.println("| project | runs | median ms | quartiles ms | median ms of processor time |");
        System.out.println("|---|---|---|---|---|");
        series.forEach((project, times) ->
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.0f | %.0f to %.0f | %.0f |%n",
                        project,
                        times.size(),
                        quantile(times, 0, 0.5),
                        quantile(times, 0, 0.25),
                        quantile(times, 0, 0.75),
                        quantile(times, 1, 0.5)));
    }

    private Path file(String project) {
        return work.resolve(project.replace(' ', '-')).resolve("study.framewright");
    }

    private String start(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(java);
        command.addAll(List.of(words));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var out = new String(process.getInputStream().readAllBytes()).strip();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit);
        }
        return out;
    }

    private static double quantile(List<double[]> times, int which, double share) {
        var sorted = times.stream().map(time -> time[which]).sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
