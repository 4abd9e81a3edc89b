package org.framewright.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The schema that editors use and the reader that the program uses say the same.
public final class CodebookSchemaTest {

    private static final Path FOLDER = Path.of("annotation-schemas");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(\\{.*?)```", Pattern.DOTALL);
    private static final String SMALL =
            """
            {"$schema": "codebook.schema.json", "format": 1, "id": "small", "version": 1, "title": "Small", "tags": [
              {"id": "source", "label": "Source", "key": "S", "unit": "passage", "occurs": "many", "implied": true,
               "variables": [{"id": "speaker", "label": "Speaker", "scale": "actor", "notCodable": "missing"}]},
              {"id": "quote", "label": "Quote", "key": "Q", "colour": "blue", "unit": "passage", "occurs": "many",
               "roles": [{"id": "source", "label": "Source", "accepts": ["source"], "min": 1, "max": null}],
               "variables": [
                 {"id": "form", "label": "Form", "scale": "nominal", "required": true,
                  "categories": [{"id": "direct", "code": 1, "label": "Direct"}, {"id": "mixed", "code": 2, "label": "Mixed"}]},
                 {"id": "words", "label": "Words", "scale": "ratio", "min": 0,
                  "when": {"variable": "form", "is": ["direct"]}}]}]}
            """;

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedCodebookIsValidAndRead(Path file) throws IOException {
        var json = Files.readString(file);

        assertThat(errors(json)).isEmpty();
        assertThat(new CodebookReader().read(json).id()).isEqualTo(nameOf(file));
    }

    @Test
    void smallestUsefulCodebookIsValidAndRead() throws IOException {
        assertThat(errors(SMALL)).isEmpty();
        assertThat(new CodebookReader().read(SMALL).tags()).hasSize(2);
    }

    @Test
    void everythingThatACodebookCanHaveIsValidAndRead() throws IOException {
        assertThat(errors(Codebooks.EVERYTHING)).isEmpty();
        assertThat(new CodebookReader().read(Codebooks.EVERYTHING).scores()).hasSize(6);
    }

    @Test
    void exampleOfTheDescriptionIsValidAndRead() throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(Path.of("docs", "codebook-format.md")));

        assertThat(examples.find()).isTrue();
        assertThat(errors(examples.group(1))).isEmpty();
        assertThat(new CodebookReader().read(examples.group(1)).tags()).hasSize(2);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\": 1 | \"format\": 3 | a newer format",
                "\"format\": 1, | | no format",
                "\"id\": \"small\" | \"id\": \"Small\" | an id with a capital",
                "\"version\": 1 | \"version\": 0 | version 0",
                "\"version\": 1 | \"version\": \"1\" | a version that is text",
                "\"title\": \"Small\" | \"titel\": \"Small\" | a misspelt property",
                "\"scale\": \"actor\" | \"scale\": \"person\" | an unknown scale",
                "\"scale\": \"actor\" | \"scale\": \"set\" | a set without categories",
                "\"scale\": \"nominal\" | \"scale\": \"text\" | categories of a text",
                "\"scale\": \"ratio\" | \"scale\": \"text\" | a smallest number of a text",
                "\"unit\": \"passage\" | \"unit\": \"article\" | an article tag that is implied",
                "\"unit\": \"passage\" | \"unit\": \"tweet\" | an unknown unit",
                "\"occurs\": \"many\" | \"occurs\": \"twice\" | an unknown number of times",
                "\"key\": \"S\" | \"key\": \"s\" | a small letter as key",
                "\"colour\": \"blue\" | \"colour\": \"#0000ff\" | a colour that is no name",
                "\"required\": true | \"required\": \"yes\" | required that is text",
                "\"accepts\": [\"source\"], | | a role that accepts nothing",
                "\"min\": 1 | \"min\": -1 | a negative minimum of a role",
                "\"notCodable\": \"missing\" | \"notCodable\": true | not codable that says not how it counts",
                "\"code\": 1 | \"code\": -1 | a negative code",
                "\"code\": 1 | \"code\": \"1.2\" | a code that is text",
                "\"code\": 1, | \"code\": 1, \"weight\": 2, | an unknown property of a category",
                "\"variable\": \"form\", | | a condition on nothing",
                "\"is\": [\"direct\"] | \"is\": [] | a condition that never holds",
                "\"title\": \"Small\" | \"title\": \"\" | an empty title",
                "\"label\": \"Words\" | \"label\": \"\" | an empty label",
                "\"notCodable\": \"missing\" | \"notCodable\": \"not-allowed\" | not codable that is not allowed",
                "\"scale\": \"actor\" | \"scale\": \"actor\", \"categories\": [] | no categories where none belong"
            })
    void whatOneRefusesTheOtherRefuses(String right, String wrong, String what) throws IOException {
        var broken = SMALL.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong));

        assertThat(broken).as(what).isNotEqualTo(SMALL);
        assertThat(errors(broken)).as(what).isNotEmpty();
        assertThatThrownBy(() -> new CodebookReader().read(broken)).as(what).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"group\": \"forms\" | \"group\": \"The forms\" | a group that is no id",
                "\"min\": 0, \"max\": 500.5 | \"min\": \"0\" | a smallest number that is text",
                "\"scale\": \"boolean\", \"required\": true | \"scale\": \"boolean\", \"none\": \"Nothing\" | none of these for yes and no",
                "\"unit\": \"article\", \"occurs\": \"once\", \"group\" | \"unit\": \"article\", \"occurs\": \"once\", \"max\": 2, \"group\" | several of what occurs once",
                "\"max\": 5, \"alignedBy\" | \"max\": 1, \"alignedBy\" | at most one of many",
                "\"overlap\": false, | \"overlap\": \"no\", | overlap that is text",
                "\"unit\": \"sentence\", | \"unit\": \"sentence\", \"overlap\": false, | sentences that don't overlap",
                "\"unit\": \"sentence\", | \"unit\": \"sentence\", \"discontinuous\": false, | sentences in one stretch",
                "\"unit\": \"sentence\", | \"unit\": \"sentence\", \"fullStop\": \"in\", | edges of sentences",
                "\"key\": \"Q\", | \"alignedBy\": \"why\", | passages matched by an answer",
                "\"key\": \"Q\", | \"when\": {\"tag\": \"gate\", \"variable\": \"relevant\", \"is\": [\"yes\"]}, | a condition on passages",
                "\"codable\": false | \"codable\": \"false\" | codable that is text",
                "\"role\": \"by\", | \"role\": \"by\", \"tag\": \"gate\", | a condition on a tag and a role",
                "\"min\": 100} | \"min\": 100, \"is\": [\"yes\"]} | a condition on a number and an answer",
                "\"variable\": \"words\", \"min\": 100} | \"variable\": \"words\"} | a condition on whatever answer",
                "{\"any\": [ | {\"some\": [ | an unknown kind of condition",
                "\"of\": \"share\" | \"of\": \"median\" | an unknown score",
                "\"of\": \"share\", \"tag\": \"source\", | \"of\": \"share\", | a score of a variable of no tag",
                "\"minuend\": \"total\", | | a difference from nothing",
                "\"tag\": \"source\", \"variable\": \"named\" | \"tag\": \"source\", \"items\": [\"gate.words\"] | a score of a tag and of items",
                "\"of\": \"sum\", | \"of\": \"sum\", \"minuend\": \"quotes\", | a sum with a minuend",
                "\"pattern\": \"[A-Z]{2,}\", | | a highlight pattern that looks for nothing",
                "\"notAsked\": -1 | \"notAsked\": 1 | a missing code above zero",
                "\"question\": \"Which weeks?\" | \"asks\": \"Which weeks?\" | a question that asks nothing",
                "\"note\": \"Begun.\" | \"text\": \"Begun.\" | a change without a note",
                "\"from\": 1, \"steps\" | \"steps\" | a mapping from nowhere",
                "\"step\": \"redefine\" | \"step\": \"forget\" | an unknown step",
                "\"step\": \"redefine\", \"what\" | \"step\": \"redefine\", \"from\" | a step with what belongs to another",
                "\"from\": [\"frames.which.work\", \"frames.which.pay\"], | \"from\": \"frames.which.work\", | a merger of one",
                "\"to\": \"gate.words\"} | \"to\": \"gate\"} | a variable moved to a tag"
            })
    void whatOneRefusesOfTheSecondFormatTheOtherRefuses(String right, String wrong, String what) throws IOException {
        var broken =
                Codebooks.EVERYTHING.replaceFirst(
                        Pattern.quote(right), Matcher.quoteReplacement(wrong == null ? "" : wrong));

        assertThat(broken).as(what).isNotEqualTo(Codebooks.EVERYTHING);
        assertThat(errors(broken)).as(what).isNotEmpty();
        assertThatThrownBy(() -> new CodebookReader().read(broken)).as(what).isInstanceOf(Refusal.class);
    }

    public static Stream<Path> shipped() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".json") && !file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    }

    private static List<Error> errors(String json) throws IOException {
        return schema().validate(json, InputFormat.JSON);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve("codebook.schema.json")), InputFormat.JSON);
    }
}
