/// The commands about agreement, of a project, of ratings, passages or any spreadsheet, with their output and reports.
/// Begin with [AgreementCommand].
@NullMarked
package org.framewright.cli.agreement;

import org.jspecify.annotations.NullMarked;
