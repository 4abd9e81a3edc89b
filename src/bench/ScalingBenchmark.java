import com.sun.management.OperatingSystemMXBean;

import org.framewright.coding.state.CoderRound;
import org.framewright.export.ExportShape;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether bulk work takes four times as long for four times as much: each verb on a study, on one four times as large, and on one
/// sixteen times as large.
///
/// `java -cp CLASSES-AND-JARS ScalingBenchmark.java CHECKOUT RUNS [VERB...]`: one JVM, the smallest study once beforehand, which is not counted. Each
/// run into `docs/benchmarks/scaling.csv`; the medians and the exponents between them on stdout (1 is a straight line). [CodedArticles] has the
/// generator of texts and annotations and its seed; coders' files are drawn with [#SEED].
final class ScalingBenchmark {

    private static final long SEED = 20261122;
    private static final int TIMES = 4;
    private static final int CHARACTERS = 4_000;
    private static final int CODERS = 10;

    /// Annotations of an article by one coder.
    private static final int ANNOTATIONS = 20;

    private static final int ANNOTATIONS_OF_TEN = 8;

    /// What is measured, and the articles of its smallest study.
    enum Verb {
        IMPORT(1_000),
        /// To 100,000 files. It is not among those that are measured unasked, and has a series of its own.
        IMPORT100000(6_250),
        JSONL(250),
        OPEN(625),
        EXPORT(100),
        CHECK(250),
        PACKAGES(250),
        MERGE(25);

        final int articles;

