package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A report of agreement, as it is handed on.
final class AgreementReportTest {

    private static final List<String> MEASURES =
            List.of(
                    "percent-agreement",
                    "krippendorff-alpha",
                    "gwet-ac",
                    "alpha-u",
                    "f1",
                    "token-alpha-roles",
                    "agr-roles");

    @TempDir Path folder;

    private Path project;

    @BeforeEach
    void sample() {
        project = folder.resolve("study.framewright");
        SampleProject.make(project, TestProject.installation(folder));
    }

    @Nightly
    @Test
    void tableOfTheReportIsWhatTheCommandSays() throws IOException {
        var report = report("r.csv");

        var said =
                Typed.in(
                        folder,
                        "agreement",
                        project,
                        "--csv",
                        "--bootstrap",
                        1000,
                        "--measure",
                        String.join(",", MEASURES));

        assertThat(report.lines()).containsExactlyElementsOf(said.out().lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.html", "r.md"})
    void everyFigureOfTheTableIsOnThePageWithAppendix(String name) throws IOException {
        var page = report(name, "--appendix").replace("\\", "");

        for (var row : rows(report("r.csv"))) {
            var value = row.get("value");
            if (MEASURES.contains(row.get("measure")) && !value.isEmpty()) {
                assertThat(page)
                        .as(row.toString())
                        .contains(FigureRounding.round(Double.parseDouble(value)).toPlainString());
            }
            // of a bootstrap the page says that there are too few
            if (row.get("by").equals("formula")) {
                assertThat(page).contains(row.get("undefined"));
            }
        }
    }

    @Test
    void countsOfPassagesAreInTheAppendixAlone() throws IOException {
        assertThat(report("r.md"))
                .contains(
                        "## Agreement by variable",
                        "## Passages identified",
                        "A report with an appendix includes them.")
                .doesNotContain("## Number of passages");
        assertThat(report("r.md", "--appendix").split("## Appendix")[1]).contains("## Number of passages");
    }

    @Test
    void appendixNamesTheCategoriesThatAreConfusedMostAndAlphaIfTheyWereOne() throws IOException {
        assertThat(report("r.md")).doesNotContain("## Confused categories");
        assertThat(report("r.md", "--appendix").split("## Confused categories")[1])
                .contains("| Attribution › Form | Direct / Mixed | 4 of 7 | 0.908 |");
    }

    @Test
    void appendixListsTheUnitsOnWhichCodersDifferWithTheirAnswers() throws IOException {
        assertThat(report("r.md")).doesNotContain("## Disagreements");
        assertThat(report("r.md", "--appendix").split("## Disagreements")[1])
                .contains("| **Attribution › Form: 7 units** |  |")
                .contains("| 04-tabloid, “enough is enough” | Ada: Indirect; Ben: Direct |");
    }

    @Test
    void methodSaysWhoCodedWhatAndHowItWasMeasured() throws IOException {
        assertThat(report("r.md"))
                .contains("In the round “Main” (main study), 6 articles were each coded by both coders")
                .contains("Ada, Ben")
                .contains("The program’s suggestions were")
                .contains("No intervals were computed for fewer than 10 articles")
                .contains("Krippendorff’s alpha")
                .contains("Describe here how they were selected")
                .contains("Content Analysis");
    }

    @Test
    void methodSaysTheSampleAndWhatWasExcludedAndWhatRemainsToBeSaid() throws IOException {
        Typed.in(folder, "article", "exclude", project, "09-nature-notes", "--reason", "Birds, not the strike");
        var drawn = Typed.in(folder, "article", "sample", project, "--number", 7, "--stratify", "outlet", "--seed", 42);
        assertThat(drawn.exit()).as(drawn.err()).isZero();

        assertThat(report("r.md").replace("\\", ""))
                .contains(
                        "Of the 9 articles in the corpus, 2 were excluded from the study: 1 as “Birds, not the strike”; ")
                .contains("1 as “not in the sample (7 of 8 articles, stratified by outlet, seed 42)”")
                .contains("Add what the program can’t know")
                .doesNotContain("figures are undefined", "at random from 9");
    }

    @Test
    void seedOfTheDrawIsInTheMethod() throws IOException {
        var drawn =
                Typed.in(
                        folder,
                        "assign",
                        "draw",
                        project,
                        "--round",
                        "Main",
                        "--batch",
                        "Week 1",
                        "--coder",
                        "Ada",
                        "--coder",
                        "Ben",
                        "--seed",
                        77,
                        "--overlap",
                        "100%");
        assertThat(drawn.err()).isEmpty();

        assertThat(report("r.md")).contains("For the batch “Week 1”").contains("seed 77");
    }

    @Test
    void pageRunsNothingAndFetchesNothing() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("<b>ev'il.csv"), "unit,<script>x</script>,B&B\n1,<i>,b\n2,b,b\n3,b,b\n");
        var out = folder.resolve("evil.html");

        var typed = Typed.in(folder, "agreement", "--ratings", file, "--scale", "nominal", "--report", out);

        assertThat(typed.err()).isEmpty();
        var page = Files.readString(out);
        assertThat(page)
                .contains("&lt;script&gt;x&lt;/script&gt;")
                .contains("B&amp;B")
                .contains("&lt;b&gt;ev&#39;il.csv");
        assertThat(page).doesNotContain("<script", "<i>", "<b>", "http:", "https:", "src=", "@import");
        assertThat(page).contains("default-src 'none'").contains("<svg");
    }

