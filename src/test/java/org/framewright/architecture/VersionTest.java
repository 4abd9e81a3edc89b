package org.framewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.ProgramVersion;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program's version stands in `pom.xml` alone, once.
final class VersionTest {

    /// Where people read, and what the program and its packages are made of.
    private static final List<String> PLACES =
            List.of(
                    "src/main",
                    "src/build",
                    "src/packaging",
                    "docs",
                    "README.md",
                    "CONTRIBUTING.md",
                    "framewright",
                    "framewright.cmd",
                    "annotation-schemas");

    @Test
    void theProgramHasTheVersionOfThePom() throws IOException {
        var version = Pattern.compile("<artifactId>framewright</artifactId>\\s*<version>([^<]+)</version>");

        assertThat(version.matcher(Files.readString(Path.of("pom.xml"))).results().map(it -> it.group(1)))
                .containsExactly(ProgramVersion.number());
    }

    @Test
    void noOtherFileNamesTheVersionOfTheProgram() throws IOException {
        var named =
                Pattern.compile("(?i)framewright[ -]v?" + Pattern.quote(ProgramVersion.number()) + "(?![\\d.]*\\d)");
        for (var place : PLACES) {
            try (var files = Files.exists(Path.of(place)) ? Files.walk(Path.of(place)) : Stream.<Path>empty()) {
                assertThat(files.filter(Files::isRegularFile).filter(it -> names(it, named))).isEmpty();
            }
        }
    }

    private static boolean names(Path file, Pattern version) {
        try {
            return Files.readString(file).lines().map(version::matcher).anyMatch(Matcher::find);
        } catch (MalformedInputException picture) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
