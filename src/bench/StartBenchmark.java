import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long `./framewright --version` takes beside `java -version` of the same JDK.
///
/// `java StartBenchmark.java CHECKOUT RUNS`: warm, interleaved, each run's wall time in milliseconds into
/// `docs/benchmarks/start.csv`, a summary on stdout.
final class StartBenchmark {
    public static void main(String[] args) throws IOException, InterruptedException {
        var checkout = Path.of(args[0]).toAbsolutePath();
        int runs = Integer.parseInt(args[1]);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("java -version", List.of(System.getProperty("java.home") + "/bin/java", "-version"));
        commands.put("framewright --version", List.of(checkout.resolve("framewright").toString(), "--version"));

        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (var command : commands.entrySet()) {
            // builds, if it must, and warms the file cache
            time(command.getValue());
            series.put(command.getKey(), new ArrayList<>());
        }
        var rows = new ArrayList<String>(List.of("run,command,milliseconds"));
        for (int run = 1; run <= runs; run++) {
            for (var command : commands.entrySet()) {
                double milliseconds = time(command.getValue());
                series.get(command.getKey()).add(milliseconds);
                rows.add(String.format(Locale.ROOT, "%d,%s,%.2f", run, command.getKey(), milliseconds));
            }
        }
        RawSeries.write(checkout, "start.csv", rows);
        report(series);
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int exit = process.waitFor();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit);
        }
        return milliseconds;
    }

    private static void report(Map<String, List<Double>> series) {
        double base = quantile(series.values().iterator().next(), 0.5);
        System.out.println("| command | runs | median ms | quartiles ms | ratio of medians |");
        System.out.println("|---|---|---|---|---|");
        series.forEach((command, times) ->
                System.out.printf(
                        Locale.ROOT,
                        "| `%s` | %d | %.0f | %.0f to %.0f | %.2f |%n",
                        command,
                        times.size(),
                        quantile(times, 0.5),
                        quantile(times, 0.25),
                        quantile(times, 0.75),
                        quantile(times, 0.5) / base));
    }

    private static double quantile(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
