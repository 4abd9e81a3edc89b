package org.framewright.suggest.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Fragment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// In the sentences ⟦ and ⟧ stand around the stretches of the passage, none of them in the text.
final class CutQuotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ⟦“We have waited,⟧” she said. | ⟦“We have waited,”⟧ she said.
                    ⟦“We have⟧ waited,” she said. | ⟦“We have waited,”⟧ she said.
                    “⟦We have waited,”⟧ she said. | ⟦“We have waited,”⟧ she said.
                    She said “⟦no”.⟧ | She said ⟦“no”.⟧
                    ⟦("No, never⟧") | ⟦("No, never"⟧)
                    ⟦the plan “could bring it all back to square one⟧”, she said. | ⟦the plan “could bring it all back to square one”⟧, she said.
                    ⟦She said: “We have waited⟧.” | ⟦She said: “We have waited.”⟧
                    She said “⟦no” and left⟧. | She said ⟦“no” and left⟧.
                    ⟦“He told me ‘stop⟧’ and left,” she said. | ⟦“He told me ‘stop’ and left,”⟧ she said.
                    ⟦“We have⟧ – believe me – ⟦waited,⟧” she said. | ⟦“We have⟧ – believe me – ⟦waited,”⟧ she said.
                    ⟦She said: “We have⟧ waited.” | ⟦She said: “We have waited.”⟧
                    “We have ⟦waited,” she said.⟧ | ⟦“We have waited,” she said.⟧
                    ⟦“We waited,”⟧ she said, ⟦“and nobody⟧ came.” | ⟦“We waited,”⟧ she said, ⟦“and nobody came.”⟧
                    """)
    void aPassageWithOneOfTheMarksIsCompleted(String marked, String whole) {
        assertThat(marked(text(marked), whole(marked))).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "⟦“We have waited,”⟧ she said.",
                "“⟦We have waited⟧,” she said.",
                "“We ⟦have⟧ waited,” she said.",
                "“We have ⟦waited⟧,” she said.",
                "She said: ⟦We waited.⟧",
                "⟦“We have waited, she said.⟧",
                "⟦“We have⟧ waited for it, she said.",
                "⟦“We have⟧ – believe me – ⟦waited,”⟧ she said."
            })
    void aPassageWithBothMarksOrNoneIsLeftAlone(String marked) {
        assertThat(CutQuotation.complete(text(marked), fragments(marked))).isEmpty();
    }

    private static List<Fragment> whole(String marked) {
        return CutQuotation.complete(text(marked), fragments(marked)).orElseThrow();
    }

    private static String text(String marked) {
        return marked.replaceAll("[⟦⟧]", "");
    }

    private static List<Fragment> fragments(String marked) {
        var fragments = new ArrayList<Fragment>();
        int index = 0;
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case '⟦' -> start = index;
                case '⟧' -> fragments.add(new Fragment(start, index, text(marked).substring(start, index)));
                default -> index++;
            }
        }
        return fragments;
    }

    private static String marked(String text, List<Fragment> fragments) {
        var left = new StringBuilder(text);
        for (var it : fragments.stream().sorted().collect(Collectors.toList()).reversed()) {
            left.insert(it.end(), '⟧').insert(it.start(), '⟦');
        }
        return left.toString();
    }
}
