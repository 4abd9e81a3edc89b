package org.framewright.safekeeping.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFile;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.store.StoreProblem;
import org.framewright.support.EveryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;

/// A file is read through before it is used, where it is not just as this program left it.
///
/// Shown to fail without the protection: with every file taken for known, a page of zeros was found by nobody.
final class KnownFilesTest {

    @TempDir Path folder;
    @TempDir Path account;

    private Path file;
    private SafekeepingContext safekeeping;
    private KnownFiles knownFiles;

    @BeforeEach
    void makeProject() {
        file = EveryKind.make(folder);
        safekeeping = new SafekeepingContext(account, Clock.systemUTC());
        knownFiles = new KnownFiles(safekeeping);
    }

    @Test
    void fileIsKnownOnceItWasClosedHere() {
        assertThat(knownFiles.isUnchanged(file)).isFalse();

        ProjectFiles.open(file, safekeeping).close();

        assertThat(knownFiles.isUnchanged(file)).isTrue();
        assertThat(new KnownFiles(new SafekeepingContext(account, Clock.systemUTC())).isUnchanged(file)).isTrue();
    }

    @Test
    void copiedChangedTouchedOrGoneItIsNotKnown() throws IOException {
        ProjectFiles.open(file, safekeeping).close();
        var copy = Files.copy(file, folder.resolve("copy.framewright"), StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(knownFiles.isUnchanged(copy)).isFalse();

        var closed = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(closed.toMillis() + 1));
        assertThat(knownFiles.isUnchanged(file)).isFalse();

        Files.setLastModifiedTime(file, closed);
        assertThat(knownFiles.isUnchanged(file)).isTrue();
        Files.createFile(Path.of(file + "-wal"));
        assertThat(knownFiles.isUnchanged(file)).isFalse();
        Files.delete(Path.of(file + "-wal"));

        Files.delete(file);
        assertThat(knownFiles.isUnchanged(file)).isFalse();
    }

    @Test
    void damagedFileOfAStrangerIsRefusedWithoutBeingUsed() throws IOException {
        zeroPage();
        var bytes = Files.readAllBytes(file);

        for (var way : new Opening[] {ProjectFiles::open, ProjectFiles::view}) {
            assertThatThrownBy(() -> way.open(file, safekeeping))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.problems())
                                            .extracting(Problem::code)
                                            .containsExactly(StoreProblem.DAMAGED));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    private interface Opening {
        ProjectFile open(Path file, SafekeepingContext safekeeping);
    }

    /// The page in the middle, which no opening needs.
    private void zeroPage() throws IOException {
        var bytes = Files.readAllBytes(file);
        int page = bytes.length / 2 / 4096 * 4096;
        java.util.Arrays.fill(bytes, page, page + 4096, (byte) 0);
        Files.write(file, bytes);
    }
}
