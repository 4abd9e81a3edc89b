package org.framewright.agreement.passages;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.agreement.passages.corpus.MarkedArticle;
import org.framewright.agreement.passages.corpus.MarkedPassage;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.units.UnitRatings;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

final class ArticleContinuumTest {
    private final ArticleContinuum continuum =
            new ArticleContinuum(100, List.of(new Span(50, 60), new Span(0, 10), new Span(55, 62)));

    @Test
    void whatIsNotCodedIsCutOut() {
        assertThat(continuum.length()).isEqualTo(78);
        assertThat(continuum.map(new Span(10, 20))).contains(new Span(0, 10));
        assertThat(continuum.map(new Span(62, 100))).contains(new Span(40, 78));
    }

    @Test
    void aFragmentAcrossACutStaysInOnePieceAndOneInsideIsGone() {
        assertThat(continuum.map(new Span(45, 70))).contains(new Span(35, 48));
        assertThat(continuum.map(new Span(5, 12))).contains(new Span(0, 2));
        assertThat(continuum.map(new Span(51, 58))).isEmpty();
        assertThat(continuum.map(new MarkedPassage(3, List.of(new Span(0, 5), new Span(20, 25)))))
                .contains(new MarkedPassage(3, 10, 15));
        assertThat(continuum.map(new MarkedPassage(3, 52, 53))).isEmpty();
    }

    @Test
    void presenceTellsNothingFoundFromNotCoded() {
        var article =
                new MarkedArticle(
                        OptionalInt.empty(),
                        List.of(Optional.of(List.of(Marked.passage(8, 12))), Optional.of(List.of()), Optional.empty()));
        var corpus = Marked.corpus(article);

        var perArticle = TagPresence.perArticle(corpus);
        var perSentence =
                TagPresence.perSentence(corpus, List.of(List.of(new Span(0, 8), new Span(8, 10), new Span(10, 30))));

        assertThat(row(perArticle, 0)).containsExactly(1, 0, UnitRatings.MISSING);
        assertThat(row(perSentence, 0)).containsExactly(0, 0, UnitRatings.MISSING);
        assertThat(row(perSentence, 1)).containsExactly(1, 0, UnitRatings.MISSING);
        assertThat(row(perSentence, 2)).containsExactly(1, 0, UnitRatings.MISSING);
        assertThat(perSentence.cluster(2)).hasValue(0);
    }

    private static List<Integer> row(UnitRatings ratings, int unit) {
        return List.of(ratings.get(unit, 0), ratings.get(unit, 1), ratings.get(unit, 2));
    }
}
