package org.framewright.ui.agreement.spreadsheet;

import org.framewright.ui.agreement.variable.VariableChoices;
import org.framewright.ui.controls.LineTable;

import java.util.Optional;

/// How somebody has left a spreadsheet, to look at something else: as it was read, whatever has become of the file.
///
/// @param understood nothing where no file was opened
/// @param figures nothing as long as there were none
/// @param opened the variable that was looked at
/// @param chosen on its page
/// @param arranged the table of figures
/// @param letters whether coders are letters in a report
record SpreadsheetState(
        Optional<Understood> understood,
        Optional<SpreadsheetViewModel.Figures> figures,
        Optional<SpreadsheetViewModel.Opened> opened,
        VariableChoices.State chosen,
        LineTable.Arrangement arranged,
        boolean letters) {

    /// As whoever comes for the first time finds it.
    static final SpreadsheetState NEW =
            new SpreadsheetState(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    VariableChoices.State.NEW,
                    LineTable.Arrangement.USUAL,
                    false);
}
