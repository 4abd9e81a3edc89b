/// The selection of the codings in an export, and of the codings that count in the analysis. Begin with [ExportSelection].
@NullMarked
package org.framewright.export.selection;

import org.jspecify.annotations.NullMarked;
