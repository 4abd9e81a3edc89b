/// Versions of the codebook in a project while people are coding, and the rulings that stand beside them.
/// Begin with [CodebookService].
@NullMarked
package org.framewright.coding.codebooks;

import org.jspecify.annotations.NullMarked;
