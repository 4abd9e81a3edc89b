/// Tables and lists, their columns, and cells that survive a failure.
/// Begin with [LineTable].
///
/// A cell that fails says so in its place (`CellFallback`), so that one bad line is one line.
@NullMarked
package org.framewright.ui.controls.table;

import org.jspecify.annotations.NullMarked;
