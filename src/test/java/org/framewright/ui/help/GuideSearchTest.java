package org.framewright.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;

/// The search in the guide finds what people ask for in their words.
final class GuideSearchTest {

    private static final GuideSearch ENGLISH = new GuideSearch(new GuideReader(Locale.ENGLISH).readAll());
    private static final GuideSearch GERMAN = new GuideSearch(new GuideReader(Locale.GERMAN).readAll());

    /// What people searched for in trials, and the page on which the answer stands.
    @ParameterizedTest
    @CsvSource({
        "Absturz, guide/safekeeping.md",
        "Stromausfall, guide/safekeeping.md",
        "sagte sie, guide/coder.md",
        "zurückziehen, guide/coder.md",
        "Abgabe zurücknehmen, guide/coder.md",
        "versehentlich abgegeben, guide/coder.md",
        "Zuschreibung, guide/coder.md",
        "Coder verlässt, guide/team.md",
        "ausscheiden, guide/team.md",
        "Alpha undefiniert, guide/agreement.md",
        "Paket einlesen, guide/packages.md"
    })
    void germanQuestionOfATrialIsAnswered(String query, String page) {
        assertThat(first(GERMAN, query)).contains(page);
    }

    @ParameterizedTest
    @CsvSource({
        "crash, guide/safekeeping.md",
        "take back submission, guide/coder.md",
        "she said, guide/coder.md",
        "coder leaves, guide/team.md",
        "alpha undefined, guide/agreement.md"
    })
    void englishQuestionIsAnswered(String query, String page) {
        assertThat(first(ENGLISH, query)).contains(page);
    }

    @Test
    void caseAccentsAndEndingsDoNotCount() {
        assertThat(GERMAN.find("sicherungen").sections()).isNotEmpty().isEqualTo(GERMAN.find("SICHERUNG").sections());
        assertThat(GERMAN.find("übereinstimmung").sections()).isEqualTo(GERMAN.find("ubereinstimmung").sections());
    }

    @Test
    void whereNoSectionHasAllWordsThoseWithTheRarestComeFirstAndItIsSaid() {
        var found = ENGLISH.find("zxqv adjudication");

        assertThat(found.hasAll()).isFalse();
        assertThat(found.sections().getFirst().page().name()).isEqualTo("guide/adjudication.md");
        assertThat(ENGLISH.find("zxqv").sections()).isEmpty();
    }

    private static List<String> first(GuideSearch search, String query) {
        return search.find(query).sections().stream().limit(5).map(it -> it.page().name()).toList();
    }
}
