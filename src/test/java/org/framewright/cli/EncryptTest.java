package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.study.Coder;
import org.framewright.project.Installation;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The passphrase for a command comes from a file or from the standard input, and from nowhere else without a terminal.
final class EncryptTest {

    private static final String WORDS = "gulls at the ice house";

    @TempDir Path folder;

    @Nightly
    @ParameterizedTest
    @ValueSource(strings = {WORDS, WORDS + "\n", WORDS + "\r\nsecond line", "\uFEFF" + WORDS + "\n"})
    void firstLineOfTheStandardInputOpensWhatAFileHasClosed(String input) throws IOException {
        var clear = Files.writeString(folder.resolve("a.txt"), "The kittiwakes do not read the news.\n");
        var passphrase = Files.writeString(folder.resolve("passphrase.txt"), WORDS + "\n");
        assertThat(Typed.in(folder, "encrypt", clear, "--passphrase-file", passphrase).exit()).isZero();

        var usual = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            var typed =
                    Typed.in(
                            folder,
                            "decrypt",
                            folder.resolve("a.txt.age"),
                            "--out",
                            folder.resolve("b.txt"),
                            "--passphrase-file",
                            "-");
            assertThat(typed.err()).isEmpty();
        } finally {
            System.setIn(usual);
        }

        assertThat(folder.resolve("b.txt")).hasSameTextualContentAs(clear);
    }

    /// Seen to fail: without a passphrase, the passphrase of a file was missed that has none.
    @Test
    void fileThatWasNeverEncryptedIsRefusedBeforeAPassphraseIsAskedFor() throws IOException {
        var clear = Files.writeString(folder.resolve("a.txt"), "The kittiwakes do not read the news.\n");

        assertThat(Typed.in(folder, "decrypt", clear).err())
                .startsWith("Can’t decrypt " + clear + ": it is not encrypted with a passphrase")
                .contains("If it was never encrypted, use it as it is");
        assertThat(Typed.in(folder, "decrypt", folder.resolve("none.age")).err()).contains("doesn’t exist");
    }

    /// Seen to fail where the bytes of the file alone are encrypted.
    @Nightly
    @Test
    void projectIsEncryptedWithWhatOnlyItsLogHoldsYet() throws IOException {
        var study = folder.resolve("study.framewright");
        var killed = Files.createDirectories(folder.resolve("killed")).resolve("study.framewright");
        var passphrase = Files.writeString(folder.resolve("passphrase.txt"), WORDS);
        assertThat(Typed.in(folder, "new", study).exit()).isZero();
        try (var project = ProjectOpener.open(study, Installation.of(folder.resolve("state")))) {
            project.study().addCoder("Ada", Coder.Kind.CODER);
            for (var ending : List.of("", "-wal")) {
                Files.copy(Path.of(study + ending), Path.of(killed + ending));
            }
        }

        var encrypted = folder.resolve("study.age");
        assertThat(Typed.in(folder, "encrypt", killed, "--out", encrypted, "--passphrase-file", passphrase).exit())
                .isZero();
        var copy = folder.resolve("copy.framewright");
        assertThat(Typed.in(folder, "decrypt", encrypted, "--out", copy, "--passphrase-file", passphrase).exit())
                .isZero();
        assertThat(Typed.in(folder, "coder", "list", copy).out()).contains("Ada");
    }
}
