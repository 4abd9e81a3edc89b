package org.framewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.MissingCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// `docs/data-formats.md` explains every file, column and code.
class DataFormatsDocumentTest {

    @Test
    void everyFileAndColumnIsExplained(@TempDir Path folder) throws IOException {
        var document = Files.readString(Path.of("docs", "data-formats.md"));
        try (var exported = new ExportedProject(folder)) {
            var report = exported.export();

            assertThat(report.files()).allSatisfy(file -> assertThat(document).contains("## " + file.name()));
            var columns = report.files().stream().flatMap(file -> Stream.of(header(exported, file.name())));
            // names with two underscores come from the codebook; what they are made of is explained
            assertThat(columns.filter(column -> !column.contains("__")))
                    .allSatisfy(column -> assertThat(document).contains("`" + column + "`"));
        }
    }

    @Test
    void everyCodeIsExplained() throws IOException {
        var document = Files.readString(Path.of("docs", "data-formats.md"));
        assertThat(List.of(MissingCode.values()))
                .allSatisfy(code ->
                        assertThat(document)
                                .contains(
                                        "| "
                                                + code.code(MissingCodes.USUAL).replace('-', '−')
                                                + " | `"
                                                + code.label()
                                                + "` |"));
    }

    private static String[] header(ExportedProject exported, String file) {
        return Arrays.stream(exported.text(file).lines().findFirst().orElseThrow().split(",")).toArray(String[]::new);
    }
}
