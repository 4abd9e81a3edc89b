package org.framewright.files.document;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.framewright.files.Limit;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;

/// Reads a PDF: its pages' lines in reading order, without running heads, joined to paragraphs. Scripts, forms and links are passed
/// over.
final class PdfReader {

    private final DocumentContent content;
    private final DocumentBudget budget;

    PdfReader(DocumentContent content, DocumentBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    void read(byte[] file) throws IOException {
        new PdfStreams(file, budget).check();
        PdfFonts.install();
        try (var document =
                Loader.loadPDF(
                        new RandomAccessReadBuffer(file),
                        MemoryUsageSetting.setupMainMemoryOnly(budget.get(Limit.DOCUMENT_UNPACKED)).streamCache)) {
            read(document);
        } catch (InvalidPasswordException _) {
            throw budget.refusal(DocumentProblem.LOCKED);
        }
    }

    private void read(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > budget.get(Limit.PAGES)) {
            throw budget.refusal(DocumentProblem.TOO_MANY_PAGES, budget.get(Limit.PAGES));
        }
        var collector = new PageCollector();
        collector.writeText(document, Writer.nullWriter());
        var pages = collector.pages;
        long blank = pages.stream().filter(List::isEmpty).count();
        if (blank == pages.size()) {
            throw budget.refusal(DocumentProblem.SCANNED);
        }
        if (blank > 0) {
            content.remark(DocumentProblem.PAGES_WITHOUT_TEXT, blank);
        }
        var heads = new RunningHeads(pages);
        if (heads.count() > 0) {
            content.remark(DocumentProblem.RUNNING_HEADS_LEFT_OUT, heads.count());
        }
        new PdfParagraphs(content).add(heads.body());
        describe(document);
    }

    private void describe(PDDocument document) {
        var information = document.getDocumentInformation();
        content.describeTitle(text(information.getTitle()));
        content.describe("document_author", text(information.getAuthor()));
        content.describe("language", text(document.getDocumentCatalog().getLanguage()));
        Calendar created = information.getCreationDate();
        if (created != null) {
            content.describe("document_created", created.toInstant().toString());
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Collects the lines of each page.
    private final class PageCollector extends PDFTextStripper {

        private final List<List<PdfLine>> pages = new ArrayList<>();
        private List<TextPosition> page = new ArrayList<>();

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.check();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            budget.addCharacters(1);
            page.add(text);
        }

        @Override
        protected void writePage() {
            var lines = new PdfLines(page, budget);
            if (lines.hasRotated()) {
                content.remark(DocumentProblem.ROTATED_TEXT_LEFT_OUT);
            }
            pages.add(new PdfColumns(budget).order(lines.lines()));
            page = new ArrayList<>();
        }
    }
}
