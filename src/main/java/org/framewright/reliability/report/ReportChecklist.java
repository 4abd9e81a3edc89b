package org.framewright.reliability.report;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.model.study.StudyDescription.StudyTopic;
import org.framewright.reliability.codings.CodingProcedure;
import org.framewright.reliability.codings.WorkOrigin;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The checklist at the end of a report: the points that published guidance asks of a report on agreement, each with its place.
/// `docs/guide/agreement.md` names the guidance.
record ReportChecklist(ReliabilityReport report, TableParts parts) {

    /// The place of a point in the report.
    private enum ReportPart {
        /// In the paragraph on the method.
        METHOD,
        /// In the tables.
        TABLES,
        /// In the tables, for some questions.
        PART,
        /// In the paragraph on the method, as far as the codebook was changed.
        REVISION,
        /// In the paragraph on the method, and not finished in the project.
        UNDECIDED,
        /// Partly in the paragraph on the method, in the supervisor's words.
        HALF_WRITTEN,
        /// In the paragraph on the method, which says that the reference was decided from the codings.
        DEPENDENT,
        /// The program has no data on the point.
        TO_WRITE,
        /// The step was not done in the project.
        NOT_DONE,
        /// The project has no record of the step, which may have been done elsewhere.
        NOT_HERE
    }

    /// A point of the checklist.
    private enum Point {
        POPULATION,
        SEARCH,
        SAMPLE,
        CODERS,
        TRAINING,
        INDEPENDENCE,
        PILOT,
        PILOT_RESULT,
        OVERLAP,
        OVERLAP_REASON,
        EACH_VARIABLE,
        PERCENT,
        INTERVALS,
        UNITS,
        THRESHOLDS,
        DISAGREEMENTS,
        CODEBOOK,
        SOFTWARE
    }

    List<Block> blocks() {
        var rows = new ArrayList<List<TableCell>>();
        for (var point : Point.values()) {
            rows.add(
                    List.of(
                            TableCell.of(parts.text("report.check." + point.name())),
                            TableCell.of(parts.text("report.place." + place(point).name()))));
        }
        return parts.section("report.checklist", "checklist", List.of("report.check", "report.place"), rows);
    }

    private ReportPart place(Point point) {
        return switch (point) {
            case POPULATION -> statementPlace(StudyTopic.POPULATION, StudyTopic.PERIOD);
            case SEARCH -> statementPlace(StudyTopic.DATABASE, StudyTopic.SEARCH, StudyTopic.SEARCH_DATE);
            case SAMPLE ->
                    procedure()
                            .filter(ReportChecklist::isDrawn)
                            .map(it -> it.batches().stream().anyMatch(ReportChecklist::coversPool))
                            .map(it -> it ? ReportPart.HALF_WRITTEN : ReportPart.METHOD)
                            .orElse(ReportPart.TO_WRITE);
            case CODERS -> statementPlace(StudyTopic.CODERS);
            case TRAINING ->
                    method(
                            statementPlace(StudyTopic.TRAINING) == ReportPart.METHOD
                                    || report.facts().filter(it -> !it.trainings().isEmpty()).isPresent());
            case INDEPENDENCE ->
                    report.facts().filter(MethodFacts::isReferenceDecided).isPresent()
                            ? ReportPart.DEPENDENT
                            : report.facts().map(it -> independence(it.origin())).orElse(ReportPart.TO_WRITE);
            case PILOT -> earlierTest(ReportPart.METHOD);
            case PILOT_RESULT -> earlierTest(isRevised() ? ReportPart.REVISION : ReportPart.TO_WRITE);
            case OVERLAP -> ReportPart.METHOD;
            case OVERLAP_REASON -> statementPlace(StudyTopic.OVERLAP);
            case EACH_VARIABLE -> part(defined(), questions().size());
            case PERCENT -> tables(sections().anyMatch(it -> has(it, UnitMeasure.PERCENT_AGREEMENT)));
            case INTERVALS -> intervals();
            case UNITS -> ReportPart.TABLES;
            case THRESHOLDS ->
                    // the source of the usual thresholds is known
                    method(
                            report.thresholds().equals(AlphaThresholds.USUAL)
                                    || statementPlace(StudyTopic.THRESHOLD_SOURCE) == ReportPart.METHOD);
            case DISAGREEMENTS -> settlementPlace();
            case CODEBOOK -> statementPlace(StudyTopic.CODEBOOK);
            case SOFTWARE -> ReportPart.METHOD;
        };
    }

