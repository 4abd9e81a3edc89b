package org.framewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.support.Samples.words;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.framewright.export.selection.ExportSelection;
import org.framewright.files.CellGrid;
import org.framewright.model.article.Article;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.coding.Value;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.query.Study;
import org.framewright.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What each preset writes, read as the program that it is for would read it.
final class ExportPresetTest {

    private static final Article STRIKE = Samples.article("strike", "“We stay,”\nsaid Ana. =1+1");

    @TempDir Path folder;

    private ExportedProject exported;

    @BeforeEach
    void code() {
        exported = new ExportedProject(folder);
        exported.project.add(STRIKE);
        var ada = exported.desk("Ada", STRIKE);
        exported.code(ada, "mark", words(STRIKE, "“We stay,”\nsaid"));
        exported.code(ada, "mark", words(STRIKE, "=1+1"));
        exported.answer(ada, "degrees", new Value.Numeric(new BigDecimal("-1.5")));
    }

    @AfterEach
    void close() {
        exported.close();
    }

    @Test
    void spssHasAMarkAndNoLineBreaksInCells() {
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.SPSS));

        var spans = exported.text("spans.csv");
        assertThat(spans).startsWith("\uFEFFarticle,").contains("\"“We stay,” said\"");
        assertThat(spans.replace("\r\n", "")).doesNotContain("\n");
        var script = exported.text("import.sps");
        assertThat(script.lines())
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThan(256));
        assertThat(script)
                .contains("\n  frame__tone F8.0\n")
                .contains("\n  text A19\n")
                .contains("VARIABLE LEVEL frame__tone (ORDINAL).")
                .contains("MISSING VALUES frame__tone (-102 THRU -96).");
    }

    /// SPSS takes three values or one range, and -97 is an answer in the second codebook.
    @Test
    void spssNeverTakesAnAnswerForAMissingValue() {
        exported.project.coding.submit(exported.desk("Ada", STRIKE), "for the analysis");
        redefineTone("");
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.SPSS));
        assertThat(exported.text("import.sps")).contains("MISSING VALUES frame__tone (-102 THRU -96).");
        redefineTone("\"missingCodes\": {\"notCodable\": -95, \"notCodableAnswer\": -97}, ");
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.SPSS));

        assertThat(exported.text("import.sps"))
                .contains("RECODE frame__tone (-102 = SYSMIS).\n")
                .contains("RECODE frame__tone (-100 = SYSMIS).\nMISSING VALUES frame__tone (-96, -99, -98).")
                .doesNotContain("frame__tone (-102 THRU", "frame__tone (-100 THRU");
    }

    private void redefineTone(String missingCodes) {
        int version = Study.load(exported.project.database).newest().version() + 1;
        var json =
                ExportedProject.CODEBOOK.replace(
                        "\"version\": 1",
                        """
                        "version": %d, %s"mapping": {"from": %d, "steps": [{"step": "redefine", "what": "frame.tone"}]}\
                        """
                                .formatted(version, missingCodes, version - 1));
        exported.project.ledger.append(new EntryAuthor("supervisor", "test"), new CodebookAdded(version, json));
    }

    @Test
    void aScriptForRIsAsciiAndNamesEveryTable() {
        var report = exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.R));

        var script = exported.text("import.R");
        assertThat(script.chars()).allMatch(it -> it < 0x7F);
        report.files().stream()
                .filter(it -> it.name().endsWith(".csv") && it.folder().isEmpty())
                .forEach(it -> assertThat(script).contains("read(\"" + it.name() + "\", list("));
    }

    @Test
    void aWorkbookHasNumbersAndTextsAndNoFormulas() throws IOException {
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.EXCEL).withFormulaGuard(false));
        assertThat(cell("spans.xlsx", "text", "=1+1").getType()).isEqualTo(CellType.STRING);
        assertThat(cell("spans.xlsx", "frame__degrees", "-1.5").getType()).isEqualTo(CellType.NUMBER);
        assertThat(exported.folder.resolve("spans.csv")).doesNotExist();
        assertThat(CellGrid.read(exported.folder.resolve("spans.xlsx")).rows())
                .as("our own reader reads the same")
                .anySatisfy(row -> assertThat(row.cells()).contains("=1+1"))
                .anySatisfy(row -> assertThat(row.cells()).contains("-1.5"));

        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.EXCEL));
        assertThat(cell("spans.xlsx", "text", "'=1+1").getType()).as("guarded unless said").isEqualTo(CellType.STRING);
    }

    @Test
    void textsInCsvAreGuardedWhereThatIsWantedAndForStatisticsProgramsNever() {
        exported.export(ExportSelection.STUDY, ExportShape.USUAL);
        var plain = exported.text("spans.csv");
        assertThat(plain).contains(",=1+1,").contains(",-1.5,");

        exported.export(ExportSelection.STUDY, ExportShape.USUAL.withFormulaGuard(true));
        assertThat(exported.text("spans.csv")).isEqualTo(plain.replace(",=1+1,", ",'=1+1,"));

        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.R).withFormulaGuard(true));
        assertThat(exported.text("spans.csv")).isEqualTo(plain);
    }

    @Test
    void anotherPresetTakesAwayTheScriptThatNoLongerFits() {
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.SPSS));
        exported.export(ExportSelection.STUDY, ExportShape.USUAL.with(ExportPreset.R));

        assertThat(exported.folder.resolve("import.sps")).doesNotExist();
        assertThat(exported.folder.resolve("import.R")).exists();
    }

    private Cell cell(String workbook, String column, String value) throws IOException {
        try (var in = Files.newInputStream(exported.folder.resolve(workbook));
                var book = new ReadableWorkbook(in)) {
            var rows = book.getFirstSheet().read();
            int place =
                    rows.getFirst().stream()
                            .filter(it -> it.getText().equals(column))
                            .findFirst()
                            .orElseThrow()
                            .getColumnIndex();
            return rows.stream()
                    .skip(1)
                    .flatMap(row -> row.getOptionalCell(place).stream())
                    .filter(it -> it.getText().equals(value))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
