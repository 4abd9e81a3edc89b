/// The outline of the codebook.
/// Begin with [OutlineView].
@NullMarked
package org.framewright.ui.codebook.outline;

import org.jspecify.annotations.NullMarked;
