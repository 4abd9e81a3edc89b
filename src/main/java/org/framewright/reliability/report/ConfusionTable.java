package org.framewright.reliability.report;

import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.VariableConfusion;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;

import java.util.List;
import java.util.Optional;

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
                confusions.stream().flatMap(it -> section(it).map(section -> row(it, section)).stream()).toList(),
                TableParts.legend(List.of(parts.text("report.legend.confusions"))));
    }

    private Optional<FigureSection> section(VariableConfusion confusion) {
        return report.sections().stream()
                .filter(it -> it.tag().equals(confusion.tag()) && it.about().equals(confusion.about()))
                .filter(it -> it.name().kind() == FigureSection.Kind.ANSWERS)
                .findFirst();
    }

    private List<TableCell> row(VariableConfusion confusion, FigureSection section) {
        return List.of(
                TableCell.of(parts.name(section)),
                TableCell.of(parts.text("report.two-categories", name(confusion.first()), name(confusion.second()))),
                TableCell.of(parts.text("report.of", confusion.units(), confusion.differing())),
                TableCell.of(parts.cells().number(confusion.merged())));
    }

    private String name(RatedCategory category) {
        return switch (category.kind()) {
            case NAMED -> category.label();
            case NOT_CODABLE -> parts.text("agreement.category.not-codable");
            case NOT_FOUND -> parts.text("agreement.category.not-found");
            case FOUND -> parts.text("agreement.category.found");
            case NOT_RELEVANT -> parts.text("agreement.category.not-relevant");
            case RELEVANT -> parts.text("agreement.category.relevant");
            case NONE -> category.label().isEmpty() ? parts.text("agreement.category.none") : category.label();
        };
    }
}
