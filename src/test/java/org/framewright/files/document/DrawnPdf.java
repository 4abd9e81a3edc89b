package org.framewright.files.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/// A document that is drawn.
final class DrawnPdf implements AutoCloseable {

    private static final float TOP = PDRectangle.A4.getHeight();

    final PDDocument document = new PDDocument();
    final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    PDPageContentStream content;

    void page() throws IOException {
        if (content != null) {
            content.close();
        }
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
    }

    /// @param down from the upper edge
    void write(float size, float left, float down, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(left, TOP - down);
        content.showText(text);
        content.endText();
    }

    float width(float size, String text) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    /// Words as many as fit into a width at ten points.
    String fill(String[] words, Random random, float width) throws IOException {
        var line = words[random.nextInt(words.length)];
        while (true) {
            var longer = line + " " + words[random.nextInt(words.length)];
            if (font.getStringWidth(longer) / 100 > width) {
                return line;
            }
            line = longer;
        }
    }

    void writeJustified(float size, float left, float down, String text, float width) throws IOException {
        long spaces = text.chars().filter(it -> it == ' ').count();
        content.setWordSpacing((width - font.getStringWidth(text) * size / 1000) / Math.max(1, spaces));
        write(size, left, down, text);
        content.setWordSpacing(0);
    }

    void close(String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    }

    void save(Path file) throws IOException {
        content.close();
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
