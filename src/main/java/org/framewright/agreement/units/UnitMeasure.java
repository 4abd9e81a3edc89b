package org.framewright.agreement.units;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Measures of agreement on units. `docs/methods` has a page for each.
public enum UnitMeasure {
    /// Krippendorff's alpha, by a [AlphaMetric].
    KRIPPENDORFF_ALPHA("krippendorff-alpha"),
    /// The mean, over units with at least two ratings, of the share of agreeing pairs.
    PERCENT_AGREEMENT("percent-agreement"),
    /// 1 minus alpha's observed disagreement: like the measure above, but a unit counts by its number of ratings.
    PERCENT_AGREEMENT_PAIRABLE("percent-agreement-pairable"),
    /// The share of units with at least two ratings on which all ratings are the same; never weighted.
    PERCENT_AGREEMENT_ALL("percent-agreement-all"),
    /// 2 M / (N1 + N2); of more coders the mean over pairs; never weighted.
    HOLSTI("holsti"),
    /// Scott's pi, of exactly two coders.
    SCOTT_PI("scott-pi"),
    /// Cohen's kappa, of exactly two coders; of the units that both rated.
    COHEN_KAPPA("cohen-kappa"),
    /// Conger's kappa: Cohen's for any number of coders; each coder's shares are computed from all units that the coder rated.
    CONGER_KAPPA("conger-kappa"),
    /// Fleiss' kappa: Scott's pi for any number of coders.
    FLEISS_KAPPA("fleiss-kappa"),
    /// Gwet's AC1, with weights AC2. Unused declared categories count.
    GWET_AC("gwet-ac"),
    /// Brennan and Prediger's kappa, Bennett's S. Unused declared categories count.
    BRENNAN_PREDIGER("brennan-prediger");

    private final String id;

    UnitMeasure(String id) {
        this.id = id;
    }

    /// The name in files and on the command line.
    public String id() {
        return id;
    }

    /// Whether the measure can have weights in figures and reports. Percent agreement and Holsti stay a share of equal answers, and alpha
    /// goes by the scale.
    public boolean isWeighable() {
        return switch (this) {
            case SCOTT_PI, COHEN_KAPPA, CONGER_KAPPA, FLEISS_KAPPA, GWET_AC, BRENNAN_PREDIGER -> true;
            case KRIPPENDORFF_ALPHA, PERCENT_AGREEMENT, PERCENT_AGREEMENT_PAIRABLE, PERCENT_AGREEMENT_ALL, HOLSTI ->
                    false;
        };
    }

    /// Whether the measure compares exactly two coders.
    public boolean isOfTwoCoders() {
        return switch (this) {
            case SCOTT_PI, COHEN_KAPPA -> true;
            case KRIPPENDORFF_ALPHA, PERCENT_AGREEMENT, PERCENT_AGREEMENT_PAIRABLE, PERCENT_AGREEMENT_ALL -> false;
            case HOLSTI, CONGER_KAPPA, FLEISS_KAPPA, GWET_AC, BRENNAN_PREDIGER -> false;
        };
    }

