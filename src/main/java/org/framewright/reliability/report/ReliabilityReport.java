package org.framewright.reliability.report;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.model.Problem;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.codings.CodingProcedure;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;

import java.util.List;
import java.util.Optional;

/// Figures of agreement with all that has to be said of them.
///
/// @param title of the study, or the file's name
/// @param basis what they rest on
/// @param coders who are compared, by the names that the report gives them
/// @param sections the figures
/// @param remarks what is worth knowing before they are believed
public record ReliabilityReport(
        String title, ReportBasis basis, List<String> coders, List<FigureSection> sections, List<Problem> remarks) {

    public ReliabilityReport {
        coders = List.copyOf(coders);
        sections = List.copyOf(sections);
        remarks = List.copyOf(remarks);
    }

    /// Of a project.
    ///
    /// @param variable the only one that was asked for
    public static ReliabilityReport of(AgreementReport report, CodingProcedure procedure, Optional<String> variable) {
        return new ReliabilityReport(
                procedure.study(),
                new ReportBasis.ProjectBasis(procedure, report),
                report.coders().stream().map(CoderArticles::coder).toList(),
                FigureSections.of(report, variable),
                report.leftOut());
    }

    /// The same, with letters for the coders in their order; a remark that would name them is left out.
    public ReliabilityReport withLetters() {
        return new ReliabilityReport(
                title,
                basis,
                letters(coders),
                sections.stream().map(it -> it.withCoders(letters(it.coders()))).toList(),
                remarks.stream().filter(it -> it.code() != ReliabilityProblem.CODERS_LEFT).toList());
    }

    /// The ids of all measures with a figure in it.
    List<String> measures() {
        return sections.stream()
                .flatMap(it -> it.figures().stream())
                .map(it -> ReportWording.id(it.measure()))
                .distinct()
                .toList();
    }

    private List<String> letters(List<String> names) {
        return names.stream().map(it -> CoderLetters.letter(coders.indexOf(it))).toList();
    }

    /// What figures rest on.
    public sealed interface ReportBasis {

        /// Codings of a project.
        record ProjectBasis(CodingProcedure procedure, AgreementReport report) implements ReportBasis {}

        /// Ratings of any program.
        ///
        /// @param file its name
        /// @param sheet the sheet's name; empty where there is but one without a name
        /// @param units how many rows there are
        /// @param missing what cells hold that means no rating, beside nothing at all
        /// @param weights that pi, the kappas, AC and Brennan-Prediger go by
        record FileBasis(String file, String sheet, int units, List<String> missing, AgreementWeights weights)
                implements ReportBasis {
            public FileBasis {
                missing = List.copyOf(missing);
            }
        }
    }
}
