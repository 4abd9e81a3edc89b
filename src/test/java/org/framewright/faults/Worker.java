package org.framewright.faults;

import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Refusal;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.backup.BackupRestore;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.support.Samples;
import org.framewright.wording.Texts;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A process that works in a project through the same door as the window and the commands, to be killed and cheated. It does
/// what it reads line by line, and prints what was acknowledged only after it was: `ack` lines while it works, `done` when
/// a line is done, `refused CODE sentence` where it was refused. Words are parted by tabs.
public final class Worker {

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Texts texts = new Texts(Locale.UK);
    private final Path state;
    private final Disk disk;
    private Optional<Project> open = Optional.empty();
    private Optional<Book> book = Optional.empty();

    private Worker(Path state, Path disk) {
        this.state = state;
        this.disk = new Disk(disk);
    }

    public static void main(String... arguments) throws IOException {
        var worker = new Worker(Path.of(arguments[0]), Path.of(arguments[arguments.length - 1]));
        // so that it is ready when it is told
        new CodebookReader().read(Samples.newsFraming());
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                worker.obey(line.split("\t", -1));
            }
        }
    }

    private void obey(String... words) {
        try {
            obeyed(words);
            say("done");
        } catch (Refusal refused) {
            refused.problems().forEach(problem -> say("refused", problem.code(), texts.problem(problem)));
        } catch (RuntimeException | IOException unexpected) {
            say("unexpected", unexpected);
        }
    }

    private void obeyed(String... words) throws IOException {
        switch (words[0]) {
            case "open" -> open(Path.of(words[1]));
            case "grab" -> grab(Path.of(words[1]));
            case "view" -> open = Optional.of(ProjectOpener.view(Path.of(words[1]), installation()));
            case "look" -> look();
            case "code" -> code(Long.parseLong(words[1]), Integer.parseInt(words[2]));
            case "check" -> project().check().forEach(problem -> say("wrong", texts.problem(problem)));
            case "backup" -> say("backup", project().backUp().orElseThrow().file());
            case "backup-if-due" -> project().backUpIfDue();
            case "restore" -> restore(Path.of(words[1]), words[2]);
            case "close" -> close();
            case "fill" -> disk.fill(Long.parseLong(words[1]));
            case "empty" -> disk.empty();
            case "list" -> disk.files().forEach((name, hash) -> say("file", name, hash));
            case "copy" -> Disk.copy(Path.of(words[1]), Path.of(words[2]));
            default -> run(Verb.valueOf(words[0].toUpperCase(Locale.ROOT)), Path.of(words[1]));
        }
    }

    private void open(Path file) {
        open = Optional.of(ProjectOpener.open(file, installation()));
        project().warnings().forEach(warning -> say("warning", texts.problem(warning)));
        book = Optional.of(new Book(file));
    }

    private void code(long seed, int gestures) {
        var desks = Studies.desks(project());
        var hands =
                new Hands(
                        project(),
                        seed,
                        snapshot -> {
                            sayNews();
                            snapshot.coding().ifPresent(it -> say("ack", it.article().value(), Book.digest(snapshot)));
                        });
        for (int i = 0; i < gestures; i++) {
            var key = desks.get(Math.floorMod(seed + i / 5, desks.size()));
            say("at", key.article().value());
            hands.gesture(key);
        }
    }

    /// Opens it as soon as nobody else has it.
    private void grab(Path file) {
        while (open.isEmpty()) {
            try {
                open(file);
            } catch (Refusal held) {
                Thread.onSpinWait();
            }
        }
    }

    private void look() {
        for (var key : Studies.desks(project())) {
            say("ack", key.article().value(), Book.digest(project().coding().snapshot(key)));
        }
    }

    /// Says what has come of it when it is done.
    private void run(Verb verb, Path path) throws IOException {
        verb.run(project(), path).forEach(name -> say("added", name));
        sayNews();
    }

    private void sayNews() {
        book.ifPresent(it -> it.news().forEach((revision, hash) -> say("entry", revision, hash)));
    }

    /// @param name of a backup's file
    private void restore(Path file, String name) {
        var safekeeping = installation().safekeeping();
        var backup =
                FoundBackups.of(safekeeping.folder(), file).all().stream()
                        .filter(it -> it.file().getFileName().toString().equals(name))
                        .findFirst()
                        .orElseThrow();
        new BackupRestore(safekeeping).restore(backup, file);
    }

    private void close() {
        var project = project();
        open = Optional.empty();
        project.close();
    }

    private Project project() {
        return open.orElseThrow();
    }

    private Installation installation() {
        return Installation.of(state);
    }

    private void say(Object... words) {
        out.println(String.join("\t", List.of(words).stream().map(String::valueOf).toList()));
    }
}
