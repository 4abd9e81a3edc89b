package org.framewright;

import org.framewright.cli.FramewrightCommand;
import org.framewright.cli.command.CliEnvironment;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The program as [Main] starts it, for one command after the other in one process: a start takes longer than most commands
/// do. Reads a command a line, its words parted by tabs.
public final class CommandLoop {

    /// Comes after each answer, before the exit code and a line's end: a character that no command prints.
    public static final char END = '\u0004';

    private CommandLoop() {}

    public static void main(String[] none) throws IOException {
        var state = StateFolder.ofThisUser();
        var log = LogFolder.ofThisUser().resolve(ProgramLog.FILE);
        var surroundings = new CliEnvironment(new Window(state, log), state, log);
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var out = new FileOutputStream(FileDescriptor.out)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                int exit = FramewrightCommand.run(surroundings, line.split("\t", -1));
                out.write((END + String.valueOf(exit) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
