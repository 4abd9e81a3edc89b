package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.cli.Typed;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The files `reliability/VARIABLE.csv` lead to the figures of the project, as `docs/methods/matching.md` says.
final class RatingFilesTest {

    private static final List<String> MEASURES = List.of("percent-agreement", "brennan-prediger", "gwet-ac");

    @TempDir Path folder;

    private Path project;

    @BeforeEach
    void export() {
        project = folder.resolve("study.framewright");
        SampleProject.make(project, TestProject.installation(folder));
        run("export", project, "--out", folder.resolve("tables"));
    }

    /// Gwet's AC1 differs where units of a single coder stay in.
    @Test
    void unitsOfTwoCodersOrMoreGiveTheFiguresOfTheProject() throws IOException {
        for (var question : List.of("attribution.form", "source.naming")) {
            var tag = question.substring(0, question.indexOf('.'));
            var variable = question.substring(tag.length() + 1);

            assertThat(
                            figures(
                                    run(
                                            "agreement",
                                            "--ratings",
                                            ratings(tag, variable),
                                            "--scale",
                                            "nominal",
                                            "--categories",
                                            categories(tag, variable),
                                            "--csv"),
                                    "",
                                    ""))
                    .as(question)
                    .hasSize(MEASURES.size())
                    .isEqualTo(figures(run("agreement", project, "--csv"), tag, variable));
        }
    }

    /// A file of the rows that count, each with the name of its unit first.
    private Path ratings(String tag, String variable) throws IOException {
        var name = "tables/reliability/" + tag + "__" + variable;
        var rows = Files.readAllLines(folder.resolve(name + ".csv"));
        var units = rows(Files.readString(folder.resolve(name + "_units.csv")));
        assertThat(units).hasSize(rows.size() - 1).anyMatch(it -> it.get("coders").equals("1"));
        var kept = new ArrayList<>(List.of("unit," + rows.getFirst()));
        for (int i = 0; i < units.size(); i++) {
            if (!units.get(i).get("coders").equals("1")) {
                kept.add(i + "," + rows.get(i + 1));
            }
        }
        return Files.write(folder.resolve("ratings.csv"), kept);
    }

    private String categories(String tag, String variable) throws IOException {
        return rows(Files.readString(folder.resolve("tables/codebook.csv"))).stream()
                .filter(it -> it.get("kind").equals("category"))
                .filter(it -> it.get("tag").equals(tag) && it.get("variable").equals(variable))
                .map(it -> it.get("code"))
                .collect(Collectors.joining(","));
    }

    private static List<String> figures(String csv, String tag, String variable) throws IOException {
        return rows(csv).stream()
                .filter(it -> MEASURES.contains(it.get("measure")))
                .filter(it -> !it.isMapped("about") || (it.get("tag").equals(tag) && it.get("about").equals(variable)))
                .map(it -> it.get("measure") + " " + it.get("value"))
                .sorted()
                .toList();
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private String run(Object... words) {
        var typed = Typed.in(folder, words);
        assertThat(typed.exit()).as(typed.err()).isZero();
        return typed.out();
    }
}
