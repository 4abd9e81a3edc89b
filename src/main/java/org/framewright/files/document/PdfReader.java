package org.framewright.files.document;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.framewright.files.Limit;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;

/// Reads a PDF: its pages' lines in reading order, without running heads, joined to paragraphs. Scripts, forms and links are passed
/// over.
public final class PdfReader {

    private static final int LONGEST_DATE = 100;
    private static final int FEWEST_UNKNOWN = 10;

    private final DocumentContent content;
    private final DocumentBudget budget;

    public PdfReader(DocumentContent content, DocumentBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    public void read(byte[] file) throws IOException {
        PdfFonts.install();
        try (var document = new PdfFileParser(file, budget).parse()) {
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
            content.warning(DocumentProblem.PAGES_WITHOUT_TEXT, blank);
        }
        if (collector.unknownPercent() > 0) {
            content.warning(DocumentProblem.UNKNOWN_LETTERS, collector.unknownPercent());
        }
        var heads = new RunningHeads(pages);
        if (heads.count() > 0) {
            content.warning(DocumentProblem.RUNNING_HEADS_LEFT_OUT, heads.count());
        }
        new PdfParagraphs(content).add(heads.body());
        heads.address().ifPresent(this::describePage);
        describe(document);
    }

    /// A browser printed a page of the web: its menus and lists are in the text, too.
    private void describePage(String address) {
        if (!address.endsWith("…")) {
            content.describe("url", address);
        }
        PageSite.host(address).ifPresent(it -> content.describe("outlet", it));
        if (content.isMostlyLists()) {
            content.warning(DocumentProblem.PRINTED_PAGE);
        }
    }

    private void describe(PDDocument document) {
        var information = document.getDocumentInformation();
        content.describeTitle(text(information.getTitle()));
        content.describe("document_author", text(information.getAuthor()));
        content.describe("language", text(document.getDocumentCatalog().getLanguage()));
        var date = text(information.getCOSObject().getString(COSName.CREATION_DATE));
        // the library takes very long for very long ones
        Calendar created = date.length() > LONGEST_DATE ? null : information.getCreationDate();
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
        private final PdfFontCheck fonts = new PdfFontCheck(budget);
        private List<TextPosition> page = new ArrayList<>();
        private long open;
        private long letters;
        private long unknown;

        @Override
        public void processPage(PDPage contents) throws IOException {
            budget.checkNow();
            requireOpen(contents.getCOSObject().getDictionaryObject(COSName.CONTENTS));
            super.processPage(contents);
        }

        /// The streams of a page lie in memory side by side, one that is named twice two times.
        private void requireOpen(COSBase contents) {
            long sum = 0;
            if (contents instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    sum += size(array.getObject(i));
                    budget.requireUnpacked(sum, Limit.PDF_STREAM);
                }
            } else {
                size(contents);
            }
        }

        /// 0 where a damaged stream is passed over.
        private long size(COSBase stream) {
            try {
                return stream instanceof PdfStream it ? it.unpackedSize() : 0;
            } catch (IOException _) {
                return 0;
            }
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            begin(form);
            super.showForm(form);
            open -= size(form.getCOSObject());
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            begin(form);
            super.showTransparencyGroup(form);
            open -= size(form.getCOSObject());
        }

        /// Forms lie in forms, and in memory together.
        private void begin(PDFormXObject form) {
            budget.checkNow();
            open += size(form.getCOSObject());
            budget.requireUnpacked(open, Limit.PDF_STREAM);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.check();
            fonts.check(operator, operands, getResources());
            super.processOperator(operator, operands);
        }

        /// A font need not say which letters its pictures are.
        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            letters++;
            unknown += font.toUnicode(code) == null ? 1 : 0;
            super.showGlyph(matrix, font, code, displacement);
        }

        /// The percentage of letters that no font names; 0 where they are few, as bullets are.
        private long unknownPercent() {
            return unknown < FEWEST_UNKNOWN ? 0 : unknown * 100 / letters;
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
                content.warning(DocumentProblem.ROTATED_TEXT_LEFT_OUT);
            }
            pages.add(new PdfColumns(budget).order(lines.lines()));
            page = new ArrayList<>();
        }
    }
}
