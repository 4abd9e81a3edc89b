package org.framewright.export.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes text as UTF-8, each text at once: the JDK's writers copy it into characters first. Half a character is written as a question
/// mark, as they do.
final class Utf8Writer extends Writer {

    private final OutputStream stream;

    /// The first half of a character whose second half may come with the next text; else empty.
    private String pendingSurrogate = "";

    Utf8Writer(OutputStream stream) {
        this.stream = stream;
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
        stream.write((pendingSurrogate + text.substring(from, open ? end - 1 : end)).getBytes(StandardCharsets.UTF_8));
        pendingSurrogate = open ? text.substring(end - 1, end) : "";
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        try (stream) {
            stream.write(pendingSurrogate.getBytes(StandardCharsets.UTF_8));
            pendingSurrogate = "";
        }
    }
}
