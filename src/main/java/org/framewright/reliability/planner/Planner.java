package org.framewright.reliability.planner;

import org.framewright.agreement.Outcome;
import org.framewright.agreement.units.Measure;
import org.framewright.agreement.units.Ratings;
import org.framewright.reliability.AgreementReport;
import org.framewright.reliability.ComparedCodings;
import org.framewright.reliability.Comparison;
import org.framewright.reliability.Figure;
import org.framewright.reliability.Spread;
import org.framewright.reliability.VariableAgreement;
import org.framewright.reliability.planner.Planned.Rare;
import org.framewright.reliability.rated.RatedCategory;
import org.framewright.reliability.rated.RatedVariable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plans a reliability test by a pilot.
public final class Planner {

    /// A category that so few units are expected to have says nothing about itself.
    public static final double RARE = 5;

    /// From so few articles the pilot's own interval is hardly more than a guess.
    public static final int FEW = 20;

    private static final String ALPHA = Measure.KRIPPENDORFF_ALPHA.id();

    private final ComparedCodings codings;
    private final AgreementReport report;
    private final double threshold;
    private final List<Planned> planned = new ArrayList<>();

    private Planner(ComparedCodings codings, AgreementReport report, double threshold) {
        this.codings = codings;
        this.report = report;
        this.threshold = threshold;
    }

    /// What every variable of a project needs.
    ///
    /// @param report made of the codings, with alpha drawn again and again
    /// @param threshold that the lower end of alpha's 95 % interval is to reach
    public static List<Planned> of(ComparedCodings codings, AgreementReport report, double threshold) {
        var planner = new Planner(codings, report, threshold);
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

    /// How many more articles satisfy every variable that can be satisfied.
    public static int more(List<Planned> planned) {
        return planned.stream().mapToInt(it -> it.need() instanceof Need.MoreArticles(int more, _) ? more : 0).max().orElse(0);
    }

    private void add(String tag, String about, String label, VariableAgreement variable) {
        var together = variable.together();
        var compared = together == null ? variable.pairs() : List.of(together);
        var alphas =
                compared.stream()
                        .flatMap(it -> alpha(it).map(alpha -> new OfCoders(it.coders(), alpha)))
                        .sorted(Comparator.comparingDouble(OfCoders::value))
                        .toList();
        if (alphas.isEmpty()) {
            return;
        }
        var needs = alphas.stream().map(it -> Need.of(it.alpha(), threshold, report.articles())).toList();
        var need = Need.most(needs);
        var decisive = alphas.get(needs.indexOf(need));
        var drawn = decisive.alpha().bootstrap();
        var figures = drawn == null ? null : drawn.figures();
        int total = need instanceof Need.MoreArticles(_, int all) ? all : report.articles();
        planned.add(
                new Planned(
                        tag,
                        about,
                        label,
                        decisive.coders(),
                        together == null ? alphas.size() : 0,
                        together == null ? mean(variable) : null,
                        decisive.alpha().outcome(),
                        figures == null ? null : figures.interval95(),
                        need,
                        codings.ratings(tag, about).map(it -> rare(it, total)).orElseGet(List::of)));
    }

    private static @Nullable Double mean(VariableAgreement variable) {
        return variable.overPairs().stream()
                .filter(it -> it.measure().equals(ALPHA))
                .findFirst()
                .map(Spread::mean)
                .orElse(null);
    }

    /// Alpha of some coders; where it is undefined it comes last.
    private record OfCoders(List<String> coders, Figure alpha) {

        double value() {
            return alpha.outcome() instanceof Outcome.Defined(double value, _, _) ? value : Double.POSITIVE_INFINITY;
        }
    }

    private static Stream<Figure> alpha(Comparison comparison) {
        return comparison.figures().stream()
                .filter(it -> it.measure().equals(ALPHA))
                .filter(it -> it.bootstrap() != null || it.outcome() instanceof Outcome.Undefined);
    }

    private List<Rare> rare(RatedVariable rated, int articles) {
        double grows = (double) articles / report.articles();
        return IntStream.range(0, rated.categories().size())
                .filter(it -> rated.question().declared() || rated.question().isMergeable())
                .filter(it -> rated.categories().get(it).kind() == RatedCategory.Kind.NAMED)
                .mapToObj(it -> new Rare(rated.categories().get(it).label(), units(rated.ratings(), it) * grows))
                .filter(it -> it.expected() < RARE)
                .sorted(Comparator.comparingDouble(Rare::expected))
                .toList();
    }

    /// In how many units one coder or more chose the category.
    private static long units(Ratings ratings, int category) {
        return IntStream.range(0, ratings.units())
                .filter(unit ->
                        IntStream.range(0, ratings.coders()).anyMatch(coder -> ratings.at(unit, coder) == category))
                .count();
    }
}
