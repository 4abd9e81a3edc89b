package org.framewright.reliability;

import org.framewright.agreement.ConfidenceInterval;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.reliability.ReliabilityPlanner.VariablePlan.RareCategory;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plans a reliability test by a pilot.
public final class ReliabilityPlanner {

    /// A category that is expected in fewer units than this is too rare for a conclusion about the category.
    public static final double RARE = 5;

    /// The number of articles below which the pilot's own interval is hardly more than a guess.
    public static final int FEW = 20;

    private static final String ALPHA = UnitMeasure.KRIPPENDORFF_ALPHA.id();

    private static final Set<UndefinedReason> WITHOUT_DATA =
            Set.of(
                    UndefinedReason.NEEDS_TWO_CODERS,
                    UndefinedReason.OTHER_VERSION,
                    UndefinedReason.NOBODY_ANSWERED,
                    UndefinedReason.NO_SHARED_UNIT);

    private final ComparisonData codings;
    private final AgreementReport report;
    private final double threshold;
    private final List<VariablePlan> planned = new ArrayList<>();

    private ReliabilityPlanner(ComparisonData codings, AgreementReport report, double threshold) {
        this.codings = codings;
        this.report = report;
        this.threshold = threshold;
    }

    /// The sample that each variable of a project needs.
    ///
    /// @param report of the codings, with bootstrap draws of alpha
    /// @param threshold for the lower end of alpha's 95 % interval
    public static List<VariablePlan> plan(ComparisonData codings, AgreementReport report, double threshold) {
        var planner = new ReliabilityPlanner(codings, report, threshold);
        var relevance = report.relevance();
        if (relevance != null) {
            planner.add("", FigureSections.RELEVANCE, "", List.of(relevance), null);
        }
        for (var tag : report.tags()) {
            tag.variables().forEach(it -> planner.add(tag.tag(), it.variable(), tag.label() + ": " + it.label(), it));
            for (var role : tag.roles()) {
                role.variables()
                        .forEach(it ->
                                planner.add(
                                        tag.tag(),
                                        role.role() + "/" + it.tag() + "/" + it.variable(),
                                        tag.label() + ", " + role.label() + ": " + it.label(),
                                        it));
            }
        }
        return planner.planned;
    }

    /// The number of further articles that satisfies every variable that can be satisfied.
    public static int additionalArticles(List<VariablePlan> planned) {
        return planned.stream()
                .mapToInt(it -> it.need() instanceof SampleNeed.MoreArticles(int more, _) ? more : 0)
                .max()
                .orElse(0);
    }

    private void add(String tag, String about, String label, VariableAgreement variable) {
        var together = variable.together();
        if (together == null) {
            add(tag, about, label, variable.pairs(), mean(variable));
        } else {
            add(tag, about, label, List.of(together), null);
        }
    }

    /// @param compared all coders at once, or each two of several
    /// @param mean of alpha over pairs
    private void add(String tag, String about, String label, List<MeasuredRatings> compared, @Nullable Double mean) {
        var alphas =
                compared.stream()
                        .flatMap(it -> alpha(it).map(alpha -> new CoderAlpha(it.coders(), alpha)))
                        .sorted(Comparator.comparingDouble(CoderAlpha::value).thenComparing(it -> !it.isOfData()))
                        .toList();
        if (alphas.isEmpty()) {
            return;
        }
        int articles = report.submitted();
        boolean byPairs = compared.size() > 1;
        var needs = alphas.stream().map(it -> SampleNeed.of(it.alpha(), threshold, articles)).toList();
        var need = SampleNeed.max(needs);
        var decisive = alphas.get(needs.indexOf(need));
        var drawn = decisive.alpha().bootstrap();
        var figures = drawn == null ? null : drawn.figures();
        int total = need instanceof SampleNeed.MoreArticles(_, int all) ? all : articles;
        planned.add(
                new VariablePlan(
                        tag,
                        about,
                        label,
                        decisive.coders(),
                        byPairs ? alphas.size() : 0,
                        byPairs ? countUnmeasured(needs) : 0,
                        mean,
                        decisive.alpha().outcome(),
                        figures == null ? null : figures.interval95(),
                        need,
                        codings.ratings(tag, about).map(it -> rareCategories(it, total)).orElseGet(List::of)));
    }

