package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.framewright.cli.Typed;
import org.framewright.support.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `agreement` of any program's spreadsheet.
final class SpreadsheetAgreementTest {

    private static final List<List<String>> ROWS =
            List.of(
                    List.of("article", "tone_A", "tone_B", "frame_A", "frame_B", "headline"),
                    List.of("1", "1", "1", "conflict", "conflict", "Dockers walk out of the port of Lerwin"),
                    List.of("2", "2", "3", "economy", "conflict", "Ferries run until midnight, says the company"),
                    List.of("3", "3", "3", "economy", "economy", "Nobody at the harbour knows what comes next"),
                    List.of("4", "2", "2", "conflict", "NA", "Union and company meet for the third time"));

    @TempDir Path folder;

    @Test
    void wordsSayHowTheFileWasUnderstood() throws IOException {
        var typed = Typed.in(folder, "agreement", xlsx());

        assertThat(typed.err()).isEmpty();
        assertThat(typed.out())
                .contains("4 rows: one row per unit, one column per coder")
                .contains("Units: column “article”.")
                .contains("Treated as missing, besides blank cells: NA")
                .contains("Ignored: headline")
                .contains("tone, ordinal (A, B): n = 4")
                .contains("whole numbers, and a name that suggests steps")
                .contains("frame, nominal (A, B): n = 3 of 4");
    }

    @Test
    void whatTheFirstRowWasTakenForIsSaidFirstWithTheWayToSayOtherwise() throws IOException {
        var bare = Files.writeString(folder.resolve("bare.csv"), "1,2\n2,2\n1,1\n2,1\n1,1\n");

        assertThat(Typed.in(folder, "agreement", xlsx()).out())
                .startsWith(
                        xlsx() + ": 2 coders, 4 units; first row: names. If the first row has data, use --header no.");
        assertThat(Typed.in(folder, "agreement", bare).out())
                .startsWith(
                        bare + ": 2 coders, 5 units; first row: data. If the first row has names, use --header yes.");
        assertThat(Typed.in(folder, "agreement", bare, "--header", "yes").out())
                .startsWith(bare + ": 2 coders, 4 units; first row: names.\n");
        assertThat(json(bare, "--header", "yes").get("firstRow").asText()).isEqualTo("names");
        var wrong = Typed.in(folder, "agreement", bare, "--header", "maybe");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("--header must be yes or no, not “maybe”");
    }

    @Test
    void warningsNameTheirCellsInWordsAndJson() throws IOException {
        var file = Files.writeString(folder.resolve("r.csv"), "id,Ada,Ben\na,yes,Yes\nb,no,no\nb,no,yes\n");

        assertThat(Typed.in(folder, "agreement", file).err())
                .contains("Yes (C2)")
                .contains("appear in more than one row")
                .contains("b (A3, A4)");
        var warnings = json(file).get("warnings");
        assertThat(warnings.findValuesAsText("code")).containsExactly("SPELLED_DIFFERENTLY", "UNIT_REPEATED");
        assertThat(warnings.get(0).get("sentence").asText()).contains("yes (B2, C4) / Yes (C2)");
        assertThat(json(xlsx()).get("warnings")).isEmpty();
    }

    @Test
    void figuresAreTheSameInWordsJsonCsvAndReport() throws IOException {
        var file = xlsx();
        var json = json(file).get("variables").get(0).get("measures");
        var csv = Typed.in(folder, "agreement", file, "--csv").out();
        var strict =
                Typed.in(
                        folder,
                        "agreement",
                        "--ratings",
                        Files.writeString(folder.resolve("tone.csv"), "article,A,B\n1,1,1\n2,2,3\n3,3,3\n4,2,2\n"),
                        "--scale",
                        "ordinal",
                        "--csv");
        var report = folder.resolve("r.csv");
        var written = Typed.in(folder, "agreement", file, "--report", report, "--bootstrap", 50);

        var alpha = json.get("krippendorff-alpha").get("value").asText();
        assertThat(csv).contains("tone,ordinal,A; B,4,4,krippendorff-alpha,formula," + alpha + ",");
        assertThat(strict.out()).contains("krippendorff-alpha,formula," + alpha + ",");
        assertThat(written.err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("tone,ordinal,A; B,4,4,krippendorff-alpha,formula," + alpha + ",");
    }

    @Test
    void whatIsGuessedCanBeSaid() throws IOException {
        var answer = json(xlsx(), "--scales", "tone=nominal", "--variable", "tone", "--coders", "B,A");

        assertThat(answer.get("variables")).hasSize(1);
        assertThat(answer.get("variables").get(0).get("scale").asText()).isEqualTo("nominal");
        assertThat(answer.get("variables").get(0).get("coders").toString()).isEqualTo("[\"B\",\"A\"]");
        var wrong = Typed.in(folder, "agreement", xlsx(), "--scales", "tone=loud");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("“tone=loud”");
    }

    @Test
    void reportOfASpreadsheetSaysWhatTheFileDoesNot() throws IOException {
        var file = folder.resolve("r.md");

        var typed = Typed.in(folder, "agreement", xlsx(), "--report", file, "--letters");

        assertThat(typed.err()).isEmpty();
        assertThat(Files.readString(file))
                .contains("The file “study.xlsx”, sheet “Sheet1”, contained 4 units, rated by 2 coders (A, B)")
                .contains("Blank cells and cells with “NA” were treated as missing ratings")
                .contains(
                        "The file does not say how the units were sampled, or when and with which instructions they were coded. Add this here");
    }

    /// Seen to fail: the method named measures for two coders, of which the table of three has no value.
    @Test
    void methodNamesOnlyMeasuresWithAValue() throws IOException {
        var ratings =
                Files.writeString(folder.resolve("three.csv"), "unit,A,B,C\n1,x,x,y\n2,y,y,y\n3,x,y,x\n4,y,y,y\n");
        var file = folder.resolve("three.md");

        var typed = Typed.in(folder, "agreement", "--ratings", ratings, "--scale", "nominal", "--report", file);

        assertThat(typed.err()).isEmpty();
        var page = Files.readString(file);
        assertThat(page).contains("| Cohen’s kappa |", "only for two coders", "Fleiss, J. L.");
        assertThat(page.lines().filter(it -> it.contains("Agreement was measured with")))
                .singleElement()
                .asString()
                .contains("Fleiss’ kappa")
                .doesNotContain("Cohen", "Scott");
        assertThat(page).doesNotContain("Scott, W. A.", "Cohen, J.");
    }

    @Test
    void whatIsNoSpreadsheetSaysSo() throws IOException {
        var file = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0});

        assertThat(Typed.in(folder, "agreement", file).err()).contains("Can’t read " + file + " as an Excel file");
        assertThat(Typed.in(folder, "agreement", folder.resolve("none.csv")).err()).contains("doesn’t exist");
        assertThat(Typed.in(folder, "agreement", xlsx(), "--round", "Main").err()).contains("--round");
    }

    private Path xlsx() throws IOException {
        return Xlsx.write(folder.resolve("study.xlsx"), ROWS);
    }

    private JsonNode json(Path file, Object... options) throws IOException {
        var typed =
                Typed.in(folder, Stream.concat(Stream.of("agreement", file, "--json"), Stream.of(options)).toArray());
        assertThat(typed.exit()).as(typed.err()).isZero();
        return new ObjectMapper().readTree(typed.out());
    }
}
