package org.framewright.agreement.units;

import com.fasterxml.jackson.databind.JsonNode;

import org.framewright.agreement.Outcome;
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
            case "percent", "percent_exact" -> value(Measure.PERCENT_AGREEMENT);
            case "percent_pairs_weighted" -> value(Measure.PERCENT_AGREEMENT_PAIRABLE);
            case "percent_se" -> part(formula(Measure.PERCENT_AGREEMENT, Weights.UNWEIGHTED), "se");
            case "alpha_nominal" -> alpha(Metric.NOMINAL, Scale.NOMINAL);
            case "alpha_ordinal" -> alpha(Metric.ORDINAL, Scale.ORDINAL);
            case "alpha_interval" -> alpha(Metric.INTERVAL, Scale.INTERVAL);
            case "alpha_ratio" -> alpha(Metric.RATIO, Scale.RATIO);
            case "alpha_se" -> part(formula(Measure.KRIPPENDORFF_ALPHA, Weights.UNWEIGHTED), "se");
            case "Do" -> nominal().observedDisagreement();
            case "De" -> withoutReplacement(nominal().expectedDisagreement());
            case "cohen_kappa" -> value(Measure.COHEN_KAPPA);
            case "cohen_se" -> part(formula(Measure.COHEN_KAPPA, Weights.UNWEIGHTED), "se");
            case "kappa_linear" -> weightedByRanks(Weights.LINEAR);
            case "kappa_quadratic" -> weightedByRanks(Weights.QUADRATIC);
            case "conger_kappa" -> value(Measure.CONGER_KAPPA);
            case "conger_se" -> part(formula(Measure.CONGER_KAPPA, Weights.UNWEIGHTED), "se");
            case "scott_pi" -> value(Measure.SCOTT_PI);
            case "scott_se" -> part(formula(Measure.SCOTT_PI, Weights.UNWEIGHTED), "se");
            case "fleiss_kappa" -> value(Measure.FLEISS_KAPPA);
            case "fleiss_se" -> part(formula(Measure.FLEISS_KAPPA, Weights.UNWEIGHTED), "se");
            case "ac1" -> value(Measure.GWET_AC);
            case "ac1_pe" -> part(formula(Measure.GWET_AC, Weights.UNWEIGHTED), "pe");
            case "ac1_se" -> part(formula(Measure.GWET_AC, Weights.UNWEIGHTED), "se");
            case "ac1_ci_low" -> part(formula(Measure.GWET_AC, Weights.UNWEIGHTED), "ci95_low");
            case "ac1_ci_high" -> part(formula(Measure.GWET_AC, Weights.UNWEIGHTED), "ci95_high");
            case "ac2_quadratic" -> part(formula(Measure.GWET_AC, Weights.QUADRATIC), "coef");
            case "brennan_prediger", "bennett_s", "randolph_free_marginal", "pabak" -> value(Measure.BRENNAN_PREDIGER);
            case "bp_se" -> part(formula(Measure.BRENNAN_PREDIGER, Weights.UNWEIGHTED), "se");
            case "masi_12_1234" -> pair(0).masi(0, 1);
            case "jaccard_a_ab" -> pair(1).jaccard(0, 1);
            case "jaccard_ab_ac" -> pair(2).jaccard(0, 1);
            case "jaccard_abc_bcde" -> pair(3).jaccard(0, 1);
            case "jaccard_ab_cd" -> pair(4).jaccard(0, 1);
            default -> throw new AssertionError("nobody computes " + published.title(name));
        };
    }

    private Ratings ratings() {
        boolean sets = published.type().equals("set-valued");
        return PublishedUnits.ratings(published, sets ? Scale.SET : Scale.NOMINAL);
    }

    private double value(Measure measure) {
        return part(formula(measure, Weights.UNWEIGHTED), "coef");
    }

    private double alpha(Metric metric, Scale scale) {
        var ratings = PublishedUnits.ratings(published, scale);
        return ((Outcome.Defined) Measure.KRIPPENDORFF_ALPHA.of(ratings, metric, Weights.UNWEIGHTED)).value();
    }

    private Alpha nominal() {
        return new Alpha(Sample.of(ratings()), Metric.NOMINAL.space(ratings().categories()));
    }

    /// Krippendorff's De is of ratings drawn without replacement, irrCAC's pe of ratings drawn with it.
    private double withoutReplacement(double disagreement) {
        double n = ratings().count();
        return disagreement * n / (n - 1);
    }

    /// R's irr ranks the levels it sees where ours takes numbers for numbers: so they are given as names in that order.
    private double weightedByRanks(Weights weights) {
        var numbers = ratings();
        var names = Categories.ofLabels(numbers.categories().labels().stream().map(it -> "level " + it).toList());
        var ratings = Ratings.of(names, numbers.coders(), numbers.cells());
        return ((Outcome.Defined) Measure.COHEN_KAPPA.of(ratings, Metric.NOMINAL, weights)).value();
    }

    private Coefficient formula(Measure measure, Weights weights) {
        return measure.formula(ratings().categories(), Metric.NOMINAL, weights).apply(Sample.of(ratings()));
    }

    /// irrCAC's coefficient of the case's name.
    private Coefficient coefficient() {
        var data = published.data();
        var weights =
                data.has("weights")
                        ? Weights.valueOf(data.get("weights").asText().toUpperCase(Locale.ROOT))
                        : Weights.UNWEIGHTED;
        return switch (data.path("coefficient").asText()) {
            case "Brennan-Prediger", "bp" -> formula(Measure.BRENNAN_PREDIGER, weights);
            case "Conger kappa" -> formula(Measure.CONGER_KAPPA, weights);
            case "cohen" -> formula(Measure.COHEN_KAPPA, weights);
            case "scott" -> formula(Measure.SCOTT_PI, weights);
            case "Fleiss kappa (Gwet multi-rater, missing-aware)" -> formula(Measure.FLEISS_KAPPA, weights);
            case "Gwet AC1/AC2", "gwet" -> formula(Measure.GWET_AC, weights);
            case "pa2" -> formula(Measure.PERCENT_AGREEMENT, weights);
            case "Krippendorff alpha in Gwet weighting", "krippendorff" ->
                    new Alpha(Sample.of(ratings()), new Metric.Space.Fixed(weights.distances(ratings().categories())));
            case "" ->
                    formula(
                            published.id().startsWith("SAS") ? Measure.COHEN_KAPPA : Measure.PERCENT_AGREEMENT,
                            weights);
            default -> throw new AssertionError(data.get("coefficient"));
        };
    }

    private double part(Coefficient coefficient, String name) {
        return switch (name) {
            case "pa" -> observed(coefficient);
            case "pe" -> expected(coefficient);
            default -> {
                var value = (Outcome.Defined) coefficient.withError();
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

    private static double observed(Coefficient coefficient) {
        return coefficient instanceof Alpha alpha
                ? 1 - (1 - 1 / alpha.ratings()) * alpha.observedDisagreement()
                : ((Corrected) coefficient).observedAgreement();
    }

    private static double expected(Coefficient coefficient) {
        return coefficient instanceof Alpha alpha
                ? 1 - alpha.expectedDisagreement()
                : ((Corrected) coefficient).expectedAgreement();
    }

    private double bootstrap(String name) {
        var figures = Bootstrap.krippendorff(ratings(), Metric.NOMINAL, DRAWS, 1).figures();
        return switch (name) {
            case "boot_mean" -> figures.mean();
            case "boot_se" -> figures.standardDeviation();
            case "ci95_low" -> figures.interval95().low();
            case "ci95_high" -> figures.interval95().high();
            default -> throw new AssertionError(name);
        };
    }

    private SetDistances pair(int pair) {
        return new SetDistances(Categories.ofSets(List.of(set(pair, 0), set(pair, 1))));
    }

    private Set<String> set(int pair, int side) {
        var names = new TreeSet<String>();
        for (JsonNode name : published.data().get("pairs").get(pair).get(side)) {
            names.add(name.asText());
        }
        return names;
    }
}
