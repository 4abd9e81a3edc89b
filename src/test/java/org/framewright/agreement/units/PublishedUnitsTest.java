package org.framewright.agreement.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.PublishedCases;
import org.framewright.agreement.PublishedCases.Case;
import org.framewright.agreement.UndefinedReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Map;
import java.util.stream.Stream;

/// Every published figure about units: computed at its own tolerance or tighter, or named with the reason why it isn't ours.
class PublishedUnitsTest {
    private static final String[] TYPES = {
        "reliability-matrix",
        "contingency-table",
        "rating-counts",
        "set-valued",
        "set-distance",
        "bootstrap",
        "degenerate"
    };

    private static final int FIGURES = 514;
    private static final int NOT_OURS_FIGURES = 23;

    /// Figures that are not of the measures here, by name or by case and name.
    private static final Map<String, String> NOT_OURS =
            Map.ofEntries(
                    Map.entry("kappa_max", "the largest kappa that the margins allow is no measure of agreement"),
                    Map.entry("kappa_weights_0_0_1_1_2", "weights of the user's own are not offered"),
                    Map.entry("kappa_cat_1", "kappas by category are not offered"),
                    Map.entry("kappa_cat_2", "kappas by category are not offered"),
                    Map.entry("kappa_cat_3", "kappas by category are not offered"),
                    Map.entry("kappa_cat_4", "kappas by category are not offered"),
                    Map.entry("kappa_cat_5", "kappas by category are not offered"),
                    Map.entry("bangdiwala_b", "not offered"),
                    Map.entry("alpha_passonneau2004_sets", "Passonneau's distance of 2004, replaced by MASI in 2006"),
                    Map.entry("alpha_dkpro_masi", "DKPro's MASI is not Passonneau's: the case's own note"),
                    Map.entry("percent_any_overlap", "sets agree where they are the same"),
                    Map.entry("dice", "sets agree where they are the same"),
                    Map.entry("masi_nltk_12_1234", "NLTK rounds Passonneau's 2/3 to .67"),
                    Map.entry("passonneau_fig2_mean_jaccard", "the figure's own data are not in the case"),
                    Map.entry("alpha_analytical", "Hughes' estimator is not Krippendorff's alpha"),
                    Map.entry("jack-K2011-hughes ci95_low", "a jackknife of Hughes' estimator"),
                    Map.entry("jack-K2011-hughes ci95_high", "a jackknife of Hughes' estimator"),
                    Map.entry("ci99_low", "a jackknife of Hughes' estimator"),
                    Map.entry("ci99_high", "a jackknife of Hughes' estimator"),
                    Map.entry("dfbeta_unit6", "an influence on Hughes' estimator"),
                    Map.entry("customary_dfbeta_unit6", "influences of units are not offered"),
                    Map.entry("SAS-3x3-CI ci95_low", "SAS takes the normal distribution, irrCAC and we Student's t"),
                    Map.entry("SAS-3x3-CI ci95_high", "SAS takes the normal distribution, irrCAC and we Student's t"));

    @TestFactory
    Stream<DynamicTest> everyFigureIsThePublishedOne() {
        return figures()
                .filter(Figure::isOurs)
                .map(it -> DynamicTest.dynamicTest(it.published().title(it.name()), it::check));
    }

    @Test
    void noFigureIsForgotten() {
        assertThat(figures().filter(Figure::isOurs)).hasSize(FIGURES);
        assertThat(figures().filter(it -> !it.isOurs())).hasSize(NOT_OURS_FIGURES);
        assertThat(NOT_OURS.keySet())
                .allMatch(key -> figures().anyMatch(it -> key.equals(it.name()) || key.equals(it.key())));
    }

    private record Figure(Case published, String name, double expected) {

        String key() {
            return published.id() + " " + name;
        }

        boolean isOurs() {
            return !NOT_OURS.containsKey(name) && !NOT_OURS.containsKey(key());
        }

        void check() {
            var ours = new PublishedFigures(published);
            assertThat(ours.of(name)).isCloseTo(expected, within(ours.tolerance(name)));
        }
    }

    private static Stream<Figure> figures() {
        return PublishedCases.of(TYPES).stream()
                .flatMap(published ->
                        published.expected().entrySet().stream()
                                .map(entry -> new Figure(published, entry.getKey(), entry.getValue())));
    }

    @Test
    void ratingsThatAreAllTheSameHaveNoAlphaButFullPercentAgreement() {
        var published = PublishedCases.of("degenerate").getFirst();
        var ratings = PublishedUnits.ratings(published, MeasurementLevel.NOMINAL);

        assertThat(UnitMeasure.KRIPPENDORFF_ALPHA.compute(ratings, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED))
                .isEqualTo(MeasureOutcome.undefined(UndefinedReason.NO_VARIATION));
        assertThat(UnitMeasure.PERCENT_AGREEMENT.compute(ratings, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED))
                .isInstanceOfSatisfying(MeasureOutcome.Defined.class, it -> assertThat(it.value()).isEqualTo(1));
    }
}
