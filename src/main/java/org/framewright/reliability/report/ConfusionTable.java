package org.framewright.reliability.report;

import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.VariableConfusion;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;

import java.util.List;

/// The table of confused categories: a row for each variable whose coders confuse two categories more than once.
record ConfusionTable(ReliabilityReport report, TableParts parts) {

    List<Block> blocks() {
        var confusions =
                report.basis() instanceof ReportBasis.ProjectBasis(_, var agreement)
                        ? agreement.confusions()
                        : List.<VariableConfusion>of();
        return parts.section(
                "report.confusions",
                "confusions",
                List.of("report.about", "report.confused", "report.confused-units", "report.alpha-merged"),
                confusions.stream()
                        .flatMap(it -> parts.answers(it.tag(), it.about()).map(section -> row(it, section)).stream())
                        .toList(),
                TableParts.legend(List.of(parts.text("report.legend.confusions"))));
    }

    private List<TableCell> row(VariableConfusion confusion, FigureSection section) {
        return List.of(
                TableCell.of(parts.name(section)),
                TableCell.of(
                        parts.text(
                                "report.two-categories",
                                parts.category(confusion.first()),
                                parts.category(confusion.second()))),
                TableCell.of(parts.text("report.of", confusion.units(), confusion.differing())),
                TableCell.of(parts.cells().number(confusion.merged())));
    }
}
