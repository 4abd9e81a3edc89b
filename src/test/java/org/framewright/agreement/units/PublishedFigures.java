package org.framewright.agreement.units;

import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.PublishedCases.Case;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Ours for the figures of published cases, by the names that the cases give them.
final class PublishedFigures {
    private static final int DRAWS = 20_000;

    /// Figures that hold to more digits than the case's tolerance says.
    private static final Map<String, Double> TIGHTER =
            Map.of(
                    "K2011-C alpha_nominal", 1e-12,
                    "Fleiss1971-diagnoses fleiss_kappa", 5.1e-8,
                    "irrCAC-README-distrib6raters ac1", 5.1e-8,
                    "irrCAC-README-distrib6raters fleiss_kappa", 5.1e-8,
                    "irrCAC-README-distrib6raters alpha_nominal", 5.1e-8,
                    "irrCAC-README-distrib6raters brennan_prediger", 5.1e-8,
                    "irrCAC-README-distrib6raters pa", 5.1e-8);

    private final Case published;

    PublishedFigures(Case published) {
        this.published = published;
    }

    double tolerance(String name) {
        return TIGHTER.getOrDefault(published.id() + " " + name, published.tolerance());
    }

    double of(String name) {
        return switch (name) {
            case "coef", "se", "ci95_low", "ci95_high", "pa", "pe" ->
                    published.type().equals("bootstrap") ? bootstrap(name) : part(coefficient(), name);
            case "boot_mean", "boot_se" -> bootstrap(name);
            case "percent", "percent_exact" -> value(UnitMeasure.PERCENT_AGREEMENT);
            case "percent_pairs_weighted" -> value(UnitMeasure.PERCENT_AGREEMENT_PAIRABLE);
            case "percent_se" -> part(formula(UnitMeasure.PERCENT_AGREEMENT, AgreementWeights.UNWEIGHTED), "se");
            case "alpha_nominal" -> alpha(AlphaMetric.NOMINAL, MeasurementLevel.NOMINAL);
            case "alpha_ordinal" -> alpha(AlphaMetric.ORDINAL, MeasurementLevel.ORDINAL);
            case "alpha_interval" -> alpha(AlphaMetric.INTERVAL, MeasurementLevel.INTERVAL);
            case "alpha_ratio" -> alpha(AlphaMetric.RATIO, MeasurementLevel.RATIO);
            case "alpha_se" -> part(formula(UnitMeasure.KRIPPENDORFF_ALPHA, AgreementWeights.UNWEIGHTED), "se");
            case "Do" -> nominal().observedDisagreement();
            case "De" -> withoutReplacement(nominal().expectedDisagreement());
            case "cohen_kappa" -> value(UnitMeasure.COHEN_KAPPA);
            case "cohen_se" -> part(formula(UnitMeasure.COHEN_KAPPA, AgreementWeights.UNWEIGHTED), "se");
            case "kappa_linear" -> weightedByRanks(AgreementWeights.LINEAR);
            case "kappa_quadratic" -> weightedByRanks(AgreementWeights.QUADRATIC);
            case "conger_kappa" -> value(UnitMeasure.CONGER_KAPPA);
            case "conger_se" -> part(formula(UnitMeasure.CONGER_KAPPA, AgreementWeights.UNWEIGHTED), "se");
            case "scott_pi" -> value(UnitMeasure.SCOTT_PI);
            case "scott_se" -> part(formula(UnitMeasure.SCOTT_PI, AgreementWeights.UNWEIGHTED), "se");
            case "fleiss_kappa" -> value(UnitMeasure.FLEISS_KAPPA);
            case "fleiss_se" -> part(formula(UnitMeasure.FLEISS_KAPPA, AgreementWeights.UNWEIGHTED), "se");
            case "ac1" -> value(UnitMeasure.GWET_AC);
            case "ac1_pe" -> part(formula(UnitMeasure.GWET_AC, AgreementWeights.UNWEIGHTED), "pe");
            case "ac1_se" -> part(formula(UnitMeasure.GWET_AC, AgreementWeights.UNWEIGHTED), "se");
            case "ac1_ci_low" -> part(formula(UnitMeasure.GWET_AC, AgreementWeights.UNWEIGHTED), "ci95_low");
            case "ac1_ci_high" -> part(formula(UnitMeasure.GWET_AC, AgreementWeights.UNWEIGHTED), "ci95_high");
            case "ac2_quadratic" -> part(formula(UnitMeasure.GWET_AC, AgreementWeights.QUADRATIC), "coef");
            case "brennan_prediger", "bennett_s", "randolph_free_marginal", "pabak" ->
                    value(UnitMeasure.BRENNAN_PREDIGER);
            case "bp_se" -> part(formula(UnitMeasure.BRENNAN_PREDIGER, AgreementWeights.UNWEIGHTED), "se");
            case "masi_12_1234" -> pair(0).masi(0, 1);
            case "jaccard_a_ab" -> pair(1).jaccard(0, 1);
            case "jaccard_ab_ac" -> pair(2).jaccard(0, 1);
            case "jaccard_abc_bcde" -> pair(3).jaccard(0, 1);
            case "jaccard_ab_cd" -> pair(4).jaccard(0, 1);
            default -> throw new AssertionError("nobody computes " + published.title(name));
        };
    }

    private UnitRatings ratings() {
        boolean sets = published.type().equals("set-valued");
        return PublishedUnits.ratings(published, sets ? MeasurementLevel.SET : MeasurementLevel.NOMINAL);
    }

    private double value(UnitMeasure measure) {
        return part(formula(measure, AgreementWeights.UNWEIGHTED), "coef");
    }

