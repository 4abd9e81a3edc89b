package org.framewright.ui.workspace.coding;

import static org.assertj.core.api.Assertions.assertThat;

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
                    """)
    void aNameIsFoundAtTheEndOfTheWordsOrBeforeAComma(String words, String name) {
        assertThat(new SourceWords(words).name()).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "She\nIt\nan army spokesman\nAn Avering army spokesman\nofficials\n''")
    void whereNobodyIsNamedThereIsNoName(String words) {
        assertThat(new SourceWords(words).name()).isEmpty();
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
        assertThat(new SourceWords(words).description()).contains(description);
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
        assertThat(new SourceWords(words).heads()).contains(head);
        assertThat(new SourceWords("the " + head).takenUp()).contains(head);
    }
}
