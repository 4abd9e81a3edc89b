package org.framewright.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What becomes of a file's bytes.
final class TextDecoderTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UTF-8        | “We won’t go,” said José 🚢.
                    windows-1252 | Café owner said
                    windows-1252 | “We won’t go,” said José.
                    windows-1252 | Price: €5
                    windows-1252 | François
                    windows-1252 | L’été dernier, le président a déclaré que la grève était finie à Besançon.
                    windows-1252 | Der Bürgermeister erklärte: „Das genügt nicht“, die Straße müsse geöffnet werden.
                    windows-1250 | „Strajk zakończy się w piątek” – powiedział premier. Źle się dzieje, Śląsk stoi.
                    ISO-8859-2   | Premier powiedział, że strajk zakończy się w piątek, ale związek temu zaprzeczył.
                    windows-1251 | Премьер-министр заявил, что забастовка закончится в пятницу, но профсоюз это отрицает.
                    KOI8-R       | Премьер-министр заявил, что забастовка закончится в пятницу, но профсоюз это отрицает.
                    ISO-8859-7   | Ο πρωθυπουργός δήλωσε ότι η απεργία θα τελειώσει την Παρασκευή.
                    windows-1256 | قال رئيس الوزراء إن الإضراب سينتهي يوم الجمعة لكن النقابة نفت ذلك.
                    windows-1255 | ראש הממשלה אמר כי השביתה תסתיים ביום שישי אך האיגוד הכחיש זאת.
                    Shift_JIS    | 首相はストライキが金曜日に終わると述べたが、組合はこれを否定した。
                    GB18030      | 总理表示罢工将于周五结束，但工会否认了这一说法。
                    """)
    void theEncodingIsFoundWithoutAMark(String encoding, String text) {
        var decoded = TextDecoder.decode(text.getBytes(Charset.forName(encoding)), "a.txt");

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.encoding()).isEqualTo(encoding);
        assertThat(decoded.assumed()).isEqualTo(!encoding.equals("UTF-8"));
    }

    @Test
    void aByteThatAnEncodingDoesNotHaveIsReplacedAndSaid() throws IOException {
        var sentence = "“We won’t go,” said José – and so did the others.\n";
        var bytes = (sentence.repeat(20) + "The end]").getBytes(Charset.forName("windows-1252"));
        bytes[bytes.length - 1] = (byte) 0x9D;
        var decoded = TextDecoder.decode(bytes, "a.txt");

        assertThat(decoded.encoding()).isEqualTo("windows-1252");
        assertThat(decoded.text()).isEqualTo(sentence.repeat(20) + "The end\uFFFD");
        assertThat(decoded.warnings()).extracting(Problem::code).containsExactly(FilesProblem.CHARACTERS_LOST);

        var file = Files.write(folder.resolve("a.csv"), bytes);
        var encoding = TextEncoding.detect(file, 1_000_000);
        assertThat(encoding.charset().name()).isEqualTo("windows-1252");
        assertThat(encoding.warnings(file)).extracting(Problem::code).containsExactly(FilesProblem.CHARACTERS_LOST);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkNamesTheEncodingAndIsDropped(String encoding) {
        var decoded = TextDecoder.decode("\uFEFFAda — “no” 🚢".getBytes(Charset.forName(encoding)), "a.txt");

        assertThat(decoded.text()).isEqualTo("Ada — “no” 🚢");
        assertThat(decoded.encoding()).isEqualTo(encoding);
        assertThat(decoded.assumed()).isFalse();
    }

    @Test
    void onlyTheFirstMarkIsDropped() {
        assertThat(decode("\uFEFF\uFEFFText\uFEFF")).isEqualTo("\uFEFFText\uFEFF");
    }

    @Test
    void lineEndsBecomeNewlinesAndNothingElseChanges() {
        assertThat(decode("a\r\nb\rc\n\r\n\r\rd\u0085e\u2028f\u00A0 \tg\f"))
                .isEqualTo("a\nb\nc\n\n\n\nd\u0085e\u2028f\u00A0 \tg\f");
        assertThat(decode("e\u0301 and é stay two and one")).isEqualTo("e\u0301 and é stay two and one");
    }

    @Test
    void theOnlyForeignCharacterMayComeLate() {
        var text = "Only plain letters here.\n".repeat(2_000) + "The café’s owner said no.";

        var decoded = TextDecoder.decode(text.getBytes(Charset.forName("windows-1252")), "a.txt");

        assertThat(decoded.text()).isEqualTo(text);
    }

    @Test
    void controlCharactersWithTheNumbersOfWindowsLettersBecomeThose() {
        var bytes = "the country\u0092s ferries \u0097 \u0093late\u0094\u0085".getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(bytes, "a.txt").text()).isEqualTo("the country’s ferries — “late”…");
        assertThat(TextDecoder.decode("One\u0085Two".getBytes(StandardCharsets.UTF_8), "a.txt").text())
                .isEqualTo("One\u0085Two");
    }

    @Test
    void theHashIsThatOfTheOriginalBytes() {
        var decoded = TextDecoder.decode("abc\r\n".getBytes(StandardCharsets.UTF_8), "a.txt");

        assertThat(decoded.sha256()).isEqualTo("552bab6864c7a7b69a502ed1854b9245c0e1a30f008aaa0b281da62585fdb025");
    }

    static Stream<Arguments> whatIsNoText() {
        return Stream.of(
                arguments(new byte[0], FilesProblem.EMPTY),
                arguments(bytes(0xEF, 0xBB, 0xBF), FilesProblem.EMPTY),
                arguments(bytes(0xFF, 0xFE), FilesProblem.EMPTY),
                arguments(" \r\n\t\u00A0\u200B\uFEFF".getBytes(StandardCharsets.UTF_8), FilesProblem.EMPTY),
                arguments("text with a \0 in it".getBytes(StandardCharsets.UTF_8), FilesProblem.BINARY),
                arguments("\uFEFFtext with a \0".getBytes(StandardCharsets.UTF_16LE), FilesProblem.BINARY),
                arguments(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13), FilesProblem.BINARY),
                arguments(bytes('a', 1, 'b', 2, 'c', 3, 'd'), FilesProblem.BINARY),
                arguments(bytes(0x90, 'a', 1, 'b', 2, 'c', 3, 'd'), FilesProblem.BINARY),
                arguments(bytes('a', 'b', 'c', 0x81), FilesProblem.UNKNOWN_ENCODING),
                arguments(bytes(0xEF, 0xBB, 0xBF, 'a', 0xE9, 'b'), FilesProblem.BROKEN_ENCODING),
                arguments(bytes(0xFF, 0xFE, 'a', 0, 'b'), FilesProblem.BROKEN_ENCODING),
                arguments(bytes(0xFE, 0xFF, 0xD8, 0x3D, 0, 'b'), FilesProblem.BROKEN_ENCODING));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoText")
    void whatIsNoTextIsRefused(byte[] bytes, FilesProblem problem) {
        assertThat(refusal(() -> TextDecoder.decode(bytes, "a.txt")).code()).isEqualTo(problem);
    }

    @Test
    void aHugeFileIsRefusedByItsSizeAlone() throws IOException {
        var file = folder.resolve("huge.txt");
        try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(50_000_000);
        }

        var problem = refusal(() -> TextFile.read(file, 10_000_000));

        assertThat(problem).isEqualTo(Problem.of(FilesProblem.TOO_LARGE, file.toString(), 50_000_000, 10_000_000));
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        var missing = folder.resolve("missing.txt");

        assertThat(refusal(() -> TextFile.read(missing, 10)).code()).isEqualTo(FilesProblem.MISSING);
        assertThat(refusal(() -> TextFile.read(folder, 10)).code()).isEqualTo(FilesProblem.NOT_A_FILE);
        assertThat(Files.exists(missing)).isFalse();
    }

    private static String decode(String text) {
        return TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8), "a.txt").text();
    }

    private static Problem refusal(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).problems().getFirst();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