    private double alpha(AlphaMetric metric, MeasurementLevel scale) {
        var ratings = PublishedUnits.ratings(published, scale);
        return ((MeasureOutcome.Defined)
                        UnitMeasure.KRIPPENDORFF_ALPHA.compute(ratings, metric, AgreementWeights.UNWEIGHTED))
                .value();
    }

    private KrippendorffAlpha nominal() {
        return new KrippendorffAlpha(RowSample.of(ratings()), AlphaMetric.NOMINAL.space(ratings().categories()));
    }

    /// Krippendorff's De is of ratings drawn without replacement, irrCAC's pe of ratings drawn with it.
    private double withoutReplacement(double disagreement) {
        double n = ratings().count();
        return disagreement * n / (n - 1);
    }

    /// R's irr ranks the levels it sees where ours takes numbers for numbers: so they are given as names in that order.
    private double weightedByRanks(AgreementWeights weights) {
        var numbers = ratings();
        var names = CategoryList.ofLabels(numbers.categories().labels().stream().map(it -> "level " + it).toList());
        var ratings = UnitRatings.of(names, numbers.coders(), numbers.cells());
        return ((MeasureOutcome.Defined) UnitMeasure.COHEN_KAPPA.compute(ratings, AlphaMetric.NOMINAL, weights))
                .value();
    }

    private AgreementCoefficient formula(UnitMeasure measure, AgreementWeights weights) {
        return measure.formula(ratings().categories(), AlphaMetric.NOMINAL, weights).apply(RowSample.of(ratings()));
    }

    /// irrCAC's coefficient of the case's name.
    private AgreementCoefficient coefficient() {
        var data = published.data();
        var weights =
                data.has("weights")
                        ? AgreementWeights.valueOf(data.get("weights").asText().toUpperCase(Locale.ROOT))
                        : AgreementWeights.UNWEIGHTED;
        return switch (data.path("coefficient").asText()) {
            case "Brennan-Prediger", "bp" -> formula(UnitMeasure.BRENNAN_PREDIGER, weights);
            case "Conger kappa" -> formula(UnitMeasure.CONGER_KAPPA, weights);
            case "cohen" -> formula(UnitMeasure.COHEN_KAPPA, weights);
            case "scott" -> formula(UnitMeasure.SCOTT_PI, weights);
            case "Fleiss kappa (Gwet multi-rater, missing-aware)" -> formula(UnitMeasure.FLEISS_KAPPA, weights);
            case "Gwet AC1/AC2", "gwet" -> formula(UnitMeasure.GWET_AC, weights);
            case "pa2" -> formula(UnitMeasure.PERCENT_AGREEMENT, weights);
            case "Krippendorff alpha in Gwet weighting", "krippendorff" ->
                    new KrippendorffAlpha(
                            RowSample.of(ratings()),
                            new AlphaMetric.Space.Fixed(weights.distances(ratings().categories())));
            case "" ->
                    formula(
                            published.id().startsWith("SAS") ? UnitMeasure.COHEN_KAPPA : UnitMeasure.PERCENT_AGREEMENT,
                            weights);
            default -> throw new AssertionError(data.get("coefficient"));
        };
    }

    private double part(AgreementCoefficient coefficient, String name) {
        return switch (name) {
            case "pa" -> observed(coefficient);
            case "pe" -> expected(coefficient);
            default -> {
                var value = (MeasureOutcome.Defined) coefficient.withError();
                double shrink = shrink();
                yield switch (name) {
                    case "coef" -> value.value();
                    case "se" -> value.standardError() * shrink;
                    case "ci95_low" -> value.value() - (value.value() - value.interval95().low()) * shrink;
                    // the interval is symmetric but for the clipping of its upper end
                    case "ci95_high" ->
                            Math.min(1, value.value() + (value.value() - value.interval95().low()) * shrink);
                    default -> throw new AssertionError(name);
                };
            }
        };
    }

    /// irrCAC's functions for contingency tables have n in the variance, those for raw ratings, and ours, n - 1.
    private double shrink() {
        double n = ratings().units();
        return published.type().equals("contingency-table") ? Math.sqrt((n - 1) / n) : 1;
    }

    private static double observed(AgreementCoefficient coefficient) {
        return coefficient instanceof KrippendorffAlpha alpha
                ? 1 - (1 - 1 / alpha.ratings()) * alpha.observedDisagreement()
                : ((ChanceCorrectedCoefficient) coefficient).observedAgreement();
    }

    private static double expected(AgreementCoefficient coefficient) {
        return coefficient instanceof KrippendorffAlpha alpha
                ? 1 - alpha.expectedDisagreement()
                : ((ChanceCorrectedCoefficient) coefficient).expectedAgreement();
    }

    private double bootstrap(String name) {
        var figures = BootstrapResult.krippendorff(ratings(), AlphaMetric.NOMINAL, DRAWS, 1).figures();
        return switch (name) {
            case "boot_mean" -> figures.mean();
            case "boot_se" -> figures.standardDeviation();
            case "ci95_low" -> figures.interval95().low();
            case "ci95_high" -> figures.interval95().high();
            default -> throw new AssertionError(name);
        };
    }

    private SetDistances pair(int pair) {
        return new SetDistances(CategoryList.ofSets(List.of(set(pair, 0), set(pair, 1))));
    }

    private Set<String> set(int pair, int side) {
        var names = new TreeSet<String>();
        for (JsonNode name : published.data().get("pairs").get(pair).get(side)) {
            names.add(name.asText());
        }
        return names;
    }
}
