package org.framewright.reliability.report;

import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.document.HtmlPage;
import org.framewright.codebook.document.MarkdownPage;
import org.framewright.codebook.document.TextDocument;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TableColumn;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureKey;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.report.ReliabilityReport.ReportBasis;
import org.framewright.reliability.report.ReportTopic.PairFigures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The agreement in several rounds side by side: a row for each variable, and for each round its N, percent agreement and alpha
/// with the interval; then a row for each tag and measure of passages. The figures are those of the rounds' own reports.
///
/// @param columns the rounds, in the order in which they are compared; at least one
/// @param versions of the codebook: a variable that was renamed between them has one row
public record RoundComparison(List<RoundColumn> columns, CodebookVersions versions) {

    private static final Set<Kind> KINDS = Set.of(Kind.RELEVANCE, Kind.ANSWERS, Kind.POOLED, Kind.USED, Kind.NUMBER);
    private static final List<String> MEASURES =
            List.of(UnitMeasure.PERCENT_AGREEMENT.id(), UnitMeasure.KRIPPENDORFF_ALPHA.id());
    private static final Set<Kind> PASSAGE_KINDS = Set.of(Kind.FOUND);
    private static final List<String> PASSAGE_MEASURES =
            Stream.of(
                            PassageMeasure.F1_MATCHED,
                            PassageMeasure.ALPHA_U,
                            PassageMeasure.TOKEN_ALPHA,
                            PassageMeasure.TOKEN_ALPHA_ROLES)
                    .map(PassageMeasure::id)
                    .toList();

    /// A round, or its codings under one version of the codebook.
    ///
    /// @param version the only version whose codings are compared; empty for all codings of the round
    public record RoundColumn(ReliabilityReport report, Optional<Integer> version) {

        /// The report with the figures of the tables alone.
        private ReliabilityReport tableReport() {
            return report.withFirstSections(all(KINDS, PASSAGE_KINDS)).withFigures(all(MEASURES, PASSAGE_MEASURES));
        }

        private static <T> Set<T> all(Collection<T> some, Collection<T> others) {
            return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
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
        blocks.add(TableParts.legend(legend(parts)));
        blocks.addAll(passages(parts));
        blocks.addAll(methods(parts, wording));
        blocks.addAll(
                ReportDocument.references(columns.stream().flatMap(it -> it.tableReport().measures().stream()), parts));
        return new TextDocument(title, parts.text("document.language-tag"), blocks);
    }

    private List<String> legend(TableParts parts) {
        var topics = topics(parts, KINDS);
        var lines = new ArrayList<String>();
        lines.add(parts.unitsLegend(topics.stream().flatMap(it -> it.values().stream())));
        if (topics.stream().flatMap(it -> it.values().stream()).anyMatch(ReportTopic::isMeanOverPairs)) {
            lines.add(parts.text("report.legend.n-pairs"));
        }
        if (topics.stream().flatMap(it -> it.keySet().stream()).anyMatch(RowKey::pooled)) {
            lines.add(parts.text("report.legend.pooled"));
        }
        lines.add(parts.text("report.legend.rounds"));
        lines.add(parts.text("report.legend.rounds-versions"));
        return lines;
    }

    /// The paragraphs on the method; sentences common to all rounds appear once.
    private List<Block> methods(TableParts parts, ReportWording wording) {
        var rounds = columns.stream().filter(it -> it.version().isEmpty()).toList();
        var methods = rounds.stream().map(it -> new MethodParagraph(it.report(), it.tableReport(), wording)).toList();
        var common = commonParagraphs(methods);
        var commonDoubts = common(methods, MethodParagraph::doubts);
        var blocks = new ArrayList<Block>();
        var commonSentences = common.stream().flatMap(List::stream).toList();
        if (!commonSentences.isEmpty()) {
            blocks.add(new Block.Heading(2, parts.text("report.method-of-all"), "method", null));
            blocks.addAll(ReportDocument.method(common, commonDoubts));
        }
        for (int i = 0; i < rounds.size(); i++) {
            var report = rounds.get(i).report();
            var title = parts.text("report.method-of", rounds.get(i).round());
            blocks.add(new Block.Heading(2, title, "method-" + i, null));
            blocks.addAll(
                    ReportDocument.method(
                            methods.get(i).paragraphs().stream()
                                    .map(it -> it.stream().filter(line -> !commonSentences.contains(line)).toList())
                                    .toList(),
                            methods.get(i).doubts().stream().filter(it -> !commonDoubts.contains(it)).toList()));
            if (!report.warnings().isEmpty()) {
                blocks.add(ReportDocument.warnings(report, wording));
            }
        }
        return blocks;
    }

    /// The paragraphs of the first of several rounds, with the sentences that all have.
    private static List<List<String>> commonParagraphs(List<MethodParagraph> ofRounds) {
        var sentences = common(ofRounds, it -> it.paragraphs().stream().flatMap(List::stream).toList());
        return ofRounds.stream()
                .limit(1)
                .flatMap(it -> it.paragraphs().stream())
                .map(it -> it.stream().filter(sentences::contains).toList())
                .toList();
    }

