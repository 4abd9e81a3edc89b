package org.framewright.reliability.figures;

import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.rated.LargestConfusion;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;

import java.util.List;
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

    /// The confusions of a report's variables, in their order.
    static List<VariableConfusion> of(ComparisonData data, AgreementReport report) {
        return FigureSections.of(report, Optional.empty()).stream()
                .filter(it -> it.name().kind() == FigureSection.Kind.ANSWERS)
                .map(it -> new SectionSubject(it.tag(), it.about()))
                .distinct()
                .flatMap(it -> it.find(data).stream())
                .toList();
    }

    private record SectionSubject(String tag, String about) {

        Optional<VariableConfusion> find(ComparisonData data) {
            return data.ratings(tag, about)
                    .flatMap(rated -> LargestConfusion.of(rated).map(it -> confusion(rated, it)));
        }

        private VariableConfusion confusion(RatedVariable rated, LargestConfusion found) {
            return new VariableConfusion(
                    tag,
                    about,
                    rated.categories().get(found.first()),
                    rated.categories().get(found.second()),
                    found.units(),
                    found.differing(),
                    found.merged());
        }
    }
}
