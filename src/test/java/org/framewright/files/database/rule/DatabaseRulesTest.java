package org.framewright.files.database.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.model.Problem;
import org.framewright.support.Documents;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Downloads in the layout of each database, with texts of our own, and the articles that are made of them.
final class DatabaseRulesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/org/framewright/files/database");

    private final DocumentReader reader = DocumentReader.standard();

    @TempDir private Path folder;

    static Stream<String> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(it -> !it.endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /// The expected articles stand beside each sample.
    @ParameterizedTest
    @MethodSource("samples")
    void sampleGivesTheArticlesBesideIt(String name) throws IOException {
        var document = read(sample(name));

        var expected = SAMPLES.resolve(name + ".expected");
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(expected, print(document));
        }
        assertThat(print(document)).isEqualTo(Files.readString(expected));
    }

    @Test
    void pageOnRulesNamesEachWithItsVersion() throws IOException {
        var page = Files.readString(Path.of("docs/article-rules.md"));
        assertThat(DatabaseRules.shipped().descriptions())
                .allSatisfy(it ->
                        assertThat(page)
                                .containsPattern(
                                        "(?m)^\\| `%s` \\|.*\\| %d \\|.*\\|$".formatted(it.id(), it.version())));
    }

    /// Every sample's matches lie in the article's source, one after the other.
    @ParameterizedTest
    @MethodSource("samples")
    void matchesLieInTheSourceOneAfterTheOther(String name) throws IOException {
        for (var article : read(sample(name)).articles()) {
            int end = 0;
            for (var match : article.matches()) {
                assertThat(match.start()).isGreaterThanOrEqualTo(end);
                assertThat(match.end()).isGreaterThan(match.start()).isLessThanOrEqualTo(article.original().length());
                end = match.end();
            }
        }
    }

    /// The budget of regular expressions is for hostile rules: a file of a thousand articles must not come near it.
    @Nightly
    @ParameterizedTest
    @MethodSource("samples")
    void largeFileIsReadByItsRule(String name) throws IOException {
        // nothing divides articles that were downloaded one by one
        if (name.endsWith(".txt") && !name.endsWith(".docx.txt") && !name.contains("-single")) {
            var file = folder.resolve(name);
            Files.writeString(file, (Files.readString(SAMPLES.resolve(name)) + "\n").repeat(500));

            var document = read(file);

            assertThat(document.warnings()).extracting(it -> it.code().name()).doesNotContain("RULE_TOO_SLOW");
            assertThat(document.articles()).hasSizeGreaterThanOrEqualTo(500);
        }
    }

    /// A Word file is made of a sample whose lines are its paragraphs.
    private Path sample(String name) throws IOException {
        if (!name.endsWith(".docx.txt")) {
            return SAMPLES.resolve(name);
        }
        var file = folder.resolve(name.replace(".txt", ""));
        var body =
                Files.readAllLines(SAMPLES.resolve(name)).stream()
                        .map(it -> it.replace("&", "&amp;").replaceFirst("^(\\w+:) ", "$1\u00A0"))
                        .map(Documents::paragraph)
                        .collect(Collectors.joining());
        Documents.writeDocx(file, body);
        return file;
    }

    private ReadDocument read(Path file) {
        var result = reader.read(file, () -> false);
        assertThat(result).isInstanceOf(ReadDocument.class);
        return (ReadDocument) result;
    }

    private static String print(ReadDocument document) {
        var print = new StringBuilder();
        print.append(warnings(document.warnings()));
        document.articles().forEach(it -> print.append(print(it)));
        return print.toString();
    }

    private static String print(DocumentArticle article) {
        var print = new StringBuilder("==== rule: " + article.rule() + "\n");
        article.metadata().forEach((column, value) -> print.append(column + ": " + value + "\n"));
        print.append(warnings(article.warnings()));
        print.append("matches:");
        article.matches().forEach(it -> print.append(" " + (it.column().isEmpty() ? "-" : it.column())));
        return print + "\n\n" + article.text() + "\n";
    }

    private static String warnings(List<Problem> warnings) {
        return warnings.stream()
                .map(it -> "warning: " + it.code().name() + " " + it.details() + "\n")
                .collect(Collectors.joining());
    }
}
