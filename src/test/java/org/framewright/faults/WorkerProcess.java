package org.framewright.faults;

import org.framewright.support.NewerProgram;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A [Worker] in a process of its own, as the test sees it.
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private WorkerProcess(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts a worker.
    ///
    /// @param state what it takes for the state folder of its user
    static WorkerProcess start(Path state) {
        return start(System.getProperty("java.class.path"), List.of(), List.of(state.toString()), state);
    }

    /// Starts a worker of the [NewerProgram].
    static WorkerProcess ofNewerProgram(Path state) {
        return start(NewerProgram.classPath(), List.of(), List.of(state.toString()), state);
    }

    /// Starts a worker on a disk of its own, which nobody else sees.
    ///
    /// @param disk where it sees that disk
    static WorkerProcess onDisk(Path state, Path disk) {
        return onDisk(System.getProperty("java.class.path"), state, disk);
    }

    /// The same of the [NewerProgram].
    static WorkerProcess ofNewerProgramOnDisk(Path state, Path disk) {
        return onDisk(NewerProgram.classPath(), state, disk);
    }

    private static WorkerProcess onDisk(String classPath, Path state, Path disk) {
        return start(
                classPath, Disk.before(disk), List.of(state.toString(), disk.toString()), disk.resolveSibling("state"));
    }

    /// Starts a worker that can't write to a folder.
    static WorkerProcess besideSealed(Path state, Path folder) {
        return start(
                System.getProperty("java.class.path"),
                Disk.beforeSealed(folder),
                List.of(state.toString(), folder.toString()),
                state);
    }

    /// @param temporary where SQLite's driver unpacks itself
    private static WorkerProcess start(String classPath, List<String> before, List<String> arguments, Path temporary) {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        // what SQLite's driver unpacks stays behind when it is killed
                        "-Dorg.sqlite.tmpdir=" + temporary,
                        "-Duser.timezone=UTC",
                        "-cp",
                        classPath,
                        Worker.class.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("XDG_STATE_HOME", temporary.toString());
        try {
            return new WorkerProcess(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Tells it what to do, without waiting.
    void say(Object... words) {
        try {
            in.write(Arrays.stream(words).map(String::valueOf).collect(Collectors.joining("\t")) + "\n");
            in.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Tells it what to do, and what it answered, to the last line.
    List<String> ask(Object... words) {
        say(words);
        var answers = new ArrayList<String>();
        do {
            answers.add(hear());
        } while (!answers.getLast().matches("(?s)(done|refused\t|unexpected\t).*"));
        return answers;
    }

    /// Hears it until it has done some of what it was told, and waits for some of the time that the next may take.
    List<String> hearDone(Random random, int times) {
        var lines = new ArrayList<String>();
        long last = System.nanoTime();
        long took = Duration.ofMillis(900).toNanos();
        for (int done = 0; done < times; ) {
            lines.add(hear());
            if (lines.getLast().equals("done")) {
                done++;
                took = System.nanoTime() - last;
                last += took;
            }
        }
        pause((int) (random.nextDouble() * Duration.ofNanos(took).toMillis()));
        return lines;
    }

    /// The next line that it prints; `gone` where it is gone.
    String hear() {
        try {
            var line = out.readLine();
            return line == null ? "gone" : line;
        } catch (IOException gone) {
            return "gone";
        }
    }

    /// Kills it as `kill -9` does.
    ///
    /// @return what it had printed and nobody had heard yet; a line without its end does not count
    List<String> kill() {
        // through its handle: the process itself would close what is still to be read
        process.toHandle().destroyForcibly();
        var rest = new StringBuilder();
        try {
            for (int read = out.read(); read >= 0; read = out.read()) {
                rest.append((char) read);
            }
            process.waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
        return rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList();
    }

    void pause(int milliseconds) {
        try {
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        end();
    }

    /// Lets it come to its own end.
    void end() {
        try {
            in.close();
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException gone) {
            // killed already
        } finally {
            process.destroyForcibly();
        }
    }
}
