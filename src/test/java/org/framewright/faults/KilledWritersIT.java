package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.Main;
import org.framewright.project.Installation;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A command is killed (SIGKILL) while it makes a file; the next one takes away what was left, and nothing else.
///
/// Seen to fail before there was a [org.framewright.store.ScratchFolder]: each of them left hidden files for good.
@Nightly
@DisabledOnOs(OS.WINDOWS)
final class KilledWritersIT {

    private static final int TRIES = 20;

    @TempDir Path folder;

    private Path work;

    @BeforeEach
    void makeTheSample() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        SampleProject.make(work.resolve("study.framewright"), Installation.of(folder.resolve("state")));
        // somebody's own
        Files.writeString(work.resolve(".archived"), "mine");
        Files.createDirectory(work.resolve(".framewright-notes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archive study.framewright --texts --out study.zip",
                "export study.framewright --out .",
                "package study.framewright --coder Ada --out ada.framewright",
                "new other.framewright"
            })
    void leftoversOfAKilledCommandAreTakenAwayByTheNext(String command) throws IOException, InterruptedException {
        int tries = 0;
        while (hidden().size() == 2) {
            assertThat(tries++).as("tries to kill it while it works").isLessThan(TRIES);
            start(command, true);
        }
        for (var unfinished : List.of("study.zip", "ada.framewright", "other.framewright")) {
            Files.deleteIfExists(work.resolve(unfinished));
        }

        start(command, false);

        assertThat(hidden()).containsExactly(".archived", ".framewright-notes");
    }

    /// @param killed as soon as there is something hidden
    private void start(String command, boolean killed) throws IOException, InterruptedException {
        var words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath(),
                                Main.class.getName()));
        words.addAll(List.of(command.split(" ", -1)));
        var builder = new ProcessBuilder(words).directory(work.toFile()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        var process = builder.start();
        while (killed && process.isAlive() && hidden().size() == 2) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        if (killed) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /// Each place of it in full: the command starts in another folder.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(it -> !it.isEmpty())
                .map(it -> Path.of(it).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> hidden() throws IOException {
        try (var entries = Files.list(work)) {
            return entries.map(it -> it.getFileName().toString()).filter(it -> it.startsWith(".")).sorted().toList();
        }
    }
}
