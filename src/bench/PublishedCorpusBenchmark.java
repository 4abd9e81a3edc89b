import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What commands cost on a study of a published corpus's shape: 1,011 articles, 78,417 annotations, 24 articles coded by six with some
/// 26 contents each, and nobody of the six marks quite the same.
///
/// `java -cp CLASSES-AND-JARS PublishedCorpusBenchmark.java CHECKOUT RUNS`: the study is made up from a seed; each command is a process of its own,
/// the commands in turn, warm file cache. Each run into `docs/benchmarks/published-corpus.csv`, medians on stdout.
final class PublishedCorpusBenchmark {

    private static final long SEED = 20261122;
    private static final int ARTICLES = 1_011;
    private static final int SHARED = 24;
    private static final int CODERS = 6;
    private static final int ANNOTATIONS = 78_417;
    private static final int CHARACTERS = 5_500;
    private static final int CONTENTS = 26;
    private static final int ACTORS = 40;
    private static final double MISSED = 0.1;
    private static final double MOVED = 0.2;

    /// The measures of units and of passages but gamma, which takes longer than all of them.
    private static final String ALL_BUT_GAMMA =
            "krippendorff-alpha,percent-agreement,percent-agreement-pairable,percent-agreement-all,holsti,scott-pi,cohen-kappa,"
                    + "conger-kappa,fleiss-kappa,gwet-ac,brennan-prediger,alpha-u,f1,f1-exact,f1-overlap,f1-character,token-alpha,agr";

    /// The generator's sentences: what is said, who says it, and "said".
    private static final Pattern STATEMENT =
            Pattern.compile("(?<content>[A-Z][a-z ]+), (?<source>[A-Z][a-z]+ [A-Z][a-z]+) (?<cue>said)\\.");

    /// @param clock in milliseconds, like the processor's time
    private record Run(String command, int run, double clock, double processor) {

        String line() {
            return String.format(Locale.ROOT, "%s,%d,%.0f,%.0f", command, run, clock, processor);
        }
    }

    private final Random random = new Random(SEED);
    private final List<String> lines = new ArrayList<>();
    private final Path work;
    private int made;

    private PublishedCorpusBenchmark(Path work) {
        this.work = work;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("published-corpus");
        try {
            var benchmark = new PublishedCorpusBenchmark(work);
            benchmark.make();
            var measured = benchmark.measure(Integer.parseInt(args[1]));
            var rows = new ArrayList<String>(List.of("command,run,milliseconds,processor_milliseconds"));
            measured.forEach(it -> rows.add(it.line()));
            RawSeries.write(Path.of(args[0]), "published-corpus.csv", rows);
            System.out.println("| command | runs | median ms | median ms of processor time |");
            System.out.println("|---|---|---|---|");
            for (var command : measured.stream().map(Run::command).distinct().toList()) {
                var of = measured.stream().filter(it -> it.command().equals(command)).toList();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %,.0f | %,.0f |%n",
                        command,
                        of.size(),
                        median(of, Run::clock),
                        median(of, Run::processor));
            }
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
    }

    private void make() throws IOException {
        var texts = Files.createDirectory(work.resolve("texts"));
        CodedArticles.texts(
                texts,
                IntStream.rangeClosed(1, ARTICLES).mapToObj(it -> new CodedArticles.Size(CHARACTERS, 0, it)).toList());
        try (var files = Files.list(texts)) {
            int articles = ARTICLES;
            for (var file : files.sorted().toList()) {
                code(file, articles--);
            }
        }
        var file = work.resolve("bare.framewright");
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        try (var project = ProjectOpener.create(file, codebook, Installation.of(work.resolve("state")))) {
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            for (int coder = 1; coder <= CODERS; coder++) {
                project.study().addCoder(name(coder), Coder.Kind.CODER);
            }
        }
        Files.write(work.resolve("annotations.jsonl"), lines);
    }

