package org.framewright.ui.workspace.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorOfferTest {

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
        assertThat(ActorOffer.name(words)).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "She\nIt\nan army spokesman\nAn Avering army spokesman\nofficials\n''")
    void whereNobodyIsNamedThereIsNoName(String words) {
        assertThat(ActorOffer.name(words)).isEmpty();
    }
}