    @Nightly
    @Test
    void withLettersNobodyIsNamed() throws IOException {
        for (var name : List.of("r.html", "r.md", "r.csv")) {
            var report = report(name, "--letters");

            assertThat(report).doesNotContain("Ada", "Ben").containsPattern("\\b[A-E][,;] [A-E]\\b");
        }
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        var file = Files.writeString(folder.resolve("mine.html"), "mine");

        var typed = Typed.in(folder, "agreement", project, "--report", file);

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("already exists");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void anotherEndingIsRefusedBeforeAnythingIsComputed() {
        var typed = Typed.in(folder, "agreement", project, "--report", folder.resolve("r.docx"));

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains(".html");
        assertThat(Typed.in(folder, "agreement", project, "--letters").err()).contains("--report");
    }

    @Test
    void everyTextOfAReportIsAskedForAndThere() throws IOException {
        var sources = Path.of("src/main/java/org/framewright/reliability/report");
        String asked;
        try (var files = Files.list(sources)) {
            asked = String.join("\n", files.map(AgreementReportTest::read).toList());
        }
        var bundle = read(Path.of("src/main/resources/org/framewright/wording/report.properties"));
        var keys = bundle.lines().filter(it -> it.startsWith("report.")).map(it -> it.replaceAll("=.*", "")).toList();
        var literals =
                Pattern.compile("\"(report\\.[a-z0-9.-]*)\"").matcher(asked).results().map(it -> it.group(1)).toList();

        assertThat(literals).allSatisfy(it -> assertThat(keys).anyMatch(key -> key.startsWith(it)));
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(literals)
                                .anyMatch(it -> key.equals(it) || (it.endsWith(".") && key.startsWith(it))));
        assertThat(Stream.of(UnitMeasure.values()).map(it -> "report.reference." + it.id())).isSubsetOf(keys);
    }

    private String report(String name, Object... options) throws IOException {
        var file = folder.resolve(options.length + name);
        var words = Stream.concat(Stream.of("agreement", project, "--report", file), Stream.of(options)).toArray();
        if (!Files.exists(file)) {
            var typed = Typed.in(folder, words);
            assertThat(typed.exit()).as(typed.err()).isZero();
        }
        return Files.readString(file);
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (var parser =
                CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
