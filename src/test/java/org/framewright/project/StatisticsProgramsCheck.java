package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.export.ExportPreset;
import org.framewright.export.ExportShape;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.AnswerColumns.AnswerColumn;
import org.framewright.export.dictionary.DataDictionary;
import org.framewright.export.dictionary.DataFile;
import org.framewright.export.selection.ExportSelection;
import org.framewright.export.selection.VariableFilter;
import org.framewright.project.sample.SampleProject;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// R and PSPP read exports by the scripts that come with them, the sample's and one of everything that can be asked, and find what is there: `mvn verify -Pnightly -Dpart=statistics`.
/// What is expected is counted here from the files' cells and the dictionary.
final class StatisticsProgramsCheck {

    private static final Path R_CHECK =
            Path.of("src/test/resources/org/framewright/statistics/check.R").toAbsolutePath();

    private static final String EVERYTHING = "everything";

    @TempDir static Path folder;

    /// A project, and what is exported of it.
    record Exported(String name, Project project, DataDictionary dictionary) {

        static Exported of(String name, Project project) {
            return new Exported(
                    name,
                    project,
                    new DataDictionary(project.codebook().newest(), List.of(), Set.of(), VariableFilter.EVERYTHING));
        }

        List<DataFile> files() {
            return dictionary.files();
        }

        /// The column whose ratings are a question's answers; none of a set, whose categories have one each.
        Optional<AnswerColumn> rated(String tag, String variable) {
            return dictionary.answers().ratingColumns().stream()
                    .filter(it -> it.tag().equals(tag) && it.item().equals(variable))
                    .filter(it -> it.part() != AnswerColumn.ColumnPart.CHOSEN)
                    .findFirst();
        }

