package org.framewright.reliability.external;

import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.external.SpreadsheetRatings.RatedColumn;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.FigureWarning;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.framewright.reliability.rated.RatedVariable.RatedQuestion;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;
import org.framewright.reliability.report.ReliabilityReport;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The overview of a spreadsheet's agreement, in the form of the overview of a project: a line for each variable.
public final class SheetOverview {

    private SheetOverview() {}

    /// The measure beside percent agreement and alpha: the kappa that readers expect for such a file.
    public static UnitMeasure kappaMeasure(SpreadsheetRatings sheet) {
        boolean two = sheet.variables().stream().allMatch(it -> it.coders().size() == 2);
        return two ? UnitMeasure.COHEN_KAPPA : UnitMeasure.FLEISS_KAPPA;
    }

    /// The lines of the overview.
    ///
    /// @param report of the spreadsheet
    /// @param additionalMeasure the id of one more measure
    /// @param words gives the names of variables, also of a variable without a name
    public static List<FigureLine> lines(
            SpreadsheetRatings sheet,
            ReliabilityReport report,
            String additionalMeasure,
            ColumnMappingFormatter words) {
        return IntStream.range(0, sheet.variables().size())
                .mapToObj(it -> line(sheet.variables().get(it), report.sections().get(it), additionalMeasure, words))
                .toList();
    }

    private static FigureLine line(
            RatedColumn variable, FigureSection section, String additionalMeasure, ColumnMappingFormatter words) {
        return new FigureLine(
                "",
                variable.name(),
                "",
                words.name(variable.name()),
                FigureLine.Kind.ANSWERS,
                FigureLine.CountedUnit.LINE,
                Optional.of(section.comparedAs()),
                variable.coders(),
                section.units(),
                section.compared(),
                estimate(section, UnitMeasure.PERCENT_AGREEMENT.id()),
                estimate(section, UnitMeasure.KRIPPENDORFF_ALPHA.id()),
                estimate(section, additionalMeasure),
                FigureWarning.of(ratedVariable(variable, words)));
    }

    private static Optional<FigureEstimate> estimate(FigureSection section, String measure) {
        return section.figures().stream()
                .filter(it -> it.measure().equals(measure))
                .findFirst()
                .map(FigureEstimate::of);
    }

    /// A variable's ratings, in the form of the ratings of a project.
    public static RatedVariable ratedVariable(RatedColumn variable, ColumnMappingFormatter words) {
        var everybody = IntStream.range(0, variable.coders().size()).boxed().toList();
        return new RatedVariable(
                new RatedQuestion("", words.name(variable.name()), AlphaMetric.of(variable.scale()), false, false),
                variable.coders(),
                variable.ratings().categories().labels().stream().map(RatedCategory::named).toList(),
                variable.units().stream().map(RatedArticle::named).toList(),
                IntStream.range(0, variable.units().size())
                        .mapToObj(it -> new RatedUnit(it, new Extent.WholeArticle(), everybody))
                        .toList(),
                variable.ratings());
    }
}