    /// The first articles are coded by all, with three annotations for each content; the others by one, so that there are as many
    /// annotations as there shall be.
    ///
    /// @param articles still to be coded, this one among them
    private void code(Path file, int articles) throws IOException {
        var article = file.getFileName().toString().replace(".txt", "");
        var statements = STATEMENT.matcher(Files.readString(file)).results().toList();
        boolean shared = articles > ARTICLES - SHARED;
        for (int coder = 1; coder <= (shared ? CODERS : 1); coder++) {
            var name = name(shared ? coder : 1 + articles % CODERS);
            int most = shared ? 3 * CONTENTS : (ANNOTATIONS - made + articles / 2) / articles;
            int end = made + (articles == 1 ? ANNOTATIONS - made : most);
            for (int i = 0; made < end && i < statements.size(); i++) {
                if (!shared || random.nextDouble() >= MISSED) {
                    statement(article, name, statements.get(i), end);
                } else {
                    end -= 3;
                }
            }
            lines.add("{\"article\":\"%s\",\"coder\":\"%s\",\"status\":\"submitted\"}".formatted(article, name));
        }
    }

    /// As much of content, source and cue as there is room for.
    private void statement(String article, String coder, MatchResult at, int end) {
        var links = new ArrayList<String>();
        if (made + 2 < end) {
            int speaker = at.group("source").hashCode() % ACTORS;
            links.add(
                    "\"source\":[\"%s\"]"
                            .formatted(
                                    line(
                                            article,
                                            coder,
                                            "source",
                                            at.start("source"),
                                            at.end("source"),
                                            "\"naming\":\"named\",\"speaker\":\"Actor %d\",\"source-type\":\"%s\""
                                                    .formatted(
                                                            Math.abs(speaker), one("government", "expert", "citizen")),
                                            "")));
            links.add(
                    "\"cue\":[\"%s\"]"
                            .formatted(
                                    line(
                                            article,
                                            coder,
                                            "cue",
                                            at.start("cue"),
                                            at.end("cue"),
                                            "\"stance\":\"%s\"".formatted(one("neutral", "neutral", "endorsing")),
                                            "")));
        }
        int start = at.start("content");
        if (random.nextDouble() < MOVED) {
            start = at.start("content") + at.group("content").indexOf(' ') + 1;
        }
        line(
                article,
                coder,
                "attribution",
                start,
                at.end("content"),
                "\"form\":\"%s\"".formatted(one("indirect", "indirect", "direct")),
                String.join(",", links));
    }

    private String line(String article, String coder, String tag, int start, int end, String answers, String links) {
        var id = String.format(Locale.ROOT, "a-%06d", made++);
        lines.add(
                """
                {"id":"%s","article":"%s","coder":"%s","tag":"%s","fragments":[[%d,%d]],"values":{%s},"links":{%s}}\
                """
                        .formatted(id, article, coder, tag, start, end, answers, links));
        return id;
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String name(int coder) {
        return "Coder " + coder;
    }

    private List<Run> measure(int runs) throws IOException, InterruptedException {
        var measured = new ArrayList<Run>();
        for (int run = 1; run <= runs; run++) {
            var study = work.resolve("study-" + run + ".framewright");
            Files.copy(work.resolve("bare.framewright"), study);
            var file = study.toString();
            var commands = new LinkedHashMap<String, List<String>>();
            commands.put(
                    "annotations import",
                    List.of("annotations", "import", file, work.resolve("annotations.jsonl").toString()));
            commands.put("check", List.of("check", file));
            commands.put("export", List.of("export", file, "--out=" + work.resolve("data")));
            commands.put("agreement without gamma", List.of("agreement", file, "--measure=" + ALL_BUT_GAMMA));
            commands.put("agreement, gamma alone", List.of("agreement", file, "--measure=gamma"));
            commands.put(
                    "agreement, gamma included", List.of("agreement", file, "--measure=" + ALL_BUT_GAMMA + ",gamma"));
            for (var command : commands.entrySet()) {
                measured.add(time(command.getKey(), run, command.getValue()));
            }
        }
        return measured;
    }

    private Run time(String name, int run, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "timed"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // the launcher's options
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("org.framewright.Main");
        command.addAll(arguments);
        var errors = work.resolve("errors.txt");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("XDG_STATE_HOME", work.resolve("state").toString());
        long start = System.nanoTime();
        var process = builder.redirectOutput(work.resolve("output.txt").toFile()).start();
        int exit = process.waitFor();
        double clock = (System.nanoTime() - start) / 1e6;
        var said = Files.readAllLines(errors);
        if (exit != 0) {
            throw new IOException(arguments + " ended with " + exit + ": " + said);
        }
        var times = said.getLast().split(" ");
        double processor = 1_000 * (Double.parseDouble(times[0]) + Double.parseDouble(times[1]));
        return new Run(name, run, clock, processor);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> what) {
        return runs.stream().mapToDouble(what).sorted().toArray()[runs.size() / 2];
    }
}
