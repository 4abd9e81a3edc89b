package org.framewright.reliability.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.PublishedCases;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.files.CellGrid;
import org.framewright.files.FilesProblem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.reliability.external.ColumnMapping.CoderColumn;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.ColumnMapping.MappedVariable;
import org.framewright.reliability.external.ScaleGuess.ScaleReason;
import org.framewright.reliability.external.SpreadsheetRatings.RatedColumn;
import org.framewright.support.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Spreadsheets as they come out of other programs.
final class SpreadsheetRatingsTest {

    @TempDir Path folder;

    static Stream<PublishedCases.Case> published() {
        return PublishedCases.of("reliability-matrix").stream()
                .filter(it -> it.data().has("units"))
                .filter(it -> it.expected().keySet().stream().anyMatch(key -> key.matches("alpha_[a-z]+")));
    }

    @ParameterizedTest
    @MethodSource("published")
    void publishedFiguresAreTheSameOutOfCsvAndXlsx(PublishedCases.Case published) throws IOException {
        var rows = new ArrayList<List<String>>();
        var units = published.data().get("units");
        int coders = units.get(0).size();
        rows.add(IntStream.rangeClosed(0, coders).mapToObj(it -> it == 0 ? "unit" : "Coder " + it).toList());
        for (int unit = 0; unit < units.size(); unit++) {
            var row = new ArrayList<>(List.of("u" + unit));
            units.get(unit).forEach(it -> row.add(it.isNull() ? "" : it.asText()));
            rows.add(row);
        }
        var csv = csv("r.csv", rows);
        var xlsx = Xlsx.write(folder.resolve("r.xlsx"), rows);

        for (var expected : published.expected().entrySet()) {
            for (var scale :
                    List.of(
                            MeasurementLevel.NOMINAL,
                            MeasurementLevel.ORDINAL,
                            MeasurementLevel.INTERVAL,
                            MeasurementLevel.RATIO)) {
                if (expected.getKey().equals("alpha_" + scale.name().toLowerCase(Locale.ROOT))) {
                    assertThat(List.of(alpha(csv, scale), alpha(xlsx, scale)))
                            .allSatisfy(
                                    it -> assertThat(it).isCloseTo(expected.getValue(), within(published.tolerance())));
                }
            }
        }
    }

