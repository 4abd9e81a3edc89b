package org.framewright.reliability.report;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TableColumn;
import org.framewright.codebook.document.TextDocument.TextLine;
import org.framewright.model.study.StudyDescription.StudyTopic;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureWarning;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The parts that all tables of a report share.
record TableParts(ReportWording wording, FigureCells cells, ReliabilityReport report) {

    private static final Set<String> WIDE =
            Set.of(
                    "report.check",
                    "report.place",
                    "report.about",
                    "report.tag",
                    "report.tag-or-role",
                    "report.coders",
                    "report.confused",
                    "report.unit",
                    "report.answers",
                    "report.measure");

    static TableParts of(ReliabilityReport report, ReportWording wording) {
        var weighted = wording.withWeights(report.weights());
        return new TableParts(weighted, new FigureCells(wording.texts(), report.thresholds()), report);
    }

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    Block heading(String key, String anchor) {
        return new Block.Heading(2, text(key), anchor, null);
    }

    /// A table under its heading, with the blocks below it; empty without rows.
    List<Block> section(String key, String anchor, List<String> columns, List<List<TableCell>> rows, Block... below) {
        return rows.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(heading(key, anchor), new Block.Table(columns(columns), rows)),
                                Stream.of(below))
                        .toList();
    }

    /// The meanings of a table's columns and notes, in small letters.
    static Block legend(List<String> lines) {
        return new Block.Bullets(lines.stream().map(it -> TextLine.of(StyledText.quiet(it))).toList());
    }

    List<TableColumn> columns(List<String> keys) {
        return keys.stream()
                .map(it ->
                        new TableColumn(
                                text(it), !WIDE.contains(it), !WIDE.contains(it) && !it.equals("report.compared-as")))
                .toList();
    }

    /// The topics of some kinds.
    List<ReportTopic> topics(ReliabilityReport report, Set<Kind> kinds) {
        return ReportTopic.of(report.sections().stream().filter(it -> kinds.contains(it.name().kind())).toList());
    }

    /// The row that names the tag of the rows below.
    List<TableCell> groupRow(String tag, int columns) {
        var name = new TableCell(List.of(TextLine.of(StyledText.strong(tag))), 0);
        return Stream.concat(Stream.of(name), IntStream.range(1, columns).mapToObj(_ -> TableCell.of(""))).toList();
    }

    /// The cell with the subject of a row, and the notes on the subject below the row.
    TableCell about(String name, List<String> notes) {
        var cell = TableCell.of(name);
        return notes.isEmpty()
                ? cell
                : cell.withNotes(List.of(TextLine.of(StyledText.quiet(String.join("; ", notes)))));
    }

    /// The cautions about a figure: its assessment by the thresholds, and whether the data behind it is scarce.
    ///
    /// @param measure the id of the measure that the thresholds are for
    List<String> cautions(ReportTopic topic, String measure) {
        var section = topic.first();
        var exact = section.figure(measure).map(FigureEstimate::of);
        var notes = new ArrayList<String>();
        exact.map(report.thresholds()::assessment)
                .filter(it -> it != AlphaThresholds.Assessment.NONE)
                .ifPresent(it -> notes.add(assessment(it)));
        if (topic.compared() > 0 && topic.compared() < FigureWarning.FEW) {
            notes.add(text("agreement.warning.FEW_UNITS"));
        }
        return notes;
    }

    /// The position of a figure and its interval relative to the thresholds, after the supervisor's word where there is one.
    private String assessment(AlphaThresholds.Assessment assessment) {
        var place =
                text(
                        "report.assessment." + assessment.name(),
                        FigureRounding.round(report.thresholds().tentative()),
                        FigureRounding.round(report.thresholds().reliable()),
                        report.facts().isPresent() ? 0 : 1);
        var topic =
                switch (assessment) {
                    case RELIABLE -> Optional.of(StudyTopic.RELIABLE_WORD);
                    case TENTATIVE -> Optional.of(StudyTopic.TENTATIVE_WORD);
                    case UNRELIABLE -> Optional.of(StudyTopic.UNRELIABLE_WORD);
                    case RELIABLE_PERHAPS, TENTATIVE_PERHAPS, TOO_FEW, OVER_PAIRS, NO_INTERVAL, NONE ->
                            Optional.<StudyTopic>empty();
                };
        return topic.flatMap(it -> report.facts().map(facts -> facts.description().text(it)))
                .filter(it -> !it.isEmpty())
                .map(it -> text("report.assessment-word", it, place))
                .orElse(place);
    }

    List<String> notes(List<FigureSection.SectionNote> notes) {
        return notes.stream().map(it -> text("agreement.note." + it.name(), it.count(), "")).toList();
    }

    /// The subject of a section, with the tag or role that the subject belongs to.
    String name(FigureSection section) {
        var tag = section.name().tag();
        return tag.isEmpty() ? wording.about(section) : text("agreement.page-title", tag, wording.about(section));
    }

    /// The section of a variable's answers.
    Optional<FigureSection> answers(String tag, String about) {
        return report.sections().stream()
                .filter(it -> it.tag().equals(tag) && it.about().equals(about))
                .filter(it -> it.name().kind() == Kind.ANSWERS)
                .findFirst();
    }

    String category(RatedCategory category) {
        return switch (category.kind()) {
            case NAMED -> category.label();
            case NOT_CODABLE -> text("agreement.category.not-codable");
            case NOT_FOUND -> text("agreement.category.not-found");
            case FOUND -> text("agreement.category.found");
            case NOT_RELEVANT -> text("agreement.category.not-relevant");
            case RELEVANT -> text("agreement.category.relevant");
            case NONE -> category.label().isEmpty() ? text("agreement.category.none") : category.label();
        };
    }

    String coders(FigureSection section) {
        return section.coders().isEmpty() ? text("report.all-pairs") : String.join(", ", section.coders());
    }

    /// The meaning of N, for tables with these topics.
    String unitsLegend(Stream<ReportTopic> topics) {
        return topics.filter(it -> it.compared() != it.units())
                .findFirst()
                .map(it -> text("report.legend.n-of", comparedUnits(it.compared(), it.units())))
                .orElseGet(() -> text("report.legend.n"));
    }

    /// The reasons for dashes in a table of passages; empty where no figure is undefined.
    List<String> dashLegend(Stream<AgreementFigure> figures) {
        var reasons =
                figures.map(AgreementFigure::outcome)
                        .filter(MeasureOutcome.Undefined.class::isInstance)
                        .map(MeasureOutcome.Undefined.class::cast)
                        .map(it -> text("agreement.reason." + it.reason().name()))
                        .distinct()
                        .toList();
        return reasons.isEmpty() ? List.of() : List.of(text("report.legend.dash", String.join(", ", reasons)));
    }

    /// The number of compared units, and the number of all units where the two differ.
    String comparedUnits(int compared, int units) {
        return compared == units ? Integer.toString(compared) : text("report.of", compared, units);
    }
}
