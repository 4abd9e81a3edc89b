package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.support.Answers;
import org.framewright.support.Diligent;
import org.framewright.support.Diligent.Given;
import org.framewright.support.Diligent.Manner;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A study with each codebook that comes with the program: articles are imported, coded by everything the codebook has,
/// submitted and exported, and the tables say what was answered. Codes are taken from the codebook's file, without the
/// program's help.
@ParameterizedClass
@MethodSource("shipped")
final class ShippedCodebooksTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "framewright", "sample");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADA = "Ada";
    private static final String BEN = "Ben";

    private static final Map<String, Given> given = new HashMap<>();
    private static Map<ActorId, String> actors = Map.of();
    private static Path data = Path.of("");

    private final JsonNode codebook;

    ShippedCodebooksTest(String id) throws IOException {
        this.codebook = JSON.readTree(CodebookSource.readJson(id));
    }

    static List<String> shipped() {
        return CodebookSource.SHIPPED;
    }

    /// Two articles, one answered with the first of all categories and one with the last; two coders, one of whom can
    /// code nothing that needs not be codable.
    @BeforeParameterizedClassInvocation
    static void study(String id, @TempDir Path folder) {
        given.clear();
        data = folder.resolve("data");
        try (var project = project(id, folder.resolve("study.framewright"))) {
            var coding = project.coding();
            for (var coder : project.study().coders()) {
                var coderRound = new CoderRound(coder, project.study().rounds().getFirst());
                boolean first = true;
                for (var article : project.corpus().articles()) {
                    var manner = new Manner(first, coder.name().equals(BEN));
                    var diligent = new Diligent(coding, coderRound.key(article.id()), manner);
                    diligent.codeAndSubmit().forEach(it -> given.put(key(coder.name(), it), it));
                    first = false;
                }
            }
            actors = project.study().actors().all().stream().collect(Collectors.toMap(it -> it.id(), it -> it.name()));
            project.exports().exportAll(data);
        }
    }

    private static Project project(String id, Path file) {
        var installation = TestProject.installation(file.resolveSibling("of " + file.getFileName()));
        var project = ProjectOpener.create(file, CodebookSource.readJson(id), installation);
        var texts = List.of(TEXTS.resolve("01-wire-report.txt"), TEXTS.resolve("04-tabloid.txt"));
        assertThat(project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE).problems()).isEmpty();
        List.of(ADA, BEN).forEach(name -> project.study().addCoder(name, Coder.Kind.CODER));
        return project;
    }

    @Test
    void whatIsAskedIsAnsweredAndExported() throws IOException {
        var rows = answers().stream().filter(row -> row.get("missing").isEmpty() || isAnswer(row)).toList();
        assertThat(rows.stream().filter(row -> !row.get("variable").isEmpty()).map(ShippedCodebooksTest::key))
                .containsExactlyInAnyOrderElementsOf(given.keySet());
        for (var row : rows) {
            if (!row.get("variable").isEmpty()) {
                assertAnswer(given.get(key(row)), row);
            }
        }
        assertThat(answers())
                .as("nothing is left open, what is not asked says so")
                .allSatisfy(row -> assertThat(row.get("missing")).isIn("", "not codable", "not asked"));
    }

    @Test
    void everyTagIsUsedAndEveryRoleIsFilled() throws IOException {
        var spans = table("spans.csv");
        for (var tag : codebook.get("tags")) {
            var of = spans.stream().filter(row -> row.get("tag").equals(tag.get("id").asText())).toList();
            assertThat(of).as(tag.get("id").asText()).isNotEmpty();
            for (var role : tag.path("roles")) {
                var column =
                        table("codebook.csv").stream()
                                .filter(row -> row.get("kind").equals("role"))
                                .filter(row -> row.get("tag").equals(tag.get("id").asText()))
                                .filter(row -> row.get("role").equals(role.get("id").asText()))
                                .map(row -> row.get("column"))
                                .findFirst()
                                .orElseThrow();
                assertThat(of)
                        .extracting(row -> row.get(column))
                        .as(column)
                        .anySatisfy(it -> assertThat(it).isNotEmpty());
            }
        }
    }

    @Test
    void everyCategoryIsInTheExportedCodebookWithItsCodes() throws IOException {
        var rows = table("codebook.csv").stream().filter(row -> row.get("kind").equals("category")).toList();
        for (var tag : codebook.get("tags")) {
            for (var variable : tag.path("variables")) {
                for (var category : variable.path("categories")) {
                    assertThat(rows)
                            .anySatisfy(row ->
                                    assertThat(row)
                                            .containsEntry("tag", tag.get("id").asText())
                                            .containsEntry("variable", variable.get("id").asText())
                                            .containsEntry("category", category.get("id").asText())
                                            .containsEntry("code", category.get("code").asText())
                                            .containsEntry("original", category.path("original").asText(""))
                                            .containsEntry("label", category.get("label").asText()));
                }
            }
        }
    }

    @Nightly
    @Test
    void anotherProjectTakesInWhatWasCodedAndExportsTheSame(@TempDir Path folder) throws IOException {
        try (var other = project(codebook.get("id").asText(), folder.resolve("other.framewright"))) {
            other.jsonl().importFile(data.resolve(DatasetExport.JSONL));
            other.exports().exportAll(folder.resolve("data"));
        }

        for (var file : List.of("codings_long.csv", "analysis.csv", "attributions.csv")) {
            assertThat(folder.resolve("data").resolve(file)).hasSameTextualContentAs(data.resolve(file));
        }
        assertThat(Files.readString(folder.resolve("data").resolve(DatasetExport.JSONL)))
                .contains("\"origin\":\"imported\"")
                .satisfies(it ->
                        assertThat(it.replace("\"origin\":\"imported\",", ""))
                                .isEqualTo(Files.readString(data.resolve(DatasetExport.JSONL))));
    }

    private static List<Map<String, String>> answers() throws IOException {
        return Answers.of(table("spans.csv"), table("codebook.csv"));
    }

    private void assertAnswer(Given answer, Map<String, String> row) {
        switch (answer.value()) {
            case Value.Category(var id) ->
                    assertThat(row)
                            .containsEntry("value", id)
                            .containsEntry("code", Integer.toString(code(answer, id)));
            case Value.Categories(var ids) -> assertThat(row).containsEntry("value", String.join(" ", ids));
            case Value.Numeric(var number) -> assertThat(row).containsEntry("value", number.toPlainString());
            case Value.Text(var text) -> assertThat(row).containsEntry("value", text);
            case Value.Actor _, Value.ActorSet _ ->
                    assertThat(row)
                            .containsEntry(
                                    "value",
                                    answer.value().actors().stream()
                                            .map(actors::get)
                                            .sorted()
                                            .collect(Collectors.joining("; ")));
            case Value.Day(var date) -> assertThat(row).containsEntry("value", date.toString());
            case Value.NotCodable() ->
                    assertThat(row).containsEntry("label", "[not codable]").containsEntry("value", "");
        }
    }

    private int code(Given answer, String category) {
        var variable = child(child(codebook.get("tags"), answer.tag()).get("variables"), answer.variable().id());
        return variable.has("categories")
                ? child(variable.get("categories"), category).get("code").asInt()
                : List.of("no", "yes").indexOf(category);
    }

    private static JsonNode child(JsonNode list, String id) {
        var children = new ArrayList<JsonNode>();
        list.forEach(children::add);
        return children.stream()
                .collect(Collectors.toMap(it -> it.get("id").asText(), Function.identity()))
                .getOrDefault(id, list);
    }

    private static boolean isAnswer(Map<String, String> row) {
        return row.get("missing").equals("not codable");
    }

    private static String key(String coder, Given answer) {
        return coder + " " + answer.annotation() + " " + answer.variable().id();
    }

    private static String key(Map<String, String> row) {
        return row.get("coder") + " " + row.get("annotation") + " " + row.get("variable");
    }

    private static List<Map<String, String>> table(String name) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(data.resolve(name), StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        }
    }
}
