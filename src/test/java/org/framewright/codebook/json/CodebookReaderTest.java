package org.framewright.codebook.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.codebook.Category;
import org.framewright.codebook.CodebookProblem;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Tag;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
    void aMistakeIsFoundByItsLine() {
        var json = codebook(tag("a", "A", "", variable("v", "text", ", \"requird\": true"))).replace("{", "\n{");

        assertThat(catchThrowableOfType(Refusal.class, () -> new CodebookReader().read(json)).problems())
                .extracting(Problem::where)
                .containsExactly("/tags/0/variables/0/requird (line 4)");
    }

    @Test
    void errorsAreListedInTheOrderOfTheirLines() {
        // the reader finds the property before the rules find that there are no categories
        var json =
                codebook(
                                tag("a", "A", "", variable("v", "nominal", "")),
                                tag("b", "B", "", variable("v", "text", ", \"requird\": true")))
                        .replace("{", "\n{");

        assertThat(catchThrowableOfType(Refusal.class, () -> new CodebookReader().read(json)).problems())
                .extracting(Problem::where)
                .containsExactly("/tags/0/variables/0/categories (line 4)", "/tags/1/variables/0/requird (line 6)");
    }

    @Test
    void textThatIsNoJsonIsRefusedWithLineAndColumn() {
        var problem = problems("{\n\"format\": }").getFirst();

        assertThat(problem.code()).isEqualTo(CodebookProblem.NOT_JSON);
        assertThat(problem.where()).startsWith("2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u007f", "\\u0085", "\\ud800", "\\uffff"})
    void charactersThatOtherProgramsCannotReadAreRefusedWithTheirPlace(String character) {
        var json =
                """
                {"format": 2, "id": "x", "version": 1, "title": "X", "tags": [
                 {"id": "a", "label": "a%s", "unit": "article", "occurs": "once", "variables": [
                  {"id": "v", "label": "V", "scale": "text"}]}]}\
                """
                        .formatted(character);

        var refusal = catchThrowableOfType(Refusal.class, () -> new CodebookReader().read(json));

        assertThat(refusal.problems())
                .extracting(Problem::code, it -> it.where().replaceFirst(" .*", ""), Problem::details)
                .containsExactly(
                        tuple(
                                CodebookProblem.UNPRINTABLE,
                                "/tags/0/label",
                                List.of("U+" + character.substring(2).toUpperCase(Locale.ROOT))));
        assertThat(new CodebookReader().readWithProblems(json).problems())
                .as("typed in an editor")
                .extracting(Problem::code)
                .contains(CodebookProblem.UNPRINTABLE);
        assertThat(new CodebookReader().readStored(json).tags().getFirst().label())
                .as("already in a project")
                .startsWith("a");
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

    /// Shown to fail when Jackson's own exception came through.
    @Test
    void aNumberWithAnEndlessExponentIsRefused() {
        assertThat(problems("{\"format\": 1e" + "1".repeat(80) + "}"))
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
    @CsvSource({
        "later, yes, CONDITION_ON_UNKNOWN_VARIABLE",
        "itself, yes, CONDITION_ON_UNKNOWN_VARIABLE",
        "nothing, yes, CONDITION_ON_UNKNOWN_VARIABLE",
        "free, yes, CONDITION_WANTS_CATEGORIES",
        "gate, perhaps, CONDITION_ON_UNKNOWN_CATEGORY"
    })
    void aConditionHangsOnACategoryOfAnEarlierQuestion(String on, String category, CodebookProblem problem) {
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

        assertThat(problems(codebook(tag))).extracting(Problem::code).contains(problem);
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

        assertThat(codebook.requireTag("a").variable("gate").orElseThrow().categories())
                .extracting(Category::id, Category::code)
                .containsExactly(tuple("no", 0), tuple("yes", 1));
    }

    @Test
    void aHighlightPatternThatIsTooDeepForTheStackIsRefused() {
        var deep = "(".repeat(200_000) + ")".repeat(200_000);
        var property = "\"highlightPatterns\": [{\"id\": \"r\", \"label\": \"R\", \"pattern\": \"" + deep + "\"}]";
        whatStandsBesideTheTagsIsCheckedToo(property, CodebookProblem.BAD_PATTERN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"groups\": [{\"id\": \"g\", \"label\": \"G\"}, {\"id\": \"g\", \"label\": \"H\"}]; REPEATED",
                "\"highlightPatterns\": [{\"id\": \"r\", \"label\": \"R\", \"pattern\": \"(\"}]; BAD_PATTERN",
                "\"suggestions\": [{\"finds\": \"quotation\", \"tag\": \"nobody\"}]; SUGGESTION_UNSUITABLE",
                "\"suggestions\": [{\"finds\": \"quotation\", \"tag\": \"a\", \"cue\": \"none\"}]; SUGGESTION_UNSUITABLE",
                "\"suggestions\": [{\"finds\": \"quotation\", \"tag\": \"a\", \"speaker\": \"a.v\"}]; SUGGESTION_UNSUITABLE",
                "\"suggestions\": [{\"finds\": \"quotation\", \"tag\": \"a\", \"mixed\": \"a.v.both\"}]; SUGGESTION_UNSUITABLE",
                "\"suggestions\": [{\"finds\": \"everything\", \"tag\": \"a\"}]; NOT_ONE_OF",
                "\"suggestions\": [{\"finds\": \"credit\"}]; PROPERTY_MISSING",
                "\"suggestions\": [{\"finds\": \"credit\", \"tag\": \"a\", \"speaker\": \"a\"}]; BAD_ADDRESS",
                "\"suggestions\": [{\"finds\": \"credit\", \"tag\": \"a\"}, {\"finds\": \"credit\", \"tag\": \"a\"}]; REPEATED",
                "\"missingCodes\": {\"notAsked\": -97}; SAME_MISSING_CODE",
                "\"missingCodes\": {\"notAsked\": 5}; OUT_OF_RANGE",
                "\"questions\": [{\"id\": \"q\", \"question\": \"Q?\", \"about\": [\"nobody\"]}]; NOTHING_THERE",
                "\"mapping\": {\"from\": 3, \"steps\": []}; MAPPING_FROM_WRONG_VERSION",
                "\"mapping\": {\"from\": 0, \"steps\": []}; OUT_OF_RANGE",
                "\"scores\": [{\"id\": \"s\", \"label\": \"S\", \"of\": \"mean\", \"items\": [\"a.v\"]}]; SCORE_OF_UNSUITABLE",
                "\"scores\": [{\"id\": \"s\", \"label\": \"S\", \"of\": \"mean\", \"items\": [\"a\"]}]; BAD_ADDRESS",
                "\"scores\": [{\"id\": \"s\", \"label\": \"S\", \"of\": \"count\", \"tag\": \"b\"}]; NOTHING_THERE",
                "\"scores\": [{\"id\": \"s\", \"label\": \"S\", \"of\": \"difference\", \"minuend\": \"s\", \"subtrahend\": \"s\"}]; SCORE_UNKNOWN"
            })
    void whatStandsBesideTheTagsIsCheckedToo(String property, CodebookProblem problem) {
        var json = codebook(tag("a", "A", "", variable("v", "text", ""))).replace("\"tags\"", property + ", \"tags\"");

        assertThat(problems(json)).extracting(Problem::code).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"group\": \"nowhere\"; UNKNOWN_GROUP",
                "\"alignedBy\": \"v\"; NOT_FOR_PASSAGES",
                "\"max\": 1; OUT_OF_RANGE",
                "\"when\": {\"variable\": \"v\", \"is\": [\"yes\"]}; NOT_FOR_PASSAGES"
            })
    void aTagHasOnlyWhatSuitsIt(String property, CodebookProblem problem) {
        assertThat(problems(codebook(tag("a", "A", property + ",", variable("v", "text", "")))))
                .extracting(Problem::code)
                .contains(problem);
    }

    @Test
    void conditionsThatRunInACircleAreRefused() {
        var roles = "\"roles\": [{\"id\": \"r\", \"label\": \"R\", \"accepts\": [\"%s\"]}],";
        var other = ", \"when\": {\"role\": \"r\", \"variable\": \"v\", \"is\": [\"yes\"]}";

        var problems =
                problems(
                        codebook(
                                tag("a", "A", roles.formatted("b"), variable("v", "boolean", other)),
                                tag("b", "B", roles.formatted("a"), variable("v", "boolean", other))));

        assertThat(problems).extracting(Problem::code).containsExactly(CodebookProblem.CONDITION_IN_CIRCLES);
    }

    @ParameterizedTest
    @CsvSource({"199, true", "200, true", "201, false", "3000, false"})
    void questionsHangOnEachOtherInARowOnlyAsFarAsCanBeFollowed(int conditions, boolean taken) {
        var chain =
                IntStream.rangeClosed(0, conditions)
                        .mapToObj(i ->
                                variable(
                                        "v" + i,
                                        "boolean",
                                        i == 0
                                                ? ""
                                                : ", \"when\": {\"variable\": \"v%d\", \"is\": [\"yes\"]}"
                                                        .formatted(i - 1)))
                        .toArray(String[]::new);
        var json = codebook(tag("a", "A", "", chain));

        if (taken) {
            var codebook = new CodebookReader().read(json);
            var tag = codebook.requireTag("a");
            var answered = Annotation.of(new AnnotationId("one"), "a", new Extent.Implied(), Instant.EPOCH);
            for (var variable : tag.variables()) {
                answered = answered.withValue(variable.id(), new Value.Category("yes"), Instant.EPOCH);
            }
            assertThat(
                            new CodingQuestions(codebook, List.of(answered))
                                    .isAsked(tag, tag.variables().getLast(), answered))
                    .isTrue();
        } else {
            assertThat(problems(json))
                    .extracting(Problem::code)
                    .containsExactly(CodebookProblem.CONDITION_CHAIN_TOO_LONG);
        }
    }

    @Test
    void aConditionNestedWithoutEndIsRefused() {
        var deep = "{\"not\": ".repeat(20) + "{\"variable\": \"v\", \"is\": [\"yes\"]}" + "}".repeat(20);
        var when = ", \"when\": " + deep;

        assertThat(problems(codebook(tag("a", "A", "", variable("v", "boolean", ""), variable("w", "boolean", when)))))
                .extracting(Problem::code)
                .contains(CodebookProblem.CONDITION_TOO_DEEP);
    }

    @Test
    void whatIsRetiredTakesNoKey() {
        var codebook = new CodebookReader().read(codebook(tag("a", "A", "\"retired\": true,"), tag("b", "A", "")));

        assertThat(codebook.tags()).extracting(Tag::retired).containsExactly(true, false);
    }

    private static List<Problem> problems(String json) {
        return catchThrowableOfType(Refusal.class, () -> new CodebookReader().read(json)).problems().stream()
                .map(it -> new Problem(it.code(), it.where().replaceFirst(" \\(line \\d+\\)$", ""), it.details()))
                .toList();
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
