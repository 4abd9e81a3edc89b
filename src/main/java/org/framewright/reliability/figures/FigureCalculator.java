package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.F1Score;
import org.framewright.agreement.passages.PairCoverage;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.gamma.GammaSettings;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.codebook.Variable;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.framewright.reliability.figures.AgreementReport.PairSpread.PairOutcome;
import org.framewright.reliability.figures.AgreementReport.PooledAgreement;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.matching.PairTag;
import org.framewright.reliability.matching.PooledLabels;
import org.framewright.reliability.matching.TagMarks;
import org.framewright.reliability.query.MeasureQuery;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RatingCell;
import org.framewright.reliability.units.VariableRows;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Computes figures by the requested measures. Alpha uses the distances of the variable's scale, for sets Jaccard's
/// distance; the other measures count answers as the same or not, or with weights.
///
/// @param tags the number of tags with figures
/// @param draws for bootstrap intervals; 0 for none. With fewer than [BootstrapResult#FEWEST] articles there is no interval by a
///     formula either
/// @param seed the seed of random draws
/// @param weights for answers with an order, by the measures that can have weights
record FigureCalculator(MeasureQuery measures, int tags, int draws, long seed, AgreementWeights weights) {

    /// @param pairs for each two coders, the number of passages that both have found, and that only one of the two has found
    /// @param hasRoles whether the passages are of one tag, which has roles
    List<AgreementFigure> passageFigures(MarkedCorpus corpus, List<PairCoverage> pairs, boolean hasRoles) {
        var settings = GammaSettings.sharedBy(tags, seed, measures.named());
        var figures = new ArrayList<AgreementFigure>();
        for (var measure : measures.passageMeasures(hasRoles)) {
            AgreementService.throwIfInterrupted();
            var outcome = outcome(measure, corpus, pairs, settings);
            figures.add(new AgreementFigure(measure.id(), outcome, bootstrap(measure, corpus, outcome)));
        }
        return figures;
    }

    /// The outcome of a measure. F1 is computed from the counts beside it, with the same matching of passages as every
    /// other figure.
    private static MeasureOutcome outcome(
            PassageMeasure measure, MarkedCorpus corpus, List<PairCoverage> pairs, GammaSettings settings) {
        return measure == PassageMeasure.F1_MATCHED ? F1Score.matched(pairs) : measure.compute(corpus, settings);
    }

    /// The bootstrap of a measure that is a sum over articles, which costs next to nothing; the other measures of passages have
    /// no bootstrap.
    private @Nullable BootstrapResult bootstrap(PassageMeasure measure, MarkedCorpus corpus, MeasureOutcome outcome) {
        return measure == PassageMeasure.ALPHA_U && draws > 0 && outcome instanceof MeasureOutcome.Defined
                ? AlphaU.bootstrap(corpus, draws, seed)
                : null;
    }

    /// The range of the measures that are means over pairs of coders.
    List<PairSpread> overPairs(MarkedCorpus corpus, List<PairTag> pairs, boolean hasRoles) {
        var settings = GammaSettings.sharedBy(tags, seed, measures.named());
        var spreads = new ArrayList<PairSpread>();
        for (var measure : measures.passageMeasures(hasRoles)) {
            AgreementService.throwIfInterrupted();
            if (isMeanOverPairs(measure)) {
                var outcomes =
                        pairs.stream()
                                .map(it ->
                                        new PairOutcome(
                                                it.pair().names(),
                                                outcome(
                                                        measure,
                                                        TagMarks.corpus(corpus, it.pair()),
                                                        List.of(it.coverage()),
                                                        settings)))
                                .toList();
                PairSpread.of(measure.id(), outcomes).ifPresent(spreads::add);
            }
        }
        return spreads;
    }

    private static boolean isMeanOverPairs(PassageMeasure measure) {
        return switch (measure) {
            case ALPHA_U, GAMMA, TOKEN_ALPHA, TOKEN_ALPHA_ROLES -> false;
            case F1_MATCHED, F1_EXACT, F1_OVERLAP, F1_CHARACTER, AGR, AGR_ROLES -> true;
        };
    }

    /// @param together all coders' answers, where they are about the same units
    /// @param pairs the answers of each two coders
    /// @param pooled all coders' answers, where the units are those that they found
    VariableAgreement variable(
            String tag,
            Variable variable,
            Optional<VariableRows> together,
            List<VariableRows> pairs,
            Optional<PooledLabels> pooled) {
        var all = Stream.concat(together.stream(), pairs.stream()).toList();
        var scales = AnswerScales.of(variable, all);
        var compared = pairs.stream().map(it -> comparison(it, scales)).toList();
        return new VariableAgreement(
                tag,
                variable.id(),
                variable.label(),
                variable.scale(),
                scales.comparedAs(),
                AnswerScales.offScale(variable, together.map(List::of).orElse(pairs)),
                together.map(it -> comparison(it, scales)).orElse(null),
                compared,
                spreads(compared),
                rareCategories(pairs, scales),
                pooled.map(it -> new PooledAgreement(comparison(it.rows(variable), scales), it.foundBySome()))
                        .orElse(null));
    }

