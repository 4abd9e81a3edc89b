package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.Main;
import org.framewright.model.Sha256;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Encryption in processes of their own: with less memory than a file has bytes, and killed at work.
@Nightly
final class EncryptionIT {

    private static final long MEGABYTE = 1024L * 1024;

    @TempDir Path folder;

    private Path passphrase;

    @BeforeEach
    void writePassphrase() throws IOException {
        passphrase = Files.writeString(folder.resolve("passphrase.txt"), "gulls at the ice house\n");
    }

    /// The derivation of the key takes 256 MB, and the program refuses one that takes more than half of its memory.
    ///
    /// Seen to fail with the file read as a whole.
    @Test
    void fileLargerThanTheMemoryIsEncryptedAndDecrypted() throws IOException, InterruptedException {
        var large = folder.resolve("large.bin");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(600 * MEGABYTE);
            file.seek(599 * MEGABYTE);
            file.write("the end".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("encrypt", large).waitFor()).isZero();
        var decrypted = folder.resolve("decrypted.bin");
        assertThat(run("decrypt", folder.resolve("large.bin.age"), "--out", decrypted).waitFor()).isZero();

        assertThat(sha256(decrypted)).isEqualTo(sha256(large));
    }

    /// Seen to fail where nothing removes the folder of a killed program.
    @Test
    @EnabledOnOs(OS.LINUX)
    void killedProgramLeavesNothingBehindTheNextStart() throws IOException, InterruptedException {
        var project = folder.resolve("study.framewright");
        assertThat(run("new", project).waitFor()).isZero();
        var large = folder.resolve("large.bin");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200 * MEGABYTE);
        }
        assertThat(run("encrypt", large).waitFor()).isZero();

        // an archive of that name is decrypted into the program's folder to be read
        var reading = run("verify", folder.resolve("large.bin.age"));
        var scratch = awaitScratchFolder();
        assertThat(Files.getPosixFilePermissions(scratch)).hasSize(3);
        reading.destroyForcibly().waitFor();
        assertThat(scratch).exists();
        assertThat(run("check", project).waitFor()).isZero();

        assertThat(scratch).doesNotExist();
        assertThat(names()).doesNotContain("large.bin.decrypted");
    }

    /// A command in a process of its own, with 560 MB of memory.
    private Process run(Object... words) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx560m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        Stream.of(words).map(String::valueOf).forEach(command::add);
        if (Set.of("encrypt", "decrypt", "verify").contains(words[0])) {
            command.addAll(List.of("--passphrase-file", passphrase.toString()));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        return builder.redirectOutput(folder.resolve("out.txt").toFile()).start();
    }

    /// The folder of the program in which a file is being decrypted, once it holds some of it.
    private Path awaitScratchFolder() throws IOException, InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            try (var all = Files.walk(state())) {
                var written = all.filter(EncryptionIT::holdsSomething).findFirst();
                if (written.isPresent()) {
                    return state().resolve(state().relativize(written.get()).getName(0));
                }
            } catch (UncheckedIOException gone) {
                // the folder of a process that has ended meanwhile
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("nothing was decrypted");
    }

    private static boolean holdsSomething(Path file) {
        return file.toString().contains(".framewright-") && file.toFile().isFile() && file.toFile().length() > 0;
    }

    private Path state() {
        return folder.resolve("state").resolve("framewright");
    }

    private Set<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(it -> it.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static String sha256(Path file) throws IOException {
        var digest = Sha256.digest();
        try (var in = Files.newInputStream(file)) {
            var step = new byte[1 << 16];
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                digest.update(step, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
