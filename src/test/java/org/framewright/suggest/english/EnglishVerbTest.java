package org.framewright.suggest.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The forms of verbs, of which the word list has the lemmas alone.
class EnglishVerbTest {

    @ParameterizedTest
    @CsvSource({
        "hope, hopes, hoping, hoped",
        "plan+n, plans, planning, planned",
        "deny, denies, denying, denied",
        "say=said, says, saying, said",
        "see=saw=seen, sees, seeing, seen",
        "agree, agrees, agreeing, agreed",
        "wish, wishes, wishing, wished",
        "argue, argues, arguing, argued",
        "veto, vetoes, vetoing, vetoed"
    })
    void lemmaHasItsForms(String lemma, String third, String participle, String past) {
        var forms = EnglishVerb.of(lemma);
        assertThat(forms.third()).isEqualTo(third);
        assertThat(forms.participle()).isEqualTo(participle);
        assertThat(forms.past().getLast()).isEqualTo(past);
    }
}
