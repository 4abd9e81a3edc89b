/// The commands `codebook …`: importing, comparing and applying versions of the codebook.
/// Begin with [CodebookCommand].
@NullMarked
package org.framewright.cli.codebook;

import org.jspecify.annotations.NullMarked;