    MeasuredRatings comparison(VariableRows rows, AnswerScales scales) {
        return new MeasuredRatings(
                rows.coders(),
                rows.askedRows().size(),
                rows.pairable(),
                rows.notAsked(),
                rows.askedOfSome(),
                rows.count(RatingCell.EmptyCell.NOT_CODABLE),
                rows.count(RatingCell.EmptyCell.UNANSWERED),
                rareCategories(List.of(rows), scales),
                rows.pairable() == 0
                        ? undefinedFigures(rows.coders().size(), rows.obstacle())
                        : figures(rows.ratings(scales), scales.comparedAs()));
    }

    /// The number of rare categories of the codebook's, where more than one was chosen.
    private static int rareCategories(List<VariableRows> rows, AnswerScales scales) {
        if (scales.declared().isEmpty()) {
            return 0;
        }
        var counts = rows.stream().map(it -> it.ratings(scales).countByCategory()).toList();
        var chosen =
                counts.isEmpty()
                        ? new int[0]
                        : IntStream.range(0, counts.getFirst().length)
                                .map(category -> counts.stream().mapToInt(it -> it[category]).sum())
                                .filter(it -> it > 0)
                                .toArray();
        return chosen.length < 2 ? 0 : (int) IntStream.of(chosen).filter(it -> it < MeasuredRatings.RARE).count();
    }

    /// No figure, for a reason from outside the measures.
    private List<AgreementFigure> undefinedFigures(int coders, UndefinedReason reason) {
        return measures.unitMeasures(coders).stream()
                .map(it -> new AgreementFigure(it.id(), MeasureOutcome.undefined(reason)))
                .toList();
    }

    /// The figures of presence, which is not asked and can't be left open.
    MeasuredRatings presence(List<String> coders, UnitRatings ratings) {
        return new MeasuredRatings(
                coders, ratings.units(), ratings.pairable(), 0, 0, 0, 0, 0, figures(ratings, MeasurementLevel.NOMINAL));
    }

    private List<AgreementFigure> figures(UnitRatings data, MeasurementLevel as) {
        boolean independent = areIndependent(data) && data.pairable() >= BootstrapResult.FEWEST;
        return measures.unitMeasures(data.coders()).stream().map(it -> figure(it, data, as, independent)).toList();
    }

    private AgreementFigure figure(UnitMeasure measure, UnitRatings data, MeasurementLevel as, boolean independent) {
        AgreementService.throwIfInterrupted();
        var metric = AlphaMetric.of(as);
        var weighted = as.isOrdered() && measure.isWeighable() ? weights : AgreementWeights.UNWEIGHTED;
        return switch (measure.compute(data, metric, weighted)) {
            case MeasureOutcome.Undefined undefined -> new AgreementFigure(measure.id(), undefined);
            case MeasureOutcome.Defined value ->
                    new AgreementFigure(
                            measure.id(),
                            independent ? value : new MeasureOutcome.Defined(value.value()),
                            draws == 0 ? null : BootstrapResult.byUnits(data, measure, metric, weighted, draws, seed));
        };
    }

    /// Units of one article resemble each other; the error formulas for independent units give too small an error for them.
    private static boolean areIndependent(UnitRatings data) {
        var clusters = IntStream.range(0, data.units()).mapToObj(data::cluster).flatMapToInt(OptionalInt::stream);
        return clusters.distinct().count() == data.units() || data.units() == 0 || data.cluster(0).isEmpty();
    }

    private List<PairSpread> spreads(List<MeasuredRatings> pairs) {
        return pairs.isEmpty()
                ? List.of()
                : measures.unitMeasures().stream()
                        .map(UnitMeasure::id)
                        .flatMap(it -> PairSpread.of(it, outcomes(pairs, it)).stream())
                        .toList();
    }

    private static List<PairOutcome> outcomes(List<MeasuredRatings> pairs, String measure) {
        return pairs.stream()
                .flatMap(pair ->
                        pair.figures().stream()
                                .filter(it -> it.measure().equals(measure))
                                .map(it -> new PairOutcome(pair.coders(), it.outcome())))
                .toList();
    }
}
