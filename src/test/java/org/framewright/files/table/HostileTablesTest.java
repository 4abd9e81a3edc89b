package org.framewright.files.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.files.Limits;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.model.Refusal;
import org.framewright.support.Nightly;
import org.framewright.support.Xlsx;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tables that were made to do harm, or are damaged: each is refused in a sentence, or read, in seconds.
@Timeout(60)
final class HostileTablesTest {

    private static final String TEXT = "The ferries to the islands stopped for a third day.";

    @TempDir private Path folder;

    private List<String> read(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text));
    }

    private static List<String> read(Path file) {
        return switch (DocumentReader.standard().read(file, () -> false)) {
            case ReadDocument document -> document.articles().stream().map(DocumentArticle::text).toList();
            case UnreadableDocument unreadable -> unreadable.problems().stream().map(it -> it.code().name()).toList();
        };
    }

    @Test
    void quotationMarkThatIsNeverClosedIsRefusedBeforeItFillsTheMemory() throws IOException {
        assertThat(read("a.csv", "title,text\nOne,\"" + "word ".repeat(1_500_000))).containsExactly("ROW_TOO_LONG");
        assertThat(read("b.csv", "title,text\nOne,\"" + TEXT)).containsExactly("BROKEN_CSV");
    }

    @Nightly
    @Test
    void rowsOfManyCellsAndColumnsOfTheSameNameAreRefused() throws IOException {
        assertThat(read("a.csv", "title,text," + "x,".repeat(1_000_000))).containsExactly("TOO_MANY_COLUMNS");
        assertThat(read("b.csv", "title,text\n" + ",".repeat(7_000_000))).containsExactly("ROW_TOO_LONG");
        assertThat(read("c.csv", "text,title,text\na,b,c\n")).containsExactly("COLUMN_TWICE");
        assertThat(read("d.json", "[{\"text\":\"a\",\"text\":\"b\"}]")).containsExactly("COLUMN_TWICE");
        assertThat(read("e.json", "[{\"a.b\":\"a\",\"a\":{\"b\":\"c\"}}]")).containsExactly("COLUMN_TWICE");
    }

    @Test
    void refusedJsonNamesTheLimitThatItBreaks() throws IOException {
        assertThat(refusal("a.json", "[{\"a\":" + "[".repeat(1_000)))
                .contains("a value is nested more than 100 levels deep. Keep");
        assertThat(refusal("b.json", "{\"n\":" + "9".repeat(1_001) + "}"))
                .contains("a number has more than 1,000 digits. Keep");
        assertThat(refusal("c.json", "{\"" + "x".repeat(100_000) + "\":1}")).contains("a name is too long. Keep");
        assertThat(refusal("d.json", "{\"text\":\"" + "x".repeat(5_000_001) + "\"}"))
                .contains("a text has more than 5,000,000 characters. Keep");
    }

    private String refusal(String name, String text) throws IOException {
        return switch (DocumentReader.standard().read(Files.writeString(folder.resolve(name), text), () -> false)) {
            case ReadDocument _ -> "";
            case UnreadableDocument unreadable -> new Texts(Locale.ENGLISH).problem(unreadable.problems().getFirst());
        };
    }

    @Test
    void jsonOfManyLevelsNamesDigitsOrCharactersIsRefused() throws IOException {
        var deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        assertThat(read("a.json", deep)).containsExactly("BEYOND_JSON_LIMITS");
        assertThat(read("b.json", "[".repeat(10_000))).containsExactly("BEYOND_JSON_LIMITS");
        assertThat(read("c.jsonl", "{\"text\":\"x\",\"skipped\":[{\"a\":" + "[".repeat(10_000)))
                .containsExactly("BEYOND_JSON_LIMITS");
        assertThat(read("d.json", "{\"text\":\"x\",\"n\":" + "9".repeat(1_000_000) + "}"))
                .containsExactly("BEYOND_JSON_LIMITS");
        assertThat(read("e.json", "{\"text\":\"" + "x".repeat(5_000_001) + "\"}"))
                .containsExactly("BEYOND_JSON_LIMITS");
        assertThat(read("f.json", "{\"" + "x".repeat(100_000) + "\":1}")).containsExactly("BEYOND_JSON_LIMITS");
        assertThat(read("g.json", "[{\"text\":[" + "\"\",".repeat(3_100_000) + "\"\"]}]")).containsExactly("LONG_ROW");
    }

    @Test
    void jsonObjectOfManyPropertiesIsRefusedAndWhatLiesDeeperLeftOut() throws IOException {
        var names = new StringBuilder("\"text\":\"" + TEXT + "\"");
        for (int i = 0; i < 100_000; i++) {
            names.append(",\"k" + i + "\":1");
        }
        assertThat(read("a.json", "{" + names + "}")).containsExactly("TOO_MANY_COLUMNS");

        var file = Files.writeString(folder.resolve("b.json"), "{\"text\":\"" + TEXT + "\",\"meta\":{" + names + "}}");
        var table = ArticleTable.open(file, Limits.USUAL, () -> false);
        assertThat(table.columns().size()).isLessThan(400);
        assertThat(table.warnings().getFirst().code()).isEqualTo(TableProblem.PROPERTIES_LEFT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing of that kind.",
                "[{\"text\":\"The ferries",
                "[{\"text\":\"The ferries stopped for a third day.\"}",
                "[{\"text\":\"The ferries stopped for a third day.\"}] and more",
                "{\"articles\":[{\"text\":\"The ferries stopped.\"}],\"next\":",
                "{\"text\":\"The ferries stopped.\"}\n{\"text\":\"Dockers",
                "{'text':'The ferries stopped.'}"
            })
    void whatIsNoJsonOrWasCutIsRefusedWithTheLine(String text) throws IOException {
        assertThat(read("a.json", text)).containsExactly("NOT_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[1,2]", "null", "\"text\"", "{\"articles\":[]}"})
    void jsonWithoutAnArticleIsRefused(String text) throws IOException {
        assertThat(read("a.json", text)).hasSize(1).containsAnyOf("NO_ROWS", "NO_TEXT_COLUMN");
    }

    @Test
    void columnsOfPandasAreRefusedAndArticlesUnderTheirNamesRead() throws IOException {
        assertThat(read("a.json", "{\"title\":{\"0\":\"a\",\"1\":\"b\"},\"text\":{\"0\":\"c\",\"1\":\"d\"}}"))
                .containsExactly("JSON_BY_COLUMNS");
        assertThat(read("b.json", "{\"x1\":{\"text\":\"" + TEXT + "\"},\"x2\":{\"text\":\"" + TEXT + "\"}}"))
                .containsExactly(TEXT + "\n", TEXT + "\n");
    }

    @Test
    void formulasAreTextAndNeverRun() throws IOException {
        assertThat(read("a.csv", "title,text\n\"=HYPERLINK(\"\"https://tracker.example\"\")\",=1+1 " + TEXT + "\n"))
                .containsExactly("=HYPERLINK(\"https://tracker.example\")\n\n=1+1 " + TEXT + "\n");
    }

    @Test
    void workbookThatExpandsOrRepeatsItselfIsRefused() throws IOException {
        var file = Xlsx.write(folder.resolve("a.xlsx"), List.of(List.of("title", "text"), List.of("One", TEXT)));
        var bomb = sheet("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "&b;");
        assertThat(read(change(file, Map.of("xl/worksheets/sheet1.xml", bomb)))).containsExactly("BROKEN_XLSX");

        var rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(30);
        var shared = "<sst><si><t>" + "x".repeat(900_000) + "</t></si></sst>";
        var repeated =
                change(
                        file,
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>",
                                "xl/sharedStrings.xml",
                                shared,
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"rId1\" Type=\"/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                        + "<Relationship Id=\"s\" Type=\"/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        var limits = Limits.parse("table-unpacked=20000000").orElseThrow();
        assertThatThrownBy(() -> ArticleTable.open(repeated, limits, () -> false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code().name()).isEqualTo("TOO_MUCH_TEXT"));
    }

    /// Seen to fail, out of memory: a string of all that a table may have was made before it was counted.
    @Test
    void workbookWhoseOneStringOrRowIsLongerThanARowMayBeIsRefused() throws IOException {
        var file = Xlsx.write(folder.resolve("a.xlsx"), List.of(List.of("title", "text"), List.of("One", TEXT)));
        var most = "x".repeat(Limits.LONGEST_ROW / 2 + 1);
        var cell = "<c t=\"inlineStr\"><is><t>" + most + "</t></is></c>";
        var row = "<worksheet><sheetData><row>" + cell + cell + "</row></sheetData></worksheet>";
        assertThat(read(change(file, Map.of("xl/worksheets/sheet1.xml", row)))).containsExactly("TOO_MUCH_TEXT");
        assertThat(read(change(file, Map.of("xl/worksheets/sheet1.xml", sheet("", most + most)))))
                .containsExactly("TOO_MUCH_TEXT");
    }

    private static String sheet(String before, String cell) {
        return before
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>text</t></is></c></row><row r=\"2\"><c t=\"inlineStr\"><is><t>"
                + cell
                + "</t></is></c></row></sheetData></worksheet>";
    }

    private Path change(Path file, Map<String, String> changes) throws IOException {
        var parts = new LinkedHashMap<>(Xlsx.parts(file));
        parts.putAll(changes);
        return Xlsx.pack(folder.resolve("changed.xlsx"), parts);
    }

    @Nightly
    @Test
    void cellOfEndlessTagsIsFlattenedInTime() throws IOException {
        var cells =
                List.of(
                        "<b>".repeat(300_000),
                        "<p>x".repeat(300_000),
                        "<p ".repeat(300_000),
                        "<a><table>".repeat(100_000),
                        "<".repeat(900_000));
        var csv = new StringBuilder("id,text\n");
        cells.forEach(it -> csv.append("1,\"" + it + "y</p>\"\n"));
        assertThat(read("a.csv", csv.toString())).isNotEmpty();
    }

    @Test
    void binaryAndLargeFilesAreRefused() throws IOException {
        assertThat(read("a.csv", "text\0,title\n")).containsExactly("BINARY");
        assertThat(read("b.csv", "\n \n")).containsExactly("NO_ROWS");
        var file = folder.resolve("c.jsonl");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), 2_000_000_000L);
        }
        assertThat(read(file)).containsExactly("TOO_LARGE");
    }

    @Test
    void readingEndsSoonAfterItIsCancelled() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "text\n" + TEXT + "\n");
        assertThat(DocumentReader.standard().read(file, () -> true))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        it -> assertThat(it.problems().getFirst().code().name()).isEqualTo("STOPPED"));
    }
}
