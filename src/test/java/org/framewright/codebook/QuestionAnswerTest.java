package org.framewright.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.QuestionAnswer.Given;
import org.framewright.codebook.QuestionAnswer.Kind;
import org.framewright.codebook.QuestionAnswer.Missing;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class QuestionAnswerTest {

    private static final Codebook CODEBOOK =
            new CodebookReader()
                    .read(
                            """
                            {"format": 1, "id": "gates", "version": 1, "title": "Gates", "tags": [
                              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                                {"id": "relevant", "label": "Relevant", "scale": "boolean", "required": true},
                                {"id": "disputed", "label": "Disputed", "scale": "boolean", "notCodable": "missing",
                                 "when": {"variable": "relevant", "is": ["yes"]}},
                                {"id": "winner", "label": "Winner", "scale": "actor", "notCodable": "category",
                                 "when": {"variable": "disputed", "is": ["yes"]}}]}]}\
                            """);

    private static final Value YES = new Value.Category("yes");
    private static final Value NO = new Value.Category("no");
    private static final Value NOT_CODABLE = new Value.NotCodable();

    @Test
    void aQuestionWithoutAnswerIsNotYetCoded() {
        assertThat(answer("relevant", frame())).isEqualTo(new Missing(Kind.NOT_YET_CODED));
    }

    @Test
    void aQuestionWhoseGateIsOpenIsNotYetCodedEither() {
        assertThat(answer("disputed", frame())).isEqualTo(new Missing(Kind.NOT_YET_CODED));
        assertThat(answer("winner", frame())).isEqualTo(new Missing(Kind.NOT_YET_CODED));
        assertThat(answer("winner", with(frame(), "relevant", YES))).isEqualTo(new Missing(Kind.NOT_YET_CODED));
    }

    @Test
    void aQuestionBehindAClosedGateIsNotAskedNorIsWhatHangsOnIt() {
        var irrelevant = with(frame(), "relevant", NO);
        assertThat(answer("disputed", irrelevant)).isEqualTo(new Missing(Kind.NOT_ASKED));
        assertThat(answer("winner", irrelevant)).isEqualTo(new Missing(Kind.NOT_ASKED));
    }

    @Test
    void anAnswerThatAChangedGateHidesIsNoAnswer() {
        var hidden = with(with(with(frame(), "relevant", YES), "disputed", YES), "relevant", NO);
        assertThat(answer("disputed", hidden)).isEqualTo(new Missing(Kind.NOT_ASKED));
    }

    @Test
    void notCodableIsMissingOrAnAnswerAsTheCodebookSays() {
        var relevant = with(frame(), "relevant", YES);
        assertThat(answer("disputed", with(relevant, "disputed", NOT_CODABLE)))
                .isEqualTo(new Missing(Kind.NOT_CODABLE));
        assertThat(answer("winner", with(with(relevant, "disputed", YES), "winner", NOT_CODABLE)))
                .isEqualTo(new Given(NOT_CODABLE));
    }

    @Test
    void aGateThatCanNotBeAnsweredAsksNothing() {
        var notCodable = with(with(frame(), "relevant", YES), "disputed", NOT_CODABLE);
        assertThat(answer("winner", notCodable)).isEqualTo(new Missing(Kind.NOT_ASKED));
    }

    @Test
    void aFormNobodyHasBegunIsNotAskedWhereItsGateIsClosed() {
        var codebook =
                new CodebookReader()
                        .read(
                                """
                                {"format": 2, "id": "forms", "version": 1, "title": "Forms", "tags": [
                                  {"id": "g", "label": "G", "unit": "article", "occurs": "once", "variables": [
                                    {"id": "x", "label": "X", "scale": "boolean"},
                                    {"id": "old", "label": "Old", "scale": "boolean", "retired": true}]},
                                  {"id": "f", "label": "F", "unit": "article", "occurs": "once", "variables": [
                                    {"id": "q", "label": "Q", "scale": "boolean",
                                     "when": {"tag": "g", "variable": "x", "is": ["yes"]}}]},
                                  {"id": "h", "label": "H", "unit": "article", "occurs": "once", "variables": [
                                    {"id": "r", "label": "R", "scale": "boolean",
                                     "when": {"not": {"tag": "f", "variable": "q", "is": ["yes"]}}},
                                    {"id": "s", "label": "S", "scale": "boolean",
                                     "when": {"tag": "g", "variable": "old", "is": ["yes"]}}]}]}\
                                """);
        var closed = with(Annotation.of(new AnnotationId("g"), "g", new Extent.WholeArticle(), Instant.EPOCH), "x", NO);
        var questions = new CodingQuestions(codebook, List.of(closed));
        var form = codebook.requireTag("h");
        var notBegun = Annotation.of(new AnnotationId("h"), "h", new Extent.WholeArticle(), Instant.EPOCH);

        assertThat(questions.isAsked(form, form.variable("r").orElseThrow(), notBegun)).isTrue();
        assertThat(questions.answer(form, form.variable("s").orElseThrow(), notBegun))
                .as("a retired gate decides nothing more")
                .isEqualTo(new Missing(Kind.NOT_ASKED));
    }

    @Test
    void conditionsOnConditionsAreLookedAtOnceEach() {
        var variables = new StringBuilder("{\"id\": \"v0\", \"label\": \"V\", \"scale\": \"boolean\"}");
        var annotation = frame().withValue("v0", YES, Instant.EPOCH);
        for (int i = 1; i < 60; i++) {
            var all = new StringBuilder();
            for (int j = 0; j < i; j++) {
                all.append(j == 0 ? "" : ",").append("{\"variable\": \"v%d\", \"is\": [\"yes\"]}".formatted(j));
            }
            variables.append(
                    ",{\"id\": \"v%d\", \"label\": \"V\", \"scale\": \"boolean\", \"when\": {\"all\": [%s]}}"
                            .formatted(i, all));
            annotation = annotation.withValue("v" + i, YES, Instant.EPOCH);
        }
        var codebook =
                new CodebookReader()
                        .read(
                                """
                                {"format": 2, "id": "steps", "version": 1, "title": "Steps", "tags": [
                                  {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [%s]}]}\
                                """
                                        .formatted(variables));
        var tag = codebook.requireTag("frame");

        // two to the power of sixty look-ups would not end
        assertThat(
                        new CodingQuestions(codebook, List.of(annotation))
                                .answer(tag, tag.variable("v59").orElseThrow(), annotation))
                .isEqualTo(new Given(YES));
    }

    private static QuestionAnswer answer(String variable, Annotation annotation) {
        var tag = CODEBOOK.requireTag("frame");
        return new CodingQuestions(CODEBOOK, List.of(annotation))
                .answer(tag, tag.variable(variable).orElseThrow(), annotation);
    }

    private static Annotation frame() {
        return Annotation.of(new AnnotationId("a"), "frame", new Extent.WholeArticle(), Instant.EPOCH);
    }

    private static Annotation with(Annotation annotation, String variable, Value value) {
        return annotation.withValue(variable, value, Instant.EPOCH);
    }
}
