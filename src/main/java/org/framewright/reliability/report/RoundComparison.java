package org.framewright.reliability.report;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.document.HtmlPage;
import org.framewright.codebook.document.MarkdownPage;
import org.framewright.codebook.document.TextDocument;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TableColumn;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.reliability.figures.FigureKey;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;
import org.framewright.reliability.report.ReportTopic.PairFigures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The agreement in several rounds side by side: a row for each variable, and for each round its N, percent agreement and alpha
/// with the interval. The figures are those of the rounds' own reports.
///
/// @param columns the rounds, in the order in which they are compared; at least one
/// @param versions of the codebook: a variable that was renamed between them has one row
public record RoundComparison(List<RoundColumn> columns, CodebookVersions versions) {

    private static final Set<Kind> KINDS = Set.of(Kind.RELEVANCE, Kind.ANSWERS, Kind.USED, Kind.NUMBER);

    /// A round, or its codings under one version of the codebook.
    ///
    /// @param version the only version whose codings are compared; empty for all codings of the round
    public record RoundColumn(ReliabilityReport report, Optional<Integer> version) {

        private String round() {
            return report.basis() instanceof ReportBasis.ProjectBasis(_, var agreement) ? agreement.round() : "";
        }

        /// The version of the codebook under which the codings are read.
        private int harmonisedTo() {
            return report.basis() instanceof ReportBasis.ProjectBasis(_, var agreement) ? agreement.harmonisedTo() : 0;
        }

        private String versions() {
            return report.basis() instanceof ReportBasis.ProjectBasis(_, var agreement)
                    ? agreement.codebookVersions().stream()
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    : "";
        }
    }

    public RoundComparison {
        columns = List.copyOf(columns);
    }

    /// The comparison as one HTML file that needs no other file.
    public String html(ReportWording wording) {
        return HtmlPage.render(document(wording));
    }

    /// The comparison as Markdown.
    public String markdown(ReportWording wording) {
        return MarkdownPage.render(document(wording));
    }

    private TextDocument document(ReportWording wording) {
        var parts = TableParts.of(columns.getFirst().report(), wording);
        var title = parts.text("report.title", columns.getFirst().report().title());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, title, "agreement", null));
        blocks.add(parts.heading("report.rounds", "rounds"));
        blocks.add(new Block.Table(headings(parts), rows(parts)));
        blocks.add(
                TableParts.legend(
                        List.of(
                                parts.text("report.legend.n"),
                                parts.text("report.legend.rounds"),
                                parts.text("report.legend.rounds-versions"))));
        for (var column : columns) {
            if (column.version().isEmpty()) {
                blocks.add(
                        new Block.Heading(
                                2,
                                parts.text("report.method-of", column.round()),
                                "method-" + columns.indexOf(column),
                                null));
                blocks.addAll(ReportDocument.method(column.report(), wording));
                if (!column.report().remarks().isEmpty()) {
                    blocks.add(ReportDocument.remarks(column.report(), wording));
                }
            }
        }
        blocks.addAll(
                ReportDocument.references(columns.stream().flatMap(it -> it.report().measures().stream()), parts));
        return new TextDocument(title, "en", blocks);
    }

    private List<TableColumn> headings(TableParts parts) {
        return Stream.concat(
                        parts.columns(List.of("report.about")).stream(),
                        columns.stream()
                                .flatMap(column ->
                                        Stream.of("report.n", "report.percent", "report.alpha")
                                                .map(it ->
                                                        new TableColumn(
                                                                parts.text(
                                                                        "report.round-column",
                                                                        column.round(),
                                                                        column.versions(),
                                                                        parts.text(it)),
                                                                true,
                                                                true))))
                .toList();
    }

    private List<List<TableCell>> rows(TableParts parts) {
        int newest = columns.stream().mapToInt(RoundColumn::harmonisedTo).max().orElse(0);
        var topics = columns.stream().map(it -> topics(parts, it, newest)).toList();
        var names = new LinkedHashMap<FigureKey, String>();
        topics.forEach(it -> it.keySet().forEach(key -> names.put(key, "")));
        // the name of the newest version counts
        IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparingInt(it -> columns.get(it).harmonisedTo()))
                .forEach(it -> topics.get(it).forEach((key, topic) -> names.put(key, parts.name(topic.first()))));
        return names.entrySet().stream()
                .map(row ->
                        Stream.concat(
                                        Stream.of(TableCell.of(row.getValue())),
                                        topics.stream()
                                                .flatMap(it ->
                                                        Optional.ofNullable(it.get(row.getKey()))
                                                                .map(topic -> cells(parts, topic))
                                                                .orElseGet(RoundComparison::emptyCells)))
                                .toList())
                .toList();
    }

    private LinkedHashMap<FigureKey, ReportTopic> topics(TableParts parts, RoundColumn column, int newest) {
        var topics = new LinkedHashMap<FigureKey, ReportTopic>();
        for (var topic : parts.topics(column.report(), KINDS)) {
            var key = new FigureKey(topic.first().tag(), topic.first().about());
            topics.put(key.follow(versions, column.harmonisedTo(), newest), topic);
        }
        return topics;
    }

    private static Stream<TableCell> cells(TableParts parts, ReportTopic topic) {
        return Stream.of(
                TableCell.of(parts.comparedUnits(topic.compared(), topic.units())),
                cell(parts, topic, UnitMeasure.PERCENT_AGREEMENT, false),
                cell(parts, topic, UnitMeasure.KRIPPENDORFF_ALPHA, true));
    }

    private static TableCell cell(TableParts parts, ReportTopic topic, UnitMeasure measure, boolean interval) {
        var section = topic.first();
        return section.figure(measure.id())
                .map(it -> interval ? parts.cells().withInterval(it, Optional.empty()) : parts.cells().value(it))
                .or(() -> PairFigures.of(section, measure.id()).map(parts.cells()::value))
                .orElseGet(() -> TableCell.of(""));
    }

    private static Stream<TableCell> emptyCells() {
        return Stream.of(TableCell.of(""), TableCell.of(""), TableCell.of(""));
    }
}
