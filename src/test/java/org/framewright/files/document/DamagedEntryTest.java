package org.framewright.files.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.database.DatabaseProblem;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Damaged characters in one article of a download.
final class DamagedEntryTest {

    @TempDir private Path folder;

    @Test
    void theWarningOnDamagedCharactersNamesTheArticleOfADownload() throws IOException {
        var file = folder.resolve("download.txt");
        var sample = Files.readString(Path.of("src/test/resources/org/framewright/files/database/retriever.txt"));
        var parts = sample.split("beslutade", 2);
        try (var out = Files.newOutputStream(file)) {
            out.write(parts[0].getBytes(StandardCharsets.UTF_8));
            out.write(0xE5);
            out.write(parts[1].getBytes(StandardCharsets.UTF_8));
        }

        var document = (ReadDocument) DocumentReader.standard().read(file, () -> false);

        assertThat(document.articles()).extracting(it -> it.warnings().size()).containsExactly(0, 1, 0, 0);
        var warning = document.articles().get(1).warnings().getFirst();
        assertThat(warning.code()).isEqualTo(DatabaseProblem.ENTRY_DAMAGED);
        assertThat(warning.details()).containsExactly("2", "1");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void theWarningOnAVeryLongTextNamesTheArticleOfADownload() throws IOException {
        var sample = Files.readString(Path.of("src/test/resources/org/framewright/files/database/apa.txt"));
        var text = sample.replace("Niemand hat uns", "Niemand hat uns " + "und den anderen Fischern ".repeat(6_000));
        var file = Files.writeString(folder.resolve("download.txt"), text);

        var document = (ReadDocument) DocumentReader.standard().read(file, () -> false);

        assertThat(document.articles().getFirst().warnings())
                .extracting(Problem::code)
                .containsExactly(DatabaseProblem.ENTRY_VERY_LONG);
        assertThat(document.articles().get(1).warnings()).isEmpty();
    }
}
