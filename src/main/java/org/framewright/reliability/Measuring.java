package org.framewright.reliability;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.Reason;
import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.Coverage;
import org.framewright.agreement.passages.F1;
import org.framewright.agreement.passages.GammaSettings;
import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.Bootstrap;
import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Metric;
import org.framewright.agreement.units.Ratings;
import org.framewright.agreement.units.Weights;
import org.framewright.codebook.Variable;
import org.framewright.reliability.VariableAgreement.ComparedAs;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes figures, by the measures that were asked for. Alpha goes by the variable's scale, sets by Jaccard's distance; the
/// others count answers as the same or not.
///
/// @param tags how many tags figures are made of
/// @param draws for bootstrap intervals; 0 for none. Of fewer than [Bootstrap#FEWEST] articles there is none by a formula either
/// @param seed of what is drawn at random
record Measuring(MeasureChoice choice, int tags, int draws, long seed) {

    /// @param pairs what each two coders have both found, and what one of them alone
    List<Figure> found(MarkedCorpus corpus, List<Coverage> pairs) {
        var settings = GammaSettings.sharedBy(tags, seed, choice.named());
        var figures = new ArrayList<Figure>();
        for (var measure : choice.passages()) {
            AgreementService.stopWhereInterrupted();
            var outcome = of(measure, corpus, pairs, settings);
            figures.add(new Figure(measure.id(), outcome, drawn(measure, corpus, outcome)));
        }
        return figures;
    }

    /// F1 is that of the counts beside it: passages belong together there as they do for every other figure.
    private static Outcome of(
            PassageMeasure measure, MarkedCorpus corpus, List<Coverage> pairs, GammaSettings settings) {
        return measure == PassageMeasure.F1_MATCHED ? F1.matched(pairs) : measure.of(corpus, settings);
    }

    /// Of what is a sum over articles an interval costs next to nothing; the other measures of passages have none.
    private @Nullable Bootstrap drawn(PassageMeasure measure, MarkedCorpus corpus, Outcome outcome) {
        return measure == PassageMeasure.ALPHA_U && draws > 0 && outcome instanceof Outcome.Defined
                ? AlphaU.bootstrap(corpus, draws, seed)
                : null;
    }

    /// The range of those measures that are means over pairs of coders.
    List<Spread> overPairs(MarkedCorpus corpus, List<PairOfTag> pairs) {
        var settings = GammaSettings.sharedBy(tags, seed, choice.named());
        var spreads = new ArrayList<Spread>();
        for (var measure : choice.passages()) {
            AgreementService.stopWhereInterrupted();
            if (isMeanOverPairs(measure)) {
                var outcomes =
                        pairs.stream()
                                .map(it ->
                                        of(measure, Marks.corpus(corpus, it.pair()), List.of(it.coverage()), settings))
                                .toList();
                Spread.of(measure.id(), outcomes).ifPresent(spreads::add);
            }
        }
        return spreads;
    }

    private static boolean isMeanOverPairs(PassageMeasure measure) {
        return switch (measure) {
            case ALPHA_U, GAMMA, TOKEN_ALPHA -> false;
            case F1_MATCHED, F1_EXACT, F1_OVERLAP, F1_CHARACTER, AGR -> true;
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
                rows.askedOfSome(),
                rows.count(Cell.EmptyCell.NOT_CODABLE),
                rows.count(Cell.EmptyCell.UNANSWERED),
                rows.pairable() == 0
                        ? nothing(rows.coders().size(), rows.obstacle())
                        : figures(rows.ratings(scales), scales.as()));
    }

    /// No figure, for a reason that the measures don't know.
    private List<Figure> nothing(int coders, Reason reason) {
        return choice.ratings(coders).stream().map(it -> new Figure(it.id(), Outcome.undefined(reason))).toList();
    }

    /// Whether something is there, which is not asked and can't be left open.
    Comparison presence(List<String> coders, Ratings ratings) {
        return new Comparison(
                coders, ratings.units(), compared(ratings), 0, 0, 0, 0, figures(ratings, ComparedAs.NOMINAL));
    }

    /// How many units two coders or more have rated.
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

    private List<Figure> figures(Ratings data, ComparedAs as) {
        boolean independent = areIndependent(data) && compared(data) >= Bootstrap.FEWEST;
        return choice.ratings(data.coders()).stream()
                .map(it -> figure(it, data, RatedOf.metric(as), independent))
                .toList();
    }

    private Figure figure(Measure measure, Ratings data, Metric metric, boolean independent) {
        AgreementService.stopWhereInterrupted();
        return switch (measure.of(data, metric, Weights.UNWEIGHTED)) {
            case Outcome.Undefined undefined -> new Figure(measure.id(), undefined);
            case Outcome.Defined value ->
                    new Figure(
                            measure.id(),
                            independent ? value : new Outcome.Defined(value.value()),
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

    private List<Spread> spreads(List<Comparison> pairs) {
        return pairs.isEmpty()
                ? List.of()
                : choice.ratings().stream()
                        .map(Measure::id)
                        .flatMap(it -> Spread.of(it, outcomes(pairs, it)).stream())
                        .toList();
    }

    private static List<Outcome> outcomes(List<Comparison> pairs, String measure) {
        return pairs.stream()
                .flatMap(it -> it.figures().stream())
                .filter(it -> it.measure().equals(measure))
                .map(Figure::outcome)
                .toList();
    }
}
