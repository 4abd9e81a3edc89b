package org.framewright.corpus.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/// Names taken from bylines. The examples are those of `docs/import.md`.
final class AuthorFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    By Jane Doe                                   | Jane Doe
                    By JANE DOE and John Roe in Lerwin            | JANE DOE, John Roe
                    By Jane Doe in Lerwin and John Roe in Skarn   | Jane Doe, John Roe
                    By Jane Doe, John Roe and Ann Poe             | Jane Doe, John Roe, Ann Poe
                    By Jane Doe, harbour correspondent            | Jane Doe
                    by José de la Cruz, Chief Reporter            | José de la Cruz
                    By Jane Doe, Lerwin                           | Jane Doe
                    By Jane Doe, Lerwin Courier                   | Jane Doe
                    By Jane Doe for The Island Post               | Jane Doe
                    By Jane Doe and Agencies                      | Jane Doe
                    By Reuters and Jane Doe                       | Jane Doe
                    By J. R. Doe                                  | J. R. Doe
                    By Jane Doe <jane.doe@courier.example>        | Jane Doe
                    Von Jens Muster, dpa                          | Jens Muster
                    VON JENS MUSTER UND ERIKA VAN DER BRÜCK       | JENS MUSTER, ERIKA VAN DER BRÜCK
                    Ein Kommentar von Jens Muster                 | Jens Muster
                    Von Erika Muster, Redakteurin                 | Erika Muster
                    Par Jeanne Dupont et Jean de Vries            | Jeanne Dupont, Jean de Vries
                    Por Ana Ruiz y Luis de la Vega                | Ana Ruiz, Luis de la Vega
                    Por María Prado, corresponsal                 | María Prado
                    Door Jan Jansen en Piet de Vries              | Jan Jansen, Piet de Vries
                    """)
    void namesAreTakenWithoutWhatStandsAroundThem(String byline, String authors) {
        assertThat(AuthorFinder.find(List.of(byline), "The Lerwin Courier")).hasValue(authors);
    }

    @Test
    void theNameBeforeALineOfSomeSitesIsTaken() {
        assertThat(AuthorFinder.find(List.of("Nidal al-Mughrabi |"), "")).hasValue("Nidal al-Mughrabi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Reuters",
                "By The Associated Press",
                "By Associated Press",
                "By Reuters and AFP",
                "By Island Press Agency",
                "By Staff and Agencies",
                "By Our Correspondent",
                "By Staff Reporter",
                "By The Lantern",
                "By Lerwin Courier",
                "Par Agence France-Presse",
                "Por Agencia Efe",
                "Van onze redacteur"
            })
    void agenciesAndOutletsAreNoAuthors(String byline) {
        assertThat(AuthorFinder.find(List.of(byline), "The Lerwin Courier")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Jane",
                "By Jane Doe, Port Amber",
                "By Jane Doe in Lerwin and Port Amber",
                "By Jane Doe and Lerwin",
                "By Jane Doe Associated Press",
                "By Jane Doe Staff Writer",
                "By Land and Sea",
                "Par José Ortega y Gasset",
                "By Jane Doe in Lerwin, where the gates stayed shut on Monday and nobody spoke of what the crews had wanted"
            })
    void anAmbiguousLineNamesNobody(String byline) {
        assertThat(AuthorFinder.find(List.of(byline), "The Lerwin Courier")).isEmpty();
    }

    @Test
    void severalBylinesCountWhereTheyNameTheSamePeople() {
        assertThat(AuthorFinder.find(List.of("By Jane Doe", "By Reuters", "Jane Doe |"), "")).hasValue("Jane Doe");
        assertThat(AuthorFinder.find(List.of("By Jane Doe", "By John Roe"), "")).isEmpty();
        assertThat(AuthorFinder.find(List.of("By Jane Doe", "By Jane Doe Staff Writer"), "")).isEmpty();
        assertThat(AuthorFinder.find(List.of(), "")).isEqualTo(Optional.empty());
    }
}
