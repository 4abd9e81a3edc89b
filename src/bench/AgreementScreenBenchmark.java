import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.reliability.rated.WhatIfScenario;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/// What the agreement's screen takes for 500 articles of some 3,000 characters that two coders have both coded with 100 variables:
/// until the figures are there, until their intervals are, until a variable is opened, and for one answer of what-if.
///
/// `java -cp CLASSES-AND-JARS AgreementScreenBenchmark.java CHECKOUT RUNS`, JDK 25: one JVM, two rounds not counted; each run's milliseconds into
/// `docs/benchmarks/agreement-screen.csv`, a summary on stdout. Made-up answers (five categories, 80 % true, fixed seed).
final class AgreementScreenBenchmark {

    private static final int ARTICLES = 500;
    private static final int TAGS = 10;
    private static final int VARIABLES = 10;
    private static final int CATEGORIES = 5;
    private static final double TRUE = 0.8;
    private static final int NOT_COUNTED = 2;
    private static final int DRAWS = 1_000;
    private static final org.framewright.model.ProgressListener NOBODY = org.framewright.model.ProgressListener.NONE;
    private static final String MORE = UnitMeasure.GWET_AC.id();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, List<Double>> processor = new LinkedHashMap<>();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        var work = Files.createTempDirectory("agreement-benchmark");
        try (var project = project(work)) {
            var benchmark = new AgreementScreenBenchmark();
            int runs = Integer.parseInt(args[1]);
            for (int run = 0; run < NOT_COUNTED + runs; run++) {
                benchmark.run(project);
            }
            benchmark.write(Path.of(args[0]));
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
    }

    private void run(Project project) {
        var start = Start.now();
        ComparisonData codings = project.agreement().read(AgreementQuery.ALL, NOBODY);
        var lines =
                AgreementOverview.lines(
                        AgreementReporter.report(codings, AgreementOverview.measures(MORE), 0), codings, MORE);
        took("figures", start);
        if (lines.size() != TAGS * VARIABLES) {
            throw new IllegalStateException(lines.size() + " lines");
        }
        timed(
                "intervals, after the figures",
                () ->
                        AgreementOverview.lines(
                                AgreementReporter.report(codings, AgreementOverview.intervalMeasures(), DRAWS),
                                codings,
                                MORE));
        var rated = codings.ratings("tag-3", "variable-3-4").orElseThrow();
        timed("a variable opened", () -> VariableDetails.of(rated, ZoneOffset.UTC));
        var what = WhatIfScenario.UNCHANGED.withMergedCategories(1, 2, CATEGORIES).withoutArticles(Set.of(7, 9));
        timed("what if", () -> what.apply(rated).figure(UnitMeasure.KRIPPENDORFF_ALPHA));
    }

    private <T> void timed(String task, Supplier<T> work) {
        var start = Start.now();
        if (work.get() == null) {
            throw new IllegalStateException(task);
        }
        took(task, start);
    }

    private record Start(long clock, long processor) {

        static Start now() {
            return new Start(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
        }
    }

    private void took(String task, Start start) {
        times.computeIfAbsent(task, _ -> new ArrayList<>()).add((System.nanoTime() - start.clock()) / 1e6);
        processor
                .computeIfAbsent(task, _ -> new ArrayList<>())
                .add((THREADS.getCurrentThreadCpuTime() - start.processor()) / 1e6);
    }

    private void write(Path checkout) throws IOException {
        var rows = new ArrayList<>(List.of("task,run,milliseconds,processor_milliseconds"));
        System.out.println("| task | runs | median ms | slowest ms | of the processor, median ms |");
        System.out.println("|---|---|---|---|---|");
        times.forEach((task, all) -> {
            var counted = all.subList(NOT_COUNTED, all.size());
            var used = processor.getOrDefault(task, List.of()).subList(NOT_COUNTED, all.size());
            for (int i = 0; i < counted.size(); i++) {
                rows.add(String.format(Locale.ROOT, "\"%s\",%d,%.3f,%.3f", task, i + 1, counted.get(i), used.get(i)));
            }
            double[] sorted = counted.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f |%n",
                    task,
                    sorted.length,
                    sorted[sorted.length / 2],
                    Arrays.stream(sorted).max().orElse(0),
                    used.stream().sorted().toList().get(used.size() / 2));
        });
        RawSeries.write(checkout, "agreement-screen.csv", rows);
    }

