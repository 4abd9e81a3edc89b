/// One program at a time writes to a project, and its file is still the one that was opened.
/// Begin with [ProjectLock].
@NullMarked
package org.framewright.safekeeping.lock;

import org.jspecify.annotations.NullMarked;
