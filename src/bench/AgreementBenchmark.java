import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGeneratorFactory;

/// Alpha beside DKPro Agreement 2.2.1, and the bootstrap of ordinal alpha, over four sizes.
///
/// `java -cp CLASSES-AND-JARS AgreementBenchmark.java CHECKOUT RUNS`: made-up ratings by 3 coders (20 categories, 5 %
/// missing, fixed seed), one JVM that is warmed up first, runs of the two interleaved, each from the program's own
/// structure in memory to the figure; each run's milliseconds into `docs/benchmarks/agreement.csv`, a summary on stdout.
final class AgreementBenchmark {
    private static final long SEED = 20261120;
    private static final int CODERS = 3;
    private static final int CATEGORIES = 20;
    private static final double MISSING = 0.05;
    private static final double TRUE = 0.7;
    private static final int[] UNITS = {1_000, 10_000, 30_000, 100_000};
    private static final int[] DRAWN_UNITS = {1_000, 3_000, 10_000, 30_000};
    private static final int DRAWS = 1_000;

    private final int runs;
    private final List<String> rows = new ArrayList<>(List.of("task,units,run,program,milliseconds"));

    private AgreementBenchmark(int runs) {
        this.runs = runs;
    }

    public static void main(String[] args) throws IOException {
        var benchmark = new AgreementBenchmark(Integer.parseInt(args[1]));
        benchmark.warmUp();
        System.out.println("| task | units | runs | DKPro 2.2.1, median ms | ours, median ms | times as fast |");
        System.out.println("|---|---|---|---|---|---|");
        for (int units : UNITS) {
            benchmark.compare("nominal alpha", units, AlphaMetric.NOMINAL, new NominalDistanceFunction());
        }
        for (int units : UNITS) {
            benchmark.compare("ordinal alpha", units, AlphaMetric.ORDINAL, new OrdinalDistanceFunction());
        }
        for (int units : DRAWN_UNITS) {
            var ratings = ratings(units);
            benchmark.alone(DRAWS + " draws of ordinal alpha", units, () -> bootstrap(ratings));
        }
        var different = allDifferent(100_000);
        for (var metric : List.of(AlphaMetric.NOMINAL, AlphaMetric.ORDINAL, AlphaMetric.INTERVAL, AlphaMetric.RATIO)) {
            var task = metric.name().toLowerCase(Locale.ROOT) + " alpha, all values different";
            benchmark.alone(task, 100_000, () -> alpha(different, metric));
        }
        RawSeries.write(Path.of(args[0]), "agreement.csv", benchmark.rows);
    }

    private void warmUp() {
        var ratings = ratings(2_000);
        var study = study(ratings);
        for (int i = 0; i < 300; i++) {
            alpha(ratings, AlphaMetric.NOMINAL);
            alpha(ratings, AlphaMetric.ORDINAL);
            new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
        }
        for (int i = 0; i < 10; i++) {
            new KrippendorffAlphaAgreement(study, new OrdinalDistanceFunction()).calculateAgreement();
        }
        bootstrap(ratings);
    }

    private void compare(String task, int units, AlphaMetric metric, IDistanceFunction distance) {
        var ratings = ratings(units);
        var study = study(ratings);
        var theirs = new double[runs];
        var ours = new double[runs];
        for (int run = 0; run < runs; run++) {
            double[] figures = new double[2];
            theirs[run] =
                    milliseconds(
                            () -> figures[0] = new KrippendorffAlphaAgreement(study, distance).calculateAgreement());
            ours[run] = milliseconds(() -> figures[1] = alpha(ratings, metric));
            if (Math.abs(figures[0] - figures[1]) > 1e-9) {
                throw new IllegalStateException("not the same figure: " + Arrays.toString(figures));
            }
            keep(task, units, run, "DKPro 2.2.1", theirs[run]);
            keep(task, units, run, "Framewright", ours[run]);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %.1f | %.2f | %.0f |%n",
                task,
                units,
                runs,
                median(theirs),
                median(ours),
                median(theirs) / median(ours));
    }

    private void alone(String task, int units, DoubleSupplier work) {
        var times = new double[runs];
        for (int run = 0; run < runs; run++) {
            times[run] = milliseconds(work);
            keep(task, units, run, "Framewright", times[run]);
        }
        System.out.printf(Locale.ROOT, "| %s | %,d | %d | | %.1f | |%n", task, units, runs, median(times));
    }

    private void keep(String task, int units, int run, String program, double milliseconds) {
        rows.add(String.format(Locale.ROOT, "\"%s\",%d,%d,%s,%.4f", task, units, run + 1, program, milliseconds));
    }

    private static double milliseconds(DoubleSupplier work) {
        long start = System.nanoTime();
        double figure = work.getAsDouble();
        double taken = (System.nanoTime() - start) / 1e6;
        if (Double.isNaN(figure)) {
            throw new IllegalStateException("no figure");
        }
        return taken;
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double alpha(UnitRatings ratings, AlphaMetric metric) {
        return ((MeasureOutcome.Defined)
                        UnitMeasure.KRIPPENDORFF_ALPHA.compute(ratings, metric, AgreementWeights.UNWEIGHTED))
                .value();
    }

    private static double bootstrap(UnitRatings ratings) {
        return BootstrapResult.byUnits(
                        ratings,
                        UnitMeasure.KRIPPENDORFF_ALPHA,
                        AlphaMetric.ORDINAL,
                        AgreementWeights.UNWEIGHTED,
                        DRAWS,
                        SEED)
                .figures()
                .mean();
    }

    /// Coders find the unit's true category with a probability, else any.
    private static UnitRatings ratings(int units) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var cells = new int[units * CODERS];
        for (int unit = 0; unit < units; unit++) {
            int truth = random.nextInt(CATEGORIES);
            for (int coder = 0; coder < CODERS; coder++) {
                int said = random.nextDouble() < TRUE ? truth : random.nextInt(CATEGORIES);
                cells[unit * CODERS + coder] = random.nextDouble() < MISSING ? UnitRatings.MISSING : said;
            }
        }
        var numbers = new double[CATEGORIES];
        Arrays.setAll(numbers, it -> it + 1);
        return UnitRatings.of(CategoryList.ofNumbers(numbers), CODERS, cells);
    }

    private static UnitRatings allDifferent(int units) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var cells = new int[units * CODERS];
        var numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i;
            // different for certain: the fraction is of the place alone
            numbers[i] = (i / CODERS % 1000) + random.nextInt(10) + i * 1e-7;
        }
        return UnitRatings.of(CategoryList.ofNumbers(numbers), CODERS, cells);
    }

    private static CodingAnnotationStudy study(UnitRatings ratings) {
        var study = new CodingAnnotationStudy(CODERS);
        for (int unit = 0; unit < ratings.units(); unit++) {
            var cells = new Object[CODERS];
            for (int coder = 0; coder < CODERS; coder++) {
                int category = ratings.get(unit, coder);
                cells[coder] = category == UnitRatings.MISSING ? null : Integer.valueOf(category + 1);
            }
            study.addItemAsArray(cells);
        }
        return study;
    }
}
