/// Reads and writes a codebook's JSON.
/// Begin with [CodebookReader].
@NullMarked
package org.framewright.codebook.json;

import org.jspecify.annotations.NullMarked;
