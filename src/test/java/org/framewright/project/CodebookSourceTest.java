package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.codebook.json.CodebookReader;
import org.framewright.files.FilesProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void projectOfAnotherProgramInPlaceOfACodebookIsCalledOne(@TempDir Path folder) throws IOException {
        var project = Files.write(folder.resolve("Study.qdpx"), new byte[] {'P', 'K', 3, 4, 0});

        assertThat(catchThrowableOfType(Refusal.class, () -> CodebookSource.readJson(project.toString())).problems())
                .containsExactly(Problem.of(FilesProblem.QDA_PROJECT, project.toString()));
    }
}
