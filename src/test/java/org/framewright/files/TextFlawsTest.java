package org.framewright.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Texts whose characters are damaged, or that say a wrong encoding.
final class TextFlawsTest {

    private static final String GERMAN =
            "Die Fähre fällt aus. „Niemand hat uns etwas gesagt“, klagte Frau Böhm.\nÜbermorgen fährt sie.\n";
    private static final String RUSSIAN = "Паром отменён в третий раз.\nПорт закрыт.\n";

    @Test
    void cutCharacterIsReplacedAndItsLineNamed() {
        byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        int cut = RUSSIAN.indexOf("Порт");
        int at = RUSSIAN.substring(0, cut).getBytes(StandardCharsets.UTF_8).length;
        byte[] damaged = without(bytes, at);

        var file = decode(damaged, Optional.empty());

        assertThat(file.encoding()).isEqualTo("UTF-8");
        assertThat(file.text()).isEqualTo(RUSSIAN.replace("Порт", "\uFFFDорт"));
        assertThat(file.warnings()).containsExactly(Problem.of(FilesProblem.CHARACTERS_LOST, "file", 1, 2));
    }

    @Test
    void wrongDeclarationIsFoundOut() {
        var file = decode(GERMAN.getBytes(Charset.forName("windows-1252")), Optional.of(StandardCharsets.UTF_8));

        assertThat(file.text()).isEqualTo(GERMAN);
        assertThat(file.warnings())
                .containsExactly(Problem.of(FilesProblem.DECLARED_ENCODING_WRONG, "file", "UTF-8", "windows-1252"));
    }

    @Test
    void textWithoutFlawsHasNoWarning() {
        for (var charset : new String[] {"UTF-8", "windows-1252"}) {
            var file = decode(GERMAN.getBytes(Charset.forName(charset)), Optional.of(Charset.forName(charset)));

            assertThat(file.text()).isEqualTo(GERMAN);
            assertThat(file.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE"})
    void utf16IsReadWithoutAMark(String charset) {
        assertThat(decode(GERMAN.getBytes(Charset.forName(charset)), Optional.empty()).text()).isEqualTo(GERMAN);
        assertThat(decode(RUSSIAN.getBytes(Charset.forName(charset)), Optional.empty()).text()).isEqualTo(RUSSIAN);
    }

    @Test
    void sevenBitEncodingsOfEastAsiaAreRead() {
        assertThat(decode("船は欠航した。\n".getBytes(Charset.forName("ISO-2022-JP")), Optional.empty()).text())
                .isEqualTo("船は欠航した。\n");
        assertThat(decode("배가 취소되었다.\n".getBytes(Charset.forName("ISO-2022-KR")), Optional.empty()).text())
                .isEqualTo("배가 취소되었다.\n");
    }

    @Test
    void nulIsLeftOutAndCounted() {
        var file =
                decode(GERMAN.replace("Übermorgen", "Über\0morgen").getBytes(StandardCharsets.UTF_8), Optional.empty());

        assertThat(file.text()).isEqualTo(GERMAN);
        assertThat(file.warnings()).containsExactly(Problem.of(FilesProblem.NUL_DROPPED, "file", 1));
    }

    @Test
    void garbledTextIsSaid() {
        var garbled = new String(GERMAN.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        var file = decode(garbled.getBytes(StandardCharsets.UTF_8), Optional.empty());

        assertThat(file.warnings()).extracting(Problem::code).containsExactly(FilesProblem.GARBLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They hasnâ€[TM]t come.",
                "without support'Â",
                "\u0085\u0091a\u0092 \u0093b\u0094",
                "7X\\zQ⇤QJ{Q⇤WR 7X\\zQ⇤QJ{Q⇤WR 7X\\zQ⇤QJ{Q⇤WR 7X\\zQ⇤QJ{Q⇤WR 7X\\zQ⇤QJ{Q⇤WR 7X\\zQ⇤QJ{Q⇤WR 7X\\zQ⇤QJ{Q"
            })
    void lettersThatStandForOthersAreSaid(String text) {
        assertThat(TextFlaws.findGarbled(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Âge d’or à Paris. Le « château » Â.", "The sign â€ appears.", "C:\\texts and {braces}", GERMAN})
    void soundTextIsNotSaidToBeGarbled(String text) {
        assertThat(TextFlaws.findGarbled(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "raz¹irjeni dr¾avi de¾ela po¾ar, windows-1252, true",
        "оТНБМ дМЪ юПРХЙКБ рЕЙЯР оТНБМ дМЪ, windows-1251, true",
        "Möwen über Öland fühlen sich größer, windows-1252, false",
        "l’été « déjà » là-bas où ça brûle, windows-1252, false",
        "col·laboració i 5½ hores més, windows-1252, false",
        "the café, windows-1252, false",
        "the café, windows-1250, true",
        "plain, UTF-16LE, false"
    })
    void anEncodingIsDoubtedWhereItsWordsLookOdd(String text, String encoding, boolean doubtful) {
        assertThat(TextFlaws.isDoubtful(text, encoding)).isEqualTo(doubtful);
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312, GBK",
        "ISO-8859-1, windows-1252",
        "Shift_JIS, windows-31j",
        "ks_c_5601-1987, x-windows-949",
        "UTF8, UTF-8"
    })
    void encodingIsWhatBrowsersTakeItsNameFor(String label, String charset) {
        assertThat(WebCharset.of(label)).contains(Charset.forName(charset));
    }

    private static TextFile decode(byte[] bytes, Optional<Charset> declared) {
        return TextDecoder.decode(bytes, declared, "file");
    }

    private static byte[] without(byte[] bytes, int at) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, rest, at, bytes.length - at - 1);
        return rest;
    }
}
