package org.framewright.reliability;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.passages.GammaSettings;
import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.Bootstrap;
import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Metric;
import org.framewright.agreement.units.Ratings;
import org.framewright.agreement.units.Weights;
import org.framewright.codebook.Variable;
import org.framewright.model.Refusal;
import org.framewright.reliability.VariableAgreement.ComparedAs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The measures that were asked for. Alpha goes by the variable's scale, sets by Jaccard's distance; the others count
/// answers as the same or not.
///
/// @param named whether they were named: then a measure is shown also where it has no figure for so many coders
/// @param ratings measures of answers
/// @param passages measures of whether the same passages were found
/// @param draws for bootstrap intervals; 0 for none
/// @param seed of what is drawn at random
record Measuring(boolean named, List<Measure> ratings, List<PassageMeasure> passages, int draws, long seed) {

    /// @throws Refusal where there is no such measure
    static Measuring of(Selection selection) {
        if (!(selection.overlap() > 0 && selection.overlap() <= 1)) {
            throw new Refusal(ReliabilityProblem.BAD_OVERLAP, "", selection.overlap());
        }
        if (selection.draws() < 0) {
            throw new Refusal(ReliabilityProblem.BAD_DRAWS, "", selection.draws());
        }
        var ids = selection.measures();
        var ratings = List.of(Measure.values());
        var passages = List.of(PassageMeasure.values());
        if (ids.isEmpty()) {
            return new Measuring(false, ratings, passages, selection.draws(), selection.seed());
        }
        var known = Stream.concat(ids(ratings), passages.stream().map(PassageMeasure::id)).toList();
        var unknown = ids.stream().filter(it -> !known.contains(it)).findFirst();
        if (unknown.isPresent()) {
            throw new Refusal(ReliabilityProblem.NO_SUCH_MEASURE, unknown.get(), String.join(", ", known));
        }
        return new Measuring(
                true,
                ratings.stream().filter(it -> ids.contains(it.id())).toList(),
                passages.stream().filter(it -> ids.contains(it.id())).toList(),
                selection.draws(),
                selection.seed());
    }

    /// @throws Refusal where the measures are of passages only, and none were asked for
    void requireFit(ChosenTags chosen, Selection selection) {
        boolean looksForPassages = selection.variable() == null && chosen.hasPassages();
        if (ratings.isEmpty() && !looksForPassages) {
            throw new Refusal(
                    ReliabilityProblem.MEASURES_DO_NOT_FIT,
                    String.join(", ", selection.measures()),
                    ids(List.of(Measure.values())).collect(Collectors.joining(", ")));
        }
    }

    private static Stream<String> ids(List<Measure> measures) {
        return measures.stream().map(Measure::id);
    }

    /// Whether there are measures of answers.
    boolean rates() {
        return !ratings.isEmpty();
    }

    /// Whether there are measures of passages.
    boolean finds() {
        return !passages.isEmpty();
    }

    List<Figure> found(MarkedCorpus corpus) {
        var settings = GammaSettings.withSeed(seed);
        var figures = new ArrayList<Figure>();
        for (var measure : passages) {
            AgreementService.stopWhereInterrupted();
            figures.add(new Figure(measure.id(), measure.of(corpus, settings)));
        }
        return figures;
    }

    /// The range of those measures that are means over pairs of coders.
    List<Spread> found(MarkedCorpus corpus, List<PairOfTag> pairs) {
        var settings = GammaSettings.withSeed(seed);
        var two = pairs.stream().map(it -> Marks.corpus(corpus, it.pair())).toList();
        var spreads = new ArrayList<Spread>();
        for (var measure : passages) {
            AgreementService.stopWhereInterrupted();
            if (isMeanOverPairs(measure)) {
                Spread.of(measure.id(), two.stream().map(it -> measure.of(it, settings)).toList())
                        .ifPresent(spreads::add);
            }
        }
        return spreads;
    }

