/// Tables and lists, their columns, and cells that survive a failure.
/// Begin with [LineTable].
///
/// A cell that fails shows a sentence in its place (`CellFallback`), so that one bad line affects no other.
@NullMarked
package org.framewright.ui.controls.table;

import org.jspecify.annotations.NullMarked;
