/// A codebook's JSON, read and written.
/// Begin with [CodebookReader].
@NullMarked
package org.framewright.codebook.json;

import org.jspecify.annotations.NullMarked;
