package org.framewright.export.output;

import org.framewright.export.dictionary.ExportColumn;

import java.util.regex.Pattern;

/// Puts an apostrophe before a text that a spreadsheet program would take for a formula, where that is wanted.
record FormulaGuard(boolean isOn) {

    static final FormulaGuard OFF = new FormulaGuard(false);

    private static final String FIRST_CHARACTERS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]+(\\.[0-9]+)?");

    String cell(ExportColumn column, String cell) {
        return isOn && !column.kind().isNumeric() && isFormula(cell) ? "'" + cell : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FIRST_CHARACTERS.indexOf(cell.charAt(0)) >= 0 && !NUMBER.matcher(cell).matches();
    }
}
