package org.framewright.reliability.report;

import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.figures.FigureSection.SectionNote;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.report.ReportTopic.PairFigures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tables of passages: whether the same passages were found, how many, and by which words roles were filled.
record PassageTables(ReliabilityReport report, TableParts parts) {

    /// A row for each tag, a column for each measure of passages.
    List<Block> detection() {
        var topics = parts.topics(report, EnumSet.of(Kind.FOUND));
        var measures =
                topics.stream()
                        .flatMap(it -> it.together().stream())
                        .flatMap(it -> it.figures().stream())
                        .map(AgreementFigure::measure)
                        .distinct()
                        .toList();
        if (measures.isEmpty()) {
            return List.of();
        }
        var columns =
                Stream.concat(
                                Stream.of("report.tag", "report.articles"),
                                measures.stream().map(it -> "agreement.measure." + it))
                        .toList();
        var rows =
                topics.stream()
                        .flatMap(it -> it.together().stream().map(all -> detectionRow(it, all, measures)))
                        .toList();
        var figures = topics.stream().flatMap(it -> it.together().stream()).flatMap(it -> it.figures().stream());
        var legend =
                Stream.of(
                                measures.stream().map(it -> parts.text("report.legend." + it)),
                                topics.stream()
                                        .flatMap(it -> it.notes().stream())
                                        .map(it -> parts.text("report.legend." + it.name()))
                                        .distinct(),
                                parts.dashLegend(figures).stream())
                        .flatMap(it -> it)
                        .toList();
        return parts.section("report.passages", "passages", columns, rows, TableParts.legend(legend));
    }

    private List<TableCell> detectionRow(ReportTopic topic, FigureSection section, List<String> measures) {
        var tag = section.name().tag();
        var cells = new ArrayList<TableCell>();
        cells.add(parts.about(tag.isEmpty() ? parts.text("report.overall") : tag, parts.notes(topic.notes())));
        cells.add(TableCell.of(Integer.toString(section.compared())));
        for (var measure : measures) {
            var pairs = topic.overPairs().flatMap(it -> PairFigures.of(it, measure));
            cells.add(
                    section.figure(measure)
                            .map(it -> parts.cells().withInterval(it, pairs))
                            .orElseGet(() -> TableCell.of("")));
        }
        return cells;
    }

    /// How many passages both coders of a pair marked, and one of them alone.
    List<Block> counts() {
        var rows =
                report.sections().stream()
                        .filter(it -> EnumSet.of(Kind.COVERAGE, Kind.FILLED).contains(it.name().kind()))
                        .map(this::countRow)
                        .toList();
        return parts.section(
                "report.counts",
                "counts",
                List.of(
                        "report.tag-or-role",
                        "report.coders",
                        "report.both",
                        "report.first-only",
                        "report.second-only",
                        "report.in-none"),
                rows,
                TableParts.legend(List.of(parts.text("report.legend.counts"))));
    }

    private List<TableCell> countRow(FigureSection section) {
        var cells = new ArrayList<TableCell>();
        cells.add(
                parts.about(
                        section.name().kind() == Kind.COVERAGE ? section.name().tag() : parts.name(section),
                        List.of()));
        cells.add(TableCell.of(parts.coders(section)));
        Stream.of(FigureSections.BOTH, FigureSections.FIRST_ONLY, FigureSections.SECOND_ONLY, FigureSections.IN_NONE)
                .map(it -> TableCell.of(count(section, it).map(String::valueOf).orElse("")))
                .forEach(cells::add);
        return cells;
    }

    private static Optional<Integer> count(FigureSection section, String name) {
        return section.notes().stream().filter(it -> it.name().equals(name)).map(SectionNote::count).findFirst();
    }

    /// How much of their words passages of roles have in common.
    List<Block> words() {
        var rows = report.sections().stream().filter(it -> it.name().kind() == Kind.WORDS).map(this::wordsRow).toList();
        return parts.section(
                "report.words",
                "words",
                List.of("report.tag-or-role", "report.coders", "report.annotations", "report.overlap"),
                rows,
                TableParts.legend(List.of(parts.text("report.legend.text-overlap"))));
    }

    private List<TableCell> wordsRow(FigureSection section) {
        return List.of(
                parts.about(parts.name(section), parts.notes(section.notes())),
                TableCell.of(parts.coders(section)),
                TableCell.of(Integer.toString(section.compared())),
                section.figures().stream()
                        .findFirst()
                        .map(parts.cells()::valueOrReason)
                        .orElseGet(() -> TableCell.of("")));
    }
}
