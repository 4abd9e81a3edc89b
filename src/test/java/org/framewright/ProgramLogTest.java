package org.framewright;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

final class ProgramLogTest {
    @TempDir Path folder;

    @Test
    void exceptionsAreLoggedWithoutTheirMessages() throws IOException {
        var logging = loggingTo(folder);
        logging.getLogger("a.b")
                .error(
                        "Saving failed",
                        new IllegalStateException("outer: Dockers walked out", new IOException("Dockers walked out")));
        logging.stop();

        assertThat(folder.resolve(ProgramLog.FILE))
                .content()
                .contains(
                        "ERROR a.b", "Saving failed", "IllegalStateException", "java.io.IOException", "ProgramLogTest")
                .doesNotContain("Dockers");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folderOfTheLogIsItsOwnersAlone() throws IOException {
        var there = Files.createDirectory(folder.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("r-xr-xr-x"));
        var made = folder.resolve("made");
        loggingTo(there).stop();
        loggingTo(made).stop();

        assertThat(Files.getPosixFilePermissions(there)).isEqualTo(PosixFilePermissions.fromString("r-x------"));
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Nightly
    @Test
    void logNeverGrowsBeyondFourFilesOfAMegabyte() throws IOException {
        var logging = loggingTo(folder);
        var logger = logging.getLogger("a.b");
        for (int i = 0; i < 60_000; i++) {
            logger.info(
                    "line {} of many, each of them about a hundred and twenty characters long, until it is full", i);
        }
        logging.stop();

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.toFile().length()).toList())
                    .hasSize(4)
                    .allSatisfy(size -> assertThat(size).isLessThan(2L * 1024 * 1024));
        }
    }

    @Test
    void folderThatCannotBeWrittenTurnsTheLogOff() throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));
        var logging = loggingTo(file.resolve("below-it"));

        assertThat(logging.getLogger("a.b").isErrorEnabled()).isFalse();
    }

    private static LoggerContext loggingTo(Path folder) {
        var logging = new LoggerContext();
        logging.setMDCAdapter(new LogbackMDCAdapter());
        new ProgramLog(folder).configure(logging);
        return logging;
    }
}
