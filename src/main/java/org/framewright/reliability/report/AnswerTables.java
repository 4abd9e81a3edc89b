package org.framewright.reliability.report;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.FigureSection;
import org.framewright.reliability.figures.FigureSection.Kind;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureWarning;
import org.framewright.reliability.report.ReportTopic.PairFigures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The tables of ratings: a row for each variable, a row for each pair of coders, and further measures.
final class AnswerTables {

    private static final Set<Kind> KINDS = Set.of(Kind.RELEVANCE, Kind.ANSWERS, Kind.POOLED, Kind.USED, Kind.NUMBER);
    private static final String ALPHA = UnitMeasure.KRIPPENDORFF_ALPHA.id();

    /// The share of bootstrap samples without a figure from which on the interval has a note.
    private static final double MOST_UNDEFINED = 0.05;

    private static final String PERCENT = UnitMeasure.PERCENT_AGREEMENT.id();

    private final TableParts parts;
    private final List<ReportTopic> topics;
    private final Optional<String> additionalMeasure;
    private final boolean ranges;
    private final boolean errors;
    private final boolean intervals;

    AnswerTables(ReliabilityReport report, TableParts parts) {
        this.parts = parts;
        this.topics = parts.topics(report, KINDS);
        this.intervals =
                sections()
                        .flatMap(it -> it.figure(ALPHA).stream())
                        .map(FigureEstimate::of)
                        .anyMatch(it -> it.interval() != null);
        this.ranges = topics.stream().anyMatch(it -> it.overPairs().isPresent());
        this.errors =
                sections()
                        .flatMap(it -> it.figure(ALPHA).stream())
                        .anyMatch(it -> !parts.cells().error(it).lines().isEmpty());
        var others = measures().filter(it -> !it.equals(ALPHA) && !it.equals(PERCENT)).toList();
        this.additionalMeasure =
                others.stream()
                        .filter(it -> it.equals(UnitMeasure.GWET_AC.id()))
                        .findFirst()
                        .or(() -> others.stream().findFirst());
    }

    private Stream<FigureSection> sections() {
        return topics.stream()
                .flatMap(it -> Stream.of(it.together().stream(), it.pairs().stream(), it.overPairs().stream()))
                .flatMap(it -> it);
    }

    private Stream<String> measures() {
        return sections()
                .flatMap(it -> it.figures().stream())
                .map(AgreementFigure::measure)
                .map(ReportWording::id)
                .distinct();
    }

    private boolean isShown(String measure) {
        return measure.equals(ALPHA)
                || measure.equals(PERCENT)
                || additionalMeasure.filter(measure::equals).isPresent();
    }

