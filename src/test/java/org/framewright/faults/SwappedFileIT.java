package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.Installation;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.support.Nightly;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// While somebody codes, something is done to the project's file, as sync programs, scripts and people do. It is noticed
/// before anything else is written; everything acknowledged is in a file of its own, and whatever lies in the project's place
/// is left as it is.
///
/// Shown to fail without the protection: with no look at the file before a write, gestures went on; without a look where a
/// reading failed, a file that was cut was told to be damaged, and nothing was saved; without a backup to repeat the last
/// changes on, the work could not be saved; with the write-ahead log left where it was, what had come in the file's place was
/// written to.
@Nightly
@DisabledOnOs(OS.WINDOWS)
final class SwappedFileIT {

    private static final String SAVED_IN = "Your work is saved in ";

    @TempDir static Path root;

    private static Workers workers;

    private Path folder;
    private Path file;
    private Path older;
    private Path out;
    private Verb.Inputs inputs;
    private Acknowledged told;

    /// What is done to a file.
    @FunctionalInterface
    private interface Harm {
        void to(Path file, Path older) throws IOException;
    }

    /// A kind of harm, and what it is called to the coder.
    record Fault(String name, SafekeepingProblem problem, Harm harm) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "an older copy is moved over it",
                        SafekeepingProblem.FILE_REPLACED,
                        (file, older) -> Files.move(older, file, StandardCopyOption.REPLACE_EXISTING)),
                new Fault(
                        "an older copy is written into it",
                        SafekeepingProblem.FILE_CHANGED,
                        (file, older) -> Files.write(file, Files.readAllBytes(older))),
                new Fault(
                        "it is moved",
                        SafekeepingProblem.FILE_GONE,
                        (file, _) -> Files.move(file, file.resolveSibling("moved.framewright"))),
                new Fault("it is deleted", SafekeepingProblem.FILE_GONE, (file, _) -> Files.delete(file)),
                new Fault(
                        "it is cut in half",
                        SafekeepingProblem.FILE_CHANGED,
                        (file, _) -> cut(file, Files.size(file) / 2)),
                new Fault("it is emptied", SafekeepingProblem.FILE_CHANGED, (file, _) -> cut(file, 0)),
                new Fault(
                        "it is made read-only",
                        SafekeepingProblem.FILE_WRITE_PROTECTED,
                        (file, _) -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"))),
                new Fault(
                        "its folder is renamed",
                        SafekeepingProblem.FILE_GONE,
                        (file, _) ->
                                Files.move(
                                        file.getParent(),
                                        file.getParent().resolveSibling("renamed-" + file.getParent().getFileName()))),
                new Fault(
                        "its write-ahead log is deleted",
                        SafekeepingProblem.LOG_CHANGED,
                        (file, _) -> Files.delete(Path.of(file + "-wal"))),
                new Fault(
                        "its write-ahead log is cut",
                        SafekeepingProblem.LOG_CHANGED,
                        (file, _) -> cut(Path.of(file + "-wal"), 40_000)));
    }

    @BeforeAll
    static void startWorkers() throws IOException {
        workers = new Workers(root);
    }

    @AfterAll
    static void endWorkers() {
        workers.close();
    }

    @BeforeEach
    void makeStudy() throws IOException {
        folder = Files.createTempDirectory(root, "study");
        file = folder.resolve("study.framewright");
        out = Files.createTempDirectory(root, "out");
        older = Files.createTempDirectory(root, "elsewhere").resolve("older.framewright");
        try (var project = Studies.make(file, installation())) {
            inputs = Verb.Inputs.make(project, older.resolveSibling("inputs"), installation(), 1);
            told = new Acknowledged(project);
        }
        Files.copy(file, older);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothingIsWrittenAnyMoreAndTheWorkIsSaved(Fault fault) throws IOException {
        try (var worker = workers.take()) {
            assertThat(worker.ask("open", file)).containsExactly("done");
            // as the window does
            assertThat(worker.ask("backup-if-due")).containsExactly("done");
            told.hear(worker.ask("code", 1, 60));
            fault.harm().to(file, older);
            var harmed = bytes();

            var refused = worker.ask("code", 2, 1);
            assertSaidOnce(fault, refused);
            assertThat(worker.ask("code", 3, 1)).as("and again").endsWith(refused.getLast());
            assertThat(bytes()).isEqualTo(harmed);
            assertSaved(refused);

            assertThat(worker.ask("close")).containsExactly("done");
            assertLeft(fault, harmed);
            worker.end();
            assertLeft(fault, harmed);
        }
    }

    /// One of each problem.
    static Stream<Fault> oneOfEach() {
        return faults()
                .collect(Collectors.toMap(Fault::problem, fault -> fault, (first, _) -> first))
                .values()
                .stream();
    }

    @ParameterizedTest
    @UsualCases(2)
    @MethodSource("oneOfEach")
    void itIsNotificationdOnClosingAtTheLatest(Fault fault) throws IOException {
        try (var worker = workers.take()) {
            assertThat(worker.ask("open", file)).containsExactly("done");
            // as the window does
            assertThat(worker.ask("backup-if-due")).containsExactly("done");
            told.hear(worker.ask("code", 1, 30));
            fault.harm().to(file, older);
            var harmed = bytes();

            var refused = worker.ask("close");
            assertSaidOnce(fault, refused);
            assertSaved(refused);
            worker.end();
            assertLeft(fault, harmed);
        }
    }

    /// Some open the file once more, by its name. Seen to fail before a backup looked at the file: one was made of the older
    /// file with the log of this one.
    @ParameterizedTest
    @UsualCases(3)
    @ValueSource(strings = {"check", "export", "merge", "import", "revise", "archive", "package", "backup"})
    void noVerbReadsOrWritesAnotherFile(String verb) throws IOException {
        var fault = faults().findFirst().orElseThrow();
        var path =
                verb.matches("check|backup") ? folder : inputs.path(Verb.valueOf(verb.toUpperCase(Locale.ROOT)), out);
        try (var worker = workers.take()) {
            assertThat(worker.ask("open", file)).containsExactly("done");
            // as the window does
            assertThat(worker.ask("backup-if-due")).containsExactly("done");
            told.hear(worker.ask("code", 1, 30));
            fault.harm().to(file, older);

            var harmed = bytes();
            var refused = worker.ask(verb, path);
            assertSaidOnce(fault, refused);
            assertSaved(refused);
            assertThat(bytes()).isEqualTo(harmed);
            try (var tree = Files.walk(out)) {
                assertThat(tree.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    private static void assertSaidOnce(Fault fault, List<String> answers) {
        assertThat(answers.stream().filter(line -> !line.startsWith("at\t")))
                .singleElement()
                .asString()
                .startsWith("refused\t" + fault.problem() + "\t")
                .contains(SAVED_IN);
    }

    /// Everything acknowledged is in the one file that has been saved, and that file is whole.
    private void assertSaved(List<String> answers) {
        var words = answers.getLast();
        int from = words.indexOf(SAVED_IN) + SAVED_IN.length();
        var saved = Path.of(words.substring(from, words.indexOf(".framewright", from) + ".framewright".length()));
        if (Files.exists(folder)) {
            assertThat(saved).hasParent(folder);
        }
        assertThat(ProjectChecks.check(saved, installation())).isEmpty();
        try (var project = ProjectOpener.open(saved, installation())) {
            told.assertSameIn(project);
        }
    }

    /// What lies in the project's place is as it was put there, and nobody stumbles over it.
    private void assertLeft(Fault fault, byte[] harmed) throws IOException {
        switch (fault.problem()) {
            case FILE_REPLACED, FILE_CHANGED -> {
                assertThat(bytes()).isEqualTo(harmed);
                assertThat(Path.of(file + "-wal")).doesNotExist();
            }
            case FILE_GONE -> assertThat(file).doesNotExist();
            default -> assertThat(ProjectChecks.check(file, installation())).isEmpty();
        }
    }

    private byte[] bytes() throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static void cut(Path file, long size) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static Installation installation() {
        return Installation.of(workers.state());
    }
}
