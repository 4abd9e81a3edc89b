/// Datasets for statistics, reports and archives: CSV files with codes and labels side by side, the kinds of
/// missing told apart. Written beside and moved into place, so that a reader never sees half a file.
@NullMarked
package org.framewright.export;

import org.jspecify.annotations.NullMarked;
