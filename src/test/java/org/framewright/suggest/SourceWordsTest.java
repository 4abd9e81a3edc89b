package org.framewright.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.suggest.english.EnglishSourceWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    union general secretary Maren Holt | Maren Holt
                    Maren Holt | Maren Holt
                    Maren Holt, the union's general secretary | Maren Holt
                    UN Secretary General Ola Brandt | Ola Brandt
                    Mr Brandt | Brandt
                    Prime Minister Ines de la Varga | Ines de la Varga
                    the Lerwin Dockworkers' Union | Lerwin Dockworkers' Union
                    The Port Authority | Port Authority
                    the International Committee of the Red Cross | International Committee of the Red Cross
                    The UN Human Rights Council | UN Human Rights Council
                    the Justice Department | Justice Department
                    the al-Hilal Relief Fund | al-Hilal Relief Fund
                    the Union des Marins du Nord | Union des Marins du Nord
                    Secretary of State Ola Brandt | Ola Brandt
                    Prime Minister Ines Vale of Tidewatch | Ines Vale
                    Hamas leader Ismail Haniyeh | Ismail Haniyeh
                    the Food and Agriculture Organization | Food and Agriculture Organization
                    """)
    void aNameIsFoundAtTheEndOfTheWordsOrBeforeAComma(String words, String name) {
        assertThat(new EnglishSourceWords(words).name()).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    "She\nIt\nthe head of the Port Authority\nthe Prime Minister\nan army spokesman\nAn Avering army spokesman\nofficials\n''")
    void whereNobodyIsNamedThereIsNoName(String words) {
        assertThat(new EnglishSourceWords(words).name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Israeli military|Israeli military",
                "an army spokesman|army spokesman",
                "Officials who asked not to be named|Officials",
                "a ministry spokesman, who left early|ministry spokesman",
                "people on the quay|people",
                "its chairman|its chairman"
            })
    void whoIsNotNamedIsCalledWhatTheArticleCallsThem(String words, String description) {
        assertThat(new EnglishSourceWords(words).description()).contains(description);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Transport Minister Ola Brandt|minister",
                "Maren Holt, the union's general secretary|secretary",
                "an army spokesman|spokesman",
                "the Lerwin Dockworkers' Union|union",
                "the head of the port|head"
            })
    void whatSomebodyIsCanBeTakenUp(String words, String head) {
        assertThat(new EnglishSourceWords(words).heads()).contains(head);
        assertThat(new EnglishSourceWords("the " + head).findReference()).contains(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    an army spokesman | army
                    a senior Avering army spokesman | Avering army
                    a spokesman for the Ministry of Ports in Lerwin | Ministry of Ports
                    the head of the Port Authority | Port Authority
                    union officials | union
                    the union's lawyers | union
                    the ministry’s spokeswoman | ministry
                    a Harbourwatch spokeswoman | Harbourwatch
                    Justice Department officials | Justice Department
                    """)
    void peopleWithoutANameStandForTheBodyThatTheWordsName(String words, String body) {
        assertThat(new EnglishSourceWords(words).isUnnamed()).isTrue();
        assertThat(new EnglishSourceWords(words).body()).contains(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    "residents\nPalestinian health officials\na docker who asked not to be named\nresidents of Lerwin\nits chairman\nOfficials")
    void peopleOfWhomNoBodyIsToldStandForNone(String words) {
        assertThat(new EnglishSourceWords(words).isUnnamed()).isTrue();
        assertThat(new EnglishSourceWords(words).body()).isEmpty();
    }
}
