package org.framewright.files.document;

import org.framewright.files.Limit;
import org.framewright.files.Limits;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The packed streams of a PDF, measured before a parser unpacks one of them into memory.
final class PdfStreams {

    private static final String BEGIN = "stream";

    /// A stream's dictionary, in which its filters stand, is not longer.
    private static final int DICTIONARY = 2_000;

    private static final Pattern FLATE = Pattern.compile("/(?:FlateDecode|Fl)\\b");
    private static final Pattern OTHER = Pattern.compile("/(?:LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b");
    private static final Pattern INDIRECT = Pattern.compile("/Filter\\s+\\d+\\s+\\d+\\s+R|/F[^/\\s]{0,40}#");

    private final byte[] file;
    private final DocumentBudget budget;
    private final byte[] sink = new byte[1 << 16];

    PdfStreams(byte[] file, DocumentBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    /// @throws org.framewright.model.Refusal where one of them is a bomb, or may be one
    void check() {
        for (int i = indexOf(0); i >= 0; i = indexOf(i + BEGIN.length())) {
            budget.check();
            boolean end = i >= 3 && file[i - 1] == 'd' && file[i - 2] == 'n' && file[i - 3] == 'e';
            if (!end) {
                checkStream(dictionary(i), i + BEGIN.length());
            }
        }
    }

    private int indexOf(int from) {
        outer:
        for (int i = from; i <= file.length - BEGIN.length(); i++) {
            for (int k = 0; k < BEGIN.length(); k++) {
                if (file[i + k] != BEGIN.charAt(k)) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    private String dictionary(int stream) {
        int from = Math.max(0, stream - DICTIONARY);
        var before = new String(file, from, stream - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private void checkStream(String dictionary, int start) {
        long flates = FLATE.matcher(dictionary).results().count();
        long others = OTHER.matcher(dictionary).results().count();
        int length = lengthOf(start);
        boolean nested = flates + others > 1 || INDIRECT.matcher(dictionary).find() || others > 0;
        if ((nested && length > Limits.MOST_PDF_UNMEASURED) || flates > 1) {
            throw budget.refusal(DocumentProblem.UNPACKED_TOO_LARGE, budget.get(Limit.PDF_STREAM));
        }
        if (flates == 1 && others == 0) {
            measure(start + (file[start] == '\r' ? 2 : 1));
        }
    }

    /// Up to where the next stream ends.
    private int lengthOf(int start) {
        int next = indexOf(start);
        return (next < 0 ? file.length : next) - start;
    }

    private void measure(int start) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, start, file.length - start);
            long sum = 0;
            while (!inflater.finished()) {
                int count = inflater.inflate(sink);
                sum += count;
                budget.check();
                if (sum > budget.get(Limit.PDF_STREAM)) {
                    throw budget.refusal(DocumentProblem.UNPACKED_TOO_LARGE, budget.get(Limit.PDF_STREAM));
                }
                if (count == 0) {
                    return;
                }
            }
        } catch (DataFormatException _) {
            // the parser takes what comes before the damage, which was measured
        } finally {
            inflater.end();
        }
    }
}
