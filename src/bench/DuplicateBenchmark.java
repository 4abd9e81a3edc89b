import org.framewright.corpus.duplicates.DuplicateFinder;
import org.framewright.corpus.duplicates.DuplicateReport;
import org.framewright.corpus.duplicates.DuplicateThreshold;
import org.framewright.corpus.duplicates.TextOverlap;
import org.framewright.corpus.duplicates.TextSketch;
import org.framewright.model.ProgressListener;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// How long near-duplicates take among 2,500, 10,000 and 40,000 articles of some 600 words, a fifth of them near-duplicates of
/// others, beside the limit of it, which is to split all texts into small words and to hash those; and at 500 beside the exact
/// comparison of each article with each.
///
/// `java -cp CLASSES-AND-JARS DuplicateBenchmark.java CHECKOUT RUNS`: one JVM with one thread for the work, texts in memory, one
/// round of each size not counted, programs interleaved; each run's milliseconds into `docs/benchmarks/duplicates.csv`, the
/// medians and the exponents between sizes (1 is a straight line) on stdout, and how many of the planted near-duplicates were
/// found. Made-up texts, drawn with [#SEED].
final class DuplicateBenchmark {

    private static final long SEED = 20261122;
    private static final int[] SIZES = {2_500, 10_000, 40_000};
    private static final int SMALL = 500;
    private static final int WORDS = 600;
    private static final int VOCABULARY = 20_000;
    private static final double NEAR = 0.2;
    private static final DuplicateThreshold RULE = DuplicateThreshold.DEFAULT;

    /// Texts, and of each near-duplicate what it was made of.
    private record MadeCorpus(List<String> texts, Map<Integer, Integer> originals) {}

    private final Random random = new Random(SEED);
    private final List<String> vocabulary = new ArrayList<>();
    private final int runs;
    private final List<String> rows = new ArrayList<>(List.of("run,articles,program,milliseconds,cpu_milliseconds"));
    private final Map<String, List<Double>> times = new HashMap<>();

    private DuplicateBenchmark(int runs) {
        this.runs = runs;
        while (vocabulary.size() < VOCABULARY) {
            vocabulary.add(newWord());
        }
    }

    public static void main(String[] args) throws IOException {
        var benchmark = new DuplicateBenchmark(Integer.parseInt(args[1]));
        System.out.println(
                "| task | articles | runs | median ms | quartiles ms | times splitting and hashing | exponent |");
        System.out.println("|---|---|---|---|---|---|---|");
        benchmark.measurePairs();
        double before = 0;
        for (int size : SIZES) {
            before = benchmark.measure(size, before);
        }
        RawSeries.write(Path.of(args[0]), "duplicates.csv", benchmark.rows);
    }

    private void measurePairs() {
        var corpus = corpus(SMALL);
        for (int run = 0; run <= runs; run++) {
            time(run, SMALL, "splitting and hashing", () -> split(corpus.texts()));
            time(run, SMALL, "near-duplicates", () -> find(corpus.texts()));
            time(run, SMALL, "each pair, exactly", () -> pairs(corpus.texts()));
        }
        print("near-duplicates", SMALL, "");
        print("each pair, exactly", SMALL, "");
    }

    /// Returns the median.
    private double measure(int size, double before) {
        var corpus = corpus(size);
        DuplicateReport report = find(corpus.texts());
        for (int run = 0; run <= runs; run++) {
            time(run, size, "splitting and hashing", () -> split(corpus.texts()));
            time(run, size, "near-duplicates", () -> find(corpus.texts()));
        }
        double median = quantile(key(size, "near-duplicates"), 0.5);
        double exponent = Math.log(median / before) / Math.log(4);
        print("splitting and hashing", size, "");
        print("near-duplicates", size, before == 0 ? "" : String.format(Locale.ROOT, "%.2f", exponent));
        tell(corpus, report);
        return median;
    }

    /// The whole work: sketches of all texts, and the clusters.
    private static DuplicateReport find(List<String> texts) {
        var finder = new DuplicateFinder();
        texts.forEach(it -> finder.add(TextSketch.of(it)));
        return finder.findClusters(RULE, it -> Optional.of(texts.get(it)), ProgressListener.NONE);
    }

    /// The least that any program does: each word of each text once.
    private static int split(List<String> texts) {
        int all = 0;
        for (var text : texts) {
            for (var word : text.toLowerCase(Locale.ROOT).split(" ")) {
                all += word.hashCode();
            }
        }
        return all;
    }

