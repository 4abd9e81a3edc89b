package org.framewright.files.document;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessOutputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.framewright.files.Limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A stream of a PDF that is measured before it is unpacked into memory. The measure is taken with the stream's own filters, after it
/// was found and decrypted, so that nothing hides it.
final class PdfStream extends COSStream {

    /// Filters of pictures, which hold no text and make room for all their pixels at once.
    private static final Set<COSName> PICTURES =
            Set.of(
                    COSName.DCT_DECODE,
                    COSName.DCT_DECODE_ABBREVIATION,
                    COSName.JPX_DECODE,
                    COSName.JBIG2_DECODE,
                    COSName.CCITTFAX_DECODE,
                    COSName.CCITTFAX_DECODE_ABBREVIATION);

    /// A row of a table in a stream is not longer; room is made for all of it at once.
    private static final int MOST_COLUMNS = 1_000_000;

    private final DocumentBudget budget;
    private long unpacked = -1;

    PdfStream(RandomAccessStreamCache cache, RandomAccessReadView packed, DocumentBudget budget) throws IOException {
        super(cache, packed);
        this.budget = budget;
    }

    /// Its size after it was unpacked, in bytes.
    ///
    /// @throws org.framewright.model.Refusal where it is more than the limits allow
    long unpackedSize() throws IOException {
        if (unpacked < 0) {
            unpacked = measure(filters());
        }
        return unpacked;
    }

    /// A filter that is named twice counts once, as PDFBox has it.
    private List<Filter> filters() throws IOException {
        var names = new ArrayList<COSBase>();
        switch (getFilters()) {
            case COSName name -> names.add(name);
            case COSArray array -> array.forEach(names::add);
            case null, default -> {}
        }
        var filters = new LinkedHashSet<Filter>();
        for (var name : names) {
            if (!(name instanceof COSName known) || PICTURES.contains(known)) {
                throw new IOException("no filter of text: " + name);
            }
            filters.add(FilterFactory.INSTANCE.getFilter(known));
        }
        return List.copyOf(filters);
    }

    private long measure(List<Filter> filters) throws IOException {
        requireColumns(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        long size = getLength();
        InputStream in = createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            var buffer = new RandomAccessReadWriteBuffer();
            boolean last = i == filters.size() - 1;
            var out = new UnpackedBytes(last ? OutputStream.nullOutputStream() : new RandomAccessOutputStream(buffer));
            filters.get(i).decode(in, out, this, i);
            size = out.size;
            buffer.seek(0);
            in = new RandomAccessInputStream(buffer);
        }
        return size;
    }

    private static void requireColumns(COSBase parameters) throws IOException {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                requireColumns(array.getObject(i));
            }
        } else if (parameters instanceof COSDictionary dictionary
                && (dictionary.getInt(COSName.COLUMNS, 1) > MOST_COLUMNS
                        || dictionary.getInt(COSName.BITS_PER_COMPONENT, 1) > Integer.SIZE)) {
            throw new IOException("a row of more columns than are read");
        }
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        unpackedSize();
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        unpackedSize();
        return super.createView();
    }

    /// Counts what a filter unpacks.
    private final class UnpackedBytes extends OutputStream {

        private final OutputStream to;
        private long size;

        UnpackedBytes(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            add(1);
            to.write(one);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            add(length);
            to.write(bytes, start, length);
        }

        private void add(int bytes) {
            size += bytes;
            budget.addUnpacked(bytes);
            budget.requireUnpacked(size, Limit.PDF_STREAM);
        }
    }
}
