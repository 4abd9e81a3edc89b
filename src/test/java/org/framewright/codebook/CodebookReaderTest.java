package org.framewright.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CodebookReaderTest {

    @Test
    void everyMistakeIsNamedAtOnceWithItsPlace() {
        var problems =
                problems(
                        """
                        {"format": 1, "id": "x", "version": 1, "title": "X", "tags": [
                          {"id": "a", "label": "A", "unit": "page", "occurs": "many",
                           "variables": [{"id": "v", "label": "V", "scale": "vague"}]},
                          {"label": "B", "unit": "article", "occurs": "once", "colour": "mauve"}]}\
                        """);

        assertThat(problems)
                .extracting(Problem::code, Problem::where)
                .containsExactlyInAnyOrder(
                        tuple(CodebookProblem.NOT_ONE_OF, "/tags/0/unit"),
                        tuple(CodebookProblem.NOT_ONE_OF, "/tags/0/variables/0/scale"),
                        tuple(CodebookProblem.PROPERTY_MISSING, "/tags/1"),
                        tuple(CodebookProblem.NOT_ONE_OF, "/tags/1/colour"));
    }

    @Test
    void textThatIsNoJsonIsRefusedWithLineAndColumn() {
        var problem = problems("{\n\"format\": }").getFirst();

        assertThat(problem.code()).isEqualTo(CodebookProblem.NOT_JSON);
        assertThat(problem.where()).startsWith("2:");
    }

    @Test
    void aListIsNoCodebook() {
        assertThat(problems("[]")).extracting(Problem::code).containsExactly(CodebookProblem.WRONG_TYPE);
    }

    @Test
    void aPropertyThatStandsTwiceIsRefused() {
        assertThat(problems("{\"format\": 1, \"format\": 1}"))
                .extracting(Problem::code)
                .containsExactly(CodebookProblem.NOT_JSON);
    }

    @Test
    void jsonThatIsTooDeepIsRefused() {
        assertThat(problems("[".repeat(1_000))).extracting(Problem::code).containsExactly(CodebookProblem.NOT_JSON);
    }

    @Test
    void idsAndKeysAreUnique() {
        var twice = tag("a", "A", "", variable("v", "text", ""), variable("v", "text", ""));

        assertThat(problems(codebook(twice, tag("a", "A", ""))))
                .extracting(Problem::where)
                .containsExactlyInAnyOrder("/tags/1/id", "/tags/1/key", "/tags/0/variables/1/id");
    }

    @Test
    void aRoleAcceptsOnlyTagsOfPassages() {
        var role = "\"roles\": [{\"id\": \"r\", \"label\": \"R\", \"accepts\": [\"nobody\"]}],";

        assertThat(problems(codebook(tag("a", "A", role))))
                .extracting(Problem::code, Problem::where)
                .containsExactly(tuple(CodebookProblem.ROLE_ACCEPTS_UNKNOWN_TAG, "/tags/0/roles/0/accepts"));
    }

    @ParameterizedTest
    @CsvSource({"later, yes", "itself, yes", "nothing, yes", "free, yes", "gate, perhaps"})
    void aConditionHangsOnACategoryOfAnEarlierQuestion(String on, String category) {
        var when = ", \"when\": {\"variable\": \"%s\", \"is\": [\"%s\"]}".formatted(on, category);
        var tag =
                tag(
                        "a",
                        "A",
                        "",
                        variable("gate", "boolean", ""),
                        variable("free", "text", ""),
                        variable("itself", "boolean", when),
                        variable("later", "boolean", ""));

        assertThat(problems(codebook(tag)))
                .extracting(Problem::code)
                .containsAnyOf(
                        CodebookProblem.CONDITION_ON_UNKNOWN_VARIABLE, CodebookProblem.CONDITION_ON_UNKNOWN_CATEGORY);
    }

    @Test
    void limitsThatLeaveNoNumberAreRefused() {
        assertThat(problems(codebook(tag("a", "A", "", variable("n", "ratio", ", \"min\": 3, \"max\": 2")))))
                .extracting(Problem::where)
                .containsExactly("/tags/0/variables/0/max");
    }

    @Test
    void aBooleanHasNoAndYesWithTheCodesZeroAndOne() {
        var codebook = new CodebookReader().read(codebook(tag("a", "A", "", variable("gate", "boolean", ""))));

        assertThat(codebook.required("a").variable("gate").orElseThrow().categories())
                .extracting(Category::id, Category::code)
                .containsExactly(tuple("no", 0), tuple("yes", 1));
    }

    private static List<Problem> problems(String json) {
        return catchThrowableOfType(Refusal.class, () -> new CodebookReader().read(json)).problems();
    }

    private static String codebook(String... tags) {
        return "{\"format\": 1, \"id\": \"x\", \"version\": 1, \"title\": \"X\", \"tags\": ["
                + String.join(",", tags)
                + "]}";
    }

    private static String tag(String id, String key, String more, String... variables) {
        return """
        {"id": "%s", "label": "L", "unit": "passage", "occurs": "many", "key": "%s", %s "variables": [%s]}\
        """
                .formatted(id, key, more, String.join(",", variables));
    }

    private static String variable(String id, String scale, String more) {
        return "{\"id\": \"%s\", \"label\": \"L\", \"scale\": \"%s\" %s}".formatted(id, scale, more);
    }
}
