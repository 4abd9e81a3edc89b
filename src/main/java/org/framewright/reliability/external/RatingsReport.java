package org.framewright.reliability.external;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.model.ProgressListener;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// The figures of the measures for ratings.
///
/// @param metric the metric of alpha
/// @param weights the weights of pi, the kappas, AC and Brennan-Prediger; percent agreement and Holsti are never weighted here
/// @param units the number of rows, including rows without a rating
/// @param ratings the number of cells that are not empty
public record RatingsReport(
        int units,
        int coders,
        int ratings,
        MeasurementLevel scale,
        AlphaMetric metric,
        AgreementWeights weights,
        List<String> categories,
        List<BootstrappedFigure> measures) {

    /// A measure's figure with its bootstraps.
    ///
    /// @param bootstraps empty where there is no figure
    public record BootstrappedFigure(UnitMeasure measure, MeasureOutcome outcome, List<BootstrapResult> bootstraps) {

        public BootstrappedFigure {
            bootstraps = List.copyOf(bootstraps);
        }
    }

    /// The settings of a comparison.
    ///
    /// @param measures in the order of the report
    /// @param draws of the bootstrap; empty for none
    /// @param seed of the bootstrap
    public record ComparisonPlan(
            MeasurementLevel scale,
            AlphaMetric metric,
            AgreementWeights weights,
            Collection<UnitMeasure> measures,
            OptionalInt draws,
            long seed) {

        public ComparisonPlan {
            measures = List.copyOf(measures);
        }
    }

    public RatingsReport {
        categories = List.copyOf(categories);
        measures = List.copyOf(measures);
    }

    /// Computes the figures.
    ///
    /// @param progress is called with each measure
    public static RatingsReport of(UnitRatings ratings, ComparisonPlan plan, ProgressListener progress) {
        var measures = new ArrayList<BootstrappedFigure>();
        for (var measure : plan.measures()) {
            measures.add(measure(ratings, plan, measure));
            progress.update(measures.size(), plan.measures().size());
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

    /// The figures as a section, in the form of the sections of a project.
    ///
    /// @param about the variable's name
    /// @param ratings the ratings of the figures
    public FigureSection section(String about, List<String> coderNames, UnitRatings ratings) {
        return new FigureSection(
                "",
                about,
                new FigureSection.SectionName(FigureSection.Kind.ANSWERS, "", about),
                scale.name().toLowerCase(Locale.ROOT),
                coderNames,
                ratings.pairable(),
                units,
                List.of(),
                measures.stream().map(RatingsReport::figure).toList());
    }

    private static AgreementFigure figure(BootstrappedFigure measured) {
        var bootstrap = measured.bootstraps().isEmpty() ? null : measured.bootstraps().getFirst();
        return new AgreementFigure(measured.measure().id(), measured.outcome(), bootstrap);
    }

    private static BootstrappedFigure measure(UnitRatings ratings, ComparisonPlan plan, UnitMeasure measure) {
        var weights = measure.isWeighable() ? plan.weights() : AgreementWeights.UNWEIGHTED;
        var outcome = measure.compute(ratings, plan.metric(), weights);
        var bootstraps = new ArrayList<BootstrapResult>();
        if (plan.draws().isPresent() && outcome instanceof MeasureOutcome.Defined) {
            int draws = plan.draws().getAsInt();
            bootstraps.add(BootstrapResult.byUnits(ratings, measure, plan.metric(), weights, draws, plan.seed()));
            if (measure == UnitMeasure.KRIPPENDORFF_ALPHA) {
                bootstraps.add(BootstrapResult.krippendorff(ratings, plan.metric(), draws, plan.seed()));
            }
        }
        return new BootstrappedFigure(measure, outcome, bootstraps);
    }
}
