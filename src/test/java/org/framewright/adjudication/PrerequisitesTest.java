package org.framewright.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.coding.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// An answer counts only where the question is asked: what it hangs on comes with it where nobody differs in that.
final class PrerequisitesTest {

    private static final String CODEBOOK =
            """
            {"format": 1, "id": "gated", "version": 1, "title": "Gated", "tags": [
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                 {"id": "relevant", "label": "Relevant", "scale": "boolean"},
                 {"id": "mood", "label": "Mood", "scale": "nominal", "when": {"variable": "relevant", "is": ["yes"]},
                  "categories": [
                   {"id": "calm", "code": 1, "label": "Calm"}, {"id": "angry", "code": 2, "label": "Angry"}]}]}]}\
            """;

    @TempDir private Path folder;
    private AdjudicatedProject adjudicated;
    private AdjudicationService service;
    private Article article;
    private CodingKey reference;

    @BeforeEach
    void open() {
        adjudicated = AdjudicatedProject.create(folder, CODEBOOK);
        service = adjudicated.service;
        article = adjudicated.article("first");
        reference = adjudicated.reference(article);
    }

    @AfterEach
    void close() {
        adjudicated.close();
    }

    @Test
    void anAnswerBringsWithItWhatAllSayOfTheQuestionItHangsOnAndOneUndoTakesBothBack() {
        code("Ada", "yes", "calm");
        code("Ben", "yes", "angry");

        var after =
                service.decide(reference, mood(), new DecisionChoice.CoderAnswer(adjudicated.coder("Ben")), "because");

        assertThat(after.cases()).extracting(AdjudicationCase::state).containsOnly(State.DECIDED);
        assertThat(after.cases().getFirst().decision()).map(Decision::way).contains(DecisionMethod.UNDISPUTED);
        assertThat(after.hasNoEffect(after.cases().getLast())).isFalse();
        assertThat(service.undo(reference).cases()).extracting(AdjudicationCase::state).containsOnly(State.OPEN);
        assertThat(adjudicated.annotations(reference)).isEmpty();
    }

    @Test
    void whatCodersDifferInIsNotDecidedWithAnAnswerThatHangsOnIt() {
        code("Ada", "yes", "calm");
        code("Ben", "yes", "angry");
        code("Cleo", "no", "");

        var after = service.decide(reference, mood(), new DecisionChoice.CoderAnswer(adjudicated.coder("Ben")), "");

        assertThat(after.cases()).extracting(AdjudicationCase::state).containsExactly(State.OPEN, State.DECIDED);
        assertThat(after.hasNoEffect(after.cases().getLast())).isTrue();
        assertThat(after.openPrerequisites(after.cases().getLast()))
                .extracting(it -> it.item().variable())
                .containsExactly("relevant");
    }

    private AdjudicationCase mood() {
        return service.readCases(reference).cases().getLast();
    }

    private void code(String coder, String relevant, String mood) {
        var key = adjudicated.desk(coder, article);
        adjudicated.project.coding.answer(key, "frame", "relevant", Optional.of(new Value.Category(relevant)));
        if (!mood.isEmpty()) {
            adjudicated.mood(key, mood);
        }
        adjudicated.submit(key);
    }
}
