/// From codings (or a spreadsheet) to ratings and matched passages, and from these to agreement by variable,
/// round and coder. Prepares what `agreement` computes.
@NullMarked
package org.framewright.reliability;

import org.jspecify.annotations.NullMarked;
