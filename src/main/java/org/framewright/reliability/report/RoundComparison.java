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

import java.time.Instant;
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
    private static final Set<UnitMeasure> MEASURES =
            Set.of(UnitMeasure.PERCENT_AGREEMENT, UnitMeasure.KRIPPENDORFF_ALPHA);

    /// A round, or its codings under one version of the codebook.
    ///
    /// @param version the only version whose codings are compared; empty for all codings of the round
    public record RoundColumn(ReliabilityReport report, Optional<Integer> version) {

        /// The report with the figures of the table alone.
        private ReliabilityReport tableReport() {
            return report.withFigures(KINDS, MEASURES);
        }

        /// The time of the round's first submission: a pilot may have been added to a project after its main round.
        public Instant begun() {
            return report.facts().map(it -> it.procedure().first()).orElse(Instant.MAX);
        }

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
        blocks.addAll(methods(parts, wording));
        blocks.addAll(
                ReportDocument.references(columns.stream().flatMap(it -> it.tableReport().measures().stream()), parts));
        return new TextDocument(title, "en", blocks);
    }

    /// The paragraphs on the method: what is so in all rounds stands once.
    private List<Block> methods(TableParts parts, ReportWording wording) {
        var rounds = columns.stream().filter(it -> it.version().isEmpty()).toList();
        var methods = rounds.stream().map(it -> new MethodParagraph(it.tableReport(), wording)).toList();
        var common = common(methods.stream().map(MethodParagraph::sentences).toList());
        var commonDoubts = common(methods.stream().map(MethodParagraph::doubts).toList());
        var blocks = new ArrayList<Block>();
        if (!common.isEmpty()) {
            blocks.add(new Block.Heading(2, parts.text("report.method-of-all"), "method", null));
            blocks.addAll(ReportDocument.method(common, commonDoubts));
        }
        for (int i = 0; i < rounds.size(); i++) {
            var report = rounds.get(i).report();
            var title = parts.text("report.method-of", rounds.get(i).round());
            blocks.add(new Block.Heading(2, title, "method-" + i, null));
            blocks.addAll(
                    ReportDocument.method(
                            methods.get(i).sentences().stream().filter(it -> !common.contains(it)).toList(),
                            methods.get(i).doubts().stream().filter(it -> !commonDoubts.contains(it)).toList()));
            if (!report.remarks().isEmpty()) {
                blocks.add(ReportDocument.remarks(report, wording));
            }
        }
        return blocks;
    }

    /// The sentences of all of several rounds, in the order of the first.
    private static List<String> common(List<List<String>> ofRounds) {
        return ofRounds.size() < 2
                ? List.of()
                : ofRounds.getFirst().stream()
                        .filter(it -> ofRounds.stream().allMatch(all -> all.contains(it)))
                        .toList();
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

    /// A row's subject, under its newest names.
    ///
    /// @param meaning the version of the codebook since which it has its meaning
    private record RowKey(FigureKey figure, int meaning) {}

    private List<List<TableCell>> rows(TableParts parts) {
        int newest = columns.stream().mapToInt(RoundColumn::harmonisedTo).max().orElse(0);
        var topics = columns.stream().map(it -> topics(parts, it, newest)).toList();
        var names = new LinkedHashMap<RowKey, String>();
        topics.forEach(it -> it.keySet().forEach(key -> names.put(key, "")));
        // the name of the newest version counts
        IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparingInt(it -> columns.get(it).harmonisedTo()))
                .forEach(it -> topics.get(it).forEach((key, topic) -> names.put(key, parts.name(topic.first()))));
        return names.entrySet().stream()
                .map(row ->
                        Stream.concat(
                                        Stream.of(
                                                TableCell.of(
                                                        name(parts, row.getKey(), row.getValue(), names.keySet()))),
                                        topics.stream()
                                                .flatMap(it ->
                                                        Optional.ofNullable(it.get(row.getKey()))
                                                                .map(topic -> cells(parts, topic))
                                                                .orElseGet(RoundComparison::emptyCells)))
                                .toList())
                .toList();
    }

    /// The name, with the version where the same question had another meaning before.
    private static String name(TableParts parts, RowKey row, String name, Set<RowKey> rows) {
        boolean redefined =
                rows.stream().anyMatch(it -> it.figure().equals(row.figure()) && it.meaning() < row.meaning());
        return redefined ? parts.text("report.redefined-row", name, row.meaning()) : name;
    }

    private LinkedHashMap<RowKey, ReportTopic> topics(TableParts parts, RoundColumn column, int newest) {
        var topics = new LinkedHashMap<RowKey, ReportTopic>();
        for (var topic : parts.topics(column.report(), KINDS)) {
            var key = new FigureKey(topic.first().tag(), topic.first().about());
            topics.put(
                    new RowKey(
                            key.follow(versions, column.harmonisedTo(), newest),
                            key.meaningSince(versions, column.harmonisedTo())),
                    topic);
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
