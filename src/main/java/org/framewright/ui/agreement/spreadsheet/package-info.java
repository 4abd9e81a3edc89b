/// Agreement of any spreadsheet: a file is chosen, its interpretation is shown and corrected, and its figures are below. No project is
/// needed.
@NullMarked
package org.framewright.ui.agreement.spreadsheet;

import org.jspecify.annotations.NullMarked;
