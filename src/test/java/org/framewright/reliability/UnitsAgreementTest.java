package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.reliability.ComparedProject.found;
import static org.framewright.reliability.ComparedProject.together;
import static org.framewright.reliability.ComparedProject.value;

import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.support.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// What is answered once for a headline, paragraph or sentence is compared unit by unit, and records by what tells them
/// apart.
final class UnitsAgreementTest {

    @TempDir Path folder;

    private ComparedProject compared;
    private List<Article> articles;

    @BeforeEach
    void open() {
        compared = new ComparedProject(folder, Units.CODEBOOK);
        articles = IntStream.range(0, 4).mapToObj(it -> compared.project.add(Units.article("a" + it))).toList();
    }

    @AfterEach
    void close() {
        compared.close();
    }

    private CodingKey desk(String coder, int article) {
        return compared.desk(coder, articles.get(article));
    }

    private void submitAll(String... tonesOfBen) {
        for (int i = 0; i < tonesOfBen.length; i++) {
            Units.answerTheRest(compared.project, desk("Ada", i), i % 2 == 0 ? "for" : "against");
            Units.answerTheRest(compared.project, desk("Ben", i), tonesOfBen[i]);
            compared.submit(desk("Ada", i), desk("Ben", i));
        }
    }

    @Test
    void headlinesAreUnitsAndEveryArticleHasThem() {
        submitAll("for", "against", "for", "for");

        var tag = compared.tag("headline-tone");

        assertThat(tag.found()).isNull();
        var tone = together(ComparedProject.variable(tag, "tone"));
        assertThat(tone.units()).isEqualTo(4);
        assertThat(value(tone.figures(), "percent-agreement")).isEqualTo(0.75);
    }

    @Test
    void paragraphsAreComparedWhereSomebodyBeganThemAndLookedForInAll() {
        for (int i = 0; i < 2; i++) {
            Units.techniques(compared.project, desk("Ada", i), 1, "fear");
            Units.techniques(compared.project, desk("Ben", i), 1, i == 0 ? "fear" : "doubt");
        }
        Units.techniques(compared.project, desk("Ada", 0), 2, "doubt");
        submitAll("for", "against", "for", "for");

        var tag = compared.tag("technique");

        var which = together(ComparedProject.variable(tag, "which"));
        assertThat(which.units()).as("two that both have begun and one that Ada has").isEqualTo(3);
        assertThat(which.compared()).isEqualTo(2);
        assertThat(which.unanswered()).isEqualTo(1);
        assertThat(value(which.figures(), "percent-agreement")).isEqualTo(0.5);
        var present = Objects.requireNonNull(found(tag).byUnit());
        assertThat(present.compared()).as("two paragraphs an article").isEqualTo(8);
        assertThat(value(present.figures(), "percent-agreement")).isEqualTo(7 / 8.0);
        assertThat(found(tag).numbers()).isNull();
    }

    @Test
    void recordsBelongTogetherByTheAnswerThatTellsThemApartWhateverTheirOrder() {
        Units.claim(compared.project, desk("Ada", 0), "union", "pro");
        Units.claim(compared.project, desk("Ada", 0), "port", "con");
        Units.claim(compared.project, desk("Ben", 0), "port", "con");
        Units.claim(compared.project, desk("Ben", 0), " union ", "con");
        Units.claim(compared.project, desk("Ada", 1), "mayor", "pro");
        submitAll("for", "against", "for", "for");

        var tag = compared.tag("claim");

        var stance = together(ComparedProject.variable(tag, "stance"));
        assertThat(stance.compared()).isEqualTo(2);
        assertThat(value(stance.figures(), "percent-agreement")).isEqualTo(0.5);
        var coverage = found(tag).coverage().getFirst();
        assertThat(List.of(coverage.both(), coverage.onlyFirst(), coverage.onlySecond())).containsExactly(2, 1, 0);
        assertThat(compared.report(AgreementQuery.ALL).leftOut())
                .extracting(it -> it.where())
                .containsExactly("fact.checked");
    }
}