    private static int pairs(List<String> texts) {
        var shingles = texts.stream().map(DuplicateBenchmark::triples).toList();
        int near = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                var longer = shingles.get(i).size() < shingles.get(j).size() ? shingles.get(j) : shingles.get(i);
                var shorter = longer == shingles.get(i) ? shingles.get(j) : shingles.get(i);
                int common = (int) shorter.stream().filter(longer::contains).count();
                near += RULE.matches(new TextOverlap(longer.size(), shorter.size(), common)) ? 1 : 0;
            }
        }
        return near;
    }

    private static HashSet<List<String>> triples(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split(" "));
        var triples = new HashSet<List<String>>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            triples.add(List.copyOf(words.subList(i, i + 3)));
        }
        return triples;
    }

    private void time(int run, int articles, String program, Supplier<?> work) {
        var threads = ManagementFactory.getThreadMXBean();
        System.gc();
        long start = System.nanoTime();
        long startCpu = threads.getCurrentThreadCpuTime();
        work.get();
        double took = (System.nanoTime() - start) / 1e6;
        double cpu = (threads.getCurrentThreadCpuTime() - startCpu) / 1e6;
        if (run > 0) {
            times.computeIfAbsent(key(articles, program), _ -> new ArrayList<>()).add(took);
            rows.add(String.format(Locale.ROOT, "%d,%d,\"%s\",%.1f,%.1f", run, articles, program, took, cpu));
        }
    }

    private void print(String program, int articles, String exponent) {
        var key = key(articles, program);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %,.0f | %,.0f to %,.0f | %.1f | %s |%n",
                program,
                articles,
                runs,
                quantile(key, 0.5),
                quantile(key, 0.25),
                quantile(key, 0.75),
                quantile(key, 0.5) / quantile(key(articles, "splitting and hashing"), 0.5),
                exponent);
    }

    private static void tell(MadeCorpus corpus, DuplicateReport report) {
        var found = new HashMap<Integer, Integer>();
        report.clusters().forEach(it -> it.others().forEach(other -> found.put(other.article(), it.first())));
        long expected = 0;
        long missed = 0;
        for (var pair : corpus.originals().entrySet()) {
            var overlap = TextOverlap.of(corpus.texts().get(pair.getValue()), corpus.texts().get(pair.getKey()));
            if (RULE.matches(overlap)) {
                expected++;
                missed += found.containsKey(pair.getKey()) ? 0 : 1;
            }
        }
        System.err.printf(
                Locale.ROOT,
                "%,d articles, %,d copies, %,d of them near-duplicates, %,d missed; %,d found, %,d lookups, %,d comparisons, %,d readings%n",
                corpus.texts().size(),
                corpus.originals().size(),
                expected,
                missed,
                found.size(),
                report.lookups(),
                report.comparisons(),
                report.readings());
    }

    private static String key(int articles, String program) {
        return articles + " " + program;
    }

    private double quantile(String key, double share) {
        var sorted = times.get(key).stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private MadeCorpus corpus(int size) {
        var texts = new ArrayList<String>();
        var originals = new HashMap<Integer, Integer>();
        var own = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            if (i > 10 && random.nextDouble() < NEAR) {
                int original = own.get(random.nextInt(own.size()));
                originals.put(i, original);
                texts.add(copy(texts.get(original)));
            } else {
                own.add(i);
                texts.add(text(WORDS / 2 + random.nextInt(WORDS)));
            }
        }
        return new MadeCorpus(texts, originals);
    }

    /// Every third is cut short, all have a lede of their own, and up to 3 % of their words are others.
    private String copy(String original) {
        var words = original.split(" ");
        int kept = random.nextInt(3) == 0 ? (int) (words.length * (0.4 + 0.6 * random.nextDouble())) : words.length;
        double share = 0.03 * random.nextDouble();
        var copy = new StringBuilder(text(random.nextInt(20)));
        for (int i = 10; i < kept; i++) {
            copy.append(' ').append(random.nextDouble() < share ? word() : words[i]);
        }
        return copy.toString();
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /// Few words make up most of a text.
    private String word() {
        return vocabulary.get((int) (VOCABULARY * Math.pow(random.nextDouble(), 3)));
    }

    private String newWord() {
        var word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append("bdfghklmnprstvw".charAt(random.nextInt(15))).append("aeiouéü".charAt(random.nextInt(7)));
        }
        return word.append("nrstl,".charAt(random.nextInt(6))).toString();
    }
}
