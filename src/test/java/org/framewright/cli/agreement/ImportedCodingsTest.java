package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A report on three coders whose codings were all imported, and who always gave the same answer to one of two questions.
final class ImportedCodingsTest {

    private static final List<String> CODERS = List.of("Ada", "Ben", "Cleo");
    private static final List<String> ARTICLES = List.of("a1", "a2");

    @TempDir Path folder;

    private Path project;

    @BeforeEach
    void make() throws IOException {
        project = folder.resolve("study.framewright");
        run("new", project, "--codebook", Files.writeString(folder.resolve("book.json"), RandomStudy.CODEBOOK));
        for (var article : ARTICLES) {
            Files.writeString(folder.resolve(article + ".txt"), "Headline\n\nThe text of " + article + ".\n");
            run("import", project, folder.resolve(article + ".txt"));
        }
        var lines = new StringBuilder();
        for (var coder : CODERS) {
            run("coder", "add", project, coder);
            for (var article : ARTICLES) {
                var of = "\"article\":\"%s\",\"coder\":\"%s\",".formatted(article, coder);
                var values = "{\"tone\":\"%s\",\"photo\":\"yes\"}".formatted(article.equals("a1") ? "for" : "mixed");
                lines.append("{%s\"status\":\"submitted\",\"version\":1}\n".formatted(of));
                lines.append("{\"id\":\"%s\",%s\"tag\":\"article\",\"values\":%s}\n".formatted(article, of, values));
            }
        }
        run("annotations", "import", project, Files.writeString(folder.resolve("codings.jsonl"), lines));
    }

    @Test
    void independenceIsLeftToTheAuthor() throws IOException {
        assertThat(report()).contains("| independent coding | add this yourself |");
    }

    @Test
    void alphaWithoutAValueInAnyPairSaysSo() throws IOException {
        assertThat(report().lines().filter(it -> it.startsWith("|  | all pairs")))
                .containsExactly(
                        "|  | all pairs |  | 1.000 | 1.000 | 1.000 to 1.000 | 1.000 |",
                        "|  | all pairs<br>Krippendorff’s alpha undefined: no variation or no value in any pair |  | 1.000 | – |  | 1.000 |");
    }

    private String report() throws IOException {
        var file = folder.resolve("report.md");
        run("agreement", project, "--report", file, "--appendix");
        return Files.readString(file);
    }

    private void run(Object... words) {
        var typed = Typed.in(folder, words);
        assertThat(typed.exit()).as(typed.err()).isZero();
    }
}
