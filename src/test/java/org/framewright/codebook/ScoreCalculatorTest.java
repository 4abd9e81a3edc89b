package org.framewright.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.ScoreCalculator.Result;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class ScoreCalculatorTest {

    private static final Codebook CODEBOOK = new CodebookReader().read(Codebooks.EVERYTHING);

    private final List<Annotation> annotations = new ArrayList<>();

    @Test
    void aMeanIsTakenOfNumbersAndCodesThatAreAnswered() {
        with("gate", "relevant", new Value.Category("yes"));
        with("frames", "which", new Value.Categories(List.of("jobs")));
        answer("gate", "words", new Value.Numeric(new BigDecimal("250")));
        answer("frames", "tone", new Value.Category("for"));

        // (250 + 2) / 2, 1 + 2
        assertThat(score("level")).isEqualTo(new Result.Defined(126));
        assertThat(score("total")).isEqualTo(new Result.Defined(3));
        assertThat(score("rest")).isEqualTo(new Result.Defined(3 - 126));
    }

    @Test
    void anAnswerThatIsNoLongerAskedForCountsInNoScore() {
        with("gate", "relevant", new Value.Category("yes"));
        with("frames", "which", new Value.Categories(List.of("jobs")));
        answer("frames", "tone", new Value.Category("for"));
        answer("gate", "relevant", new Value.Category("no"));

        assertThat(score("jobs")).isEqualTo(new Result.TooFewAnswered(0, 1));
        assertThat(score("total")).isEqualTo(new Result.TooFewAnswered(1, 2));
        assertThat(score("rest")).isEqualTo(new Result.DependsOnUndefined("total"));
    }

    @Test
    void annotationsAreCountedAndSharesTakenOfThoseThatAreAnswered() {
        add("quote");
        add("quote");
        with("source", "named", new Value.Category("yes"));
        assertThat(score("quotes")).isEqualTo(new Result.Defined(2));
        assertThat(score("named")).isEqualTo(new Result.TooFewAnswered(1, 2));

        with("source", "named", new Value.Category("no"));
        add("source");

        assertThat(score("named")).isEqualTo(new Result.Defined(0.5));
    }

    @Test
    void nothingCodedCountsAsNone() {
        assertThat(score("quotes")).isEqualTo(new Result.Defined(0));
        assertThat(score("level")).isEqualTo(new Result.TooFewAnswered(0, 1));
    }

    private Result score(String id) {
        return new ScoreCalculator(CODEBOOK, new CodingQuestions(CODEBOOK, annotations)).calculateAll().get(id);
    }

    private void add(String tag) {
        var id = new AnnotationId("a" + annotations.size());
        annotations.add(Annotation.of(id, tag, new Extent.WholeArticle(), Instant.EPOCH));
    }

    private void with(String tag, String variable, Value value) {
        add(tag);
        annotations.add(annotations.removeLast().withValue(variable, value, Instant.EPOCH));
    }

    private void answer(String tag, String variable, Value value) {
        annotations.replaceAll(it -> it.tag().equals(tag) ? it.withValue(variable, value, Instant.EPOCH) : it);
    }
}
