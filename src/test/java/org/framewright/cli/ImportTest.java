package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class ImportTest {
    @TempDir Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        Typed.in(folder, "new", folder.resolve("study"));
        Files.createDirectory(texts());
        Files.writeString(texts().resolve("one.txt"), "Dockers walked out.\n");
        Files.writeString(texts().resolve("two.txt"), "Ferries stopped.\n");
    }

    @Test
    void sameFolderAgainImportsNothingAndSaysWhy() {
        var first = importing(texts());
        var second = importing(texts());

        assertThat(first).isEqualTo(new Typed(0, "2 articles imported.\n", ""));
        assertThat(second.exit()).isZero();
        assertThat(second.out()).isEqualTo("No articles imported.\n");
        assertThat(second.err().lines()).hasSize(2).allMatch(line -> line.contains("the same text"));
    }

    @Test
    void nothingIsImportedOrMergedIntoACodersFile() {
        importing(texts());
        var study = folder.resolve("study");
        var own = folder.resolve("ada.framewright");
        Typed.in(folder, "coder", "add", study, "Ada");
        Typed.in(folder, "round", "add", study, "Main");
        assertThat(Typed.in(folder, "package", study, "--coder", "Ada", "--out", own).exit()).isZero();

        assertThat(Typed.in(folder, "import", own, texts()))
                .isEqualTo(
                        new Typed(
                                1,
                                "",
                                "You can’t import into " + own + ": it is a coder’s file. Ask your supervisor.\n"));
        assertThat(Typed.in(folder, "merge", own, study, "--copy"))
                .isEqualTo(
                        new Typed(
                                1,
                                "",
                                "Can’t merge into "
                                        + own
                                        + ": it is a coder’s project. Merge in the supervisor’s project.\n"));
    }

    @Test
    void projectMayLieAmongItsArticles() {
        var project = texts().resolve("study.framewright");
        Typed.in(folder, "new", project);

        assertThat(Typed.in(folder, "import", project, texts())).isEqualTo(new Typed(0, "2 articles imported.\n", ""));
    }

    @Test
    void metadataForArticlesThatAreThereAreCounted() throws IOException {
        importing(texts());
        var metadata = Files.writeString(folder.resolve("m.csv"), "file,outlet\none.txt,Courier\ntwo.txt,Agency\n");

        assertThat(importing(texts(), "--metadata", metadata).out())
                .isEqualTo("No articles imported.\nMetadata of 2 existing articles updated.\n");
    }

    @Test
    void warningsOnFilesComeFirstAndAreAllSaid() throws IOException {
        var articles =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(it ->
                                ("%d of 40 DOCUMENTS\n\nThe Tide\n\nPier %d closed\n\nLENGTH: 9 words\n\nThe pier"
                                                + " number %d is closed for the winter.\n\n")
                                        .formatted(it, it, it))
                        .collect(Collectors.joining());
        Files.writeString(texts().resolve("a.txt"), articles);
        for (int i = 0; i < 25; i++) {
            Files.writeString(texts().resolve("broken-%02d.docx".formatted(i)), "no such thing");
        }

        var said = importing(texts()).err().lines().toList();

        assertThat(said.subList(0, 26)).allMatch(it -> it.contains("broken-") || it.contains("40"));
        assertThat(said.get(26)).contains("a.txt").contains("no date");
        assertThat(said.get(said.size() - 2)).isEqualTo("… and 27 more.");
    }

    @Test
    void resultForProgramsHasALineForEachArticleAndEachNote() throws IOException {
        Files.copy(texts().resolve("one.txt"), texts().resolve("three.txt"));

        var typed = importing(texts(), "--json");

        var lines = typed.out().lines().map(ImportTest::parse).toList();
        assertThat(lines)
                .extracting(
                        it -> it.path("name").asText(),
                        it -> it.path("status").asText(),
                        it -> it.path("index").asInt())
                .containsExactly(
                        tuple("one", "new", 1), tuple("three", "same", 1), tuple("two", "new", 1), tuple("", "", 0));
        assertThat(lines.get(1).path("duplicate_of").asText()).endsWith("one.txt");
        assertThat(lines.getLast().at("/problem/code").asText()).isEqualTo("SAME_TEXT");
        assertThat(lines.getLast().at("/problem/where").asText()).endsWith("three.txt");
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void articleWithoutHeadlineDoesNotTakeItsBylineForOne() throws IOException {
        var samples = Path.of("src/test/resources/org/framewright/files/database");

        var typed = importing(samples.resolve("nexis-cut.html").toAbsolutePath(), "--json", "--dry-run");

        assertThat(parse(typed.out().lines().findFirst().orElseThrow()).path("headline").isNull()).isTrue();
    }

    @Test
    void headlineOfATableOfMetadataIsTheHeadlineForPrograms() throws IOException {
        var metadata =
                Files.writeString(
                        folder.resolve("headlines.csv"), "file,headline\none.txt,Pier closed\ntwo.txt,Pier open\n");

        var typed = importing(texts(), "--metadata", metadata, "--json", "--dry-run");

        assertThat(typed.out().lines().map(ImportTest::parse).map(it -> it.path("headline").asText()))
                .contains("Pier closed", "Pier open");
    }

    @Test
    void problemsBeyondTwentyAreCounted() {
        var missing = IntStream.range(0, 25).mapToObj(i -> folder.resolve(i + ".txt"));
        var words = Stream.concat(Stream.of(texts()), missing).toArray();

        var refused = importing(words);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).hasSize(21).last().isEqualTo("… and 5 more.");
        assertThat(importing(texts()).out()).isEqualTo("2 articles imported.\n");
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(line, broken);
        }
    }

    private Path texts() {
        return folder.resolve("texts");
    }

    private Typed importing(Object... words) {
        var all = Stream.of(words).toList();
        var command = new ArrayList<Object>(List.of("import", folder.resolve("study")));
        command.addAll(all);
        return Typed.in(folder, command.toArray());
    }
}
