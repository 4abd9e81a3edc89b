import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.MarkedPassage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGeneratorFactory;

/// Krippendorff's unitizing alpha of one continuum beside DKPro Agreement 2.2.1, over four sizes, with one tag and with
/// 20.
///
/// `java -cp CLASSES-AND-JARS AlphaUBenchmark.java CHECKOUT RUNS`: made-up passages by 3 coders (each moves the ends of a true
/// passage by up to 15 characters and misses 5 %, fixed seed), one JVM that is warmed up first, runs of the two interleaved, each
/// from the program's own structure in memory to the figure; each run's milliseconds into `docs/benchmarks/alpha-u.csv`, a
/// summary on stdout.
final class AlphaUBenchmark {
    private static final long SEED = 20261120;
    private static final int CODERS = 3;
    private static final double MISSED = 0.05;
    private static final int[] UNITS = {2_500, 5_000, 10_000, 20_000};

    private final int runs;
    private final List<String> rows = new ArrayList<>(List.of("tags,units,run,program,milliseconds"));

    private AlphaUBenchmark(int runs) {
        this.runs = runs;
    }

    public static void main(String[] args) throws IOException {
        var benchmark = new AlphaUBenchmark(Integer.parseInt(args[1]));
        warmUp();
        System.out.println("| tags | units | runs | DKPro 2.2.1, median ms | ours, median ms | times as fast |");
        System.out.println("|---|---|---|---|---|---|");
        for (int tags : new int[] {1, 20}) {
            for (int units : UNITS) {
                benchmark.compare(tags, units);
            }
        }
        Files.write(Path.of(args[0], "docs/benchmarks/alpha-u.csv"), benchmark.rows);
    }

    private static void warmUp() {
        for (int tags : new int[] {1, 20}) {
            var corpus = corpus(tags, 1_000);
            var study = study(corpus);
            for (int i = 0; i < 300; i++) {
                alpha(corpus);
            }
            for (int i = 0; i < 10; i++) {
                new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement();
            }
        }
    }

    private void compare(int tags, int units) {
        var corpus = corpus(tags, units);
        var study = study(corpus);
        var theirs = new double[runs];
        var ours = new double[runs];
        for (int run = 0; run < runs; run++) {
            double[] figures = new double[2];
            theirs[run] =
                    milliseconds(
                            () -> figures[0] = new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement());
            ours[run] = milliseconds(() -> figures[1] = alpha(corpus));
            if (!(Math.abs(figures[0] - figures[1]) < 1e-9)) {
                throw new IllegalStateException("not the same figure: " + Arrays.toString(figures));
            }
            keep(tags, units, run, "DKPro 2.2.1", theirs[run]);
            keep(tags, units, run, "Framewright", ours[run]);
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %,d | %d | %.0f | %.2f | %.0f |%n",
                tags,
                units,
                runs,
                median(theirs),
                median(ours),
                median(theirs) / median(ours));
    }

    private void keep(int tags, int units, int run, String program, double milliseconds) {
        rows.add(String.format(Locale.ROOT, "%d,%d,%d,%s,%.4f", tags, units, run + 1, program, milliseconds));
    }

    private static double milliseconds(DoubleSupplier work) {
        long start = System.nanoTime();
        work.getAsDouble();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double alpha(MarkedCorpus corpus) {
        return ((MeasureOutcome.Defined) AlphaU.compute(corpus).alpha()).value();
    }

    /// One article. True passages follow each other at 40 characters or more, so that no coder's overlap.
    private static MarkedCorpus corpus(int tags, int units) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var coders = new ArrayList<List<MarkedPassage>>();
        for (int coder = 0; coder < CODERS; coder++) {
            coders.add(new ArrayList<>());
        }
        int at = 20;
        for (int left = units; left > 0; ) {
            int start = at + random.nextInt(300);
            int end = start + 35 + random.nextInt(200);
            int tag = random.nextInt(tags);
            for (int coder = 0; coder < CODERS && left > 0; coder++) {
                if (random.nextDouble() >= MISSED) {
                    coders.get(coder)
                            .add(
                                    new MarkedPassage(
                                            tag, start + random.nextInt(31) - 15, end + random.nextInt(31) - 15));
                    left--;
                }
            }
            at = end + 40;
        }
        var byCoder = coders.stream().map(it -> Optional.of(List.copyOf(it))).toList();
        return new MarkedCorpus(CODERS, tags, List.of(new MarkedArticle(OptionalInt.of(at + 100), byCoder)));
    }

    private static UnitizingAnnotationStudy study(MarkedCorpus corpus) {
        var article = corpus.articles().getFirst();
        var study = new UnitizingAnnotationStudy(CODERS, 0, article.length().getAsInt());
        for (int coder = 0; coder < CODERS; coder++) {
            for (var passage : article.byCoder().get(coder).orElseThrow()) {
                study.addUnit(passage.extent().start(), passage.length(), coder, passage.tag());
            }
        }
        return study;
    }
}
