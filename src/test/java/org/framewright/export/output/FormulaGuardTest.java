package org.framewright.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.export.columns.ExportColumn;
import org.framewright.export.columns.ExportColumn.ColumnLevel;
import org.framewright.export.columns.ExportColumn.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;

class FormulaGuardTest {

    private static final ExportColumn TEXT =
            new ExportColumn(
                    "text", "Text", Kind.TEXT, ColumnLevel.NOMINAL, new LinkedHashMap<>(), new LinkedHashMap<>(), "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-A1",
                "@SUM(1)",
                "\tx",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "＝1",
                "＋1",
                "－1",
                "＠1"
            })
    void aTextThatASpreadsheetMayTakeForAFormulaHasAnApostrophe(String cell) {
        assertThat(new FormulaGuard(true).cell(TEXT, cell)).isEqualTo("'" + cell);
        assertThat(FormulaGuard.OFF.cell(TEXT, cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1.5", "+3", "a=1", " a", "“=1”", "– he said"})
    void otherTextsAndNumbersStayAsTheyAre(String cell) {
        assertThat(new FormulaGuard(true).cell(TEXT, cell)).isEqualTo(cell);
    }
}