    /// The sentences that are so in all of several rounds, in the order of the first.
    private static List<String> common(
            List<MethodParagraph> ofRounds, Function<MethodParagraph, List<String>> sentences) {
        if (ofRounds.size() < 2) {
            return List.of();
        }
        var first = ofRounds.getFirst();
        return sentences.apply(first).stream()
                .filter(it -> !first.isOfRound(it))
                .filter(it -> ofRounds.stream().allMatch(all -> sentences.apply(all).contains(it)))
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
    /// @param pooled whether its figures are of all coders at once, beside a mean over pairs
    /// @param meaning the version of the codebook since which it has its meaning
    private record RowKey(FigureKey figure, boolean pooled, int meaning) {}

    /// A row for each tag and measure of passages that any round has a figure of.
    private List<Block> passages(TableParts parts) {
        var topics = topics(parts, PASSAGE_KINDS);
        var keys = topics.stream().flatMap(it -> it.keySet().stream()).distinct().toList();
        var measures = new LinkedHashSet<String>();
        var shown = new ArrayList<AgreementFigure>();
        var rows = new ArrayList<List<TableCell>>();
        for (var key : keys) {
            for (var measure : PASSAGE_MEASURES) {
                var figures = topics.stream().map(it -> Optional.ofNullable(it.get(key))).toList();
                if (figures.stream().flatMap(Optional::stream).anyMatch(it -> hasFigure(it, measure))) {
                    measures.add(measure);
                    figures.stream()
                            .flatMap(it -> it.flatMap(topic -> topic.first().figure(measure)).stream())
                            .forEach(shown::add);
                    rows.add(passageRow(parts, figures, measure));
                }
            }
        }
        var headings =
                Stream.concat(
                                parts.columns(List.of("report.tag")).stream(),
                                columns.stream()
                                        .map(it ->
                                                new TableColumn(
                                                        parts.text(
                                                                "report.round-of-passages", it.round(), it.versions()),
                                                        true,
                                                        true)))
                        .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        parts.heading("report.rounds-passages", "passages"),
                        new Block.Table(headings, rows),
                        TableParts.legend(
                                Stream.concat(
                                                measures.stream().map(it -> parts.text(legendKey(it))),
                                                parts.dashLegend(shown.stream()).stream())
                                        .toList()));
    }

    /// The key of a legend; the counts behind F1 are only in a round's own report.
    private static String legendKey(String measure) {
        return "report.legend." + measure + (measure.equals(PassageMeasure.F1_MATCHED.id()) ? "-of-rounds" : "");
    }

    private static boolean hasFigure(ReportTopic topic, String measure) {
        return topic.first().figure(measure).isPresent() || PairFigures.of(topic.first(), measure).isPresent();
    }

    private static List<TableCell> passageRow(TableParts parts, List<Optional<ReportTopic>> topics, String measure) {
        var tag =
                topics.stream()
                        .flatMap(Optional::stream)
                        .map(it -> it.first().name().tag())
                        .reduce((_, last) -> last)
                        .filter(it -> !it.isEmpty())
                        .orElseGet(() -> parts.text("report.overall"));
        var name = TableCell.of(parts.text("report.tag-measure", tag, parts.text("agreement.measure." + measure)));
        return Stream.concat(
                        Stream.of(name),
                        topics.stream()
                                .map(topic ->
                                        topic.map(it -> cell(parts, it, measure, true))
                                                .orElseGet(() -> TableCell.of(""))))
                .toList();
    }

    private List<LinkedHashMap<RowKey, ReportTopic>> topics(TableParts parts, Set<Kind> kinds) {
        int newest = columns.stream().mapToInt(RoundColumn::harmonisedTo).max().orElse(0);
        return columns.stream().map(it -> topics(parts, it, newest, kinds)).toList();
    }

    private List<List<TableCell>> rows(TableParts parts) {
        var topics = topics(parts, KINDS);
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
                rows.stream()
                        .anyMatch(it ->
                                it.figure().equals(row.figure())
                                        && it.pooled() == row.pooled()
                                        && it.meaning() < row.meaning());
        return redefined ? parts.text("report.redefined-row", name, row.meaning()) : name;
    }

    private LinkedHashMap<RowKey, ReportTopic> topics(
            TableParts parts, RoundColumn column, int newest, Set<Kind> kinds) {
        var topics = new LinkedHashMap<RowKey, ReportTopic>();
        for (var topic : parts.topics(column.report(), kinds)) {
            var key = new FigureKey(topic.first().tag(), topic.first().about());
            topics.put(
                    new RowKey(
                            key.follow(versions, column.harmonisedTo(), newest),
                            topic.first().name().kind() == Kind.POOLED,
                            key.meaningSince(versions, column.harmonisedTo())),
                    topic);
        }
        return topics;
    }

    private static Stream<TableCell> cells(TableParts parts, ReportTopic topic) {
        return Stream.of(
                TableCell.of(parts.comparedUnits(topic.compared(), topic.units())),
                cell(parts, topic, UnitMeasure.PERCENT_AGREEMENT.id(), false),
                cell(parts, topic, UnitMeasure.KRIPPENDORFF_ALPHA.id(), true));
    }

    private static TableCell cell(TableParts parts, ReportTopic topic, String measure, boolean interval) {
        var section = topic.first();
        return section.figure(measure)
                .map(it -> interval ? parts.cells().withInterval(it, Optional.empty()) : parts.cells().value(it))
                .or(() -> PairFigures.of(section, measure).map(parts.cells()::valueOverPairs))
                .orElseGet(() -> TableCell.of(""));
    }

    private static Stream<TableCell> emptyCells() {
        return Stream.of(TableCell.of(""), TableCell.of(""), TableCell.of(""));
    }
}
