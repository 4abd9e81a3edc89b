package org.framewright.reliability.figures;

import org.framewright.reliability.figures.FigureSections.SectionSubject;
import org.framewright.reliability.rated.LargestConfusion;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;

import java.util.Optional;

/// The two categories of a variable that coders confuse most often, as [LargestConfusion] finds them.
///
/// @param tag the tag's id
/// @param about as in [FigureSection]
/// @param units the number of units with both categories
/// @param differing the number of units with different answers
/// @param merged alpha of the answers if the two were one category
public record VariableConfusion(
        String tag, String about, RatedCategory first, RatedCategory second, int units, int differing, double merged) {

    static Optional<VariableConfusion> of(SectionSubject subject, RatedVariable rated) {
        return LargestConfusion.of(rated).map(it -> confusion(subject, rated, it));
    }

    private static VariableConfusion confusion(SectionSubject subject, RatedVariable rated, LargestConfusion found) {
        return new VariableConfusion(
                subject.tag(),
                subject.about(),
                rated.categories().get(found.first()),
                rated.categories().get(found.second()),
                found.units(),
                found.differing(),
                found.merged());
    }
}
