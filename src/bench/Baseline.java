import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the program costs, in one file that the next changes are compared with: a short form of the benchmarks of start, of saving, of
/// the way from a key to the screen, of import, export and agreement, each beside its peer.
///
/// [Bench] starts it with `CHECKOUT compare|renew [TOPIC...]`: at most five minutes for all topics. `compare` prints the
/// figures of `docs/benchmarks/baseline.csv` beside those of now and leaves the file alone where there is one; `renew` writes those of
/// now into it as well. The benchmarks' own series, which have more runs, stay as they are.
final class Baseline {

    private static final String FILE = "docs/benchmarks/baseline.csv";
    private static final String HEADER = "topic,what,unit,runs,median,quartile_1,quartile_3,peer_median,ratio";
    private static final CSVFormat READING = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat WRITING = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    /// What the columns of the raw series are called that have times in them; by the clock, and of the processor.
    private static final Map<String, String> UNITS =
            Map.of(
                    "milliseconds", "ms",
                    "ms", "ms",
                    "cpu_milliseconds", "processor ms",
                    "processor_milliseconds", "processor ms",
                    "cpu_ms", "processor ms");

    private static final String OURS = "Framewright";
    private static final List<String> NOT_NAMED = List.of("run", "heap_mb");

    /// A benchmark, its arguments after the checkout, and what stands in a column of its series where the peer was measured.
    private record Topic(
            String name, String program, String series, List<String> arguments, String column, String peer) {}

    private static final List<Topic> TOPICS =
            List.of(
                    new Topic("start", "StartBenchmark", "start.csv", List.of("10"), "command", "java -version"),
                    new Topic("saving", "SavingBenchmark", "saving.csv", List.of("20"), "program", "JDBC"),
                    // beside the same articles without annotations
                    new Topic("key", "WorkspaceBenchmark", "workspace.csv", List.of("7", "2"), "annotations", "0"),
                    new Topic("import", "ImportBenchmark", "import.csv", List.of("5", "1000"), "program", "JDBC"),
                    new Topic(
                            "export",
                            "ExportBenchmark",
                            "export.csv",
                            List.of("3", "1000"),
                            "what",
                            "sqlite3, the same tables"),
                    new Topic(
                            "agreement", "AgreementBenchmark", "agreement.csv", List.of("5"), "program", "DKPro 2.2.1"),
                    new Topic(
                            "agreement-screen",
                            "AgreementScreenBenchmark",
                            "agreement-screen.csv",
                            List.of("5"),
                            "",
                            ""));

    /// A task that was measured; a line of the file.
    ///
    /// @param peer the peer's median, 0 where there is none
    private record Figure(
            String topic,
            String what,
            String unit,
            int runs,
            double median,
            double quartile1,
            double quartile3,
            double peer) {

        static Figure of(CSVRecord line) {
            return new Figure(
                    line.get("topic"),
                    line.get("what"),
                    line.get("unit"),
                    Integer.parseInt(line.get("runs")),
                    Double.parseDouble(line.get("median")),
                    Double.parseDouble(line.get("quartile_1")),
                    Double.parseDouble(line.get("quartile_3")),
                    line.get("peer_median").isEmpty() ? 0 : Double.parseDouble(line.get("peer_median")));
        }

        boolean isSameTask(Figure other) {
            return topic.equals(other.topic) && what.equals(other.what) && unit.equals(other.unit);
        }

        Object[] cells() {
            return new Object[] {
                topic,
                what,
                unit,
                runs,
                number(median),
                number(quartile1),
                number(quartile3),
                peer == 0 ? "" : number(peer),
                ratio()
            };
        }

        String ratio() {
            return peer == 0 ? "" : number(median / peer);
        }

        /// Times as long as before; said to be slower or faster where the middle halves of the runs have nothing in common.
        String change(Figure before) {
            var words = quartile1 > before.quartile3 ? "slower" : quartile3 < before.quartile1 ? "faster" : "the same";
            return String.format(Locale.ROOT, "%.2f, %s", median / before.median, words);
        }
    }

    private final Path checkout;
    private final Path work;

