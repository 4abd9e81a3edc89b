/// The lock and the watch of a project's file: one program at a time writes to it, and it is still the opened file.
/// Begin with [ProjectLock].
@NullMarked
package org.framewright.safekeeping.lock;

import org.jspecify.annotations.NullMarked;
