package org.framewright.corpus.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Languages as news databases and tables write them.
final class LanguageNamesTest {

    private final LanguageNames names = new LanguageNames();

    @ParameterizedTest
    @CsvSource({
        "English, en",
        "Englisch, en",
        "Anglais, en",
        "inglés, en",
        "inglese, en",
        "Engels, en",
        "engelsk, en",
        "английский, en",
        "英语, en",
        "英語, en",
        "英文, en",
        "eng, en",
        "EN, en",
        "ger, de",
        "deu, de",
        "Deutsch, de",
        "Allemand, de",
        "fre, fr",
        "fra, fr",
        "Français, fr",
        "чешский, cs",
        "GERMAN; DEUTSCH, de",
        "Dutch / Nederlands, nl"
    })
    void nameOrCodeInAnyOfTheDatabasesLanguagesIsOneTag(String name, String tag) {
        assertThat(names.toLanguageTag(name)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"Klingon, Klingon", "en-GB, en-GB"})
    void nameThatIsNoLanguageStaysAsItStands(String name, String kept) {
        assertThat(names.toLanguageTag(name)).isEqualTo(kept);
    }
}
