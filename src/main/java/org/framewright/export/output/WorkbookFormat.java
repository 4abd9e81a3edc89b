package org.framewright.export.output;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.framewright.export.ExportProblem;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.dictionary.DataFile;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/// A table as a workbook with one sheet, for reading. Every text is a text cell, whatever it looks like; a text may still be
/// guarded, in case the sheet is saved as CSV.
final class WorkbookFormat implements ExportTable.TableFormat {

    /// The most rows of a sheet, the header included.
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final String CUT = " […]";

    /// The number of rows kept in memory before they are written.
    private static final int KEPT_ROWS = 500;

    private final DataFile file;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final FormulaGuard guard;
    private int rows;

    WorkbookFormat(DataFile file, OutputStream to, FormulaGuard guard) {
        this.file = file;
        this.guard = guard;
        this.workbook = new Workbook(to, "Framewright", "1.0");
        this.sheet = workbook.newWorksheet(file.bareName());
        sheet.freezePane(0, 1);
    }

    static String name(DataFile file) {
        return file.bareName() + ".xlsx";
    }

    @Override
    public String name() {
        return name(file);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (rows == MOST_ROWS) {
            throw new Refusal(ExportProblem.TOO_MANY_ROWS, name(), Integer.toString(MOST_ROWS));
        }
        for (int i = 0; i < cells.size(); i++) {
            write(cells.get(i), i);
        }
        if (rows == 0) {
            sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
        }
        rows++;
        if (rows % KEPT_ROWS == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }

    private void write(String cell, int place) {
        if (cell.isEmpty()) {
            return;
        }
        ExportColumn column = file.columns().get(place);
        if (rows > 0 && column.kind().isNumeric()) {
            sheet.value(rows, place, new BigDecimal(cell));
        } else {
            sheet.inlineString(rows, place, cutToFit(guard.cell(column, cell)));
        }
    }

    /// A text that is too long for a cell, cut, with a mark at the end.
    private static String cutToFit(String cell) {
        if (cell.length() <= LONGEST_CELL) {
            return cell;
        }
        int end = LONGEST_CELL - CUT.length();
        return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
