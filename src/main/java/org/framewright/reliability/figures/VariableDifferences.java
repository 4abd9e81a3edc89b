package org.framewright.reliability.figures;

import org.framewright.agreement.units.UnitRatings;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.figures.FigureSections.SectionSubject;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The units of a variable on which coders differ, the first [#MOST] of them.
///
/// @param tag the tag's id
/// @param about as in [FigureSection]
/// @param differing the number of units with different answers
/// @param units at most [#MOST], in the order of the articles
public record VariableDifferences(String tag, String about, int differing, List<DifferingUnit> units) {

    /// The units that are listed at most for a variable.
    public static final int MOST = 10;

    /// A unit on which coders differ.
    ///
    /// @param article the article's name
    /// @param answers in the coders' order
    public record DifferingUnit(String article, Extent at, List<CoderAnswer> answers) {

        public DifferingUnit {
            answers = List.copyOf(answers);
        }
    }

    /// A coder's answer.
    public record CoderAnswer(String coder, RatedCategory category) {}

    public VariableDifferences {
        units = List.copyOf(units);
    }

    /// Empty where all coders agree.
    static Optional<VariableDifferences> of(SectionSubject subject, RatedVariable rated) {
        var differing = IntStream.range(0, rated.units().size()).filter(it -> isDiffering(rated, it)).toArray();
        var units = IntStream.of(differing).limit(MOST).mapToObj(it -> unit(rated, it)).toList();
        return differing.length == 0
                ? Optional.empty()
                : Optional.of(new VariableDifferences(subject.tag(), subject.about(), differing.length, units));
    }

    private static boolean isDiffering(RatedVariable rated, int unit) {
        return answers(rated, unit).map(it -> rated.ratings().get(unit, it)).distinct().count() > 1;
    }

    private static DifferingUnit unit(RatedVariable rated, int unit) {
        var rating = rated.units().get(unit);
        return new DifferingUnit(
                rated.articles().get(rating.article()).name(),
                rating.at(),
                answers(rated, unit)
                        .mapToObj(it ->
                                new CoderAnswer(
                                        rated.coders().get(it), rated.categories().get(rated.ratings().get(unit, it))))
                        .toList());
    }

    /// The places of the coders with an answer.
    private static IntStream answers(RatedVariable rated, int unit) {
        return IntStream.range(0, rated.coders().size())
                .filter(it -> rated.ratings().get(unit, it) != UnitRatings.MISSING);
    }
}
