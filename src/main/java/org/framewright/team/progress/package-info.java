/// How far everybody is.
/// Begin with [ProgressService].
@NullMarked
package org.framewright.team.progress;

import org.jspecify.annotations.NullMarked;
