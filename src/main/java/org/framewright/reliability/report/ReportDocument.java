package org.framewright.reliability.report;

import org.framewright.codebook.document.Document;
import org.framewright.codebook.document.Document.Block;
import org.framewright.codebook.document.Document.Cell;
import org.framewright.codebook.document.Document.Column;
import org.framewright.codebook.document.Document.Line;
import org.framewright.codebook.document.Document.Span;
import org.framewright.codebook.document.HtmlPage;
import org.framewright.codebook.document.MarkdownPage;
import org.framewright.reliability.Figure;
import org.framewright.reliability.FigureSection;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A report of agreement as a page to read, print and hand on.
public final class ReportDocument {

    private static final String ALPHA = "krippendorff-alpha";
    private static final String PERCENT = "percent-agreement";

    private final ReliabilityReport report;
    private final Wording wording;
    private final FigureCells cells;
    private final List<Block> blocks = new ArrayList<>();

    private ReportDocument(ReliabilityReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.cells = new FigureCells(wording.words());
    }

    /// One HTML file that needs nothing else.
    public static String html(ReliabilityReport report, Wording wording) {
        return HtmlPage.of(new ReportDocument(report, wording).document());
    }

    /// The same as Markdown, whose tables have the intervals as numbers only.
    public static String markdown(ReliabilityReport report, Wording wording) {
        return MarkdownPage.of(new ReportDocument(report, wording).document());
    }

    private Document document() {
        var title = text("report.title", report.title());
        blocks.add(new Block.Heading(1, title, "agreement", null));
        method();
        overview();
        everything();
        if (!report.remarks().isEmpty()) {
            heading("report.remarks", "remarks");
            blocks.add(new Block.Bullets(report.remarks().stream().map(wording.problem()).map(Line::of).toList()));
        }
        references();
        return new Document(title, "en", blocks);
    }

    private void method() {
        heading("report.method", "method");
        var method = new MethodWords(report, wording);
        blocks.add(new Block.Paragraph(Line.of(String.join(" ", method.sentences())), false));
        method.doubts().forEach(it -> blocks.add(new Block.Paragraph(Line.of(it), true)));
    }

    /// What a reader looks for first: alpha and percent agreement on each variable, all coders together.
    private void overview() {
        var rows = report.sections().stream().filter(it -> of(it, ALPHA) != null).toList();
        if (rows.isEmpty()) {
            return;
        }
        heading("report.overview", "overview");
        blocks.add(
                new Block.Table(
                        columns(
                                "report.about",
                                "report.compared-as",
                                "report.coders",
                                "report.n",
                                "report.percent",
                                "report.alpha",
                                "report.interval"),
                        rows.stream().map(this::overviewRow).toList()));
        blocks.add(new Block.Paragraph(Line.of(Span.quiet(text("report.bar"))), false));
    }

    private List<Cell> overviewRow(FigureSection section) {
        var alpha = Objects.requireNonNull(of(section, ALPHA));
        var percent = of(section, PERCENT);
        return List.of(
                about(section),
                Cell.of(section.comparedAs()),
                Cell.of(String.join(", ", section.coders())),
                Cell.of(counted(section)),
                percent == null ? Cell.of("") : cells.value(percent),
                cells.value(alpha),
                cells.interval(alpha));
    }

    private static String counted(FigureSection section) {
        return section.compared() == section.units()
                ? Integer.toString(section.compared())
                : section.compared() + "/" + section.units();
    }

    private void everything() {
        heading("report.everything", "figures");
        var rows = report.sections().stream().flatMap(this::rows).toList();
        blocks.add(
                new Block.Table(
                        columns(
                                "report.about",
                                "report.coders",
                                "report.n",
                                "report.measure",
                                "report.value",
                                "report.error",
                                "report.interval"),
                        rows));
    }

    private Stream<List<Cell>> rows(FigureSection section) {
        var rows = new ArrayList<List<Cell>>();
        var start = start(section);
        if (section.figures().isEmpty()) {
            rows.add(Stream.concat(start.stream(), Stream.of("", "", "", "").map(Cell::of)).toList());
        }
        for (var figure : section.figures()) {
            rows.add(
                    Stream.concat(
                                    rows.isEmpty() ? start.stream() : Stream.of("", "", "").map(Cell::of),
                                    Stream.of(
                                            Cell.of(wording.measure(figure.measure())),
                                            cells.value(figure),
                                            cells.error(figure),
                                            cells.interval(figure)))
                            .toList());
        }
        return rows.stream();
    }

    private List<Cell> start(FigureSection section) {
        return List.of(
                about(section),
                Cell.of(section.coders().isEmpty() ? text("report.all-pairs") : String.join(", ", section.coders())),
                Cell.of(counted(section)));
    }

    /// What a section is about, and what there is to know of it.
    private Cell about(FigureSection section) {
        var lines = new ArrayList<Line>();
        boolean ofAll = section.tag().isEmpty() && report.basis() instanceof Basis.OfProject;
        var tag = ofAll ? text("report.overall") : section.tag();
        lines.add(Line.of(Span.strong(tag.isEmpty() ? section.about() : tag + ", " + section.about())));
        section.notes()
                .forEach(note ->
                        lines.add(
                                Line.of(
                                        Span.quiet(
                                                text(
                                                        "agreement.note." + note.name(),
                                                        note.count(),
                                                        section.whose(note))))));
        return new Cell(lines, 0);
    }

    private void references() {
        var measures =
                report.sections().stream()
                        .flatMap(it -> it.figures().stream())
                        .map(Figure::measure)
                        .map(Wording::id)
                        .distinct()
                        .toList();
        heading("report.references", "references");
        blocks.add(
                new Block.Bullets(
                        measures.stream().map(it -> Line.of(text("report.reference." + it))).distinct().toList()));
    }

    private static @Nullable Figure of(FigureSection section, String measure) {
        return section.figures().stream().filter(it -> it.measure().equals(measure)).findFirst().orElse(null);
    }

    private void heading(String key, String anchor) {
        blocks.add(new Block.Heading(2, text(key), anchor, null));
    }

    private List<Column> columns(String... keys) {
        return Stream.of(keys).map(it -> new Column(text(it), !it.equals("report.about"))).toList();
    }

    private String text(String key, Object... arguments) {
        return wording.words().get(key, arguments);
    }
}
