/// Gamma of Mathet, Widlöcher and Métivier (2015), its alignments, and the chance that it is compared with.
/// Begin with [Gamma].
@NullMarked
package org.framewright.agreement.passages.gamma;

import org.jspecify.annotations.NullMarked;
