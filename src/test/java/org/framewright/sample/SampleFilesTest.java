package org.framewright.sample;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/// The sample's files are on the class path as they were written: tools between editor and jar like to "mend" line ends
/// and byte-order marks, and every offset behind them would be wrong.
final class SampleFilesTest {

    private static final CSVFormat HEADED = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Test
    void everyArticleIsThereAndHasItsMetadata() throws IOException {
        try (var metadata = CSVParser.parse(text("metadata.csv"), HEADED)) {
            assertThat(metadata.stream().map(row -> row.get("file"))).containsExactlyElementsOf(names());
        }
        for (var name : names()) {
            assertThat(text(name)).as(name).isNotBlank();
        }
    }

    @Test
    void oneArticleHasWindowsLineEnds() throws IOException {
        assertThat(text("04-tabloid.txt")).contains("\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void oneArticleBeginsWithAByteOrderMarkAndHoldsDecomposedAccents() throws IOException {
        assertThat(text("07-community-site.txt")).startsWith("\uFEFF").contains("Jose\u0301");
    }

    private static List<String> names() throws IOException {
        return text("index.txt").lines().toList();
    }

    private static String text(String name) throws IOException {
        try (var in = Objects.requireNonNull(SampleFilesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
