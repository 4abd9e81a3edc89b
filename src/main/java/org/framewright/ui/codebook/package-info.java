/// The codebook on screen: reading it beside the work, and editing it.
@NullMarked
package org.framewright.ui.codebook;

import org.jspecify.annotations.NullMarked;
