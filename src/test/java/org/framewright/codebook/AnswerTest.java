package org.framewright.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Answer.Given;
import org.framewright.codebook.Answer.Kind;
import org.framewright.codebook.Answer.Missing;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Value;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class AnswerTest {

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

    private static Answer answer(String variable, Annotation annotation) {
        var tag = CODEBOOK.required("frame");
        return new Questions(CODEBOOK, List.of(annotation))
                .answer(tag, tag.variable(variable).orElseThrow(), annotation);
    }

    private static Annotation frame() {
        return Annotation.of(new AnnotationId("a"), "frame", new Extent.WholeArticle(), Instant.EPOCH);
    }

    private static Annotation with(Annotation annotation, String variable, Value value) {
        return annotation.withValue(variable, value, Instant.EPOCH);
    }
}
