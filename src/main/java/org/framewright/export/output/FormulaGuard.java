package org.framewright.export.output;

import org.framewright.export.columns.ExportColumn;

import java.util.regex.Pattern;

/// Puts an apostrophe before a text that a spreadsheet program would take for a formula, where that is wanted.
record FormulaGuard(boolean isOn) {

    static final FormulaGuard OFF = new FormulaGuard(false);

    /// White space and characters without width may stand before the sign, which may have the width of a Chinese letter.
    private static final Pattern FORMULA =
            Pattern.compile("[\\t\\r]|[\\s\\h\\p{Cf}]*+[=+@＝＋－＠-]", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]+(\\.[0-9]+)?");

    String cell(ExportColumn column, String cell) {
        return isOn && !column.kind().isNumeric() && isFormula(cell) ? "'" + cell : cell;
    }

    private static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches();
    }
}