    private static int countUnmeasured(List<SampleNeed> needs) {
        return (int)
                needs.stream()
                        .filter(it ->
                                it instanceof SampleNeed.UnknownNeed(var reason)
                                        && reason != SampleNeed.UnknownReason.NO_DISAGREEMENT)
                        .count();
    }

    private static @Nullable Double mean(VariableAgreement variable) {
        return variable.overPairs().stream()
                .filter(it -> it.measure().equals(ALPHA))
                .findFirst()
                .map(PairSpread::mean)
                .orElse(null);
    }

    /// Alpha of some coders; an undefined alpha comes last, and behind it one of coders who have answered no unit both.
    private record CoderAlpha(List<String> coders, AgreementFigure alpha) {

        double value() {
            return alpha.outcome() instanceof MeasureOutcome.Defined(double value, _, _)
                    ? value
                    : Double.POSITIVE_INFINITY;
        }

        boolean isOfData() {
            return ReliabilityPlanner.isOfData(alpha.outcome());
        }
    }

    /// Whether at least two coders have answered any unit.
    private static boolean isOfData(MeasureOutcome alpha) {
        return !(alpha instanceof MeasureOutcome.Undefined(var reason) && WITHOUT_DATA.contains(reason));
    }

    private static Stream<AgreementFigure> alpha(MeasuredRatings comparison) {
        return comparison.figures().stream()
                .filter(it -> it.measure().equals(ALPHA))
                .filter(it -> it.bootstrap() != null || it.outcome() instanceof MeasureOutcome.Undefined);
    }

    private List<RareCategory> rareCategories(RatedVariable rated, int articles) {
        double grows = (double) articles / report.submitted();
        return IntStream.range(0, rated.categories().size())
                .filter(_ -> rated.question().declared())
                .filter(it -> rated.categories().get(it).kind() == RatedCategory.Kind.NAMED)
                .mapToObj(
                        it -> new RareCategory(rated.categories().get(it).label(), units(rated.ratings(), it) * grows))
                .filter(it -> it.expected() < RARE)
                .sorted(Comparator.comparingDouble(RareCategory::expected))
                .toList();
    }

    /// The number of units in which one coder or more chose the category.
    private static long units(UnitRatings ratings, int category) {
        return IntStream.range(0, ratings.units())
                .filter(unit ->
                        IntStream.range(0, ratings.coders()).anyMatch(coder -> ratings.get(unit, coder) == category))
                .count();
    }

    /// The sample that a variable needs.
    ///
    /// @param tag the id of the variable's tag; empty for relevance
    /// @param about the subject as in [org.framewright.reliability.figures.FigureSection]
    /// @param label in words; empty for relevance
    /// @param coders the coders whose alpha decides: of several pairs the pair with the greatest need, and of pairs with an equal
    ///     need the pair with the lowest alpha
    /// @param pairs the number of pairs; 0 for alpha of all coders at once
    /// @param withoutInterval the number of pairs that have no interval, and so no need that could be compared
    /// @param mean the mean of alpha over the pairs that have a figure; null without a mean
    /// @param alpha the alpha of `coders`
    /// @param interval the confidence interval of `alpha`; null without an interval
    /// @param rare the categories that will be too rare for a conclusion, even with the planned number of articles
    public record VariablePlan(
            String tag,
            String about,
            String label,
            List<String> coders,
            int pairs,
            int withoutInterval,
            @Nullable Double mean,
            MeasureOutcome alpha,
            @Nullable ConfidenceInterval interval,
            SampleNeed need,
            List<RareCategory> rare) {

        public VariablePlan {
            coders = List.copyOf(coders);
            rare = List.copyOf(rare);
        }

        /// Whether at least two coders have answered any unit. Without, there is nothing to plan with, and a count of the variables
        /// leaves this one out.
        public boolean isCoded() {
            return isOfData(alpha);
        }

        /// A category that hardly occurs.
        ///
        /// @param expected the expected number of units in which one coder or more chooses the category
        public record RareCategory(String category, double expected) {}
    }
}