    /// The measure of this name.
    public static Optional<UnitMeasure> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }

    /// The figure, with standard error and interval where the measure has a formula for them.
    ///
    /// @param metric the metric of alpha; the other measures ignore it
    /// @param weights the weights of the other measures, apart from Holsti and unanimity; alpha ignores them
    public MeasureOutcome compute(UnitRatings ratings, AlphaMetric metric, AgreementWeights weights) {
        return formula(ratings.categories(), metric, weights).apply(RowSample.of(ratings)).withError();
    }

    /// Alpha of ratings in which each unit stands for many equal units, without a standard error.
    ///
    /// @param times for each unit the number of units that it stands for
    public static MeasureOutcome alphaOfRepeated(UnitRatings ratings, int[] times, AlphaMetric metric) {
        return KRIPPENDORFF_ALPHA
                .formula(ratings.categories(), metric, AgreementWeights.UNWEIGHTED)
                .apply(new RowSample(RatingRows.of(ratings), times.clone()))
                .value();
    }

    /// The measure as a function of a sample of ratings into these categories.
    Function<RowSample, AgreementCoefficient> formula(
            CategoryList categories, AlphaMetric metric, AgreementWeights weights) {
        boolean alpha = this == KRIPPENDORFF_ALPHA;
        var used = this == HOLSTI || this == PERCENT_AGREEMENT_ALL ? AgreementWeights.UNWEIGHTED : weights;
        var obstacle = alpha ? metric.obstacle(categories) : used.obstacle(categories);
        if (obstacle.isPresent()) {
            return sample ->
                    AgreementCoefficient.undefined(sample.pairable() == 0 ? sample.obstacle() : obstacle.orElseThrow());
        }
        var measured = alpha ? alpha(metric.space(categories)) : coefficient(categories, used.distances(categories));
        return sample ->
                sample.pairable() == 0 ? AgreementCoefficient.undefined(sample.obstacle()) : measured.apply(sample);
    }

    private static Function<RowSample, AgreementCoefficient> alpha(AlphaMetric.Space space) {
        return sample -> new KrippendorffAlpha(sample, space);
    }

    private Function<RowSample, AgreementCoefficient> coefficient(
            CategoryList categories, CategoryDistances distances) {
        return switch (this) {
            case KRIPPENDORFF_ALPHA -> alpha(new AlphaMetric.Space.Fixed(distances));
            case PERCENT_AGREEMENT ->
                    sample -> new ChanceCorrectedCoefficient(sample, distances, new ChanceAgreement.ConstantChance(1));
            case PERCENT_AGREEMENT_PAIRABLE -> sample -> () -> pairable(sample, distances);
            case PERCENT_AGREEMENT_ALL -> sample -> () -> unanimous(sample);
            case HOLSTI -> HolstiCoefficient::new;
            case SCOTT_PI -> ofTwo(sample -> shared(sample, distances));
            case FLEISS_KAPPA -> sample -> shared(sample, distances);
            case COHEN_KAPPA -> ofTwo(sample -> eachCoder(sample.pairs(), distances));
            case CONGER_KAPPA -> sample -> eachCoder(sample, distances);
            case GWET_AC -> {
                int q = categories.size();
                double weight = (double) q * q - distanceOfAll(q, distances);
                yield q < 2
                        ? _ -> AgreementCoefficient.undefined(UndefinedReason.NO_VARIATION)
                        : sample ->
                                new ChanceCorrectedCoefficient(
                                        sample,
                                        distances,
                                        new ChanceAgreement.Gwet(
                                                sample.rows(), weight / q / (q - 1), sample.meanShares()));
            }
            case BRENNAN_PREDIGER -> {
                int q = categories.size();
                double disagreement = distanceOfAll(q, distances) / q / q;
                yield q < 2
                        ? _ -> AgreementCoefficient.undefined(UndefinedReason.NO_VARIATION)
                        : sample ->
                                new ChanceCorrectedCoefficient(
                                        sample, distances, new ChanceAgreement.ConstantChance(disagreement));
            }
        };
    }

    private static Function<RowSample, AgreementCoefficient> ofTwo(Function<RowSample, AgreementCoefficient> measure) {
        return sample ->
                CoderMarginals.active(sample) == 2
                        ? measure.apply(sample)
                        : AgreementCoefficient.undefined(UndefinedReason.ONLY_TWO_CODERS);
    }

    private static MeasureOutcome pairable(RowSample sample, CategoryDistances distances) {
        return new MeasureOutcome.Defined(
                1 - new KrippendorffAlpha(sample, new AlphaMetric.Space.Fixed(distances)).observedDisagreement());
    }

    private static MeasureOutcome unanimous(RowSample sample) {
        var rows = sample.rows();
        int agreed = 0;
        for (int row = 0; row < rows.size(); row++) {
            boolean same = rows.ratings(row) >= 2 && rows.end(row) - rows.start(row) == 1;
            agreed += same ? sample.times(row) : 0;
        }
        return new MeasureOutcome.Defined((double) agreed / sample.pairable());
    }

    private static AgreementCoefficient shared(RowSample sample, CategoryDistances distances) {
        double[] shares = sample.meanShares();
        return RowSample.isConstant(shares)
                ? AgreementCoefficient.undefined(UndefinedReason.NO_VARIATION)
                : new ChanceCorrectedCoefficient(
                        sample, distances, ChanceAgreement.MeanShares.of(sample, distances, shares));
    }

    private static AgreementCoefficient eachCoder(RowSample sample, CategoryDistances distances) {
        return RowSample.isConstant(sample.meanShares())
                ? AgreementCoefficient.undefined(UndefinedReason.NO_VARIATION)
                : new ChanceCorrectedCoefficient(sample, distances, new CoderMarginals(sample, distances));
    }

    /// The sum of the distances between all ordered pairs of categories.
    private static double distanceOfAll(int categories, CategoryDistances distances) {
        var ones = new double[categories];
        Arrays.fill(ones, 1);
        return CategoryDistances.total(ones, distances.sums(ones));
    }
}
