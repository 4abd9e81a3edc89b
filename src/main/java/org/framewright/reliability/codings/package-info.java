/// The submitted codings that a query compares, read under one version of the codebook.
/// Begin with [CodingSelection].
@NullMarked
package org.framewright.reliability.codings;

import org.jspecify.annotations.NullMarked;
