package org.framewright.codebook.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.codebook.CodebookSchemaTest;
import org.framewright.codebook.Codebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class CodebookWriterTest {

    @Test
    void whatIsWrittenIsReadAgainAsTheSameCodebook() {
        var codebook = new CodebookReader().read(Codebooks.EVERYTHING);

        assertThat(new CodebookReader().read(new CodebookWriter().write(codebook))).isEqualTo(codebook);
    }

    @Test
    void nothingThatTheFileSaysIsLeftOut() throws IOException {
        var written = new CodebookWriter().write(new CodebookReader().read(Codebooks.EVERYTHING));
        var mapper = new JsonMapper();

        for (var text : mapper.readTree(Codebooks.EVERYTHING).findValuesAsText("label")) {
            assertThat(mapper.readTree(written).findValuesAsText("label")).contains(text);
        }
        assertThat(mapper.readTree(written).fieldNames()).toIterable().containsAll(() -> fieldNames(mapper));
    }

    private static java.util.Iterator<String> fieldNames(JsonMapper mapper) {
        try {
            return mapper.readTree(Codebooks.EVERYTHING).fieldNames();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedCodebookIsTheSameAfterItWasWritten(Path file) throws IOException {
        var codebook = new CodebookReader().read(Files.readString(file));

        assertThat(new CodebookReader().read(new CodebookWriter().write(codebook))).isEqualTo(codebook);
    }

    static Stream<Path> shipped() throws IOException {
        return CodebookSchemaTest.shipped();
    }
}
