package org.framewright.reliability.external;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.units.Bootstrap;
import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Metric;
import org.framewright.agreement.units.Ratings;
import org.framewright.agreement.units.Scale;
import org.framewright.agreement.units.Weights;
import org.framewright.reliability.Figure;
import org.framewright.reliability.FigureSection;
import org.framewright.reliability.Progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What the measures say of ratings.
///
/// @param metric what alpha goes by
/// @param weights what pi, the kappas, AC and Brennan-Prediger go by; percent agreement and Holsti are never weighted here
/// @param units how many rows there are, also those that nobody rated
/// @param ratings how many cells are not empty
public record RatingsReport(
        int units,
        int coders,
        int ratings,
        Scale scale,
        Metric metric,
        Weights weights,
        List<String> categories,
        List<BootstrappedFigure> measures) {

    /// A measure's figure, and what drawing again makes of it.
    ///
    /// @param bootstraps none where there is no figure
    public record BootstrappedFigure(Measure measure, Outcome outcome, List<Bootstrap> bootstraps) {

        public BootstrappedFigure {
            bootstraps = List.copyOf(bootstraps);
        }
    }

    /// How to compare.
    ///
    /// @param measures in the order of the report
    /// @param draws of the bootstrap; empty for none
    /// @param seed of the bootstrap
    public record ComparisonPlan(
            Scale scale, Metric metric, Weights weights, Collection<Measure> measures, OptionalInt draws, long seed) {

        public ComparisonPlan {
            measures = List.copyOf(measures);
        }
    }

    public RatingsReport {
        categories = List.copyOf(categories);
        measures = List.copyOf(measures);
    }

    /// Computes.
    ///
    /// @param progress hears of each measure
    public static RatingsReport of(Ratings ratings, ComparisonPlan plan, Progress progress) {
        var measures = new ArrayList<BootstrappedFigure>();
        for (var measure : plan.measures()) {
            measures.add(measured(ratings, plan, measure));
            progress.at(measures.size(), plan.measures().size());
        }
        return new RatingsReport(
                ratings.units(),
                ratings.coders(),
                ratings.count(),
                plan.scale(),
                plan.metric(),
                plan.weights(),
                ratings.categories().labels(),
                measures);
    }

    /// The figures as a project's are laid out.
    ///
    /// @param about the variable's name
    /// @param ratings from which they were computed
    public FigureSection section(String about, List<String> coderNames, Ratings ratings) {
        return new FigureSection(
                "",
                about,
                new FigureSection.SectionName(FigureSection.Kind.ANSWERS, "", about),
                scale.name().toLowerCase(Locale.ROOT),
                coderNames,
                compared(ratings),
                units,
                List.of(),
                measures.stream().map(RatingsReport::figure).toList());
    }

    private static Figure figure(BootstrappedFigure measured) {
        var bootstrap = measured.bootstraps().isEmpty() ? null : measured.bootstraps().getFirst();
        return new Figure(measured.measure().id(), measured.outcome(), bootstrap);
    }

    /// Units that two coders or more have rated.
    private static int compared(Ratings ratings) {
        return (int)
                IntStream.range(0, ratings.units())
                        .filter(unit ->
                                IntStream.range(0, ratings.coders())
                                                .filter(coder -> ratings.at(unit, coder) != Ratings.MISSING)
                                                .count()
                                        > 1)
                        .count();
    }

    private static BootstrappedFigure measured(Ratings ratings, ComparisonPlan plan, Measure measure) {
        var weights = isPercent(measure) ? Weights.UNWEIGHTED : plan.weights();
        var outcome = measure.of(ratings, plan.metric(), weights);
        var bootstraps = new ArrayList<Bootstrap>();
        if (plan.draws().isPresent() && outcome instanceof Outcome.Defined) {
            int draws = plan.draws().getAsInt();
            bootstraps.add(Bootstrap.byUnits(ratings, measure, plan.metric(), weights, draws, plan.seed()));
            if (measure == Measure.KRIPPENDORFF_ALPHA) {
                bootstraps.add(Bootstrap.krippendorff(ratings, plan.metric(), draws, plan.seed()));
            }
        }
        return new BootstrappedFigure(measure, outcome, bootstraps);
    }

    private static boolean isPercent(Measure measure) {
        return switch (measure) {
            case PERCENT_AGREEMENT, PERCENT_AGREEMENT_PAIRABLE, PERCENT_AGREEMENT_ALL, HOLSTI -> true;
            case KRIPPENDORFF_ALPHA, SCOTT_PI, COHEN_KAPPA, CONGER_KAPPA, FLEISS_KAPPA, GWET_AC, BRENNAN_PREDIGER ->
                    false;
        };
    }
}
