/// The tables of an export, one class each.
/// Begin with [TableWriter].
@NullMarked
package org.framewright.export.tables;

import org.jspecify.annotations.NullMarked;
