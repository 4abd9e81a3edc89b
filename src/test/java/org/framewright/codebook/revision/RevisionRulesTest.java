package org.framewright.codebook.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class RevisionRulesTest {

    @Test
    void aCodebookMayFollowItselfAndAddWhatItLikes() {
        assertThat(
                        problems(
                                "\"label\": \"Safety\"}",
                                "\"label\": \"Safety\"}, {\"id\": \"new\", \"code\": 9, \"label\": \"New\"}",
                                ""))
                .isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": \"two\" | \"id\": \"three\" | | OTHER_CODEBOOK",
                "\"version\": 2 | \"version\": 3 | | WRONG_VERSION",
                "\"id\": \"size\" | \"id\": \"length\" | | DROPPED",
                "\"id\": \"by\" | \"id\": \"of\" | | DROPPED",
                "\"id\": \"size\" | \"id\": \"size\" | {\"step\": \"rename\", \"from\": \"form.frame.other\", \"to\": \"form.topics.hours\"} | ANOTHER_PARENT",
                "\"id\": \"size\" | \"id\": \"size\" | {\"step\": \"merge\", \"from\": [\"form.frame.other\"], \"to\": \"form.topics.hours\"} | ANOTHER_PARENT",
                "\"key\": \"S\", \"implied\": true | \"key\": \"S\", \"implied\": true, \"roles\": [{\"id\": \"of\", \"label\": \"Of\", \"accepts\": [\"source\"]}] | {\"step\": \"rename\", \"from\": \"quote>by\", \"to\": \"source>of\"} | ANOTHER_PARENT",
                "\"id\": \"words\" | \"id\": \"length\" | | DROPPED",
                "\"id\": \"hours\" | \"id\": \"time\" | | DROPPED",
                "\"id\": \"size\", \"unit\": \"article\" | \"id\": \"size\", \"unit\": \"headline\" | | UNIT_CHANGED",
                "\"id\": \"quote\", \"unit\": \"passage\", \"occurs\": \"many\" | \"id\": \"quote\", \"unit\": \"passage\", \"occurs\": \"once\" | | NO_LONGER_MANY",
                "\"id\": \"quote\", \"unit\": \"passage\", \"occurs\": \"many\" | \"id\": \"quote\", \"unit\": \"passage\", \"occurs\": \"many\", \"max\": 4 | | FEWER_ALLOWED",
                "\"key\": \"Q\", \"implied\": true | \"key\": \"Q\" | | PASSAGES_RESTRICTED",
                "\"key\": \"Q\" | \"key\": \"Q\", \"overlap\": false | | PASSAGES_RESTRICTED",
                "\"key\": \"Q\" | \"key\": \"Q\", \"discontinuous\": false | | PASSAGES_RESTRICTED",
                "\"scale\": \"nominal\" | \"scale\": \"ordinal\" | | SCALE_WITHOUT_STEP",
                "\"id\": \"hours\", \"code\": 2 | \"id\": \"hours\", \"code\": 7 | | CODE_CHANGED",
                "{\"id\": \"hours\", \"code\": 2 | {\"id\": \"more\", \"code\": 2, \"label\": \"More\"}, {\"id\": \"hours\", \"code\": 7 | | CODE_REUSED",
                "\"id\": \"size\" | \"id\": \"size\" | {\"step\": \"rename\", \"from\": \"length\", \"to\": \"size\"} | STEP_FROM_NOTHING",
                "\"id\": \"size\" | \"id\": \"size\" | {\"step\": \"ask-again\", \"what\": \"form.nothing\"} | STEP_TO_NOTHING",
                "\"id\": \"size\" | \"id\": \"size\" | {\"step\": \"rename\", \"from\": \"form\", \"to\": \"form.frame\"} | STEP_BETWEEN_KINDS",
                "\"id\": \"words\" | \"id\": \"length\" | {\"step\": \"rename\", \"from\": \"form.words\", \"to\": \"form.length\"}, {\"step\": \"rename\", \"from\": \"form.words\", \"to\": \"form.frame\"} | STEP_TWICE",
                "\"id\": \"size\" | \"id\": \"size\" | {\"step\": \"rename\", \"from\": \"form.frame.opinion\", \"to\": \"form.frame.other\"} | TWO_IN_ONE",
                "\"id\": \"words\" | \"id\": \"words\" | {\"step\": \"scale\", \"from\": \"form.frame\", \"to\": \"form.frame\", \"values\": {\"nobody\": \"other\"}} | VALUE_WITHOUT_PLACE",
                "\"id\": \"words\" | \"id\": \"words\" | {\"step\": \"scale\", \"from\": \"form.frame\", \"to\": \"form.frame\", \"values\": {\"other\": 3}} | VALUE_WITHOUT_PLACE"
            })
    void whatWouldLoseOrMixUpCodingsIsForbidden(
            String oldValue, String newValue, String steps, RevisionProblem problem) {
        assertThat(problems(oldValue, newValue, steps == null ? "" : steps))
                .extracting(Problem::code)
                .contains(problem);
    }

    @Test
    void aSplitCategoryMayStayAsARetiredOne() {
        assertThat(
                        problems(
                                "{\"id\": \"other\", \"code\": 3, \"label\": \"Other\"}",
                                """
                                {"id": "other", "code": 3, "label": "Other", "retired": true},
                                {"id": "sport", "code": 4, "label": "Sport"}, {"id": "rest", "code": 5, "label": "Rest"}\
                                """,
                                """
                                {"step": "split", "from": "form.frame.other", "to": ["form.frame.sport", "form.frame.rest"]}\
                                """))
                .isEmpty();
    }

    private static List<Problem> problems(String oldValue, String newValue, String steps) {
        var second = Two.CODEBOOK.replace("\"version\": 1", "\"version\": 2");
        assertThat(second).contains(oldValue);
        var value = second.replace(oldValue, newValue);
        if (!steps.isEmpty()) {
            value =
                    value.replace(
                            "\"version\": 2", "\"version\": 2, \"mapping\": {\"from\": 1, \"steps\": [" + steps + "]}");
        }
        var reader = new CodebookReader();
        return RevisionRules.problems(reader.read(Two.CODEBOOK), reader.read(value));
    }
}
