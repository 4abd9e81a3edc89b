package org.framewright.export.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.export.tools.ToolVariable.RatingLevel;
import org.framewright.export.tools.ToolVariable.ToolUnit;
import org.framewright.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Each program's files, read as that program reads them.
final class ToolFilesTest {

    /// Krippendorff (2011), "Computing Krippendorff's alpha-reliability", four coders and twelve units: nominal alpha 0.743.
    private static final List<List<String>> PUBLISHED =
            Stream.of(
                            "1 1 - 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4", "1 1 2 1",
                            "2 2 2 2", "- 5 5 5", "- - 1 1", "- - 3 -")
                    .map(it -> Stream.of(it.split(" ")).map(cell -> cell.equals("-") ? "" : cell).toList())
                    .toList();

    private static final ToolVariable TONE = variable("framing__tone", PUBLISHED);

    @Test
    void recal3TakesDigitsWithoutGaps() {
        var prepared = AgreementTool.RECAL3.prepare(List.of(TONE));

        assertThat(recal(prepared, "framing__tone.csv", "[0-9]+"))
                .hasSize(8)
                .allSatisfy(it -> assertThat(it).hasSize(4));
        assertThat(csv(prepared, "framing__tone_units.csv")).hasSize(8);
        assertThat(csv(prepared, "left_out.csv"))
                .extracting(it -> it.get("unit") + ": " + it.get("why"))
                .containsExactly(
                        "u1: not rated by every coder",
                        "u10: not rated by every coder",
                        "u11: not rated by every coder",
                        "u12: fewer than two ratings");
        assertThat(prepared.problems())
                .containsExactly(Problem.of(AgreementToolProblem.UNITS_LEFT_OUT, "framing__tone.csv", 4, 12, 8));
    }

    @Test
    void recalTakesNeitherNegativeNumbersNorDecimals() {
        var variable = variable("degrees", List.of(List.of("-1", "1"), List.of("1.5", "2"), List.of("3", "3")));

        var prepared = AgreementTool.RECAL2.prepare(List.of(variable));

        assertThat(recal(prepared, "degrees.csv", "[0-9]+")).containsExactly(List.of("3", "3"));
        assertThat(csv(prepared, "left_out.csv"))
                .extracting(it -> it.get("why"))
                .containsOnly("a rating is negative or has decimals");
        assertThat(recal(AgreementTool.RECALOIR.prepare(List.of(variable)), "degrees.csv", "-?[0-9]+(\\.[0-9]+)?|#"))
                .hasSize(3);
    }

    @Test
    void recal2HasAFileForEveryTwoCodersWhoShareUnits() {
        var variable = variable("tone", List.of(List.of("1", "1", ""), List.of("", "2", "2"), List.of("", "1", "2")));

        var prepared = AgreementTool.RECAL2.prepare(List.of(variable));

        assertThat(recal(prepared, "tone__A_B.csv", "[0-9]+")).hasSize(1);
        assertThat(recal(prepared, "tone__B_C.csv", "[0-9]+")).hasSize(2);
        assertThat(prepared.files())
                .extracting(ToolFileSet.ToolFile::name)
                .doesNotContain("tone__A_C.csv", "left_out.csv");
    }

    @Test
    void recalOirHasASignForWhatIsMissing() {
        var prepared = AgreementTool.RECALOIR.prepare(List.of(TONE));

        assertThat(recal(prepared, "framing__tone.csv", "[0-9]+|#")).hasSize(11).contains(List.of("1", "1", "#", "1"));
        assertThat(prepared.problems())
                .containsExactly(Problem.of(AgreementToolProblem.UNITS_LEFT_OUT, "framing__tone.csv", 1, 12, 11));
    }

    @Test
    void whatRecalFindsTooLargeIsNotThere() {
        var many = IntStream.range(0, 60_000).mapToObj(_ -> List.of("1", "0")).toList();

        var prepared = AgreementTool.RECAL2.prepare(List.of(variable("tone", many)));

        assertThat(prepared.files()).isEmpty();
        assertThat(prepared.problems())
                .containsExactly(
                        Problem.of(AgreementToolProblem.TOO_LARGE, "tone.csv", 240_004, 100_000),
                        Problem.of(AgreementToolProblem.NOTHING_TO_COMPARE, "recal2"));
    }

    @Test
    void kalphaReadsEachFileUnderLegalNames() {
        var prepared = AgreementTool.KALPHA.prepare(List.of(TONE));

        var rows = csv(prepared, "framing__tone.csv");
        assertThat(rows).hasSize(11).allSatisfy(row -> assertThat(row.toList()).allMatch(it -> it.matches("[0-9]*")));
        var syntax = text(prepared, "run_kalpha.sps");
        assertThat(syntax)
                .contains("/FILE='framing__tone.csv'", "A F12.0 B F12.0 C F12.0 D F12.0.")
                .containsPattern("KALPHA judges =\\s+A B C D/level = 1/detail = 0/boot = 1000\\.");
        assertThat(syntax.lines()).allMatch(it -> it.length() <= 120);
        assertAlpha(rows.stream().map(CSVRecord::toList).toList(), "");
    }

    @Test
    void irrHasCodersInRows() {
        var prepared = AgreementTool.IRR.prepare(List.of(TONE));

        var rows = csv(prepared, "framing__tone.csv");
        assertThat(rows).extracting(it -> it.get("coder")).containsExactly("A", "B", "C", "D");
        assertThat(text(prepared, "run_irr.R")).contains("alpha(\"framing__tone.csv\", \"nominal\")");
        var turned = new ArrayList<List<String>>();
        for (int unit = 1; unit < rows.getFirst().size(); unit++) {
            int place = unit;
            turned.add(rows.stream().map(it -> it.get(place)).toList());
        }
        assertAlpha(turned, "NA");
    }