    /// Whether all topics have a statement of the supervisor's, some, or none.
    private ReportPart statementPlace(StudyTopic... topics) {
        long count =
                report.facts().map(MethodFacts::description).stream()
                        .flatMap(it -> Stream.of(topics).filter(topic -> !it.text(topic).isEmpty()))
                        .count();
        return count == 0 ? ReportPart.TO_WRITE : count < topics.length ? ReportPart.HALF_WRITTEN : ReportPart.METHOD;
    }

    /// Of codings from files the method says only that they were imported.
    private static ReportPart independence(WorkOrigin origin) {
        if (origin.imported() == 0) {
            return ReportPart.METHOD;
        }
        return origin.packaged() + origin.local() == 0 ? ReportPart.TO_WRITE : ReportPart.HALF_WRITTEN;
    }

    private static ReportPart method(boolean known) {
        return known ? ReportPart.METHOD : ReportPart.TO_WRITE;
    }

    private static ReportPart tables(boolean measured) {
        return measured ? ReportPart.TABLES : ReportPart.NOT_DONE;
    }

    private Optional<CodingProcedure> procedure() {
        return report.facts().map(MethodFacts::procedure);
    }

    private static boolean isDrawn(CodingProcedure procedure) {
        return !procedure.batches().isEmpty() && procedure.outside() == 0;
    }

    /// Whether a batch contains all articles of its pool: who chose these is unknown.
    private static boolean coversPool(CodingProcedure.DrawnBatch batch) {
        return batch.recipe().articles() == batch.recipe().pool();
    }

    private Stream<FigureSection> sections() {
        return report.sections().stream();
    }

    private static boolean has(FigureSection section, UnitMeasure measure) {
        return section.figures().stream().anyMatch(it -> ReportWording.id(it.measure()).equals(measure.id()));
    }

    /// The place of the words on settling disagreements: not finished while disagreements are open, whatever is written.
    private ReportPart settlementPlace() {
        boolean adjudicated = report.facts().filter(it -> it.adjudication().disputed() > 0).isPresent();
        var place = statementPlace(StudyTopic.DISAGREEMENTS);
        if ((adjudicated || place == ReportPart.METHOD)
                && report.facts().filter(it -> it.cases().needsDecision()).isPresent()) {
            return ReportPart.UNDECIDED;
        }
        return adjudicated ? ReportPart.METHOD : place;
    }

    /// @param place the place of an earlier test in the report
    private ReportPart earlierTest(ReportPart place) {
        return report.facts().isEmpty()
                ? ReportPart.TO_WRITE
                : report.facts().flatMap(MethodFacts::plan).isPresent() ? place : ReportPart.NOT_HERE;
    }

    /// Whether the codebook was revised since the earlier test.
    private boolean isRevised() {
        return report.facts()
                .flatMap(MethodFacts::plan)
                .filter(it -> it.codebooks().getLast().version() > it.version())
                .isPresent();
    }

    /// Whether all defined alphas of questions have an interval, some, or none.
    private ReportPart intervals() {
        return part(
                questions().stream()
                        .filter(it ->
                                alpha(it).filter(figure -> FigureEstimate.of(figure).interval() != null).isPresent())
                        .count(),
                defined());
    }

    private static ReportPart part(long count, long total) {
        return count == 0 ? ReportPart.NOT_DONE : count < total ? ReportPart.PART : ReportPart.TABLES;
    }

    /// The number of questions with a defined alpha.
    private long defined() {
        return questions().stream()
                .filter(it ->
                        alpha(it).filter(figure -> !(figure.outcome() instanceof MeasureOutcome.Undefined)).isPresent())
                .count();
    }

    private static Optional<AgreementFigure> alpha(FigureSection section) {
        return section.figure(UnitMeasure.KRIPPENDORFF_ALPHA.id());
    }

    /// The first section of each question that is compared.
    private List<FigureSection> questions() {
        return ReportTopic.of(
                        sections()
                                .filter(it -> it.name().kind() == Kind.ANSWERS || it.name().kind() == Kind.RELEVANCE)
                                .toList())
                .stream()
                .map(ReportTopic::first)
                .toList();
    }
}