    private Baseline(Path checkout, Path work) {
        this.checkout = checkout;
        this.work = work;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var chosen = List.of(args).subList(2, args.length);
        var checkout = Path.of(args[0]).toAbsolutePath();
        var work = Files.createTempDirectory("baseline");
        try {
            var old = read(checkout.resolve(FILE));
            var baseline = new Baseline(checkout, work);
            var figures = new ArrayList<Figure>();
            for (var topic : TOPICS) {
                var before = old.stream().filter(it -> it.topic().equals(topic.name())).toList();
                if (chosen.isEmpty() || chosen.contains(topic.name())) {
                    var now = baseline.measure(topic);
                    print(now, before);
                    figures.addAll(now);
                } else {
                    figures.addAll(before);
                }
            }
            if (args[1].equals("renew") || old.isEmpty()) {
                write(checkout.resolve(FILE), figures);
                System.out.println("Written to " + FILE);
            }
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
    }

    private List<Figure> measure(Topic topic) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Dseries.folder=" + work));
        command.add(checkout.resolve("src/bench").resolve(topic.program() + ".java").toString());
        command.add(checkout.toString());
        command.addAll(topic.arguments());
        var said = work.resolve("said.txt").toFile();
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start().waitFor();
        if (exit != 0) {
            throw new IOException(topic.program() + " ended with " + exit + ":\n" + Files.readString(said.toPath()));
        }
        return figures(topic);
    }

    /// All columns but the times say together what was measured.
    private List<Figure> figures(Topic topic) throws IOException {
        var series = new LinkedHashMap<Map<String, String>, List<Double>>();
        for (var line : lines(work.resolve(topic.series()))) {
            var cells = line.toMap();
            var task = new LinkedHashMap<>(cells);
            task.keySet().removeIf(it -> UNITS.containsKey(it) || NOT_NAMED.contains(it));
            for (var column : cells.keySet().stream().filter(UNITS::containsKey).sorted().toList()) {
                var timed = new LinkedHashMap<>(task);
                timed.put("unit", UNITS.get(column));
                series.computeIfAbsent(timed, _ -> new ArrayList<>()).add(Double.valueOf(cells.get(column)));
            }
        }
        var figures = new ArrayList<Figure>();
        series.forEach((task, times) -> {
            if (!topic.peer().equals(task.get(topic.column()))) {
                var ofPeer = new LinkedHashMap<>(task);
                ofPeer.put(topic.column(), topic.peer());
                figures.add(
                        new Figure(
                                topic.name(),
                                words(task),
                                task.get("unit"),
                                times.size(),
                                quantile(times, 0.5),
                                quantile(times, 0.25),
                                quantile(times, 0.75),
                                quantile(series.getOrDefault(ofPeer, List.of(0.0)), 0.5)));
            }
        });
        return figures;
    }

    /// A number is of what its column is called; and who did it is said of others only.
    private static String words(Map<String, String> task) {
        return task.entrySet().stream()
                .filter(it -> !it.getKey().equals("unit") && !it.getValue().equals(OURS))
                .map(it -> it.getValue().matches("\\d+") ? it.getValue() + " " + it.getKey() : it.getValue())
                .collect(Collectors.joining(", "));
    }

    private static List<CSVRecord> lines(Path file) throws IOException {
        try (var parser = READING.parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    private static List<Figure> read(Path file) throws IOException {
        return Files.exists(file) ? lines(file).stream().map(Figure::of).toList() : List.of();
    }

    private static void write(Path file, List<Figure> figures) throws IOException {
        var lines = new StringWriter().append(HEADER).append('\n');
        try (var printer = WRITING.print(lines)) {
            for (var figure : figures) {
                printer.printRecord(figure.cells());
            }
        }
        Files.writeString(file, lines.toString());
    }

    private static void print(List<Figure> figures, List<Figure> old) {
        System.out.println("\n| topic | what | unit | before | now | times as long | times the peer, before | now |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (var figure : figures) {
            Optional<Figure> before = old.stream().filter(figure::isSameTask).findFirst();
            System.out.println(
                    "| "
                            + String.join(
                                    " | ",
                                    figure.topic(),
                                    figure.what(),
                                    figure.unit(),
                                    before.map(it -> number(it.median())).orElse(""),
                                    number(figure.median()),
                                    before.map(figure::change).orElse(""),
                                    before.map(Figure::ratio).orElse(""),
                                    figure.ratio())
                            + " |");
        }
        old.stream()
                .filter(it -> figures.stream().noneMatch(it::isSameTask))
                .forEach(it -> System.out.println("no longer measured: " + it.topic() + ", " + it.what()));
    }

    private static String number(double value) {
        return new BigDecimal(value).round(new MathContext(4)).toPlainString();
    }

    private static double quantile(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
