package org.framewright.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Hands UTF-8 on as characters, line by line, and counts the lines. A line feed's byte is part of no other character.
final class Utf8LineStream extends OutputStream {

    private final Writer to;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long count;

    Utf8LineStream(Writer to) {
        this.to = to;
    }

    long count() {
        return count;
    }

    @Override
    public void write(int oneByte) throws IOException {
        line.write(oneByte);
        if (oneByte == '\n') {
            count++;
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        to.write(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }
}
