package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.ProgressListener;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two programs and one project file.
@DisabledOnOs(OS.WINDOWS)
final class TwoProgramsIT {

    private static final int ROUNDS = 40;

    @TempDir Path folder;

    private Workers workers;
    private Path file;
    private Path lock;

    @BeforeEach
    void makeStudy() throws IOException {
        workers = new Workers(folder);
        file = folder.resolve("study.framewright");
        lock = Path.of(file + "-lock");
        Studies.make(file, Installation.of(workers.state())).close();
        assertThat(lock).doesNotExist();
    }

    @AfterEach
    void end() {
        workers.close();
    }

    /// What GTK's file dialogs do to tell what kinds of files there are. Shown to fail without the locks being taken again.
    @Nightly
    @Test
    void theLockHoldsAfterAFileDialogHasReadItsFile() throws IOException {
        var installation = Installation.of(workers.state());
        try (var open = ProjectOpener.open(file, installation)) {
            Files.newByteChannel(lock).close();
            installation.safekeeping().open().renew();

            assertThat(workers.take().ask("open", file))
                    .singleElement()
                    .asString()
                    .startsWith("refused\tOPEN_ELSEWHERE");
            assertThat(open.isReadOnly()).isFalse();
        }
    }

    /// The same dialogs take SQLite's own locks, so that a reader is the only user of the files as far as it knows. Shown to fail
    /// without the protection: with a connection that may write, the reader wrote the log into the file when it closed, and the
    /// next change of the open project was refused.
    @Nightly
    @Test
    void aReaderWritesNothingAfterAFileDialogHasReadTheFiles() throws IOException {
        var text = Files.writeString(folder.resolve("further.txt"), "A further text.\n");
        try (var open = ProjectOpener.open(file, Installation.of(workers.state()));
                var reader = workers.take()) {
            open.corpus().importFiles(List.of(text), Optional.empty(), ProgressListener.NONE);
            var log = Path.of(file + "-wal");
            var before = Files.readAllBytes(log);
            for (var each : List.of(file, log, Path.of(file + "-shm"))) {
                Files.newByteChannel(each).close();
            }
            done(reader, "view", file);
            done(reader, "close");

            assertThat(log).hasBinaryContent(before);
            var another = Files.writeString(folder.resolve("another.txt"), "Another text.\n");
            open.corpus().importFiles(List.of(another), Optional.empty(), ProgressListener.NONE);
            assertThat(open.corpus().findByName("another")).isPresent();
        }
    }

    /// Shown to fail without the protection: with the system's answer to the lock passed over, nobody was told who has it.
    @Test
    void theSecondIsToldWhoHasItAndMayReadAndTakesOverAfterACrash() {
        var first = workers.take();
        var second = workers.take();
        var before = Instant.now();
        done(first, "open", file);
        var after = Instant.now();
        var told = first.ask("code", 1, 20);

        assertThat(second.ask("open", file))
                .singleElement()
                .asString()
                .startsWith("refused\tOPEN_ELSEWHERE\t" + file + " is already open: " + System.getProperty("user.name"))
                .containsAnyOf("since " + minute(before) + ".", "since " + minute(after) + ".");
        done(second, "view", file);
        assertThat(second.ask("look")).contains(acknowledged(told).toArray(String[]::new)).endsWith("done");
        // neither waits for the other
        assertThat(second.ask("code", 1, 1)).last().asString().startsWith("refused\tOPENED_TO_READ");
        var later = first.ask("code", 2, 10);
        assertThat(later).endsWith("done");
        assertThat(second.ask("look")).contains(acknowledged(later).toArray(String[]::new));
        done(second, "close");

        first.kill();
        assertThat(lock).exists();
        done(second, "open", file);
        assertThat(second.ask("check")).containsExactly("done");
        assertThat(second.ask("look")).contains(acknowledged(later).toArray(String[]::new));
        done(second, "close");
        assertThat(lock).doesNotExist();
        second.kill();
    }

    /// Shown to fail without the protection: without the guard of a project that is read, SQLite refused in its own words.
    @Nightly
    @ParameterizedTest
    @EnumSource
    void theSecondMakesFilesOfItAndChangesNothingWhileTheFirstCodes(Verb verb) throws IOException {
        var out = Files.createDirectory(folder.resolve("out"));
        Verb.Inputs inputs;
        Acknowledged told;
        try (var project = ProjectOpener.open(file, Installation.of(workers.state()))) {
            inputs = Verb.Inputs.make(project, folder.resolve("inputs"), Installation.of(workers.state()), 1);
            told = new Acknowledged(project);
        }
        try (var first = workers.take();
                var second = workers.take()) {
            done(first, "open", file);
            done(second, "view", file);
            first.say("code", 1, 40);

            var answers = second.ask(verb.word(), inputs.path(verb, out));
            var backup = second.ask("backup");

            told.hear(first.hearDone(new Random(1), 1));
            assertThat(answers.getLast()).startsWith(verb.writes() ? "refused\tOPENED_TO_READ\t" : "done");
            assertThat(backup).hasSize(2).last().isEqualTo("done");
            done(second, "close");
            assertThat(second.ask("restore", file, Path.of(backup.getFirst()).getFileName()))
                    .singleElement()
                    .asString()
                    .startsWith("refused\tOPEN_ELSEWHERE");
            told.hear(first.ask("code", 2, 10));
            done(first, "close");
        }
        try (var project = ProjectOpener.open(file, Installation.of(workers.state()))) {
            told.assertSameIn(project);
            assertThat(project.check()).isEmpty();
        }
    }

    /// Shown to fail without the protection: with a lock that is released 3 ms before its file is taken away, both had the
    /// project open.
    @Nightly
    @Test
    void ofTwoThatFindTheLockOfACrashedOneExactlyOneGetsIt() throws IOException {
        var crashed = workers.take();
        done(crashed, "open", file);
        crashed.kill();
        var left = Files.readAllBytes(lock);

        try (var one = workers.take();
                var other = workers.take()) {
            for (int round = 0; round < ROUNDS; round++) {
                Files.write(lock, left);
                Stream.of(one, other).forEach(worker -> worker.say("open", file));
                var answers = List.of(one.hear(), other.hear());

                assertThat(answers).as("round %d", round).containsOnlyOnce("done");
                assertThat(answers).anyMatch(it -> it.startsWith("refused\tOPEN_ELSEWHERE"));
                var winner = answers.indexOf("done") == 0 ? one : other;
                var loser = winner == one ? other : one;
                // one takes the lock's file away while the other reaches for it
                loser.say("grab", file);
                done(winner, "close");
                assertThat(loser.hear()).isEqualTo("done");
                assertThat(winner.ask("open", file).getLast()).startsWith("refused\tOPEN_ELSEWHERE");
                done(loser, "close");
                assertThat(lock).doesNotExist();
            }
        }
    }

    /// The codings as they were last shown.
    private static List<String> acknowledged(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("ack\t"))
                .collect(
                        Collectors.toMap(
                                line -> line.substring(0, line.lastIndexOf('\t')), line -> line, (_, later) -> later))
                .values()
                .stream()
                .toList();
    }

    private static void done(WorkerProcess worker, Object... words) {
        assertThat(worker.ask(words)).containsExactly("done");
    }

    /// As a person reads it.
    private static String minute(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneOffset.UTC).format(moment);
    }
}
