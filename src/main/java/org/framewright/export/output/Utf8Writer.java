package org.framewright.export.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes text as UTF-8, each text at once: the JDK's writers copy it into characters first. Half a character is written as a question
/// mark, as they do.
final class Utf8Writer extends Writer {

    private final OutputStream to;

    /// The first half of a character whose second half may come with the next text; else empty.
    private String half = "";

    Utf8Writer(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        write(new String(characters, from, count));
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        if (count == 0) {
            return;
        }
        int end = from + count;
        boolean open = Character.isHighSurrogate(text.charAt(end - 1));
        to.write((half + text.substring(from, open ? end - 1 : end)).getBytes(StandardCharsets.UTF_8));
        half = open ? text.substring(end - 1, end) : "";
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        try (to) {
            to.write(half.getBytes(StandardCharsets.UTF_8));
            half = "";
        }
    }
}
