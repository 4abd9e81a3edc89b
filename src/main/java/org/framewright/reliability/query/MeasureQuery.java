package org.framewright.reliability.query;

import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.Refusal;
import org.framewright.reliability.ReliabilityProblem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The measures that were asked for.
///
/// @param named whether they were named: then a measure is shown also where it has no figure for so many coders
/// @param ratings measures of answers
/// @param passages measures of whether the same passages were found
public record MeasureQuery(boolean named, List<UnitMeasure> ratings, List<PassageMeasure> passages) {

    /// The measures that a query names; all of them where it names none.
    ///
    /// @throws Refusal where there is no such measure
    public static MeasureQuery of(AgreementQuery selection) {
        if (!(selection.overlap() > 0 && selection.overlap() <= 1)) {
            throw new Refusal(ReliabilityProblem.BAD_OVERLAP, "", selection.overlap());
        }
        if (selection.draws() < 0) {
            throw new Refusal(ReliabilityProblem.BAD_DRAWS, "", selection.draws());
        }
        var ids = selection.measures();
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

    /// Refuses measures that do not fit what is measured.
    ///
    /// @throws Refusal where the measures are of passages only, and none were asked for
    public void requireFit(TagQueries chosen, AgreementQuery selection) {
        boolean looksForPassages = selection.variable() == null && chosen.hasPassages();
        if (ratings.isEmpty() && !looksForPassages) {
            throw new Refusal(
                    ReliabilityProblem.MEASURES_DO_NOT_FIT,
                    String.join(", ", selection.measures()),
                    ids(List.of(UnitMeasure.values())).collect(Collectors.joining(", ")));
        }
    }

    private static Stream<String> ids(List<UnitMeasure> measures) {
        return measures.stream().map(UnitMeasure::id);
    }

    /// Whether there are measures of answers.
    public boolean rates() {
        return !ratings.isEmpty();
    }

    /// Whether there are measures of passages.
    public boolean finds() {
        return !passages.isEmpty();
    }

    /// The measures of answers of so many coders.
    public List<UnitMeasure> ratings(int coders) {
        return ratings.stream().filter(it -> named || coders == 2 || !isOfTwoCoders(it)).toList();
    }

    private static boolean isOfTwoCoders(UnitMeasure measure) {
        return measure == UnitMeasure.SCOTT_PI || measure == UnitMeasure.COHEN_KAPPA;
    }
}
