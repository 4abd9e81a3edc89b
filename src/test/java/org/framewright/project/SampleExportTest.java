package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.export.ExportShape;
import org.framewright.export.selection.ExportSelection;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The sample's tables say what the sample's own JSONL and texts say: each is read here without the program's help.
final class SampleExportTest {

    private static final Path SAMPLE = Path.of("src", "main", "resources", "org", "framewright", "sample");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir static Path folder;

    private static List<JsonNode> lines;
    private static Map<String, Integer> codes;

    @BeforeAll
    static void export() throws IOException {
        var file = folder.resolve("harbour.framewright");
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            project.exports().exportTables(folder.resolve("data"), ExportSelection.STUDY, ExportShape.USUAL);
        }
        lines = new ArrayList<>();
        for (var line : Files.readAllLines(SAMPLE.resolve("codings.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        codes = codes();
    }

    @Test
    void everyAnnotationIsASpanWithItsWordsAndAnswers() throws IOException {
        var spans = table("spans.csv").stream().collect(Collectors.toMap(SampleExportTest::key, row -> row));
        var annotations = lines.stream().filter(line -> line.has("tag")).toList();

        assertThat(spans).hasSameSizeAs(annotations);
        for (var annotation : annotations) {
            var row = spans.get(annotation.get("coder").asText() + " " + annotation.get("id").asText());
            assertThat(row)
                    .containsEntry("article", annotation.get("article").asText())
                    .containsEntry("tag", annotation.get("tag").asText())
                    .containsEntry("text", words(annotation));
            annotation
                    .path("links")
                    .properties()
                    .forEach(role ->
                            assertThat(row)
                                    .containsEntry(
                                            column(annotation, role.getKey()) + "__ids", joined(role.getValue())));
            annotation.path("values").properties().forEach(value -> assertValue(row, annotation, value));
        }
    }

    @Test
    void everyCodingIsInTheFileOfVersions() throws IOException {
        var codings =
                lines.stream()
                        .filter(line -> line.has("status"))
                        .map(line ->
                                line.get("article").asText()
                                        + line.get("coder").asText()
                                        + line.get("codingVersion").asText()
                                        + line.get("status").asText())
                        .toList();

        assertThat(
                        table("coding_versions.csv").stream()
                                .map(row ->
                                        row.get("article")
                                                + row.get("coder")
                                                + row.get("coding_version")
                                                + row.get("status"))
                                .distinct())
                .hasSameElementsAs(codings);
    }

    @Test
    void everyCodersAnswersAboutAnArticleAreInTheLongFile() throws IOException {
        var units = table("codings_long.csv");
        for (var annotation : lines) {
            var tag = annotation.path("tag").asText();
            if (!tag.equals("framing") && !tag.equals("sourcing")) {
                continue;
            }
            annotation
                    .get("values")
                    .properties()
                    .forEach(value -> {
                        var row =
                                units.stream()
                                        .filter(it -> it.get("unit_id").equals(annotation.get("article").asText()))
                                        .filter(it -> it.get("coder").equals(annotation.get("coder").asText()))
                                        .findFirst()
                                        .orElseThrow();
                        assertThat(row.get(column(annotation, value.getKey())))
                                .isEqualTo(code(tag, value.getKey(), value.getValue()));
                    });
        }
    }

    private static void assertValue(Map<String, String> row, JsonNode annotation, Map.Entry<String, JsonNode> value) {
        var tag = annotation.get("tag").asText();
        var column = column(annotation, value.getKey());
        if (codes.containsKey(tag + "/" + value.getKey()) || value.getValue().isObject()) {
            var code = row.containsKey(column + "__label") ? column : column + "__missing";
            assertThat(row).containsEntry(code, code(tag, value.getKey(), value.getValue()));
        } else {
            assertThat(row).containsEntry(column, value.getValue().asText());
        }
    }

    /// The exact words, cut out of the article's file by code points.
    private static String words(JsonNode annotation) throws IOException {
        var text = Files.readString(SAMPLE.resolve(annotation.get("article").asText() + ".txt"));
        int[] codePoints = text.replace("\uFEFF", "").replace("\r\n", "\n").codePoints().toArray();
        var words = new ArrayList<String>();
        for (var range : annotation.path("fragments")) {
            int start = range.get(0).asInt();
            words.add(new String(codePoints, start, range.get(1).asInt() - start));
        }
        return String.join(" … ", words);
    }

    private static String code(String tag, String variable, JsonNode value) {
        return value.isObject() ? "-97" : codes.get(tag + "/" + variable + "/" + value.asText()).toString();
    }

    /// The codes of all categories; that of a variable itself only says that it has categories.
    private static Map<String, Integer> codes() throws IOException {
        var codes = new HashMap<String, Integer>();
        for (var tag : JSON.readTree(Samples.newsFraming()).get("tags")) {
            for (var variable : tag.path("variables")) {
                var name = tag.get("id").asText() + "/" + variable.get("id").asText();
                for (var category : variable.path("categories")) {
                    codes.put(name, 0);
                    codes.put(name + "/" + category.get("id").asText(), category.get("code").asInt());
                }
                if (variable.get("scale").asText().equals("boolean")) {
                    codes.put(name, 0);
                    codes.put(name + "/no", 0);
                    codes.put(name + "/yes", 1);
                }
            }
        }
        return codes;
    }

    private static String column(JsonNode annotation, String item) {
        return (annotation.get("tag").asText() + "__" + item).replace('-', '_');
    }

    private static String joined(JsonNode ids) {
        return StreamSupport.stream(ids.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private static String key(Map<String, String> row) {
        return row.get("coder") + " " + row.get("annotation");
    }

    private static List<Map<String, String>> table(String name) throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(folder.resolve("data").resolve(name), StandardCharsets.UTF_8)) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        }
    }
}
