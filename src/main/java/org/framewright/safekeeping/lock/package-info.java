/// The lock and the watch of a project's file: only one program at a time writes to it, and only while it is the opened
/// file. Begin with [ProjectLock].
@NullMarked
package org.framewright.safekeeping.lock;

import org.jspecify.annotations.NullMarked;
