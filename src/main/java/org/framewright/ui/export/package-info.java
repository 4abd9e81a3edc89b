/// Choosing what to export and where to, and what was written.
@NullMarked
package org.framewright.ui.export;

import org.jspecify.annotations.NullMarked;