    /// The overview, which a reader looks for first: a row for each variable, all coders together.
    List<Block> overview() {
        if (topics.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<List<TableCell>>();
        String before = "";
        for (var topic : topics) {
            var tag = topic.first().name().tag();
            if (!tag.equals(before)) {
                rows.add(parts.groupRow(tag, columns(false).size()));
                before = tag;
            }
            rows.add(row(topic));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(parts.heading("report.overview", "overview"));
        blocks.add(new Block.Table(parts.columns(columns(false)), rows));
        blocks.addAll(legend());
        return blocks;
    }

    private List<String> columns(boolean pairs) {
        return Stream.of(
                        Stream.of("report.about"),
                        pairs ? Stream.of("report.coders") : Stream.of("report.compared-as"),
                        Stream.of("report.n", "report.percent", "report.alpha"),
                        intervals || ranges ? Stream.of(spreadColumn()) : Stream.<String>empty(),
                        additionalMeasure.stream().map(it -> "agreement.measure." + it),
                        errors ? Stream.of("report.alpha-error") : Stream.<String>empty())
                .flatMap(it -> it)
                .toList();
    }

    private List<TableCell> row(ReportTopic topic) {
        var section = topic.first();
        var scale = section.comparedAs();
        return Stream.concat(
                        Stream.of(
                                parts.about(parts.wording().about(section), notes(topic)),
                                TableCell.of(scale.isEmpty() ? "" : parts.text("agreement.scale." + scale)),
                                TableCell.of(parts.comparedUnits(topic.compared(), topic.units()))),
                        figures(topic, section))
                .toList();
    }

    private List<String> notes(ReportTopic topic) {
        var notes = new ArrayList<>(parts.cautions(topic, ALPHA));
        if (topic.first().coders().isEmpty()) {
            notes.add(parts.text("report.over-pairs", topic.pairs().size()));
        }
        notes.addAll(somePairs(topic, topic.first()));
        notes.addAll(parts.notes(topic.notes()));
        notes.addAll(undefinedDraws(topic.first()));
        notes.addAll(undefined(topic.first()));
        notes.addAll(undefinedInAllPairs(topic, topic.first()));
        return notes;
    }

    /// The pairs that a mean lacks: the number that it is over, and the others by name; those whose answers do not vary agree in all of them.
    private record MissingPairs(int of, List<String> unvaried, List<String> others) {}

    /// The measures without a figure for some pairs: their means are over fewer pairs than the other means beside them. Measures that lack
    /// the same pairs are named together.
    private List<String> somePairs(ReportTopic topic, FigureSection section) {
        var measures = new LinkedHashMap<MissingPairs, List<String>>();
        Stream.concat(Stream.of(PERCENT, ALPHA), additionalMeasure.stream())
                .forEach(measure ->
                        PairFigures.of(section, measure)
                                .flatMap(PairFigures::pairCount)
                                .map(some -> missingPairs(topic, measure, some))
                                .ifPresent(it ->
                                        addMeasure(measures.computeIfAbsent(it, _ -> new ArrayList<>()), measure)));
        return measures.entrySet().stream()
                .map(it ->
                        parts.text(
                                "report.some-pairs",
                                parts.wording().join(it.getValue()),
                                it.getKey().of(),
                                topic.pairs().size(),
                                it.getKey().unvaried().size(),
                                String.join(", ", it.getKey().unvaried()),
                                it.getKey().others().size(),
                                String.join(", ", it.getKey().others())))
                .toList();
    }

    private MissingPairs missingPairs(ReportTopic topic, String measure, int some) {
        var unvaried = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var pair : topic.pairs()) {
            if (pair.figure(measure).map(AgreementFigure::outcome).orElse(null)
                    instanceof MeasureOutcome.Undefined(var reason)) {
                (reason == UndefinedReason.NO_VARIATION ? unvaried : others).add(parts.wording().join(pair.coders()));
            }
        }
        return new MissingPairs(some, unvaried, others);
    }

    /// Adds a measure's name for a sentence that begins with the first.
    private void addMeasure(List<String> names, String measure) {
        names.add(names.isEmpty() ? parts.wording().measure(measure) : parts.wording().measureInSentence(measure));
    }

    private List<String> overPairs(ReportTopic topic, FigureSection section) {
        return Stream.concat(somePairs(topic, section).stream(), undefinedInAllPairs(topic, section).stream()).toList();
    }

    /// The measures without a mean, because no pair has a figure.
    private List<String> undefinedInAllPairs(ReportTopic topic, FigureSection section) {
        var names = new ArrayList<String>();
        Stream.concat(Stream.of(PERCENT, ALPHA), additionalMeasure.stream())
                .filter(it -> isUndefinedInAllPairs(topic, section, it))
                .forEach(it -> addMeasure(names, it));
        return names.isEmpty()
                ? List.of()
                : List.of(parts.text("report.not-defined", parts.wording().join(names), parts.text("report.no-pair")));
    }

    private static boolean isUndefinedInAllPairs(ReportTopic topic, FigureSection section, String measure) {
        return section.coders().isEmpty()
                && PairFigures.of(section, measure).isEmpty()
                && topic.pairs().stream().anyMatch(it -> it.figure(measure).isPresent());
    }

    /// The number of bootstrap samples without a figure, where it is large.
    private List<String> undefinedDraws(FigureSection section) {
        return section.figure(ALPHA).map(AgreementFigure::bootstrap).stream()
                .filter(it -> it.figures() != null && it.undefined() > it.draws() * MOST_UNDEFINED)
                .map(it -> parts.text("report.undefined-draws", it.undefined(), it.draws()))
                .toList();
    }

    /// The reasons for missing figures, the measures with the same reason together.
    private List<String> undefined(FigureSection section) {
        var byReason = new LinkedHashMap<String, List<String>>();
        for (var figure : section.figures()) {
            if (figure.outcome() instanceof MeasureOutcome.Undefined(var reason) && isShown(figure.measure())) {
                addMeasure(
                        byReason.computeIfAbsent(
                                parts.text("agreement.reason." + reason.name()), _ -> new ArrayList<>()),
                        figure.measure());
            }
        }
        return byReason.entrySet().stream()
                .map(it -> parts.text("report.not-defined", parts.wording().join(it.getValue()), it.getKey()))
                .toList();
    }

    private Stream<TableCell> figures(ReportTopic topic, FigureSection section) {
        return Stream.of(
                        Stream.of(
                                value(topic, section, PERCENT),
                                intervals ? value(topic, section, ALPHA) : alphaOnLine(topic, section)),
                        intervals || ranges ? Stream.of(spread(section)) : Stream.<TableCell>empty(),
                        additionalMeasure.stream().map(it -> value(topic, section, it)),
                        errors ? Stream.of(error(section)) : Stream.<TableCell>empty())
                .flatMap(it -> it);
    }

    private String spreadColumn() {
        return intervals && ranges ? "report.interval-or-range" : intervals ? "report.interval" : "report.range";
    }

    /// The interval of a figure, or the range of a mean over pairs, which has no interval.
    private TableCell spread(FigureSection section) {
        return section.figure(ALPHA)
                .filter(_ -> intervals)
                .map(parts.cells()::interval)
                .or(() -> PairFigures.of(section, ALPHA).map(parts.cells()::range))
                .orElseGet(() -> TableCell.of(""));
    }

    /// Alpha with its place between the thresholds, where no interval shows that.
    private TableCell alphaOnLine(ReportTopic topic, FigureSection section) {
        var cell = value(topic, section, ALPHA);
        return section.figure(ALPHA)
                .map(it -> parts.cells().interval(it))
                .map(it -> new TableCell(cell.lines(), cell.depth(), it.bar()))
                .orElse(cell);
    }

    private TableCell error(FigureSection section) {
        return section.figure(ALPHA).map(parts.cells()::error).orElseGet(() -> TableCell.of(""));
    }

    private TableCell value(ReportTopic topic, FigureSection section, String measure) {
        return section.figure(measure)
                .map(parts.cells()::value)
                .or(() -> PairFigures.of(section, measure).map(parts.cells()::value))
                .orElseGet(() ->
                        isUndefinedInAllPairs(topic, section, measure) ? parts.cells().undefined() : TableCell.of(""));
    }

    /// The legend of the words and lines that occur in the table.
    private List<Block> legend() {
        var lines = new ArrayList<String>();
        lines.add(parts.unitsLegend(topics.stream()));
        if (topics.stream().anyMatch(ReportTopic::isMeanOverPairs)) {
            lines.add(parts.text("report.legend.n-pairs"));
        }
        lines.add(parts.text("report.legend.percent"));
        var thresholds = parts.report().thresholds();
        var tentative = FigureRounding.round(thresholds.tentative());
        var reliable = FigureRounding.round(thresholds.reliable());
        int ofUnits = parts.report().facts().isPresent() ? 0 : 1;
        lines.add(parts.text("report.bar", tentative, reliable, intervals ? 1 : 0));
        if (intervals) {
            lines.add(parts.text("report.legend.interval", BootstrapResult.FEWEST, ofUnits));
        }
        if (thresholds.equals(AlphaThresholds.USUAL)) {
            lines.add(parts.text("report.legend.usual-thresholds"));
        }
        lines.add(parts.text("report.legend.assessment", FigureWarning.FEW, tentative, reliable, ofUnits));
        if (errors) {
            lines.add(parts.text("report.legend.alpha-error"));
        }
        if (topics.stream().anyMatch(it -> it.first().name().kind() == Kind.USED)) {
            lines.add(parts.text("report.legend.used"));
        }
        topics.stream()
                .map(ReportTopic::first)
                .filter(it -> it.name().kind() == Kind.ANSWERS && it.about().contains("/"))
                .findFirst()
                .map(it -> parts.text("report.legend.of-role", parts.name(it), it.name().tag()))
                .ifPresent(lines::add);
        if (topics.stream().anyMatch(it -> it.first().coders().isEmpty())) {
            lines.add(parts.text("report.legend.over-pairs"));
        }
        if (topics.stream().anyMatch(it -> it.first().name().kind() == Kind.POOLED)) {
            lines.add(parts.text("report.legend.pooled"));
        }
        topics.stream()
                .flatMap(it -> it.notes().stream())
                .map(FigureSection.SectionNote::name)
                .distinct()
                .map(it -> parts.text("report.legend." + it))
                .forEach(lines::add);
        return List.of(TableParts.legend(lines));
    }

    /// The table of pairs of coders, where there are more than two coders.
    List<Block> pairs() {
        var rows =
                topics.stream()
                        .flatMap(topic ->
                                Stream.concat(
                                        topic.pairs().stream().map(it -> pairRow(topic, it)),
                                        topic.together().flatMap(_ -> topic.overPairs()).stream()
                                                .map(it -> pairRow(topic, it))))
                        .toList();
        return parts.section("report.pairs", "pairs", columns(true), rows);
    }

    private List<TableCell> pairRow(ReportTopic topic, FigureSection section) {
        boolean first = section.equals(topic.pairs().getFirst());
        return Stream.concat(
                        Stream.of(
                                TableCell.of(first ? parts.name(section) : ""),
                                parts.about(
                                        parts.coders(section),
                                        section.coders().isEmpty() ? overPairs(topic, section) : undefined(section)),
                                TableCell.of(
                                        section.coders().isEmpty()
                                                ? ""
                                                : parts.comparedUnits(section.compared(), section.units()))),
                        figures(topic, section))
                .toList();
    }

    /// All figures without a column in the other tables.
    List<Block> further() {
        var rows = sections().flatMap(this::furtherRows).toList();
        return parts.section(
                "report.further",
                "further",
                List.of(
                        "report.about",
                        "report.coders",
                        "report.measure",
                        "report.value",
                        "report.error",
                        "report.interval"),
                rows);
    }

    private Stream<List<TableCell>> furtherRows(FigureSection section) {
        var figures = section.figures().stream().filter(it -> !isShown(ReportWording.id(it.measure()))).toList();
        return figures.stream()
                .map(it ->
                        List.of(
                                it.equals(figures.getFirst())
                                        ? parts.about(parts.name(section), List.of())
                                        : TableCell.of(""),
                                it.equals(figures.getFirst()) ? TableCell.of(parts.coders(section)) : TableCell.of(""),
                                TableCell.of(parts.wording().measure(it.measure())),
                                parts.cells().valueOrReason(it),
                                parts.cells().error(it),
                                parts.cells().interval(it)));
    }
}
