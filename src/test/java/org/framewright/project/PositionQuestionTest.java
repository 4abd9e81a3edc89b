package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.codebook.Category;
import org.framewright.codebook.Variable;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PositionQuestionTest {

    private static final String ISSUE = "The new shifts; pro is for them";

    @ParameterizedTest
    @CsvSource({"news-framing, attribution", "attribution, content", "quotations, quotation"})
    void tagForWhatIsSaidAsksForThePositionAndCodersReadTheIssue(String id, String tag) {
        var before = new CodebookReader().read(CodebookSource.readJson(id));
        assertThat(PositionQuestion.isPossible(before)).isTrue();

        var codebook = new CodebookReader().read(PositionQuestion.insert(CodebookSource.readJson(id), " " + ISSUE));

        var variable = codebook.requireTag(tag).variables().getLast();
        assertThat(variable.id()).isEqualTo("position");
        assertThat(variable.scale()).isEqualTo(Variable.Scale.ORDINAL);
        assertThat(variable.categories()).extracting(Category::id).containsExactly("contra", "neutral", "pro");
        assertThat(codebook.questions().getLast().answer()).isEqualTo(ISSUE);
        assertThat(codebook.questions().getLast().about())
                .extracting(Object::toString)
                .containsExactly(tag + ".position");
        assertThat(codebook.requireTag(tag).variables()).hasSize(before.requireTag(tag).variables().size() + 1);
        assertThat(PositionQuestion.isPossible(codebook)).as("once is enough").isFalse();
    }

    @Test
    void questionIsGermanInAGermanCodebook() {
        var german = CodebookSource.readJson("attribution").replace("\"language\": \"en\"", "\"language\": \"de-AT\"");

        var codebook = new CodebookReader().read(PositionQuestion.insert(german, ISSUE));

        assertThat(codebook.requireTag("content").variable("position").orElseThrow().guidance().description())
                .startsWith("Wo steht der Sprecher");
        assertThat(codebook.questions().getLast().question()).startsWith("Zu welchem Streitpunkt");
    }

    @Test
    void codebookStaysAsItIsWithoutAnIssue() {
        var json = CodebookSource.readJson("news-framing");

        assertThat(PositionQuestion.insert(json, " ")).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"news-sources", "generic-frames"})
    void codebookWithoutAPlaceForItIsRefused(String id) {
        var json = CodebookSource.readJson(id);

        assertThat(PositionQuestion.isPossible(new CodebookReader().read(json))).isFalse();
        var refused = catchThrowableOfType(Refusal.class, () -> PositionQuestion.insert(json, ISSUE));

        assertThat(refused.problems()).containsExactly(Problem.of(ProjectProblem.NO_PLACE_FOR_POSITION, id));
    }
}
