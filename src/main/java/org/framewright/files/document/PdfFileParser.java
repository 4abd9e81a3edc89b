package org.framewright.files.document;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.framewright.files.Limit;
import org.framewright.files.Limits;

import java.io.IOException;

/// Parses a PDF within the limits of one document: it asks the budget while it reads, and each stream is a [PdfStream]. What is decrypted
/// lies in a scratch file where it is much.
final class PdfFileParser extends PDFParser {

    PdfFileParser(byte[] file, DocumentBudget budget) throws IOException {
        super(new PdfBytes(file, budget), "");
        document.close();
        var cache =
                MemoryUsageSetting.setupMixed(Limits.SMALL, budget.get(Limit.DOCUMENT_UNPACKED)).streamCache.create();
        document = new BoundedDocument(this, cache, budget);
    }

    private static final class BoundedDocument extends COSDocument {

        private final ICOSParser parser;
        private final RandomAccessStreamCache cache;
        private final DocumentBudget budget;

        BoundedDocument(ICOSParser parser, RandomAccessStreamCache cache, DocumentBudget budget) {
            super(() -> cache, parser);
            this.parser = parser;
            this.cache = cache;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            budget.checkNow();
            var stream = new PdfStream(cache, parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /// The bytes of the file; whoever reads them asks the budget.
    private static final class PdfBytes extends RandomAccessReadBuffer {

        private final DocumentBudget budget;

        PdfBytes(byte[] file, DocumentBudget budget) {
            super(file);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            budget.check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            budget.check();
            return super.read(bytes, start, length);
        }
    }
}
