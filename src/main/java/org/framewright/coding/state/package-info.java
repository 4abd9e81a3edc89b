/// Codings in memory: as they are saved, as they are edited, and what can be undone; the study around them.
@NullMarked
package org.framewright.coding.state;

import org.jspecify.annotations.NullMarked;
