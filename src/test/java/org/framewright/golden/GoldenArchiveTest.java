package org.framewright.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.export.archive.ArchiveCheck;
import org.framewright.export.archive.ArchiveManifest;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.model.ProgressListener;
import org.junit.jupiter.api.Test;

import java.util.List;

/// An archive that was deposited can be checked for good.
final class GoldenArchiveTest {

    @Test
    void itsManifestIsUnderstood() {
        var checked = ArchiveCheck.check(Golden.FOLDER.resolve("archive"), ProgressListener.NONE);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.manifest().texts()).isEqualTo(TextChoice.HASHES);
        assertThat(checked.manifest().project())
                .isEqualTo(new ArchiveManifest.ArchiveSource("test-project", "test", 180, List.of(1, 2)));
    }
}
