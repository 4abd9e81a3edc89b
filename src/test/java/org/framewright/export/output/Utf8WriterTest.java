package org.framewright.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

final class Utf8WriterTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void aTextInPiecesHasTheBytesOfTheJdksWriter(int piece) throws IOException {
        var text = "plain, Überraschung, “quoted” \uD83D\uDE00 \uD83D half \uDE00 half \uD83D\uD83D\uDE00";
        var expected = new ByteArrayOutputStream();
        var bytes = new ByteArrayOutputStream();

        write(text, piece, new OutputStreamWriter(expected, StandardCharsets.UTF_8));
        write(text, piece, new Utf8Writer(bytes));

        assertThat(bytes.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void halfACharacterAtTheEndIsAQuestionMark() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new Utf8Writer(bytes)) {
            writer.write("end\uD83D");
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("end?");
    }

    private static void write(String text, int piece, Writer to) throws IOException {
        try (to) {
            for (int from = 0; from < text.length(); from += piece) {
                to.write(text, from, Math.min(piece, text.length() - from));
            }
        }
    }
}
