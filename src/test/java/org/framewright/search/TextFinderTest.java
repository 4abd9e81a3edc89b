package org.framewright.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Refusal;
import org.framewright.search.SearchQuery.QueryForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;

class TextFinderTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHARACTERS | strik        | The strikers strike.             | strik, strik
                    WORDS      | strike       | The strikers strike. A Strike!   | strike, Strike
                    WORDS      | strik*       | The strikers strike.             | strikers, strike
                    WORDS      | *men         | Firemen and women and a menu     | Firemen, women
                    WORDS      | port dock    | The dock, the port, the dock     | dock, port, dock
                    WORDS      | port ferry   | The dock, the port, the dock     |
                    WORDS      | *lan         | lanlan, Milan, lane, a lan       | lanlan, Milan, lan
                    WORDS      | *land*       | islands, land, Lan               | islands, land
                    PHRASE     | a a          | xa a a                           | a a
                    PHRASE     | strik* day   | Strikes day, strike  day one     | Strikes day, strike  day
                    WORDS      | * dock —     | The dock — the docks             | dock
                    WORDS      | £9           | at £9 or £99                     | £9
                    PHRASE     | the port     | The port. Port the. Other port   | The port
                    PHRASE     | don't know   | They don’t  know                 | don’t  know
                    CHARACTERS | "go home"    | They “go home” now               | “go home”
                    WORDS      | co-operate   | to co‑operate                    | co‑operate
                    EXPRESSION | st\\w+e       | The strikers strike.             | strike, strike
                    EXPRESSION | ^The         | The end of The                   | The
                    CHARACTERS | a.b          | axb a.b                          | a.b
                    CHARACTERS | a*b          | aab a*b                          | a*b
                    WORDS      | ΟΔΟΣ         | η οδός και ΟΔΟΣ οδος             | ΟΔΟΣ, οδος
                    WORDS      | straße       | Straße, STRAßE                   | Straße, STRAßE
                    WORDS      | إضراب        | أعلن العمال إضراب اليوم           | إضراب
                    WORDS      | 港           | 在 港 口                         | 港
                    CHARACTERS | 𐐀             | x𐐨y                              | 𐐨
                    """)
    void findsWhatAPersonMeans(QueryForm form, String words, String text, String found) {
        assertThat(finds(text, new SearchQuery(words, form, true)))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(", ")));
    }

    @Test
    void capitalLettersAreTheirOwnWhereThatIsAskedFor() {
        assertThat(finds("May we? in may", new SearchQuery("may", QueryForm.WORDS, false))).containsExactly("may");
        assertThat(finds("May we? in may", new SearchQuery("M.y", QueryForm.EXPRESSION, false))).containsExactly("May");
    }

    @Test
    void anAccentIsFoundWhicheverWayItIsWrittenAndTheIndicesAreTheTextsOwn() {
        var decomposed = Normalizer.normalize("😀 Ein Café in Kraków, 각본: café.", Normalizer.Form.NFD);
        for (var form : List.of(QueryForm.CHARACTERS, QueryForm.WORDS, QueryForm.EXPRESSION)) {
            for (var words : List.of("café", Normalizer.normalize("café", Normalizer.Form.NFD))) {
                assertThat(finds(decomposed, new SearchQuery(words, form, true)))
                        .extracting(it -> Normalizer.normalize(it, Normalizer.Form.NFC))
                        .containsExactly("Café", "café");
            }
        }
        assertThat(finds(decomposed, new SearchQuery("각본", QueryForm.WORDS, true))).hasSize(1);
    }

    @Test
    void anAccentOfItsOwnIsNotHalfOfALetter() {
        var decomposed = Normalizer.normalize("café cafe", Normalizer.Form.NFD);
        assertThat(finds(decomposed, new SearchQuery("cafe", QueryForm.WORDS, true))).containsExactly("cafe");
        assertThat(finds(decomposed, new SearchQuery("caf", QueryForm.CHARACTERS, true))).containsExactly("caf", "caf");
    }

    @Test
    void whateverIsTakenOutOfATextIsFoundInItAtThatPlace() {
        var random = new Random(20261120);
        var letters = "aAbßéΣς 𐐀😀\u0301-’\"\n\u00a0ש".codePoints().toArray();
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 30; j++) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            var all = text.toString();
            int from = all.offsetByCodePoints(0, random.nextInt(20));
            int to = all.offsetByCodePoints(from, 1 + random.nextInt(5));
            var words = all.substring(from, to);
            boolean cutsLetter = all.startsWith("\u0301", to) || words.startsWith("\u0301");
            if (!cutsLetter) {
                assertThat(
                                TextFinder.of(new SearchQuery(words, QueryForm.CHARACTERS, false))
                                        .find(all, 100, LONG)
                                        .matches())
                        .as("‘%s’ in ‘%s’", words, all)
                        .anyMatch(it -> it.start() <= from && from < it.end());
            }
        }
    }

    @Test
    void anExpressionThatIsNoneIsRefusedWithTheCharacterThatIsWrong() {
        assertThatThrownBy(() -> TextFinder.of(new SearchQuery("strik(e", QueryForm.EXPRESSION, true)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(SearchProblem.BAD_EXPRESSION));
        assertThatThrownBy(() -> TextFinder.of(new SearchQuery("—", QueryForm.WORDS, true)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(SearchProblem.NOTHING_SOUGHT));
    }

    @Test
    void anExpressionThatIsDeeperThanTheStackIsRefused() {
        var deep = "(".repeat(200_000) + ")".repeat(200_000);
        assertThatThrownBy(() -> TextFinder.of(new SearchQuery(deep, QueryForm.EXPRESSION, true)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(SearchProblem.BAD_EXPRESSION));
    }

    @Test
    void anExpressionThatWouldTakeForeverIsStopped() {
        var finder = TextFinder.of(new SearchQuery("(a+)+\\1$", QueryForm.EXPRESSION, true));
        long start = System.nanoTime();
        var found = finder.find("aa\n" + "a".repeat(60) + "b", 100, Duration.ofMillis(200));
        assertThat(found.complete()).isFalse();
        assertThat(found.matches()).hasSize(1);
        assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(10).toNanos());
    }

    private static List<String> finds(String text, SearchQuery query) {
        return TextFinder.of(query).find(text, 100, LONG).matches().stream()
                .map(it -> text.substring(it.start(), it.end()))
                .toList();
    }
}
