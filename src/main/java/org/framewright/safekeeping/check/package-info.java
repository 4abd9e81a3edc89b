/// Whether a project file is whole.
/// Begin with [ProjectCheck].
@NullMarked
package org.framewright.safekeeping.check;

import org.jspecify.annotations.NullMarked;
