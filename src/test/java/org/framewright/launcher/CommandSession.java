package org.framewright.launcher;

import org.framewright.CommandLoop;
import org.framewright.launcher.Launcher.Answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Commands that are typed one after the other and answered by one process, on the jars that were built. For tests of what
/// many commands say; what a start does is [Launcher]'s.
final class CommandSession implements AutoCloseable {

    private final Process process;
    private final OutputStream in;
    private final InputStream out;
    private final Path err;
    private int errorsRead;

    /// @param err the file that the process writes its errors to
    CommandSession(ProcessBuilder command, Path err) throws IOException {
        this.err = err;
        this.process = command.redirectError(err.toFile()).start();
        this.in = process.getOutputStream();
        this.out = process.getInputStream();
    }

    /// Types a command and waits for its end.
    Answer type(Object... words) {
        var line = Arrays.stream(words).map(String::valueOf).collect(Collectors.joining("\t")) + "\n";
        try {
            in.write(line.getBytes(StandardCharsets.UTF_8));
            in.flush();
            var answer = readTo(CommandLoop.END);
            int exit = Integer.parseInt(readTo('\n'));
            return new Answer(exit, answer, errors());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String readTo(char end) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int read = out.read(); read != end; read = out.read()) {
            if (read < 0) {
                throw new IOException("the process has ended: " + errors());
            }
            bytes.write(read);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// What it has said of errors since the last command.
    private String errors() throws IOException {
        var all = Files.readAllBytes(err);
        var fresh = new String(all, errorsRead, all.length - errorsRead, StandardCharsets.UTF_8);
        errorsRead = all.length;
        return fresh;
    }

    @Override
    public void close() {
        try {
            in.close();
            process.waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
