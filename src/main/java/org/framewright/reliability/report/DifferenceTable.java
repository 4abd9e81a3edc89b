package org.framewright.reliability.report;

import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.figures.VariableDifferences;
import org.framewright.reliability.figures.VariableDifferences.DifferingUnit;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of disagreements: below each variable the units on which coders differ, with their answers.
record DifferenceTable(ReliabilityReport report, TableParts parts) {

    private static final int LONGEST_PASSAGE = 60;

    List<Block> blocks() {
        var differences =
                report.basis() instanceof ReportBasis.ProjectBasis(_, var agreement)
                        ? agreement.differences()
                        : List.<VariableDifferences>of();
        return parts.section(
                "report.differences",
                "differences",
                List.of("report.unit", "report.answers"),
                differences.stream().flatMap(this::rows).toList(),
                TableParts.legend(List.of(parts.text("report.legend.differences", VariableDifferences.MOST))));
    }

    private Stream<List<TableCell>> rows(VariableDifferences differences) {
        return parts.answers(differences.tag(), differences.about()).stream()
                .flatMap(section -> {
                    var name =
                            parts.text(
                                    "report.differences-of",
                                    parts.name(section),
                                    differences.differing(),
                                    differences.units().size(),
                                    differences.differing() - differences.units().size());
                    return Stream.concat(
                            Stream.of(parts.groupRow(name, 2)), differences.units().stream().map(this::row));
                });
    }

    private List<TableCell> row(DifferingUnit unit) {
        var answers =
                unit.answers().stream()
                        .map(it -> parts.text("agreement.said", it.coder(), parts.category(it.category())))
                        .collect(Collectors.joining("; "));
        return List.of(TableCell.of(place(unit)), TableCell.of(answers));
    }

    private String place(DifferingUnit unit) {
        return switch (unit.at()) {
            case Extent.WholeArticle() -> unit.article();
            case Extent.OfSegment(var kind, var number) -> {
                var segment =
                        switch (kind) {
                            case HEADLINE -> parts.text("agreement.place.headline", number);
                            case PARAGRAPH -> parts.text("agreement.place.paragraph", number);
                            case SENTENCE -> parts.text("agreement.place.sentence", number);
                        };
                yield parts.text("report.unit-of", unit.article(), segment);
            }
            case Extent.Passage it ->
                    parts.text("report.unit-of", unit.article(), parts.text("agreement.place.passage", shorten(it)));
            case Extent.Implied() ->
                    parts.text("report.unit-of", unit.article(), parts.text("agreement.place.implied"));
        };
    }

    /// The first words of a passage on one line.
    private static String shorten(Extent passage) {
        var words = passage.text().replaceAll("\\s+", " ");
        if (words.length() <= LONGEST_PASSAGE) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST_PASSAGE);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, LONGEST_PASSAGE / 2)) + " …";
    }
}
