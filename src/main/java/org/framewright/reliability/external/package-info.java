/// Agreement from files: a spreadsheet with a column for each coder, or passages as JSON lines. Any program's data, no
/// project needed.
@NullMarked
package org.framewright.reliability.external;

import org.jspecify.annotations.NullMarked;
