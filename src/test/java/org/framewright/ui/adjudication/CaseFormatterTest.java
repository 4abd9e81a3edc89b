package org.framewright.ui.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Codebooks;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Actors;
import org.framewright.model.ArticleId;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.CoderNames;
import org.framewright.model.Decision;
import org.framewright.model.Decision.DecisionMethod;
import org.framewright.model.Extent;
import org.framewright.model.Value;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.differences.Disagreement.Statement.AnswerStatus;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

class CaseFormatterTest {

    private static final Coder ADA = new Coder(new CoderId("ada"), "Ada", Coder.Kind.CODER);
    private static final Coder BEN = new Coder(new CoderId("ben"), "Ben", Coder.Kind.CODER);

    @Test
    void answerOfOneCoderAloneIsNotSaidOfAll() {
        var answer =
                new CoderStatement(ADA, List.of(), AnswerStatus.MARKED, Optional.of(new Value.Category("yes")), "", "");
        var item = new ComparedItem("tag", "variable", new Extent.WholeArticle(), List.of(answer), List.of());
        var taken =
                new Decision(
                        "tag",
                        "variable",
                        new Extent.WholeArticle(),
                        DecisionMethod.UNDISPUTED,
                        List.of(ADA.id()),
                        "",
                        new TreeMap<>(),
                        List.of(),
                        CoderNames.LETTERS,
                        Instant.EPOCH);

        assertThat(formatter().differences(item)).isEqualTo("Only A has an answer here.");
        assertThat(formatter().describe(taken)).isEqualTo("As A says");
    }

    @Test
    void nobodyHasOneLetterInAllArticles() {
        var formatter = formatter();

        assertThat(IntStream.range(0, 64).mapToObj(it -> new ArticleId("article-" + it)))
                .extracting(it -> formatter.in(it).name(ADA))
                .contains("Coder A", "Coder B");
        var article = new ArticleId("article-1");
        assertThat(formatter.in(article).name(BEN))
                .as("the same at each visit")
                .isEqualTo(formatter.in(article).name(BEN))
                .isNotEqualTo(formatter.in(article).name(ADA));
    }

    private static CaseFormatter formatter() {
        return new CaseFormatter(
                new Texts(Locale.UK),
                new CodebookReader().read(Codebooks.EVERYTHING),
                new Actors(List.of(), List.of()),
                List.of(ADA, BEN),
                true);
    }
}
