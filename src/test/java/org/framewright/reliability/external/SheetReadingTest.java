package org.framewright.reliability.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.AgreementWeights;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.files.CellGrid;
import org.framewright.model.Problem;
import org.framewright.reliability.external.ColumnMapping.Layout;
import org.framewright.reliability.external.MappingOptions.FirstRow;
import org.framewright.support.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Cells as other programs leave them: numbers in several spellings, blanks of any kind, sheets without names, and what is
/// probably a mistake.
final class SheetReadingTest {

    /// Krippendorff's example of 12 units by four coders, without names, as for ReCal; its nominal alpha is .743.
    private static final String PUBLISHED =
            """
            1,1,NA,1
            2,2,3,2
            3,3,3,3
            3,3,3,3
            2,2,2,2
            1,2,3,4
            4,4,4,4
            1,1,2,1
            2,2,2,2
            NA,5,5,5
            NA,NA,1,1
            NA,3,NA,NA
            """;

    @TempDir Path folder;

    @Test
    void numbersAreComparedAsNumbersWhereAllValuesAre() throws IOException {
        var file = csv("id,Ada,Ben\na,1.0,1\nb,2.0,2\nc,,1\nd,+3,03\ne,1.0,\"1 \"\nf,2.0,3\n");

        var read = read(file);

        assertThat(labels(read)).containsExactly("1", "2", "3");
        assertThat(agreement(read)).isCloseTo(4.0 / 5, within(1e-12));
        assertThat(strict(file).ratings().categories().labels())
                .as("where nothing is guessed, 03 is an id")
                .contains("1.0", "03");
    }

    @Test
    void numbersInAColumnWithWordsStayText() throws IOException {
        assertThat(labels(read(csv("id,Ada,Ben\na,1.0,1\nb,none,2\nc,2,2\n"))))
                .containsExactly("1", "1.0", "2", "none");
    }

    @Test
    void floatsAreNumbersWhereNothingIsGuessedToo() throws IOException {
        var read = strict(csv("id,Ada,Ben\na,1.0,1\nb,2.0,2\nc,1.0,2\n"));

        assertThat(read.ratings().categories().labels()).containsExactly("1", "2");
    }

    @Test
    void longIdsStayDifferent() throws IOException {
        var read = read(csv("id,Ada,Ben\na,10000000000000001,10000000000000002\nb,1,1\nc,2,2\n"));

        assertThat(labels(read)).hasSize(4);
    }

    @Test
    void missingNumberIsMissingInEverySpelling() throws IOException {
        var file = csv("id,Ada,Ben\na,1.0,1\nb,99.0,2\nc,2.0,99\nd,2.0,2\n");

        var read = read(file, MappingOptions.NONE.missing(Set.of("99")));

        assertThat(read.variables().getFirst().ratings().count()).isEqualTo(6);
        assertThat(read.mapping().variables().getFirst().reason()).isEqualTo(ScaleGuess.ScaleReason.TWO_VALUES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0",
                "\u200b",
                "\u202f",
                "\u2007",
                "\ufeff",
                "\u3000",
                "\u2060",
                "\u200d\u200e",
                " \u00a0\t",
                "\u3164"
            })
    void blankOfAnyKindIsAMissingRating(String blank) throws IOException {
        var file = csv("id,Ada,Ben\na,yes,yes\nb,no,yes\nc,BLANK,BLANK\nd,no,BLANK\n".replace("BLANK", blank));

        var read = read(file);

        assertThat(labels(read)).containsExactly("no", "yes");
        assertThat(read.variables().getFirst().ratings().count()).isEqualTo(5);
        assertThat(strict(file).ratings().count()).isEqualTo(5);
    }

    @Test
    void blanksAroundAValueAreNoPartOfIt() throws IOException {
        var read = read(csv("id,Ada,Ben\na,yes\u00a0,yes\nb,\u200bno,no\nc,1\u202f,1\n"));

        assertThat(labels(read)).containsExactly("1", "no", "yes");
    }

    @Test
    void rowsThatShowNothingAreNoUnits() throws IOException {
        var read = read(csv("id,Ada,Ben\na,yes,no\n\u00a0,\u00a0,\u00a0\nb,no,no\n"));

        assertThat(read.variables().getFirst().units()).containsExactly("a", "b");
    }