        Verb(int articles) {
            this.articles = articles;
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    /// @param heap the most megabytes in use, of objects that were live or not yet collected
    private record Run(Verb verb, int articles, int run, double clock, double processor, long heap) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%s,%d,%d,%.1f,%.0f,%d",
                    verb.name().toLowerCase(Locale.ROOT),
                    articles,
                    run,
                    clock,
                    processor,
                    heap);
        }
    }

    private final Random random = new Random(SEED);
    private final Path work;
    private final int runs;
    private final List<Run> measured = new ArrayList<>();

    private ScalingBenchmark(Path work, int runs) {
        this.work = work;
        this.runs = runs;
    }

    public static void main(String[] args) throws IOException {
        var verbs =
                args.length == 2
                        ? Stream.of(Verb.values()).filter(it -> it != Verb.IMPORT100000).toList()
                        : List.of(args).subList(2, args.length).stream()
                                .map(it -> Verb.valueOf(it.toUpperCase(Locale.ROOT)))
                                .toList();
        var all = new ArrayList<Run>();
        System.out.println(
                "| verb | articles | median ms | exponents | median ms of processor time | exponents | peak heap, MB |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var verb : verbs) {
            var work = Files.createTempDirectory("scaling-benchmark");
            try {
                var benchmark = new ScalingBenchmark(work, Integer.parseInt(args[1]));
                benchmark.measure(verb);
                all.addAll(benchmark.measured);
                benchmark.print(verb);
            } finally {
                try (var files = Files.walk(work)) {
                    files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
                }
            }
        }
        var lines = new ArrayList<String>(List.of("verb,articles,run,milliseconds,processor_milliseconds,heap_mb"));
        all.forEach(it -> lines.add(it.line()));
        var series = verbs.equals(List.of(Verb.IMPORT100000)) ? "import-growth.csv" : "scaling.csv";
        RawSeries.write(Path.of(args[0]), series, lines);
    }

    private void measure(Verb verb) throws IOException {
        measure(verb, verb.articles, "warming", 1);
        measured.clear();
        for (int articles = verb.articles; articles <= TIMES * TIMES * verb.articles; articles *= TIMES) {
            measure(verb, articles, "study-" + articles, runs);
        }
    }

    private void measure(Verb verb, int articles, String name, int runs) throws IOException {
        var folder = Files.createDirectory(work.resolve(name));
        for (int run = 1; run <= runs; run++) {
            var task = prepare(verb, folder, articles, run);
            time(verb, articles, run, task);
        }
    }

    /// What is to be measured; whatever it needs is made beforehand, with the first run.
    private Task prepare(Verb verb, Path folder, int articles, int run) throws IOException {
        var study = folder.resolve("study.framewright");
        boolean first = run == 1;
        return switch (verb) {
            case IMPORT, IMPORT100000 -> {
                if (first) {
                    CodedArticles.texts(Files.createDirectory(folder.resolve("texts")), sizes(articles, 0));
                }
                var target = Files.createDirectory(folder.resolve("run-" + run)).resolve("study.framewright");
                create(target).close();
                yield () -> texts(target, folder.resolve("texts"), articles);
            }
            case JSONL -> {
                if (first) {
                    makeJsonl(folder, articles);
                }
                var target = copy(folder.resolve("bare.framewright"), folder.resolve("run-" + run));
                yield () -> jsonl(target, folder.resolve("annotations.jsonl"));
            }
            case OPEN -> {
                if (first) {
                    CodedArticles.project(folder, sizes(articles, 0)).close();
                }
                yield () -> {
                    try (var project = open(study)) {
                        require(project.corpus().articles().size() == articles);
                    }
                };
            }
            case EXPORT, CHECK -> {
                if (first) {
                    CodedArticles.project(folder, sizes(articles, ANNOTATIONS)).close();
                }
                yield verb == Verb.CHECK
                        ? () -> check(study)
                        : () -> {
                            try (var project = open(study)) {
                                project.exports()
                                        .exportTables(folder.resolve("data"), ExportSelection.STUDY, ExportShape.USUAL);
                            }
                        };
            }
            case PACKAGES -> {
                if (first) {
                    makeTeam(study, articles);
                }
                var packages = folder.resolve("run-" + run);
                var target = copy(study, packages);
                yield () -> packages(target, packages);
            }
            case MERGE -> {
                if (first) {
                    makeTeam(study, articles);
                    packages(study, folder.resolve("packages"));
                    for (int coder = 0; coder < CODERS; coder++) {
                        code(coder, file(folder.resolve("packages"), coder));
                    }
                }
                var target = copy(study, folder.resolve("run-" + run));
                yield () -> merge(target, folder.resolve("packages"));
            }
        };
    }

    private static List<CodedArticles.Size> sizes(int articles, int annotations) {
        return IntStream.rangeClosed(1, articles)
                .mapToObj(copy -> new CodedArticles.Size(CHARACTERS, annotations, copy))
                .toList();
    }

    private static void texts(Path target, Path texts, int articles) {
        try (var project = open(target)) {
            var report = project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            require(report.added().size() == articles);
        }
    }

    /// A project without annotations, and all annotations as a file.
    private static void makeJsonl(Path folder, int articles) throws IOException {
        var made = Files.createDirectory(folder.resolve("made"));
        try (var project = CodedArticles.project(made, sizes(articles, ANNOTATIONS));
                var out = Files.newOutputStream(folder.resolve("annotations.jsonl"))) {
            project.jsonl().write(out);
        }
        withoutAnnotations(made.resolve("study.framewright"), folder.resolve("bare.framewright"));
    }

    /// The same texts in a project of their own: without annotations to draw, the generator would draw other words.
    private static void withoutAnnotations(Path coded, Path bare) throws IOException {
        var texts = Files.createDirectory(bare.resolveSibling("bare-texts"));
        try (var from = open(coded);
                var to = create(bare)) {
            for (var summary : from.corpus().articles()) {
                Files.writeString(texts.resolve(summary.name() + ".txt"), from.corpus().article(summary.id()).text());
            }
            to.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            to.study().addCoder(CodedArticles.CODER, Coder.Kind.CODER);
        }
    }

    private static void jsonl(Path target, Path lines) {
        try (var project = open(target)) {
            require(project.jsonl().importFile(lines).annotations() > 0);
        }
    }

    private static void check(Path study) {
        try (var project = open(study)) {
            require(project.check().isEmpty());
        }
    }

    private static void makeTeam(Path study, int articles) throws IOException {
        var texts = Files.createDirectory(study.resolveSibling("texts"));
        CodedArticles.texts(texts, sizes(articles, 0));
        try (var project = create(study)) {
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            for (int coder = 0; coder < CODERS; coder++) {
                project.study().addCoder(name(coder), Coder.Kind.CODER);
            }
        }
    }

    private static void packages(Path study, Path folder) throws IOException {
        try (var project = open(study)) {
            for (int coder = 0; coder < CODERS; coder++) {
                Files.createDirectories(file(folder, coder).getParent());
                project.team().packages().make(project.study().coder(name(coder)).orElseThrow(), file(folder, coder));
            }
        }
    }

    private void code(int coder, Path file) {
        try (var project = open(file)) {
            var coding = project.coding();
            var seat =
                    new CoderRound(
                            project.study().coder(name(coder)).orElseThrow(), project.study().rounds().getFirst());
            for (var summary : project.worklist().articles(seat)) {
                var key = seat.key(summary.id());
                var article = coding.article(key);
                for (int i = 0; i < ANNOTATIONS_OF_TEN; i++) {
                    int start = random.nextInt(article.text().length() - 40);
                    var words = new Extent.Passage(List.of(article.fragment(start, start + 30)));
                    var made = coding.code(key, "attribution", words, Optional.empty());
                    if (i % 3 == 0) {
                        coding.answer(key, made.id(), "form", Optional.of(new Value.Category("direct")));
                    }
                }
                coding.submit(key, "made up");
            }
        }
    }

    private static void merge(Path target, Path packages) {
        try (var project = open(target)) {
            var files = IntStream.range(0, CODERS).mapToObj(it -> file(packages, it)).toList();
            var report = project.team().merge().merge(files);
            require(
                    report.files().stream()
                            .flatMap(it -> it.codings().stream())
                            .allMatch(it -> it.outcome().isPresent()));
        }
    }

    private void time(Verb verb, int articles, int run, Task task) throws IOException {
        System.gc();
        var pools =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(it -> it.getType() == MemoryType.HEAP)
                        .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        task.run();
        double clock = (System.nanoTime() - start) / 1e6;
        double used = (system.getProcessCpuTime() - processor) / 1e6;
        long heap = pools.stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum() / (1 << 20);
        measured.add(new Run(verb, articles, run, clock, used, heap));
    }

    private void print(Verb verb) {
        Map<Verb, double[]> before = new EnumMap<>(Verb.class);
        for (int articles : measured.stream().map(Run::articles).distinct().toList()) {
            var of = measured.stream().filter(it -> it.articles() == articles).toList();
            double clock = median(of, Run::clock);
            double processor = median(of, Run::processor);
            var last = before.put(verb, new double[] {clock, processor});
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f | %s | %,.0f | %s | %d |%n",
                    verb.name().toLowerCase(Locale.ROOT),
                    articles,
                    clock,
                    last == null ? "" : exponent(clock / last[0]),
                    processor,
                    last == null ? "" : exponent(processor / last[1]),
                    of.stream().mapToLong(Run::heap).max().orElseThrow());
        }
    }

    private static String exponent(double times) {
        return String.format(Locale.ROOT, "%.2f", Math.log(times) / Math.log(TIMES));
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> what) {
        return runs.stream().mapToDouble(what).sorted().toArray()[runs.size() / 2];
    }

    private static void require(boolean done) {
        if (!done) {
            throw new IllegalStateException("not all of it was done");
        }
    }

    private static Path file(Path packages, int coder) {
        return packages.resolve("coder-" + coder).resolve("project.framewright");
    }

    private static String name(int coder) {
        return "Coder " + coder;
    }

    private static Path copy(Path study, Path folder) throws IOException {
        return Files.copy(study, Files.createDirectories(folder).resolve("study.framewright"));
    }

    private static Project create(Path file) throws IOException {
        return ProjectOpener.create(
                file,
                CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()),
                Installation.of(file.resolveSibling("state")));
    }

    private static Project open(Path file) {
        return ProjectOpener.open(file, Installation.of(file.resolveSibling("state")));
    }
}
