package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// SQLite's library is unpacked once, into the state folder; nothing is left in the system's temporary folder, however the
/// program ends.
///
/// Shown to fail without the protection: with the driver left to itself, `sqlite-...-libsqlitejdbc.so` and its lock stayed
/// behind after the kill.
@Nightly
@DisabledOnOs(OS.WINDOWS)
final class NativeLibraryIT {

    @TempDir static Path folder;

    private static Launcher launcher;
    private static Path temporary;

    @BeforeAll
    static void makeProject() throws IOException {
        launcher = new Launcher(folder);
        temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.writeString(folder.resolve("a.txt"), "Dockers walked out on Monday.\n");
        assertThat(launcher.type(command("new", "study.framewright")).exit()).isZero();
        assertThat(launcher.type(command("import", "study.framewright", "a.txt")).exit()).isZero();
        assertThat(launcher.type(command("coder", "add", "study.framewright", "Ada")).exit()).isZero();
    }

    @Test
    void killLeavesNothingInTheTemporaryFolder() throws IOException, InterruptedException {
        Files.write(
                folder.resolve("many.jsonl"),
                IntStream.range(0, 5_000)
                        .mapToObj(
                                "{\"id\":\"k-%d\",\"article\":\"a\",\"coder\":\"Ada\",\"tag\":\"cue\",\"fragments\":[[0,7]]}"
                                        ::formatted)
                        .toList());
        var process =
                command("annotations", "import", "study.framewright", "many.jsonl", "--ack")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("k-0");
            process.toHandle().destroyForcibly();
        }
        process.waitFor();

        assertThat(list(temporary)).isEmpty();
        assertThat(libraries()).hasSize(1);
    }

    @Test
    void damagedLibraryIsReplacedAndThoseOfOtherVersionsAreSwept() throws IOException {
        var library = libraries().getFirst();
        var bytes = Files.readAllBytes(library);
        var damaged = bytes.clone();
        damaged[damaged.length / 2]++;
        Files.write(Files.createDirectory(all().resolve("3.0.0-00000000")).resolve("library"), bytes);
        // another name for the same place: whoever still runs on it keeps what it has
        Files.delete(library);
        Files.write(library, damaged);

        assertThat(launcher.type(command("coder", "list", "study.framewright")).exit()).isZero();

        assertThat(libraries()).containsExactly(library);
        assertThat(library).hasBinaryContent(bytes);
    }

    @Test
    void withoutAPlaceToKeepItTheDriverUnpacksByItself() throws IOException {
        var state = Files.createFile(folder.resolve("no-folder"));
        var command = command("check", "study.framewright");
        command.environment().put("XDG_STATE_HOME", state.toString());

        var answer = launcher.type(command);

        assertThat(answer.err().lines()).allMatch(line -> line.startsWith("NOTE: Picked up"));
        assertThat(answer.exit()).isZero();
    }

    private static ProcessBuilder command(Object... words) {
        var command = launcher.command(words);
        command.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        return command;
    }

    private static Path all() {
        return Launcher.home().resolve(".local/state/framewright/native");
    }

    private static List<Path> libraries() throws IOException {
        try (var files = Files.walk(all())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
