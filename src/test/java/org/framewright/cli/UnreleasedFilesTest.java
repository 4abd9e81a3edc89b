package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.store.StoreProblem;
import org.framewright.support.EveryKind;
import org.framewright.support.TestProject;
import org.framewright.support.UnreleasedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Files from before the first release are refused with a sentence that says what to do, by all that reads project files, and
/// stay as they are.
final class UnreleasedFilesTest {

    private static final String SENTENCE =
            "is from an unreleased version of Framewright. The file was not changed. Export its annotations with that version, then import them here.";

    static final List<List<String>> COMMANDS =
            Stream.of(
                            "check FILE",
                            "coder list FILE",
                            "coder add FILE Cleo",
                            "progress FILE",
                            "export FILE --out DATA",
                            "annotations import FILE WHOLE",
                            "archive FILE --out DATA.zip",
                            "codebook versions FILE",
                            "codebook document FILE",
                            "package FILE --coder Ada --out DATA.framewright",
                            "merge FILE WHOLE",
                            "merge STUDY FILE",
                            "merge STUDY FILE --copy --dry-run",
                            "backup FILE --out DATA.framewright",
                            "update WHOLE FILE",
                            "restore FILE --backup WHOLE",
                            "restore WHOLE --backup FILE",
                            "restore WHOLE --backup FILE --as DATA.framewright",
                            "salvage FILE --out DATA.framewright",
                            "encrypt FILE --out DATA.age --passphrase-file PASSPHRASE",
                            "hub sync FILE")
                    .map(it -> List.of(it.split(" ")))
                    .toList();

    @TempDir Path folder;

    static IntStream versions() {
        return IntStream.rangeClosed(1, UnreleasedFiles.NEWEST);
    }

    private Path unreleased(int version) {
        return UnreleasedFiles.make(EveryKind.make(folder), version);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyVersionIsRefusedByAllWaysToOpenAFile(int version) throws IOException {
        var file = unreleased(version);
        var bytes = Files.readAllBytes(file);
        var installation = TestProject.installation(folder);
        var safekeeping = installation.safekeeping();

        List<Consumer<Path>> ways =
                List.of(
                        it -> ProjectOpener.open(it, installation).close(),
                        it -> ProjectFiles.takeOver(it, safekeeping).close(),
                        it -> ProjectFiles.view(it, safekeeping).close(),
                        it -> ProjectFiles.viewOfAnyVersion(it, safekeeping).close(),
                        it -> ProjectFiles.viewOfCopy(it, safekeeping).close(),
                        it -> ProjectFiles.inspect(it, safekeeping).close(),
                        ProjectChecks::requireProject,
                        it -> BackupService.copy(it, folder.resolve("copy.framewright"), safekeeping));
        for (var way : ways) {
            var refused = catchThrowableOfType(Refusal.class, () -> way.accept(file));
            assertThat(refused.problems()).containsExactly(problem(file));
        }
        assertThat(ProjectChecks.check(file, installation)).containsExactly(problem(file));
        assertThat(file).hasBinaryContent(bytes);
        assertThat(folder.toFile().list((_, name) -> name.startsWith("copy"))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void everyCommandSaysWhatToDoAndLeavesTheFile(List<String> command) throws IOException {
        var file = unreleased(UnreleasedFiles.NEWEST);
        var whole = EveryKind.make(Files.createDirectory(folder.resolve("whole")));
        var study = folder.resolve("study.framewright");
        Typed.in(folder, "new", study);
        var passphrase = Files.writeString(folder.resolve("passphrase"), "harbour gate at seven in the rain");
        var bytes = Files.readAllBytes(file);
        var words =
                command.stream()
                        .map(it ->
                                it.replace("FILE", file.toString())
                                        .replace("WHOLE", whole.toString())
                                        .replace("STUDY", study.toString())
                                        .replace("PASSPHRASE", passphrase.toString())
                                        .replace("DATA", folder.resolve("data").toString()))
                        .toArray();

        var typed = Typed.in(folder, words);

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out() + typed.err()).contains(SENTENCE);
        assertThat(file).hasBinaryContent(bytes);
        assertThat(folder.toFile().list((_, name) -> name.startsWith("data"))).isEmpty();
    }

    @Test
    void anotherNameHelpsNothing() throws IOException {
        var file = Files.move(unreleased(UnreleasedFiles.NEWEST), folder.resolve("study"));

        assertThat(Typed.in(folder, "codebook", "document", file).err()).contains(SENTENCE);
    }

    private static Problem problem(Path file) {
        return Problem.of(StoreProblem.UNRELEASED_VERSION, file.toString());
    }
}
