package org.framewright.coding.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Codebooks;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Value;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;

class TrialAnswersTest {

    private static final AnnotationId ARTICLE = new AnnotationId("whole-article");

    private final TrialAnswers trial =
            new TrialAnswers(
                    new CodebookReader().read(Codebooks.shipped("policy-frames")),
                    new Article(new ArticleId("trial"), "", "", "", "", List.of(), List.of(), new LinkedHashMap<>()));

    @Test
    void aQuestionThatIsAskedAfterAnAnswerIsLedToByIt() {
        var snapshot = lead("primary-frame");
        assertThat(snapshot.annotation(ARTICLE).flatMap(it -> it.value("irrelevant")))
                .contains(new Value.Category("no"));
    }

    @Test
    void nothingIsAnsweredForAQuestionThatIsAskedAnyway() {
        assertThat(lead("irrelevant").annotation(ARTICLE).flatMap(it -> it.value("irrelevant"))).isEmpty();
    }

    private CodingSnapshot lead(String variable) {
        var codebook = new CodebookReader().read(Codebooks.shipped("policy-frames"));
        trial.setCodebook(codebook, List.of());
        var tag = codebook.requireTag("article");
        return trial.answerConditionsOf(tag, tag.variable(variable).orElseThrow());
    }
}
