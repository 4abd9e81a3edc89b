package org.framewright.reliability.report;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.model.Problem;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.store.query.CoderLetters;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Figures of agreement with their basis and the warnings that a reader needs.
///
/// @param title of the study, or the file's name
/// @param basis the data behind the figures
/// @param coders the compared coders, by their names in the report
/// @param sections the figures
/// @param warnings the warnings to consider before the figures are trusted
public record ReliabilityReport(
        String title, ReportBasis basis, List<String> coders, List<FigureSection> sections, List<Problem> warnings) {

    private static final Set<ReliabilityProblem> RESTRICTIONS =
            Set.of(
                    ReliabilityProblem.ONLY_FROM,
                    ReliabilityProblem.ONLY_TO,
                    ReliabilityProblem.ONLY_OUTLETS,
                    ReliabilityProblem.ONLY_VERSION,
                    ReliabilityProblem.ONLY_QUESTIONS);

    public ReliabilityReport {
        coders = List.copyOf(coders);
        sections = List.copyOf(sections);
        warnings = List.copyOf(warnings);
    }

    /// The report of a project.
    ///
    /// @param variable the only requested variable
    public static ReliabilityReport of(AgreementReport report, MethodFacts facts, Optional<String> variable) {
        return new ReliabilityReport(
                facts.procedure().study(),
                new ReportBasis.ProjectBasis(facts, report),
                report.coders().stream().map(CoderArticles::coder).toList(),
                FigureSections.of(report, variable),
                report.leftOut());
    }

    /// The report of a file with letters in place of the coders' names, in the order of its coders. The report of a project has letters
    /// where its figures and facts were read with letters, and is itself.
    public ReliabilityReport withLetters() {
        return switch (basis) {
            case ReportBasis.ProjectBasis _ -> this;
            case ReportBasis.FileBasis _ ->
                    new ReliabilityReport(
                            title,
                            basis,
                            letters(coders),
                            sections.stream().map(it -> it.withCoders(letters(it.coders()))).toList(),
                            warnings);
        };
    }

    private List<String> letters(List<String> names) {
        return names.stream().map(it -> CoderLetters.letter(coders.indexOf(it))).sorted().toList();
    }

    /// The report with the first section of each topic, for a table with one row per topic.
    ReliabilityReport withFirstSections(Set<FigureSection.Kind> kinds) {
        var some = sections.stream().filter(it -> kinds.contains(it.name().kind())).toList();
        return withSections(ReportTopic.of(some).stream().map(ReportTopic::first).toList());
    }

    /// The report with some of its figures: then the method names no other measure.
    ///
    /// @param measures their ids
    ReliabilityReport withFigures(Set<String> measures) {
        return withSections(
                sections.stream()
                        .map(section ->
                                section.withFigures(
                                        section.figures().stream()
                                                .filter(it -> measures.contains(ReportWording.id(it.measure())))
                                                .toList()))
                        .toList());
    }

    private ReliabilityReport withSections(List<FigureSection> some) {
        return new ReliabilityReport(title, basis, coders, some, warnings);
    }

    /// The ids of all measures with a value in the report: a measure that is undefined for all its data is not among them.
    List<String> measures() {
        return sections.stream()
                .flatMap(it -> it.figures().stream())
                .filter(it -> it.outcome() instanceof MeasureOutcome.Defined)
                .map(it -> ReportWording.id(it.measure()))
                .distinct()
                .toList();
    }

    /// The thresholds of alpha: the study's own, else the usual ones.
    AlphaThresholds thresholds() {
        return facts().map(MethodFacts::description).flatMap(AlphaThresholds::of).orElse(AlphaThresholds.USUAL);
    }

    /// The weights of the measures that can have weights.
    AgreementWeights weights() {
        return switch (basis) {
            case ReportBasis.ProjectBasis(_, var agreement) -> agreement.weights();
            case ReportBasis.FileBasis file -> file.weights();
        };
    }

    /// The warnings on articles and codings that the query leaves out.
    List<Problem> restrictions() {
        return warnings.stream()
                .filter(it -> it.code() instanceof ReliabilityProblem code && RESTRICTIONS.contains(code))
                .toList();
    }

    /// The facts about the method; empty for a file.
    Optional<MethodFacts> facts() {
        return basis instanceof ReportBasis.ProjectBasis(var facts, _) ? Optional.of(facts) : Optional.empty();
    }

    /// The data behind figures.
    public sealed interface ReportBasis {

        /// Codings of a project.
        record ProjectBasis(MethodFacts facts, AgreementReport report) implements ReportBasis {}

        /// Ratings of any program.
        ///
        /// @param file the file's name
        /// @param sheet the sheet's name; empty for a single sheet without a name
        /// @param units the number of rows
        /// @param missing the cell contents that mean a missing rating, beside the empty cell
        /// @param weights the weights for pi, the kappas, AC and Brennan-Prediger
        record FileBasis(String file, String sheet, int units, List<String> missing, AgreementWeights weights)
                implements ReportBasis {
            public FileBasis {
                missing = List.copyOf(missing);
            }
        }
    }
}
