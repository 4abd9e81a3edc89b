package org.framewright.files;

import org.framewright.model.Refusal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a file line by line, never more than one line at a time. Blank lines are passed over, but they count.
public final class LineReader implements AutoCloseable {

    /// A line that is not blank.
    ///
    /// @param where the file and the line's number, from 1
    public record NumberedLine(String where, String text) {}

    private final String name;
    private final InputStream in;
    private final int mostBytes;
    private int number;

    /// @param mostBytes of one line
    public LineReader(String name, InputStream in, int mostBytes) {
        this.mostBytes = mostBytes;
        this.name = name;
        this.in = new BufferedInputStream(in);
    }

    /// Opens a file.
    ///
    /// @throws Refusal where it can't be read
    public static LineReader open(Path file, int mostBytes) {
        if (!Files.exists(file)) {
            throw new Refusal(FilesProblem.MISSING, file.toString());
        }
        try {
            return new LineReader(file.toString(), Files.newInputStream(file), mostBytes);
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, file.toString());
        }
    }

    /// The file's name, as refusals name it.
    public String name() {
        return name;
    }

    /// The next line; empty at the end.
    ///
    /// @throws Refusal where it can't be read
    public Optional<NumberedLine> next() {
        while (true) {
            var bytes = nextBytes();
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            var text = text(bytes.get());
            if (!text.isBlank()) {
                return Optional.of(new NumberedLine(where(), text));
            }
        }
    }

    private Optional<byte[]> nextBytes() {
        number++;
        var line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n') {
                line.write(next);
                if (line.size() > mostBytes) {
                    throw new Refusal(FilesProblem.LINE_TOO_LONG, where(), mostBytes);
                }
                next = in.read();
            }
            return Optional.of(line.toByteArray());
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, name);
        }
    }

    private String text(byte[] bytes) {
        try {
            // a fresh decoder refuses what is no UTF-8
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Refusal(FilesProblem.NOT_UTF8, where());
        }
    }

    private String where() {
        return name + ":" + number;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException _) {
            throw new Refusal(FilesProblem.UNREADABLE, name);
        }
    }
}
