package org.framewright.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

final class DiskOutputTest {

    @TempDir private Path folder;

    @Test
    void fileHasWhatWasWrittenInPiecesOfAnySize() throws IOException {
        var random = new Random(1);
        var file = Files.write(folder.resolve("file"), new byte[20_000_000]);
        var written = new ByteArrayOutputStream();
        try (var out = DiskOutput.create(file)) {
            while (written.size() < 9_000_000) {
                var piece = new byte[random.nextInt(400_000)];
                random.nextBytes(piece);
                int from = random.nextInt(piece.length + 1);
                out.write(piece, from, piece.length - from);
                written.write(piece, from, piece.length - from);
                out.write(piece.length);
                written.write(piece.length);
            }
        }
        assertThat(file).hasBinaryContent(written.toByteArray());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fullDiskIsAFailure() {
        assertThatThrownBy(
                        () -> {
                            try (var out = DiskOutput.create(Path.of("/dev/full"))) {
                                out.write(new byte[100]);
                            }
                        })
                .isInstanceOf(IOException.class);
    }
}