    @Test
    void firstRowOfRatingsIsDataAlsoWithAMissingOne() throws IOException {
        var read = read(csv(PUBLISHED));

        assertThat(read.mapping().firstRow()).isEqualTo(FirstRow.DATA);
        assertThat(read.mapping().size()).isEqualTo(new ColumnMapping.SheetSize(12, 4, 12));
        assertThat(read.mapping().layout()).isEqualTo(new Layout.CoderColumns(null));
        assertThat(read.coders()).containsExactly("A", "B", "C", "D");
        assertThat(alpha(read.variables().getFirst().ratings())).isCloseTo(0.743, within(0.0006));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,Ada,Ben/1,a,b/2,b,b ! NAMES",
                "id,1,2/u1,1,2/u2,2,2 ! NAMES",
                ",Ada,Ben/1,a,b/2,b,b ! NAMES",
                "Ada,Ben/a,b/b,b/Ada,Ben/b,a ! NAMES",
                "article,coder,tone/a1,Ada,1/a1,Ben,2/a2,Ada,1/a2,Ben,2 ! NAMES",
                "tone_A,tone_B/1,2/2,2 ! NAMES",
                "yes,no/no,no/yes,yes ! DATA",
                "u1,yes,no/u2,no,no/u3,yes,yes ! DATA",
                "u1,1.5,2.25/u2,1.75,3.5/u3,4,4.5 ! DATA",
                "yes,NA,no/no,no,yes/yes,yes,no ! DATA",
                "1,2,3/2,2,2/1,2,1 ! DATA",
            })
    void firstRowIsTakenForNamesOnlyWhereThatIsPlain(String rows, FirstRow expected) throws IOException {
        var grid = CellGrid.read(csv(rows.replace("/", "\n") + "\n"));

        assertThat(ColumnMapper.guess(grid, MappingOptions.NONE).firstRow()).isEqualTo(expected);
    }

    @Test
    void whatTheFirstRowHoldsCanBeSaid() throws IOException {
        var file = csv("1,2\n1,1\n2,1\n2,2\n1,1\n");

        var named = read(file, MappingOptions.NONE.withFirstRow(FirstRow.NAMES));
        var data = read(csv("Ada,Ben\nx,y\ny,y\nx,x\n"), MappingOptions.NONE.withFirstRow(FirstRow.DATA));

        assertThat(named.coders()).containsExactly("1", "2");
        assertThat(named.rows()).isEqualTo(4);
        assertThat(data.rows()).isEqualTo(4);
        assertThat(labels(data)).containsExactly("Ada", "Ben", "x", "y");
    }

    @Test
    void valuesThatDifferByCaseOrWhiteSpaceAreNamedWithTheirCells() throws IOException {
        var file = csv("id,Ada,Ben\na,Human interest,human interest\nb,human  interest,none\nc,none,none\n");

        var expected = "[Human interest (B2) / human interest (C2) / human  interest (B3)]";
        assertThat(said(read(file).warnings())).containsExactly("SPELLED_DIFFERENTLY " + expected);
        assertThat(said(strict(file).warnings())).containsExactly("SPELLED_DIFFERENTLY " + expected);
    }

    @Test
    void codersInSeveralSpellingsAreNamedWithTheirCells() throws IOException {
        var file = csv("article,coder,tone\na1,Ada,1\na1,Ben,2\na2,ada,1\na2,Ben,2\na3,Ada,2\na3,Ben,2\n");

        assertThat(said(read(file).warnings())).containsExactly("SPELLED_DIFFERENTLY [Ada (B2, B6) / ada (B4)]");
    }

    @Test
    void spellingsOfSetsAreThoseOfTheirMembers() throws IOException {
        var file = csv("id,Ada,Ben\na,x|y,y | x\nb,X,x\nc,y,y\n");

        assertThat(said(read(file).warnings())).containsExactly("SPELLED_DIFFERENTLY [x (B2, C2, C3) / X (B3)]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mean", "TOTAL:", "Average", "Mittelwert", "Summe", "Std. Dev.", "Ø Mittelwert"})
    void rowOfTotalsOrMeansIsNamedWithItsCell(String label) throws IOException {
        var file = csv("id,Ada,Ben\na,1,2\nb,2,2\n\nc,3,3\n" + label + ",2,2.33\n");

        assertThat(said(read(file).warnings())).containsExactly("SUMMARY_ROW [" + label + " (A6)]");
        assertThat(said(strict(file).warnings())).containsExactly("SUMMARY_ROW [" + label + " (A6)]");
    }

    @Test
    void columnOfMeansIsNamedWithItsLetter() throws IOException {
        assertThat(said(read(csv("id,Ada,Ben,Mean\na,1,2,1.5\nb,2,2,2\nc,3,3,3\n")).warnings()))
                .containsExactly("SUMMARY_COLUMN [Mean (D)]");
        assertThat(said(read(csv("id,tone_A,tone_B,tone_mean\na,1,2,1.5\nb,2,2,2\nc,3,3,3\n")).warnings()))
                .containsExactly("SUMMARY_COLUMN [tone_mean (D)]");
    }

    @Test
    void unitWithTwoRowsIsNamedWithItsCellsAndItsColumnIsNoCoder() throws IOException {
        var rows =
                List.of(
                        List.of("note", "article", "Ada", "Ben"),
                        List.of("", "a1", "x", "x"),
                        List.of("", "a2", "y", "y"),
                        List.of("", "a1", "x", "y"),
                        List.of("", "a3", "y", "y"));

        var read = read(Xlsx.write(folder.resolve("twice.xlsx"), rows));

        assertThat(read.coders()).containsExactly("Ada", "Ben");
        assertThat(said(read.warnings())).containsExactly("UNIT_REPEATED [a1 (B2, B4)]");
    }

    @Test
    void columnWithTheNameOfAUnitIsNoCoderHoweverOftenItsValuesRepeat() throws IOException {
        var read = read(csv("unit,a,b\nu1,1,1\nu2,2,2\nu1,1,2\nu2,2,2\n"));

        assertThat(read.coders()).containsExactly("a", "b");
        assertThat(said(read.warnings())).containsExactly("UNIT_REPEATED [u1 (A2, A4); u2 (A3, A5)]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,tone1,tone2/a,1,1/b,2,3/c,3,3",
                "id,Max,Min/a,1,1/b,2,3/c,3,3",
                "id,Ada,Ben/a,average,average/b,total,average/c,above average,total",
                "id,1,2/a,x,y/b,y,y/c,x,x",
                "id,Ada,Ben/a,1.0,1/b,2,2.0/c,3,3",
                "id,Ada,Ben/a,yes,no/b,no,no/c,yes,yes",
                "article,coder,tone/a1,1,1/a1,2,2/a2,1,1/a2,2,2",
                "1,1,2/2,2,2/1,2,1",
            })
    void sheetWithoutFaultsHasNoWarnings(String rows) throws IOException {
        assertThat(read(csv(rows.replace("/", "\n") + "\n")).warnings()).isEmpty();
    }

    private static List<String> said(List<Problem> warnings) {
        return warnings.stream().map(it -> it.code().name() + " " + it.details()).toList();
    }

    private static List<String> labels(SpreadsheetRatings read) {
        return read.variables().getFirst().ratings().categories().labels();
    }

    private static double agreement(SpreadsheetRatings read) {
        return value(UnitMeasure.PERCENT_AGREEMENT, read.variables().getFirst().ratings());
    }

    private static double alpha(UnitRatings ratings) {
        return value(UnitMeasure.KRIPPENDORFF_ALPHA, ratings);
    }

    private static double value(UnitMeasure measure, UnitRatings ratings) {
        var figure = measure.compute(ratings, AlphaMetric.NOMINAL, AgreementWeights.UNWEIGHTED);
        return ((MeasureOutcome.Defined) figure).value();
    }

    private static SpreadsheetRatings read(Path file) {
        return read(file, MappingOptions.NONE);
    }

    private static SpreadsheetRatings read(Path file, MappingOptions options) {
        var grid = CellGrid.read(file);
        return SpreadsheetRatings.read(grid, ColumnMapper.guess(grid, options), List.of());
    }

    private static RatingsFile strict(Path file) {
        return RatingsFile.read(
                file, new RatingsFile.ReadOptions(MeasurementLevel.NOMINAL, List.of(), Set.of(), List.of()));
    }

    private Path csv(String content) throws IOException {
        return Files.writeString(folder.resolve("r.csv"), content);
    }
}
