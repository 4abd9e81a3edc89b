package org.framewright.team.packages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNameTest {

    /// Marks belong to the letters before them: a shadda, a vowel of Hindi, a diaeresis that is stored apart.
    @ParameterizedTest
    @CsvSource({
        "ليلى حدّاد, study-ليلى-حدّاد.framewright",
        "हिन्दी, study-हिन्दी.framewright",
        "Zoe\u0308 Çelik, study-Zoe\u0308-Çelik.framewright",
        "../../etc/passwd, study-..-..-etc-passwd.framewright",
        "a:b*c?, study-a-b-c.framewright"
    })
    void nameKeepsItsLettersAndHasNoneOfAPath(String coder, String expected) {
        assertThat(FileName.of("study", coder)).isEqualTo(expected);
    }
}
