/// Tables and lists, their columns, and cells that survive a failure.
/// Begin with [LineTable].
@NullMarked
package org.framewright.ui.controls.table;

import org.jspecify.annotations.NullMarked;