        /// Where an export for a program is; it is made once.
        Path data(ExportPreset preset) {
            var data = folder.resolve(name).resolve(preset.id());
            if (!Files.exists(data)) {
                project.exports()
                        .exportTables(data, ExportSelection.STUDY, ExportShape.USUAL.with(preset).withWarnings(true));
            }
            return data;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Exported> projects;

    /// @param n how often, or an alpha
    private record Found(String what, String file, String column, String label, String n) {}

    @BeforeAll
    static void makeProjects() {
        var file = folder.resolve("harbour.framewright");
        SampleProject.make(file, TestProject.installation(folder));
        projects =
                List.of(
                        Exported.of("sample", ProjectOpener.open(file, TestProject.installation(folder))),
                        Exported.of(
                                EVERYTHING,
                                EveryAnswer.make(
                                        folder.resolve("everything.framewright"), TestProject.installation(folder))));
    }

    static List<Exported> projects() {
        return projects;
    }

    @AfterAll
    static void close() {
        projects.forEach(it -> it.project().close());
    }

    @ParameterizedTest
    @MethodSource("projects")
    void rFindsTheFrequenciesLabelsAndMissingValuesThatAreThere(Exported exported) throws Exception {
        assumeThereIs("Rscript");
        var found = byR(exported);
        for (var file : exported.files()) {
            var rows = table(exported, ExportPreset.R, file);
            assertThat(found).contains(new Found("rows", file.bareName(), "", "", Integer.toString(rows.size())));
            for (var column : file.columns()) {
                assertThat(found)
                        .contains(new Found("label", file.bareName(), column.name(), column.label(), ""))
                        .contains(
                                new Found(
                                        "missing",
                                        file.bareName(),
                                        column.name(),
                                        "",
                                        Long.toString(missing(rows, column))));
                assertThat(
                                found.stream()
                                        .filter(it -> it.what().equals("frequency") && !it.n().equals("0"))
                                        .filter(it -> it.file().equals(file.bareName()))
                                        .filter(it -> it.column().equals(column.name()))
                                        .collect(Collectors.toMap(Found::label, it -> Long.valueOf(it.n()))))
                        .isEqualTo(frequencies(rows, column));
                boolean ordered = column.level() == ExportColumn.ColumnLevel.ORDINAL;
                if (column.kind() == ExportColumn.Kind.CODE) {
                    assertThat(found)
                            .contains(
                                    new Found(
                                            "ordered", file.bareName(), column.name(), "", ordered ? "TRUE" : "FALSE"));
                }
            }
        }
        print(
                exported + " in R",
                found.stream().filter(it -> it.what().equals("frequency")).count() + " frequencies, labels, missing");
    }

    @ParameterizedTest
    @MethodSource("projects")
    void alphaByRIsAlphaByFramewright(Exported exported) throws Exception {
        assumeThereIs("Rscript");
        var byR =
                byR(exported).stream()
                        .filter(it -> it.what().equals("alpha"))
                        .collect(Collectors.toMap(Found::column, it -> it));
        int compared = 0;
        var metrics = new ArrayList<String>();
        for (var tag : exported.project().agreement().report(AgreementQuery.ALL).tags()) {
            for (var variable : tag.variables()) {
                var rated = exported.rated(tag.tag(), variable.variable());
                var together = Optional.ofNullable(variable.together());
                // sets have no column of their own, and passages of more than two coders no figure for all of them
                if (rated.isEmpty() || together.isEmpty()) {
                    continue;
                }
                var name = rated.get().column().name();
                var figure =
                        together.get().figures().stream()
                                .filter(it -> it.measure().equals("krippendorff-alpha"))
                                .map(AgreementFigure::outcome)
                                .findFirst()
                                .orElseThrow();
                var theirs = Optional.ofNullable(byR.get(name)).map(Found::n).orElse("NA");
                metrics.add(byR.containsKey(name) ? byR.get(name).file() : "");
                print(
                        exported + ", " + name + " (" + metrics.getLast() + ")",
                        figure + " by Framewright, " + theirs + " by R");
                if (figure instanceof MeasureOutcome.Defined(var value, _, _)) {
                    assertThat(Double.parseDouble(theirs)).as(name).isCloseTo(value, within(1e-9));
                    compared++;
                } else {
                    assertThat(theirs).as(name).isEqualTo("NA");
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
        assertThat(metrics).contains("nominal", "ordinal");
        if (exported.name().equals(EVERYTHING)) {
            assertThat(metrics).contains("interval", "ratio");
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void psppFindsTheFrequenciesAndMissingValuesThatAreThere(Exported exported) throws Exception {
        assumeThereIs("pspp");
        var data = exported.data(ExportPreset.SPSS);
        var script = new StringBuilder("INCLUDE FILE='import.sps'.\n");
        for (var file : exported.files()) {
            if (!table(exported, ExportPreset.SPSS, file).isEmpty() && !codes(file).isEmpty()) {
                var names = codes(file).stream().map(ExportColumn::name).collect(Collectors.joining(" "));
                script.append("GET FILE='").append(file.bareName()).append(".sav'.\n");
                script.append("ECHO 'file ").append(file.bareName()).append("'.\n");
                script.append("FREQUENCIES VARIABLES=").append(names).append(".\n");
            }
        }
        Files.writeString(data.resolve("check.sps"), script.toString());
        var output = run(data, "pspp", "-O", "format=csv", "check.sps");

        int compared = 0;
        for (var file : exported.files()) {
            var rows = table(exported, ExportPreset.SPSS, file);
            for (var column : rows.isEmpty() ? List.<ExportColumn>of() : codes(file)) {
                var expected = new TreeMap<>(frequencies(rows, column));
                long empty = rows.stream().filter(row -> cell(row, column).isEmpty()).count();
                if (empty > 0) {
                    expected.put(".", empty);
                }
                assertThat(psppFrequencies(output, file, column))
                        .as(file.name() + " " + column.name())
                        .isEqualTo(expected);
                compared++;
            }
        }
        print(exported + " in PSPP", compared + " columns have the frequencies that the files have");
        assertThat(compared).isGreaterThan(30);
    }

    private static List<ExportColumn> codes(DataFile file) {
        return file.columns().stream().filter(it -> it.kind() == ExportColumn.Kind.CODE).toList();
    }

    /// The table that PSPP prints of a column, by label; missing values among them.
    private static Map<String, Long> psppFrequencies(String output, DataFile file, ExportColumn column)
            throws IOException {
        var ofFile = output.substring(output.indexOf("file " + file.bareName() + "\n"));
        var title = "Table: " + column.label();
        var quoted = "\"" + title.replace("\"", "\"\"") + "\"\n";
        var table = ofFile.substring(Math.max(ofFile.indexOf(title + "\n"), ofFile.indexOf(quoted)));
        var end = table.indexOf("\n\n");
        var found = new TreeMap<String, Long>();
        for (var row : CSVFormat.RFC4180.parse(new StringReader(end < 0 ? table : table.substring(0, end)))) {
            if (row.size() > 2 && !row.get(1).isEmpty()) {
                found.put(row.get(1), Long.valueOf(row.get(2)));
            }
        }
        return found;
    }

    private static Map<String, Long> frequencies(List<CSVRecord> rows, ExportColumn column) {
        return rows.stream()
                .map(row -> cell(row, column))
                .filter(it -> column.kind() == ExportColumn.Kind.CODE && !it.isEmpty())
                .collect(
                        Collectors.groupingBy(it -> column.meanings().get(Integer.valueOf(it)), Collectors.counting()));
    }

    private static long missing(List<CSVRecord> rows, ExportColumn column) {
        return rows.stream()
                .map(row -> cell(row, column))
                .filter(it ->
                        it.isEmpty()
                                || (column.kind() == ExportColumn.Kind.CODE
                                        && column.missing().containsKey(Integer.valueOf(it))))
                .count();
    }

    private static String cell(CSVRecord row, ExportColumn column) {
        return row.get(column.name());
    }

    private static List<Found> byR(Exported exported) throws Exception {
        var output = folder.resolve(exported.name() + " found by R.tsv");
        if (!Files.exists(output)) {
            run(
                    folder,
                    "Rscript",
                    "--vanilla",
                    R_CHECK.toString(),
                    exported.data(ExportPreset.R).toString(),
                    output.toString());
        }
        return Files.readAllLines(output).stream()
                .map(line -> line.split("\t", -1))
                .map(it -> new Found(it[0], it[1], it[2], it[3], it[4]))
                .toList();
    }

    private static List<CSVRecord> table(Exported exported, ExportPreset preset, DataFile file) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try {
            var text = Files.readString(exported.data(preset).resolve(file.name())).replaceFirst("^\uFEFF", "");
            return format.parse(new StringReader(text)).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void assumeThereIs(String program) {
        boolean there;
        try {
            there = new ProcessBuilder(program, "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException missing) {
            there = false;
        }
        if (!there) {
            print(program, "is not installed: what it would find in an export was not looked at");
        }
        assumeTrue(there, program + " is not installed");
    }

    private static String run(Path where, String... command) throws Exception {
        var process = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    /// For whoever runs it: this check is run to be read.
    private static void print(String what, String found) {
        System.out.println(what + ": " + found);
    }
}
