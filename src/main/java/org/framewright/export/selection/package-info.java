/// Which codings an export holds, and which of them count in the analysis.
/// Begin with [ExportSelection].
@NullMarked
package org.framewright.export.selection;

import org.jspecify.annotations.NullMarked;
