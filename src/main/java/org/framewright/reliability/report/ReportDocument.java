package org.framewright.reliability.report;

import org.framewright.codebook.document.HtmlPage;
import org.framewright.codebook.document.MarkdownPage;
import org.framewright.codebook.document.TextDocument;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.TextLine;
import org.framewright.reliability.figures.AgreementReport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A report of agreement as a page for reading, printing and passing on. No figure is on the page twice.
public final class ReportDocument {

    private final ReliabilityReport report;
    private final ReportWording wording;
    private final TableParts parts;
    private final boolean whole;
    private final List<Block> blocks = new ArrayList<>();

    private ReportDocument(ReliabilityReport report, ReportWording wording, ReportForm form) {
        this.report = report;
        this.wording = wording;
        this.whole = form == ReportForm.WITH_APPENDIX || report.facts().isEmpty();
        this.parts = TableParts.of(report, wording);
    }

    /// The report as one HTML file that needs no other file.
    public static String html(ReliabilityReport report, ReportWording wording, ReportForm form) {
        return HtmlPage.render(new ReportDocument(report, wording, form).document());
    }

    /// The report as Markdown, whose tables have the intervals as numbers only.
    public static String markdown(ReliabilityReport report, ReportWording wording, ReportForm form) {
        return MarkdownPage.render(new ReportDocument(report, wording, form).document());
    }

    private TextDocument document() {
        var title = parts.text("report.title", report.title());
        blocks.add(new Block.Heading(1, title, "agreement", null));
        var answers = new AnswerTables(report, parts);
        var passages = new PassageTables(report, parts);
        var confusions = new ConfusionTable(report, parts).blocks();
        var differences = new DifferenceTable(report, parts).blocks();
        var appendix =
                Stream.of(
                        answers.pairs(),
                        answers.further(),
                        confusions,
                        passages.counts(),
                        passages.words(),
                        differences);
        var tables = appendix.flatMap(List::stream).toList();
        blocks.addAll(answers.overview());
        blocks.addAll(passages.detection());
        method();
        if (!report.warnings().isEmpty()) {
            blocks.add(parts.heading("report.warnings", "warnings"));
            blocks.add(warnings(report, wording));
        }
        blocks.addAll(references(report.measures().stream(), parts));
        blocks.addAll(new ReportChecklist(report, parts).blocks());
        if (!tables.isEmpty()) {
            blocks.add(parts.heading("report.appendix", "appendix"));
            blocks.addAll(
                    whole
                            ? tables
                            : List.of(new Block.Paragraph(TextLine.of(parts.text("report.appendix-left-out")), false)));
        }
        return new TextDocument(title, parts.text("document.language-tag"), blocks);
    }

    private void method() {
        blocks.add(parts.heading("report.method", "method"));
        var method = new MethodParagraph(report, wording);
        blocks.addAll(method(method.paragraphs(), method.doubts()));
    }

    /// The paragraphs on the method, and below them the points that an author has to add.
    static List<Block> method(List<List<String>> paragraphs, List<String> doubts) {
        var blocks = new ArrayList<Block>();
        paragraphs.stream()
                .filter(it -> !it.isEmpty())
                .forEach(it -> blocks.add(new Block.Paragraph(TextLine.of(String.join(" ", it)), false)));
        doubts.forEach(it -> blocks.add(new Block.Paragraph(TextLine.of(it), true)));
        return blocks;
    }

    /// The warnings to consider before the figures are trusted.
    static Block warnings(ReliabilityReport report, ReportWording wording) {
        return new Block.Bullets(report.warnings().stream().map(wording.texts()::problem).map(TextLine::of).toList());
    }

    /// The sources of measures, under their heading.
    ///
    /// @param measures their ids
    static List<Block> references(Stream<String> measures, TableParts parts) {
        return List.of(
                parts.heading("report.references", "references"),
                new Block.Bullets(
                        // the overlap of words is no measure that a publication has defined
                        measures.filter(it -> !it.equals(AgreementReport.RoleAgreement.OVERLAP))
                                .distinct()
                                .map(it -> parts.text("report.reference." + it))
                                .distinct()
                                .sorted()
                                .map(TextLine::of)
                                .toList()));
    }
}
