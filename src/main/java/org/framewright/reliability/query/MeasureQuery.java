package org.framewright.reliability.query;

import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.Refusal;
import org.framewright.reliability.ReliabilityProblem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The measures of a query.
///
/// @param named whether the query names the measures: a named measure is shown even where it has no figure for this
///     number of coders
/// @param unitMeasures measures of answers
/// @param passageMeasures measures of whether the same passages were found
public record MeasureQuery(boolean named, List<UnitMeasure> unitMeasures, List<PassageMeasure> passageMeasures) {

    private static final int MOST_DRAWS = 1_000_000;

    /// The measures that a query names; all measures where the query names none.
    ///
    /// @throws Refusal where there is no such measure
    public static MeasureQuery of(AgreementQuery query) {
        if (!(query.overlap() > 0 && query.overlap() <= 1)) {
            throw new Refusal(ReliabilityProblem.BAD_OVERLAP, "", asTyped(query.overlap()));
        }
        if (query.draws() != 0 && !isDrawable(query.draws())) {
            throw new Refusal(ReliabilityProblem.BAD_DRAWS, "", query.draws());
        }
        var ids = query.measures();
        var ratings = List.of(UnitMeasure.values());
        var passages = List.of(PassageMeasure.values());
        if (ids.isEmpty()) {
            return new MeasureQuery(false, ratings, passages);
        }
        var known = Stream.concat(ids(ratings), passages.stream().map(PassageMeasure::id)).toList();
        var unknown = ids.stream().filter(it -> !known.contains(it)).findFirst();
        if (unknown.isPresent()) {
            throw new Refusal(ReliabilityProblem.NO_SUCH_MEASURE, unknown.get(), String.join(", ", known));
        }
        return new MeasureQuery(
                true,
                ratings.stream().filter(it -> ids.contains(it.id())).toList(),
                passages.stream().filter(it -> ids.contains(it.id())).toList());
    }

    /// A whole number without a decimal place.
    private static String asTyped(double number) {
        return String.valueOf(number).replaceFirst("\\.0$", "");
    }

    /// Whether a bootstrap can have this number of draws.
    public static boolean isDrawable(int draws) {
        return draws >= 2 && draws <= MOST_DRAWS;
    }

    /// Refuses measures that do not fit the queried tags.
    ///
    /// @throws Refusal where all measures are of passages, and no passages were asked for
    public void requireFit(TagQueries tagQueries, AgreementQuery query) {
        boolean looksForPassages = query.variable() == null && tagQueries.hasPassages();
        if (unitMeasures.isEmpty() && !looksForPassages) {
            throw new Refusal(
                    ReliabilityProblem.MEASURES_DO_NOT_FIT,
                    String.join(", ", query.measures()),
                    ids(List.of(UnitMeasure.values())).collect(Collectors.joining(", ")));
        }
    }

    private static Stream<String> ids(List<UnitMeasure> measures) {
        return measures.stream().map(UnitMeasure::id);
    }

    /// Whether there are measures of answers.
    public boolean hasUnitMeasures() {
        return !unitMeasures.isEmpty();
    }

    /// Whether there are measures of passages.
    public boolean hasPassageMeasures() {
        return !passageMeasures.isEmpty();
    }

    /// The measures of passages for a tag.
    ///
    /// @param hasRoles whether the tag has roles
    public List<PassageMeasure> passageMeasures(boolean hasRoles) {
        return passageMeasures.stream().filter(it -> hasRoles || !it.isOfRoles()).toList();
    }

    /// The measures of answers for a number of coders.
    public List<UnitMeasure> unitMeasures(int coders) {
        return unitMeasures.stream().filter(it -> named || coders == 2 || !it.isOfTwoCoders()).toList();
    }
}
