package org.framewright.files.document;

import org.framewright.files.TextFile;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.table.TableMapping;
import org.framewright.files.table.TableReader;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import javax.xml.stream.XMLStreamException;

/// Reads a file that holds articles, whatever its format.
public final class DocumentReader {

    private DocumentReader() {}

    /// Reads a file.
    ///
    /// @param cancelled whether to stop
    public static DocumentResult read(Path file, BooleanSupplier cancelled) {
        return read(file, Optional.empty(), cancelled);
    }

    /// Reads a file.
    ///
    /// @param mapping of the columns of a table; empty for the one that is guessed
    /// @param cancelled whether to stop
    public static DocumentResult read(Path file, Optional<TableMapping> mapping, BooleanSupplier cancelled) {
        var name = String.valueOf(file.getFileName());
        var format = DocumentFormat.find(name.substring(name.lastIndexOf('.') + 1)).orElse(DocumentFormat.PLAIN_TEXT);
        try {
            return switch (format) {
                case PLAIN_TEXT -> readText(file);
                case TABLE -> TableReader.read(file, mapping, cancelled);
                case HTML, DOCX, ODT, RTF, PDF, EMAIL ->
                        read(file, format, new DocumentLimits(file.toString(), cancelled));
            };
        } catch (Refusal refused) {
            return new UnreadableDocument(refused.problems());
        }
    }

    private static DocumentResult readText(Path file) {
        var text = TextFile.read(file, DocumentFormat.PLAIN_TEXT.mostBytes());
        var content = new DocumentContent(new DocumentLimits(file.toString(), () -> false));
        var assumed = text.assumed() ? Optional.of(text.encoding()) : Optional.<String>empty();
        var article =
                new DocumentArticle(
                        text.text(), content.metadata(), DocumentFormat.PLAIN_TEXT.rule(), content.remarks());
        return new ReadDocument(List.of(article), List.of(), assumed, text.sha256());
    }

    private static ReadDocument read(Path file, DocumentFormat format, DocumentLimits limits) {
        var bytes = TextFile.readBytes(file, format.mostBytes());
        limits.begin(bytes.length);
        var content = new DocumentContent(limits);
        var assumed = gather(format, bytes, content, limits);
        var article = new DocumentArticle(content.text(), content.metadata(), format.rule(), content.remarks());
        return new ReadDocument(List.of(article), List.of(), assumed, Sha256.hex(bytes));
    }

    /// @return the encoding that was assumed
    private static Optional<String> gather(
            DocumentFormat format, byte[] bytes, DocumentContent content, DocumentLimits limits) {
        try {
            switch (format) {
                case PLAIN_TEXT, TABLE -> throw new IllegalArgumentException("read elsewhere: " + format);
                case DOCX -> new DocxReader(content, limits).read(bytes);
                case ODT -> new OdtReader(content, limits).read(bytes);
                case RTF -> new RtfReader(content, limits).read(bytes);
                case PDF -> new PdfReader(content, limits).read(bytes);
                case EMAIL -> new EmailReader(content, limits).read(bytes);
                case HTML -> {
                    return new HtmlReader(content, limits).read(bytes);
                }
            }
            return Optional.empty();
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError _) {
            // a damaged file may hold anything, and libraries fail in many ways
            throw limits.refusal(DocumentProblem.BROKEN_DOCUMENT);
        }
    }
}