    private static double alpha(Path file, MeasurementLevel scale) {
        var rated = read(file, MappingOptions.NONE.withScale(scale)).variables().getFirst();
        var alpha =
                UnitMeasure.KRIPPENDORFF_ALPHA.compute(
                        rated.ratings(), AlphaMetric.of(scale), AgreementWeights.UNWEIGHTED);
        return ((MeasureOutcome.Defined) alpha).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,tone_A,tone_B,frame_A,frame_B ! tone: A B; frame: A B",
                "id,A_tone,B_tone,A_frame,B_frame ! tone: A B; frame: A B",
                "id,tone A,tone B ! tone: A B",
                "id,tone.1,frame.1,tone.2,frame.2 ! tone: 1 2; frame: 1 2",
                "id,toneA,toneB,frameA,frameB ! tone: A B; frame: A B",
                "id,tone1,tone2 ! tone: 1 2",
                "id,Ada,Ben,Cy ! : Ada Ben Cy",
                "id,Coder 1,Coder 2 ! : Coder 1 Coder 2",
                "id,coder1,coder2 ! : coder1 coder2",
                "id,tone_A,tone_B,warning ! tone: A B",
                "id,primary_frame_A,primary_frame_B ! primary_frame: A B",
            })
    void columnsAreUnderstoodByTheirNames(String header, String understood) throws IOException {
        var names = header.split(",");
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(names));
        for (int row = 0; row < 8; row++) {
            var cells = new ArrayList<String>();
            for (var name : names) {
                cells.add(
                        name.equals("id")
                                ? "a" + row
                                : name.equals("warning")
                                        ? "warning " + row
                                        : name.contains("frame") ? "frame " + row % 3 : Integer.toString(1 + row % 4));
            }
            rows.add(cells);
        }

        var mapping = ColumnMapper.guess(CellGrid.read(csv("r.csv", rows)), MappingOptions.NONE);

        assertThat(mapping.layout()).isEqualTo(new Layout.CoderColumns(0));
        assertThat(said(mapping)).isEqualTo(understood);
    }

    private static String said(ColumnMapping mapping) {
        return mapping.variables().stream()
                .map(it ->
                        it.name()
                                + ": "
                                + it.columns().stream().map(CoderColumn::coder).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    @Test
    void coderMayHaveRowsOfTheirOwn() throws IOException {
        var file =
                csv(
                        "long.csv",
                        """
                        article,coder,tone,frame
                        a1,Ada,1,conflict
                        a1,Ben,2,conflict
                        a2,Ada,1,economy
                        a2,Ben,1,conflict
                        a3,Ada,3,economy
                        """);

        var read = read(file, MappingOptions.NONE);

        assertThat(read.mapping().layout()).isEqualTo(new Layout.CoderRows(0, 1));
        assertThat(read.variables()).extracting(RatedColumn::name).containsExactly("tone", "frame");
        var tone = read.variables().getFirst();
        assertThat(tone.coders()).containsExactly("Ada", "Ben");
        assertThat(tone.units()).containsExactly("a1", "a2", "a3");
        assertThat(tone.ratings().count()).isEqualTo(5);
    }

    @Test
    void exportOfQualtricsIsReadBelowItsLabels() throws IOException {
        var file =
                csv(
                        "qualtrics.csv",
                        """
                        StartDate,Status,ResponseId,Coder,ArticleID,Tone
                        Start Date,Response Type,Response ID,Who are you?,Which article?,"How does it sound, all in all?"
                        "{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}"
                        2026-01-01,0,R_1,Ada,17,-1
                        2026-01-02,0,R_2,Ben,17,0
                        2026-01-03,0,R_3,Ada,18,1
                        2026-01-04,0,R_4,Ben,18,1
                        """);

        var read = read(file, MappingOptions.NONE);

        assertThat(read.mapping().skipped()).isEqualTo(2);
        assertThat(read.mapping().columns().get(4)).isEqualTo("ArticleID");
        assertThat(read.mapping().layout()).isEqualTo(new Layout.CoderRows(4, 3));
        assertThat(read.variables()).extracting(RatedColumn::name).containsExactly("Tone");
        assertThat(read.mapping().variables().getFirst().scale()).isEqualTo(MeasurementLevel.ORDINAL);
        assertThat(read.rows()).isEqualTo(4);
    }

    @Test
    void labelsBelowTheNamesAreNoData() throws IOException {
        var file = csv("spss.csv", "id,v1_A,v1_B\nArticle,Tone (coder A),Tone (coder B)\n1,1,2\n2,3,3\n3,1,1\n4,2,2\n");

        assertThat(read(file, MappingOptions.NONE).mapping().skipped()).isEqualTo(1);
        assertThat(read(file, MappingOptions.NONE).rows()).isEqualTo(4);
    }

    @Test
    void fileOfReCalHasNoNamesAtAll() throws IOException {
        var read = read(csv("recal.csv", "1,1\n2,2\n3,1\n1,1\n"), MappingOptions.NONE);

        assertThat(read.mapping().headers()).isZero();
        assertThat(read.coders()).containsExactly("A", "B");
        assertThat(read.rows()).isEqualTo(4);
    }

    @Test
    void groupsOfColumnsMayHaveANameAboveThem() throws IOException {
        var rows =
                List.of(
                        List.of("", "tone", "", "frame", ""),
                        List.of("unit", "Ada", "Ben", "Ada", "Ben"),
                        List.of("a", "1", "1", "x", "x"),
                        List.of("b", "2", "1", "y", "x"),
                        List.of("c", "3", "3", "x", "x"));

        var mapping =
                ColumnMapper.guess(CellGrid.read(Xlsx.write(folder.resolve("g.xlsx"), rows)), MappingOptions.NONE);

        assertThat(mapping.headers()).isEqualTo(2);
        assertThat(said(mapping)).isEqualTo("tone: Ada Ben; frame: Ada Ben");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "x ! a,b,c ! NOMINAL ! WORDS",
                "x ! 1,2,3 ! NOMINAL ! CODES_OR_STEPS",
                "tone ! 1,2,3 ! ORDINAL ! STEPS_BY_NAME",
                "x ! -1,0,1 ! ORDINAL ! AROUND_ZERO",
                "x ! 1,2,-99 ! NOMINAL ! CODES_OR_STEPS",
                "x ! 1.5,2,3 ! INTERVAL ! MEASURED",
                "x ! 0,1,0 ! NOMINAL ! TWO_VALUES",
                "x ! a|b,a,b ! SET ! LISTS",
            })
    void scaleIsGuessedAndTheReasonIsSaid(String name, String values, MeasurementLevel scale, ScaleReason reason) {
        assertThat(ScaleGuess.guess(name, Arrays.asList(values.split(",")))).isEqualTo(new ScaleGuess(scale, reason));
    }

    @Test
    void whatIsSaidGoesBeforeWhatIsGuessed() throws IOException {
        var file = csv("r.csv", "text,who,tone,n\na,Ada,1,5\na,Ben,2,6\nb,Ada,2,5\nb,Ben,-99,7\n");
        var options =
                MappingOptions.NONE
                        .withCoder("who")
                        .withUnit("text")
                        .withScales(Map.of("tone", MeasurementLevel.INTERVAL))
                        .missing(Set.of("-99"))
                        .withVariables(List.of("tone"));

        var read = read(file, options);

        assertThat(read.mapping().variables())
                .extracting(MappedVariable::name, MappedVariable::scale, MappedVariable::reason)
                .containsExactly(tuple("tone", MeasurementLevel.INTERVAL, ScaleReason.SAID));
        assertThat(read.variables().getFirst().ratings().count()).isEqualTo(3);
        assertThat(read.mapping().unused()).containsExactly("n");
    }

    @Test
    void wordsOfOtherProgramsForNothingAreNothing() throws IOException {
        var read = read(csv("r.csv", "id,A,B\n1,x,NA\n2,.,y\n3,y,y\n4,x,x\n"), MappingOptions.NONE);

        assertThat(read.mapping().missing()).containsExactlyInAnyOrder("NA", ".");
        assertThat(read.variables().getFirst().ratings().categories().labels()).containsExactly("x", "y");
    }

    @Test
    void mistakeIsNamedBySheetRowAndColumn() throws IOException {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        sheets.put("Notes", List.of(List.of("nothing here")));
        sheets.put(
                "Coding",
                List.of(List.of("id", "tone_A", "tone_B"), List.of("1", "1", "2"), List.of("2", "many", "#DIV/0!")));
        var file = Xlsx.write(folder.resolve("r.xlsx"), sheets);
        var grid = CellGrid.read(file, "Coding");
        var mapping = ColumnMapper.guess(grid, MappingOptions.NONE.withScale(MeasurementLevel.INTERVAL));

        assertThatThrownBy(() -> SpreadsheetRatings.read(grid, mapping, List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it ->
                                assertThat(it.problems())
                                        .extracting(each -> each.where() + " " + each.details())
                                        .containsExactly(
                                                file + " [Coding] [3, tone_A, many]",
                                                file + " [Coding] [3, tone_B, #DIV/0!]"));
        assertThat(CellGrid.read(file, "2").sheet()).isEqualTo("Coding");
        assertThat(CellGrid.sheets(file)).containsExactly("Notes", "Coding");
        refused(FilesProblem.NO_SUCH_SHEET, () -> CellGrid.read(file, "Codings"));
    }

    @Test
    void unitIsRatedOnceByEveryCoder() throws IOException {
        var twice = csv("r.csv", "id,coder,x\n1,Ada,a\n1,Ben,a\n2,Ada,b\n2,Ada,a\n2,Ben,b\n");
        refused(ExternalProblem.RATED_TWICE, () -> read(twice, MappingOptions.NONE.withUnit("id").withCoder("coder")));
        var alone = csv("s.csv", "id,tone\n1,a\n2,b\n");
        refused(ExternalProblem.ONE_CODER, () -> read(alone, MappingOptions.NONE));
        refused(ExternalProblem.NO_SUCH_COLUMN, () -> read(alone, MappingOptions.NONE.withCoder("who")));
    }

    @Test
    void resultsOfFormulasAreReadAndNumbersAsTheyAreTyped() throws IOException {
        var rows = List.of(List.of("id", "A", "B"), List.of("1", "=2", "2.0"), List.of("2", "0.5", "01"));

        var grid = CellGrid.read(Xlsx.write(folder.resolve("f.xlsx"), rows));

        assertThat(grid.rows().get(1).cells()).containsExactly("1", "2", "2");
        assertThat(grid.rows().get(2).cells()).containsExactly("2", "0.5", "1");
    }

    @Test
    void filesThatAreNoneOrBreakTheBoundsAreRefused() throws IOException {
        var old =
                Files.write(
                        folder.resolve("o.xls"),
                        new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1,
                            0,
                            0
                        });
        refused(FilesProblem.OLD_EXCEL, () -> CellGrid.read(old));
        var other = Xlsx.pack(folder.resolve("o.ods"), Map.of("content.xml", "<a/>"));
        refused(FilesProblem.BROKEN_XLSX, () -> CellGrid.read(other));
        var whole =
                Files.readAllBytes(Xlsx.write(folder.resolve("w.xlsx"), List.of(List.of("a", "b"), List.of("1", "2"))));
        var cut = Files.write(folder.resolve("c.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        refused(FilesProblem.BROKEN_XLSX, () -> CellGrid.read(cut));
        var wide = Xlsx.write(folder.resolve("e.xlsx"), List.of(List.of("a")));
        assertThat(CellGrid.read(wide).rows()).hasSize(1);
    }

    @Test
    void entitiesOfADocumentTypeAreNotExpanded() throws IOException {
        var file =
                changed(xml ->
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + xml.replace("<t>A</t>", "<t>A&e;</t>"));

        refused(FilesProblem.BROKEN_XLSX, () -> CellGrid.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFD1", "A99999999999", "1"})
    void cellAtAnImpossiblePlaceFillsNoMemory(String place) throws IOException {
        var file = changed(xml -> xml.replace("r=\"B2\"", "r=\"" + place + "\""));

        assertThatThrownBy(() -> CellGrid.read(file)).isInstanceOf(Refusal.class);
    }

    /// A file whose only sheet is another one.
    private Path changed(UnaryOperator<String> change) throws IOException {
        var whole = Xlsx.write(folder.resolve("whole.xlsx"), List.of(List.of("id", "A"), List.of("1", "2")));
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(whole.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), text.substring(text.indexOf("?>") + 2));
            }
        }
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (_, xml) -> change.apply(xml));
        return Xlsx.pack(folder.resolve("changed.xlsx"), parts);
    }

    private static void refused(ProblemCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problems().getFirst().code()).isEqualTo(code));
    }

    private static SpreadsheetRatings read(Path file, MappingOptions options) {
        var grid = CellGrid.read(file);
        return SpreadsheetRatings.read(grid, ColumnMapper.guess(grid, options), List.of());
    }

    private Path csv(String name, List<List<String>> rows) throws IOException {
        return csv(name, rows.stream().map(it -> String.join(",", it)).collect(Collectors.joining("\n")) + "\n");
    }

    private Path csv(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
