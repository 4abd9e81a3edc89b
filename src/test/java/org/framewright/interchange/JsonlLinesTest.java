package org.framewright.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.framewright.coding.state.CodingProblem;
import org.framewright.files.FilesProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.support.Samples;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// What is wrong with a line, and what is not. One project for all: none of these lines changes it.
@TestInstance(Lifecycle.PER_CLASS)
final class JsonlLinesTest {

    private static final String START = "{\"id\":\"x\",\"article\":\"a\",\"coder\":\"Ada\",\"round\":\"Second\",";

    private JsonlProject project;

    @BeforeAll
    void openProject(@TempDir Path folder) {
        project =
                JsonlProject.create(folder, "p")
                        .with(Samples.article("a", "😡 0123456789"))
                        .withCoders("Ada")
                        .withSecondRound();
    }

    @AfterAll
    void closeProject() {
        project.close();
    }

    static Stream<Arguments> badLines() {
        return Stream.of(
                arguments("nonsense", FilesProblem.NOT_JSON),
                arguments("{\"id\":\"x\"", FilesProblem.NOT_JSON),
                arguments("{} {}", FilesProblem.NOT_JSON),
                arguments("{\"id\":\"x\",\"id\":\"y\"}", FilesProblem.NOT_JSON),
                arguments("{\"id\":" + "[".repeat(21) + "]".repeat(21) + "}", FilesProblem.NOT_JSON),
                arguments("[1]", FilesProblem.NOT_AN_OBJECT),
                arguments("{}", FilesProblem.PROPERTY_MISSING),
                arguments("{\"article\":\"a\",\"status\":\"open\"}", FilesProblem.PROPERTY_MISSING),
                arguments(whole("").replace("\"id\":\"x\",", ""), FilesProblem.PROPERTY_MISSING),
                arguments(whole("").replace("\"tag\"", "\"tagg\""), FilesProblem.PROPERTY_MISSING),
                arguments(whole(",\"memos\":\"x\""), FilesProblem.PROPERTY_UNKNOWN),
                arguments(whole(",\"times\":{\"made\":\"x\"}"), FilesProblem.PROPERTY_UNKNOWN),
                arguments(whole(",\"status\":\"open\""), FilesProblem.PROPERTY_UNKNOWN),
                arguments(whole(",\"memo\":1"), FilesProblem.WRONG_TYPE),
                arguments(
                        whole(",\"times\":{\"created\":\"+999999999-12-31T00:00:00Z\"}"), InterchangeProblem.BAD_TIME),
                arguments(
                        "{\"article\":\"a\",\"coder\":\"Ada\",\"status\":\"open\",\"seconds\":-1}",
                        InterchangeProblem.BAD_SECONDS),
                arguments(whole(",\"memo\":null"), FilesProblem.WRONG_TYPE),
                arguments(whole(",\"memo\":\"a\\u0000b\""), FilesProblem.UNPRINTABLE),
                arguments(whole(",\"unsure\":\"true\""), FilesProblem.WRONG_TYPE),
                arguments(whole(",\"unsure\":1"), FilesProblem.WRONG_TYPE),
                arguments(whole(",\"codingVersion\":\"1\""), FilesProblem.WRONG_TYPE),
                arguments(whole(",\"codingVersion\":1.5"), FilesProblem.WRONG_TYPE),
                arguments(whole(",\"codingVersion\":99999999999"), FilesProblem.WRONG_TYPE),
                arguments(whole(",\"codingVersion\":0"), InterchangeProblem.BAD_CODING_VERSION),
                arguments(whole(",\"codingVersion\":2"), InterchangeProblem.UNKNOWN_CODING_VERSION),
                arguments(whole(",\"links\":{\"first\":\"y\"}"), FilesProblem.WRONG_TYPE),
                arguments(whole(",\"links\":{\"first\":[null]}"), FilesProblem.WRONG_TYPE),
                arguments(whole(",\"links\":{\"first\":[\" \"]}"), InterchangeProblem.BAD_ID),
                arguments(whole("").replace("\"x\"", "1"), FilesProblem.WRONG_TYPE),
                arguments(whole("").replace("\"x\"", "\"\""), InterchangeProblem.BAD_ID),
                arguments(whole("").replace("\"x\"", "\"two\\nlines\""), InterchangeProblem.BAD_ID),
                arguments(whole("").replace("\"x\"", "\"" + "x".repeat(65) + "\""), InterchangeProblem.BAD_ID),
                arguments(whole(",\"times\":{\"created\":\"yesterday\"}"), InterchangeProblem.BAD_TIME),
                arguments(whole("").replace("\"a\"", "\"b\""), InterchangeProblem.UNKNOWN_ARTICLE),
                arguments(whole("").replace("\"a\"", "\"" + "0".repeat(64) + "\""), InterchangeProblem.UNKNOWN_ARTICLE),
                arguments(whole("").replace("\"Ada\"", "\"ada\""), InterchangeProblem.UNKNOWN_CODER),
                arguments(whole("").replace("\"Second\"", "\"Third\""), InterchangeProblem.UNKNOWN_ROUND),
                arguments(whole("").replace("\"round\":\"Second\",", ""), InterchangeProblem.ROUND_MISSING),
                arguments(coding("\"status\":\"closed\""), FilesProblem.WRONG_TYPE),
                arguments(coding("\"status\":0"), FilesProblem.WRONG_TYPE),
                arguments(coding("\"status\":\"open\",\"version\":3"), InterchangeProblem.UNKNOWN_VERSION),
                arguments(passage("[[3,2]]"), InterchangeProblem.RANGE_REVERSED),
                arguments(passage("[[2,2]]"), InterchangeProblem.RANGE_REVERSED),
                arguments(passage("[[-1,2]]"), InterchangeProblem.RANGE_OUTSIDE),
                arguments(passage("[[0,13]]"), InterchangeProblem.RANGE_OUTSIDE),
                arguments(passage("[[0,2],[1,3]]"), InterchangeProblem.RANGES_TOUCH),
                arguments(passage("[[2,3],[0,2]]"), InterchangeProblem.RANGES_TOUCH),
                arguments(passage("[[0]]"), FilesProblem.WRONG_TYPE),
                arguments(passage("[[0,1,2]]"), FilesProblem.WRONG_TYPE),
                arguments(passage("[0,1]"), FilesProblem.WRONG_TYPE),
                arguments(passage("[[0,\"1\"]]"), FilesProblem.WRONG_TYPE),
                arguments(passage("[[0,null]]"), FilesProblem.WRONG_TYPE),
                arguments(passage("[[0,1]],\"links\":{\"first\":[\"y\"]}"), CodingProblem.UNKNOWN_LINK),
                arguments(passage("[[0,1]],\"links\":{\"third\":[\"x\"]}"), CodingProblem.UNKNOWN_ROLE),
                arguments(START + "\"tag\":\"passage\"}", CodingProblem.PASSAGE_MISSING),
                arguments(whole(",\"fragments\":[[0,1]]"), CodingProblem.TAG_HAS_NO_PASSAGE),
                arguments(whole("").replace("whole", "Whole"), CodingProblem.UNKNOWN_TAG),
                arguments(value("colour", "\"low\""), CodingProblem.UNKNOWN_VARIABLE),
                arguments(value("tone", "\"Low\""), CodingProblem.UNKNOWN_CATEGORY),
                arguments(value("tone", "1"), CodingProblem.WRONG_KIND_OF_VALUE),
                arguments(value("tone", "[\"low\"]"), CodingProblem.WRONG_KIND_OF_VALUE),
                arguments(value("themes", "\"a\""), CodingProblem.WRONG_KIND_OF_VALUE),
                arguments(value("themes", "[\"a\",\"d\"]"), CodingProblem.UNKNOWN_CATEGORY),
                arguments(value("degrees", "1000.1"), CodingProblem.NUMBER_OUT_OF_RANGE),
                arguments(value("degrees", "\"5\""), CodingProblem.WRONG_KIND_OF_VALUE),
                arguments(value("day", "\"2026-02-30\""), CodingProblem.WRONG_KIND_OF_VALUE),
                arguments(value("share", "{\"missing\":\"not-codable\"}"), CodingProblem.NOT_CODABLE_NOT_ALLOWED),
                arguments(value("flag", "true"), FilesProblem.WRONG_TYPE),
                arguments(value("tone", "null"), FilesProblem.WRONG_TYPE),
                arguments(value("tone", "{\"missing\":\"unknown\"}"), FilesProblem.WRONG_TYPE),
                arguments(value("themes", "[1]"), FilesProblem.WRONG_TYPE),
                arguments(value("note", "\"  \""), InterchangeProblem.TEXT_BLANK),
                arguments(value("who", "\"\""), InterchangeProblem.TEXT_BLANK),
                arguments(value("who", "\"" + "x".repeat(201) + "\""), CodingProblem.NAME_TOO_LONG),
                arguments(value("share", "1e999999999"), InterchangeProblem.NUMBER_TOO_LONG),
                arguments(value("share", "1".repeat(60)), InterchangeProblem.NUMBER_TOO_LONG),
                arguments(value("note", "\"" + "x".repeat(1_000_000) + "\""), FilesProblem.LINE_TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void aBadLineIsRefusedAndChangesNothing(String line, ProblemCode problem) {
        int before = project.entries().size();

        var refusal = catchThrowableOfType(Refusal.class, () -> project.read(line + "\n"));

        assertThat(refusal.problems()).extracting(Problem::code).containsExactly(problem);
        assertThat(refusal.problems().getFirst().where()).isEqualTo("x.jsonl:1");
        assertThat(project.entries()).hasSize(before);
    }

    @Test
    void anUnknownCoderIsNamedOnceAndEachOtherOneToo() {
        var ada = whole("").replace("\"Ada\"", "\"ada\"");
        var bea = whole("").replace("\"Ada\"", "\"bea\"");

        var refusal = catchThrowableOfType(Refusal.class, () -> project.read(ada + "\n" + ada + "\n" + bea + "\n"));

        assertThat(refusal.problems())
                .containsExactly(
                        Problem.of(InterchangeProblem.UNKNOWN_CODER, "x.jsonl:1", "ada"),
                        Problem.of(InterchangeProblem.UNKNOWN_CODER, "x.jsonl:3", "bea"));
    }

    @Test
    void aLineThatIsNoUtf8IsRefused() {
        var bytes = whole(",\"memo\":\"é\"").getBytes(StandardCharsets.ISO_8859_1);

        var refusal =
                catchThrowableOfType(
                        Refusal.class, () -> project.jsonl.importStream("x", new ByteArrayInputStream(bytes)));

        assertThat(refusal.problems()).containsExactly(Problem.of(FilesProblem.NOT_UTF8, "x:1"));
    }

    @ParameterizedTest
    @EnumSource(InterchangeProblem.class)
    void everyProblemHasASentenceThatNamesThePlace(InterchangeProblem code) {
        var sentence = new Texts(Locale.ENGLISH).problem(Problem.of(code, "PLACE", "ONE", "TWO", "THREE"));

        assertThat(sentence).contains("PLACE").doesNotContain("{");
    }

    private static String whole(String more) {
        return START + "\"tag\":\"whole\"" + more + "}";
    }

    private static String value(String variable, String value) {
        return whole(",\"values\":{\"" + variable + "\":" + value + "}");
    }

    private static String passage(String fragments) {
        return START + "\"tag\":\"passage\",\"fragments\":" + fragments + "}";
    }

    private static String coding(String more) {
        return "{\"article\":\"a\",\"coder\":\"Ada\",\"round\":\"Second\"," + more + "}";
    }
}
