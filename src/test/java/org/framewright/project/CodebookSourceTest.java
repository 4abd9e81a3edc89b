package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.json.CodebookReader;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class CodebookSourceTest {

    @Test
    void everyCodebookOfTheRepositoryIsShippedUnderItsId() throws IOException {
        try (var files = Files.list(Path.of("annotation-schemas"))) {
            var ids =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
                            .map(name -> name.replace(".json", ""));

            assertThat(ids).containsExactlyInAnyOrderElementsOf(CodebookSource.SHIPPED);
        }
        assertThat(CodebookSource.SHIPPED)
                .allSatisfy(
                        id -> assertThat(new CodebookReader().read(CodebookSource.readJson(id)).id()).isEqualTo(id));
    }
}
