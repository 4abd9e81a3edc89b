import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Starts benchmarks, each in a process of its own with the options that it needs.
///
/// `java -cp CLASSES-AND-JARS src/bench/Bench.java CHECKOUT "NAME [ARGUMENT...]"`, by Maven `mvn -q test-compile exec:exec@bench
/// -Dbench="NAME ..."`. The name is one of those below, `all` for all of them, or `quick` for [Baseline]: five minutes, beside the figures in
/// `docs/benchmarks/baseline.csv` (`quick renew` writes them). Arguments take the place of the usual ones.
final class Bench {

    private static final List<String> SMALL_HEAP = List.of("-Xmx300m");
    private static final List<String> HEAP = List.of("-Xmx1g");

    /// As the launch script starts a window.
    private static final List<String> WINDOW =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms48m",
                    "-XX:Tier4InvocationThreshold=250000",
                    "-XX:Tier4MinInvocationThreshold=30000",
                    "-XX:Tier4CompileThreshold=750000",
                    "-XX:Tier4BackEdgeThreshold=2000000");

    /// A benchmark.
    ///
    /// @param arguments the usual ones, after the checkout
    private record Program(String source, List<String> options, List<String> arguments) {

        static Program of(String source, String... arguments) {
            return new Program(source, List.of(), List.of(arguments));
        }

        Program with(List<String> more) {
            return new Program(source, more, arguments);
        }
    }

    private static Map<String, Program> programs() {
        var programs = new LinkedHashMap<String, Program>();
        programs.put("start", Program.of("StartBenchmark", "40"));
        programs.put("open", Program.of("OpenBenchmark", "30"));
        programs.put("agreement", Program.of("AgreementBenchmark", "7"));
        programs.put("alpha-u", Program.of("AlphaUBenchmark", "5"));
        programs.put("search", Program.of("SearchBenchmark", "10"));
        programs.put("import", Program.of("ImportBenchmark", "15", "1000"));
        programs.put("download", Program.of("DownloadBenchmark", "5").with(SMALL_HEAP));
        // and the folder of Tika's jars, which it is compared with
        programs.put("document", Program.of("DocumentBenchmark", "25"));
        programs.put("export", Program.of("ExportBenchmark", "3", "1000", "20000"));
        programs.put("suggest", Program.of("SuggestBenchmark", "20"));
        programs.put("duplicate", Program.of("DuplicateBenchmark", "7").with(HEAP));
        programs.put("large-codebook", Program.of("LargeCodebookBenchmark", "20"));
        programs.put("screens", Program.of("ScreenFrameBenchmark", "9"));
        programs.put("day", Program.of("DayBenchmark", "10").with(WINDOW));
        programs.put("workspace", Program.of("WorkspaceBenchmark", "15"));
        programs.put("saving", Program.of("SavingBenchmark", "100"));
        programs.put("scaling", Program.of("ScalingBenchmark", "3"));
        programs.put("merge", Program.of("MergeBenchmark", "20", "500", "20").with(HEAP));
        return programs;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var checkout = Path.of(args[0]).toAbsolutePath();
        // Maven gives all of them as one
        var words = List.of(args[1].strip().split("\\s+"));
        var name = words.getFirst();
        var more = words.subList(1, words.size());
        if (name.equals("quick")) {
            var task = more.isEmpty() ? "compare" : more.getFirst();
            var topics = more.stream().skip(1);
            Baseline.main(Stream.concat(Stream.of(args[0], task), topics).toArray(String[]::new));
            return;
        }
        var programs = programs();
        var chosen = name.equals("all") ? List.copyOf(programs.keySet()) : List.of(name);
        for (var each : chosen) {
            var program = programs.get(each);
            if (program == null) {
                System.err.println("Choose one of quick, all, " + String.join(", ", programs.keySet()) + ".");
                System.exit(1);
                return;
            }
            run(checkout, program, more.isEmpty() ? program.arguments() : more);
        }
    }

    private static void run(Path checkout, Program program, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.options());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(checkout.resolve("src/bench/" + program.source() + ".java").toString());
        command.add(checkout.toString());
        command.addAll(arguments);
        int exit = new ProcessBuilder(command).directory(new File(checkout.toString())).inheritIO().start().waitFor();
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
