package org.framewright.suggest.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/// Where quotations begin and end. In the sentences of the table ⟦ and ⟧ stand around what is to be found, none of them in the text.
class QuotationFinderTest {

    private static final String ALPHABET = "ab S.,:!—-\n\n “”„\"‘’'‚«»‹›「」`()9é\uD83D\uDE21";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "⟦“We waited,”⟧ she said, ⟦“and nobody came.”⟧",
                "⟦\"We waited,\"⟧ she said, ⟦\"and nobody came.\"⟧",
                "He said:⟦\"No.\"⟧",
                "⟦'Ask the union,'⟧ they said. It's the dockers' strike, and 'em all's.",
                "⟦‘It used to be my father’s crane’⟧: second day",
                "She knows ⟦‘the dockers’ worry’⟧ well.",
                "⟦‘drafts are drafts’⟧ is what the dockers’ union heard.",
                "the dockers’ union and the pilots’ union",
                "Back in the ’90s, rock ’n’ roll, ‘90s and 'til late",
                "⟦„Wir warten“⟧, sagte sie, ⟦„und keiner kam.“⟧",
                "⟦„Wir warten”⟧, ⟦„oder nicht\"⟧.",
                "⟦« Nous attendons »⟧, dit-elle",
                "⟦«Nous attendons»⟧, dit-elle",
                "⟦»Wir warten«⟧, sagte sie",
                "⟦»Odotamme»⟧, hän sanoi",
                "⟦”Vi väntar”⟧, sade hon",
                "⟦``We wait,''⟧ she said",
                "⟦「待っています」⟧と言った",
                "⟦“A typing slip“⟧, he said.",
                "⟦“Mixed marks,\"⟧ he said.",
                "A 6\" pipe, and ⟦\"a quotation\"⟧ behind it.",
                "She said: ⟦\"In order to get out of it, all must stop.⟧\nThe army withdrew.",
                "She said: ⟦“In order to get out of it, all must stop.⟧\n\nThe army withdrew.",
                "⟦“One.\n\n“Two.\n\n“Three.”⟧\n\nIt ended.",
                "⟦\"One.\n\n\"Two,\"⟧ she said. ⟦\"Three.\"⟧",
                "⟦‘One.\n\n‘Two,’⟧ she said.",
                "⟦“One.\n“Two.⟧\nThree.",
                "⟦“a line that is\nbroken by the page”⟧, he said",
                "“We are ready, he said. ⟦“We go.”⟧",
                "no quotation here, it's 'just an apostrophe",
                "⟦“Shame 😡⚓ on you,”⟧ raged @x",
                ""
            })
    void aQuotationGoesFromItsOpeningToItsClosingMark(String marked) {
        assertThat(mark(marked.replaceAll("[⟦⟧]", ""), 0)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"He said, ⟦'Ask the union.'⟧ So I went.\"",
                "‘The lad told me, ⟦“You’ll be replaced by a sensor, Torvald,”⟧’ he says.",
                "“He told me, ⟦‘Yusuf, you left.’⟧ I had no answer.\n\n“So I voted.”",
                "“She said ⟦“no”⟧ to me.”",
                "\"She said ⟦\"no\"⟧ to me.\""
            })
    void aQuotationStandsInAnother(String marked) {
        assertThat(mark(marked.replaceAll("[⟦⟧]", ""), 1)).isEqualTo(marked);
    }

    @Test
    void theInnermostQuotationIsTakenFirstAndThenTheOneAroundIt() {
        var text = "Then: “He said, ‘Ask the union.’ So I went.” The end.";
        var inner = QuotationFinder.findAround(text, text.indexOf("Ask"), text.indexOf("Ask")).orElseThrow();
        assertThat(text.substring(inner.start(), inner.end())).isEqualTo("‘Ask the union.’");
        var outer = QuotationFinder.findAround(text, inner.start(), inner.end()).orElseThrow();
        assertThat(text.substring(outer.start(), outer.end())).isEqualTo("“He said, ‘Ask the union.’ So I went.”");
        assertThat(QuotationFinder.findAround(text, outer.start(), outer.end())).isEmpty();
    }

    @Test
    void aCaretAtItsEndsTouchesAQuotationAndOneBesideItDoesNot() {
        var text = "x “a” y";
        assertThat(QuotationFinder.findAround(text, 2, 2)).contains(new Quotation(2, 5, 0, true));
        assertThat(QuotationFinder.findAround(text, 5, 5)).contains(new Quotation(2, 5, 0, true));
        assertThat(QuotationFinder.findAround(text, 1, 1)).isEmpty();
        assertThat(QuotationFinder.findAround(text, 6, 6)).isEmpty();
        assertThat(QuotationFinder.findAround("", 0, 0)).isEmpty();
    }

    @Test
    void whateverPunctuationComesAQuotationLiesInTheTextAndBeginsWithAMark() {
        var random = new Random(20_261_120);
        for (int run = 0; run < 3_000; run++) {
            var text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            for (var quotation : QuotationFinder.find(text.toString())) {
                assertThat(quotation.start()).isBetween(0, quotation.end() - 1);
                assertThat(quotation.end()).isLessThanOrEqualTo(text.length());
                assertThat("“”„\"‘'‚«»‹›「`").contains(text.substring(quotation.start(), quotation.start() + 1));
                assertThat(quotation.depth()).isBetween(0, 5);
            }
        }
    }

    @Nightly
    @ParameterizedTest
    @ValueSource(strings = {"“", "\"", "‘", "'", " s' s", "“a\n", "\"a\n\"", " \"a ‘b", "’", "„“", "``", "«a » "})
    void aLongTextOfNothingButMarksIsReadInAMoment(String marks) {
        assertThat(QuotationFinder.find(marks.repeat(500_000 / marks.length()))).isNotNull();
    }

    /// The text with ⟦ and ⟧ around the quotations of a depth.
    private static String mark(String text, int depth) {
        var marked = new StringBuilder(text);
        for (var quotation : QuotationFinder.find(text).reversed()) {
            if (quotation.depth() == depth) {
                marked.insert(quotation.end(), '⟧').insert(quotation.start(), '⟦');
            }
        }
        return marked.toString();
    }
}
