package org.framewright.suggest.german;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.suggest.SourceWords;
import org.framewright.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class GermanSourceWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Verkehrsministerin Ola Brandt | Ola Brandt
                    die Verkehrsministerin Ola Brandt (SPD) | Ola Brandt
                    Maren Holt | Maren Holt
                    Maren Holt, die Generalsekretärin der Gewerkschaft | Maren Holt
                    der Gewerkschaftschef Piet Morrow | Piet Morrow
                    Frau Holt | Holt
                    Holt | Holt
                    Dr. Ines de la Varga | Ines de la Varga
                    Ursula von der Heide | Ursula von der Heide
                    Sprecherin Anna Lund vom Ministerium | Anna Lund
                    der Hafenarbeiter Jan Lund | Jan Lund
                    die Reederei Graysound | Graysound
                    Kai-Professor Jan Lund | Jan Lund
                    Joschka Fischer | Joschka Fischer
                    der Minister Joschka Fischer | Joschka Fischer
                    Frau Fischer | Fischer
                    Innenverteidiger Jan Lund | Jan Lund
                    Averings Justizminister Jan Lund | Jan Lund
                    Anna Lund von der Universität | Anna Lund
                    die Deutsche Bahn | Deutsche Bahn
                    das Rote Kreuz | Rote Kreuz
                    Universität Lerwin | Universität Lerwin
                    """)
    void aNameStandsBehindOfficesOrBeforeAComma(String words, String name) {
        assertThat(new GermanSourceWords(words).name()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sie",
                "er",
                "",
                "der Minister",
                "ein Sprecher der Polizei",
                "Anwohner",
                "die Hafenbehörde",
                "der Hafenbetreiber",
                "der Hamburger Forscher",
                "Averings Regierungschef",
                "die israelische Armee",
                "Streikende"
            })
    void whereNobodyIsNamedThereIsNoName(String words) {
        assertThat(new GermanSourceWords(words).name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "die israelische Armee|israelische Armee",
                "der israelischen Armee|israelische Armee",
                "des Ministeriums|Ministerium",
                "des Verbandes|Verband",
                "den Anwohnern|Anwohner",
                "ein Sprecher der Polizei, der ungenannt bleiben wollte|Sprecher der Polizei",
                "Leute am Kai|Leute"
            })
    void whoIsNotNamedIsCalledWhatTheArticleCallsThemInTheNominative(String words, String description) {
        assertThat(new GermanSourceWords(words).description()).contains(description);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Verkehrsministerin Ola Brandt|ministerin",
                "Maren Holt, die Generalsekretärin der Gewerkschaft|generalsekretärin",
                "ein Polizeisprecher|sprecher",
                "die Reederei Graysound|reederei",
                "die Hafenbehörde Lerwin|behörde"
            })
    void whatSomebodyIsCanBeTakenUp(String words, String head) {
        assertThat(new GermanSourceWords(words).heads()).contains(head);
        assertThat(
                        new GermanSourceWords("die " + head.substring(0, 1).toUpperCase() + head.substring(1))
                                .findReference())
                .contains(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ein Sprecher der Polizei|Polizei",
                "eine Sprecherin des Verkehrsministeriums|Verkehrsministerium",
                "ein Sprecher vom Hafenamt|Hafenamt",
                "ein Polizeisprecher|Polizei",
                "die Ministeriumssprecherin|Ministerium",
                "eine Graysound-Sprecherin|Graysound",
                "ein Sprecher von Graysound|Graysound",
                "Vertreter der Gewerkschaft|Gewerkschaft",
                "der Leiter der Hafenbehörde|Hafenbehörde"
            })
    void peopleWithoutANameStandForTheBodyThatTheWordsName(String words, String body) {
        assertThat(new GermanSourceWords(words).isUnnamed()).isTrue();
        assertThat(new GermanSourceWords(words).body()).contains(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anwohner", "ein Hafenarbeiter", "die Zeugin", "einige Streikende", "Anwohner von Lerwin"})
    void peopleOfWhomNoBodyIsToldStandForNone(String words) {
        assertThat(new GermanSourceWords(words).isUnnamed()).isTrue();
        assertThat(new GermanSourceWords(words).body()).isEmpty();
    }

    @Test
    void severalAreToldFromOneByArticleAndEnding() {
        assertThat(new GermanSourceWords("die Anwohner").isSeveral()).isTrue();
        assertThat(new GermanSourceWords("Anwohnerinnen").isSeveral()).isTrue();
        assertThat(new GermanSourceWords("die Polizei").isSeveral()).isTrue();
        assertThat(new GermanSourceWords("die Ministerin").isSeveral()).isFalse();
        assertThat(new GermanSourceWords("ein Anwohner").isSeveral()).isFalse();
    }

    @Test
    void thoseWhoSpeakTogetherAreNamedEach() {
        assertThat(new GermanSourceWords("Maren Holt und Verkehrsministerin Ola Brandt").jointNames())
                .containsExactly("Maren Holt", "Ola Brandt");
        assertThat(new GermanSourceWords("Anwohner und Polizei").jointNames()).isEmpty();
    }

    @Test
    void aSurnameThatIsATradeIsANameWhereTheArticleHasItBehindAFirstName() {
        assertThat(of("Der Bericht lag Joschka Fischer vor.", "Fischer").name()).contains("Fischer");
        assertThat(of("Die Fischer blieben im Hafen. Alle Fischer warten.", "Fischer").name()).isEmpty();
        assertThat(of("Fischer blieben im Hafen.", "Fischer").isUnnamed()).isTrue();
    }

    @Test
    void whatBelongsToAnotherDependsOnThem() {
        assertThat(new GermanSourceWords("Seine Partei").dependsOnAnother("Partei")).isTrue();
        assertThat(new GermanSourceWords("die Partei").dependsOnAnother("Partei")).isFalse();
    }

    private static SourceWords of(String text, String words) {
        return SourceWords.of(Samples.article("tide", text, Map.of("language", "de")), words);
    }

    @Test
    void aSurnameIsNoBodyThoughItEndsLikeOne() {
        assertThat(GermanSourceWords.isPerson("Anna Jung")).isTrue();
        assertThat(SourceWords.isPerson("Marine Le Pen")).isTrue();
        assertThat(GermanSourceWords.isPerson("Hafenbehörde Lerwin")).isFalse();
    }
}