    @Test
    void krippendorffsalphaHasUnitsInRows() {
        var prepared = AgreementTool.KRIPPENDORFFSALPHA.prepare(List.of(TONE));

        assertThat(text(prepared, "run_krippendorffsalpha.R")).contains("alpha(\"framing__tone.csv\", \"nominal\")");
        assertAlpha(csv(prepared, "framing__tone.csv").stream().map(CSVRecord::toList).toList(), "NA");
    }

    @Test
    void jaspHasAColumnForEachCoder() {
        assertAlpha(
                csv(AgreementTool.JASP.prepare(List.of(TONE)), "framing__tone.csv").stream()
                        .map(CSVRecord::toList)
                        .toList(),
                "");
    }

    @Test
    void tidycommHasARowForEachUnitAndCoder() {
        var mood = new ToolVariable("framing__mood", "framing", RatingLevel.ORDINAL, TONE.coders(), TONE.units());

        var prepared = AgreementTool.TIDYCOMM.prepare(List.of(TONE, mood));

        var rows = csv(prepared, "framing.csv");
        assertThat(rows).hasSize(40);
        assertThat(rows.getFirst().toMap())
                .containsEntry("unit", "u1")
                .containsEntry("coder", "A")
                .containsEntry("coding_no", "1")
                .containsEntry("framing__tone", "1")
                .containsEntry("framing__mood", "1");
        assertThat(text(prepared, "run_tidycomm.R"))
                .contains(
                        "test_icr(d, unit, coding_no,", "framing__tone = \"nominal\",", "framing__mood = \"ordinal\"");
    }

    @Test
    void scriptThatNeedsAPackageSaysHowToInstallItAndWhatWorksWithout() {
        var scripts =
                Map.of(
                        AgreementTool.IRR, "run_irr.R",
                        AgreementTool.KRIPPENDORFFSALPHA, "run_krippendorffsalpha.R",
                        AgreementTool.TIDYCOMM, "run_tidycomm.R");
        scripts.forEach((tool, script) ->
                assertThat(text(tool.prepare(List.of(TONE)), script))
                        .contains(
                                "if (!requireNamespace(\"" + tool.id() + "\", quietly = TRUE))",
                                "install.packages(\\\"" + tool.id() + "\\\")",
                                "Without it: "));
        assertThat(text(AgreementTool.KALPHA.prepare(List.of(TONE)), "run_kalpha.sps"))
                .contains("afhayes.com", "Without it: ");
    }

    @Test
    void coderWhoHasRatedNothingOfAVariableHasNoColumn() {
        var variable = variable("tone", List.of(List.of("1", "", "1"), List.of("2", "", "1")));

        assertThat(csv(AgreementTool.KALPHA.prepare(List.of(variable)), "tone.csv").getFirst().toMap())
                .containsOnlyKeys("A", "C");
    }

    @ParameterizedTest
    @EnumSource(AgreementTool.class)
    void withoutAnythingToCompareThatIsSaid(AgreementTool tool) {
        var prepared = tool.prepare(List.of(variable("tone", List.of(List.of("1", ""), List.of("", "2")))));

        assertThat(prepared.problems()).extracting(Problem::code).contains(AgreementToolProblem.NOTHING_TO_COMPARE);
    }

    private static ToolVariable variable(String name, List<List<String>> ratings) {
        var units =
                IntStream.range(0, ratings.size())
                        .mapToObj(i -> new ToolUnit("u" + (i + 1), "article", "Main", ratings.get(i)))
                        .toList();
        var coders = Stream.of("A", "B", "C", "D").limit(ratings.getFirst().size()).toList();
        return new ToolVariable(name, "framing", RatingLevel.NOMINAL, coders, units);
    }

    /// As ReCal reads a file: no quotation marks, a header if it has a letter, cells of these characters, rows of one length.
    private static List<List<String>> recal(ToolFileSet prepared, String file, String cell) {
        var text = text(prepared, file);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(100_000);
        assertThat(text).doesNotContain("\"", ";", "\t", " ");
        var lines = text.lines().toList();
        assertThat(lines.getFirst()).matches(".*[A-Za-z].*");
        var rows = lines.stream().skip(1).map(it -> List.of(it.split(",", -1))).toList();
        var known = Pattern.compile(cell);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row)
                                .hasSameSizeAs(rows.getFirst())
                                .allMatch(it -> known.matcher(it).matches(), cell));
        return rows;
    }

    private static void assertAlpha(List<List<String>> units, String missing) {
        var builder = UnitRatings.builder(MeasurementLevel.NOMINAL, units.getFirst().size());
        units.forEach(unit -> builder.add(unit.stream().map(it -> it.equals(missing) ? null : it).toList()));
        var alpha =
                UnitMeasure.KRIPPENDORFF_ALPHA.compute(
                        builder.build(), AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED);
        assertThat(((MeasureOutcome.Defined) alpha).value())
                .isCloseTo(0.743, org.assertj.core.data.Offset.offset(0.0005));
    }

    private static String text(ToolFileSet prepared, String file) {
        return prepared.files().stream()
                .filter(it -> it.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is not among " + prepared.files()))
                .text();
    }

    private static List<CSVRecord> csv(ToolFileSet prepared, String file) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try {
            return format.parse(new StringReader(text(prepared, file))).getRecords();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
