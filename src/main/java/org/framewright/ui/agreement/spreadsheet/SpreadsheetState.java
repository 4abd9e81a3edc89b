package org.framewright.ui.agreement.spreadsheet;

import org.framewright.reliability.rated.WhatIf;
import org.framewright.ui.controls.LineTable;

import java.util.Optional;

/// How somebody has left a spreadsheet, to look at something else: as it was read, whatever has become of the file.
///
/// @param understood nothing where no file was opened
/// @param figures nothing as long as there were none
/// @param opened the variable that was looked at, in its view
/// @param whatIf what would be otherwise of it
/// @param arranged the table of figures
/// @param letters whether coders are letters in a report
record SpreadsheetState(
        Optional<Understood> understood,
        Optional<SpreadsheetViewModel.Figures> figures,
        Optional<SpreadsheetViewModel.Opened> opened,
        int view,
        WhatIf whatIf,
        LineTable.Arrangement arranged,
        boolean letters) {

    /// As whoever comes for the first time finds it.
    static final SpreadsheetState NEW =
            new SpreadsheetState(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    WhatIf.AS_IT_IS,
                    LineTable.Arrangement.USUAL,
                    false);
}