    private static boolean isMeanOverPairs(PassageMeasure measure) {
        return switch (measure) {
            case ALPHA_U, GAMMA, TOKEN_ALPHA -> false;
            case F1_EXACT, F1_OVERLAP, F1_CHARACTER, AGR -> true;
        };
    }

    /// @param together all coders' answers, where they are about the same units
    /// @param pairs the answers of each two coders
    VariableAgreement variable(String tag, Variable variable, Optional<Rows> together, List<Rows> pairs) {
        var all = Stream.concat(together.stream(), pairs.stream()).toList();
        var scales = Scales.of(variable, all);
        var compared = pairs.stream().map(it -> comparison(it, scales)).toList();
        return new VariableAgreement(
                tag,
                variable.id(),
                variable.label(),
                variable.scale(),
                scales.as(),
                Scales.offScale(variable, together.map(List::of).orElse(pairs)),
                together.map(it -> comparison(it, scales)).orElse(null),
                compared,
                spreads(compared));
    }

    Comparison comparison(Rows rows, Scales scales) {
        return new Comparison(
                rows.coders(),
                rows.asked().size(),
                rows.pairable(),
                rows.notAsked(),
                rows.gateSplits(),
                rows.count(Cell.Gap.NOT_CODABLE),
                rows.count(Cell.Gap.UNANSWERED),
                figures(RatingsOf.rows(rows, scales), scales.as()));
    }

    /// Whether something is there, which is not asked and can't be left open.
    Comparison presence(List<String> coders, Ratings ratings) {
        int compared = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            int of = unit;
            if (IntStream.range(0, ratings.coders()).filter(it -> ratings.at(of, it) != Ratings.MISSING).count() >= 2) {
                compared++;
            }
        }
        return new Comparison(coders, ratings.units(), compared, 0, 0, 0, 0, figures(ratings, ComparedAs.NOMINAL));
    }

    private List<Figure> figures(Ratings data, ComparedAs as) {
        boolean independent = areIndependent(data);
        return ratings.stream()
                .filter(it -> named || data.coders() == 2 || !isOfTwoCoders(it))
                .map(it -> figure(it, data, metric(as), independent))
                .toList();
    }

    private Figure figure(Measure measure, Ratings data, Metric metric, boolean independent) {
        AgreementService.stopWhereInterrupted();
        return switch (measure.of(data, metric, Weights.UNWEIGHTED)) {
            case Outcome.Undefined undefined -> new Figure(measure.id(), undefined);
            case Outcome.Value value ->
                    new Figure(
                            measure.id(),
                            independent ? value : new Outcome.Value(value.value()),
                            draws == 0
                                    ? null
                                    : Bootstrap.byUnits(data, measure, metric, Weights.UNWEIGHTED, draws, seed));
        };
    }

    /// Units of one article resemble each other; what is known of the error of independent units is too little for them.
    private static boolean areIndependent(Ratings data) {
        var clusters = IntStream.range(0, data.units()).mapToObj(data::cluster).flatMapToInt(OptionalInt::stream);
        return clusters.distinct().count() == data.units() || data.units() == 0 || data.cluster(0).isEmpty();
    }

    private static boolean isOfTwoCoders(Measure measure) {
        return measure == Measure.SCOTT_PI || measure == Measure.COHEN_KAPPA;
    }

    private static Metric metric(ComparedAs as) {
        return switch (as) {
            case NOMINAL -> Metric.NOMINAL;
            case ORDINAL -> Metric.ORDINAL;
            case INTERVAL -> Metric.INTERVAL;
            case RATIO -> Metric.RATIO;
            case SET -> Metric.JACCARD;
        };
    }

    private List<Spread> spreads(List<Comparison> pairs) {
        return pairs.isEmpty()
                ? List.of()
                : ratings.stream().map(Measure::id).flatMap(it -> Spread.of(it, outcomes(pairs, it)).stream()).toList();
    }

    private static List<Outcome> outcomes(List<Comparison> pairs, String measure) {
        return pairs.stream()
                .flatMap(it -> it.figures().stream())
                .filter(it -> it.measure().equals(measure))
                .map(Figure::outcome)
                .toList();
    }
}