    static Project project(Path work) throws IOException {
        var random = new Random(20261121);
        var texts = Files.createDirectories(work.resolve("texts"));
        var lines = new ArrayList<String>();
        for (int i = 0; i < ARTICLES; i++) {
            var name = "article-%03d".formatted(i);
            Files.writeString(texts.resolve(name + ".txt"), text(i));
            code(name, lines, random);
        }
        var project =
                ProjectOpener.create(
                        work.resolve("study.framewright"), codebook(), Installation.of(work.resolve("state")));
        project.study().addCoder("Ada", Coder.Kind.CODER);
        project.study().addCoder("Ben", Coder.Kind.CODER);
        project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
        project.jsonl().importFile(Files.write(work.resolve("codings.jsonl"), lines));
        return project;
    }

    private static String text(int number) {
        return "Day "
                + number
                + " at the port\n\n"
                + "The dockers of the port stayed out, and the union said: “We can wait.” ".repeat(43);
    }

    private static String codebook() {
        var tags = new ArrayList<String>();
        for (int tag = 0; tag < TAGS; tag++) {
            var variables = new ArrayList<String>();
            for (int variable = 0; variable < VARIABLES; variable++) {
                var categories = new ArrayList<String>();
                for (int category = 0; category < CATEGORIES; category++) {
                    categories.add(
                            "{\"id\":\"c%d\",\"code\":%d,\"label\":\"C%d\"}".formatted(category, category, category));
                }
                variables.add(
                        "{\"id\":\"variable-%d-%d\",\"label\":\"V%d.%d\",\"scale\":\"%s\",\"categories\":[%s]}"
                                .formatted(
                                        tag,
                                        variable,
                                        tag,
                                        variable,
                                        variable % 2 == 0 ? "nominal" : "ordinal",
                                        String.join(",", categories)));
            }
            tags.add(
                    "{\"id\":\"tag-%d\",\"label\":\"T%d\",\"unit\":\"article\",\"occurs\":\"once\",\"variables\":[%s]}"
                            .formatted(tag, tag, String.join(",", variables)));
        }
        return "{\"format\":2,\"id\":\"many\",\"version\":1,\"title\":\"Many\",\"tags\":["
                + String.join(",", tags)
                + "]}";
    }

    private static void code(String article, List<String> lines, Random random) {
        for (int tag = 0; tag < TAGS; tag++) {
            var first = new ArrayList<String>();
            var second = new ArrayList<String>();
            for (int variable = 0; variable < VARIABLES; variable++) {
                int truth = random.nextInt(CATEGORIES);
                int other = random.nextDouble() < TRUE ? truth : random.nextInt(CATEGORIES);
                first.add("\"variable-%d-%d\":\"c%d\"".formatted(tag, variable, truth));
                second.add("\"variable-%d-%d\":\"c%d\"".formatted(tag, variable, other));
            }
            for (var coder : List.of("Ada", "Ben")) {
                var values = coder.equals("Ada") ? first : second;
                lines.add(
                        "{\"id\":\"%s-%s-%d\",\"article\":\"%s\",\"coder\":\"%s\",\"tag\":\"tag-%d\",\"values\":{%s}}"
                                .formatted(coder, article, tag, article, coder, tag, String.join(",", values)));
            }
        }
        for (var coder : List.of("Ada", "Ben")) {
            lines.add(
                    "{\"article\":\"%s\",\"coder\":\"%s\",\"round\":\"Main\",\"status\":\"submitted\"}"
                            .formatted(article, coder));
        }
    }
}
