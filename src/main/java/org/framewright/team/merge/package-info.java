/// Coders' files on their way back into the project: checks, conflicts of two devices, and the merge.
/// Begin with [MergeService].
@NullMarked
package org.framewright.team.merge;

import org.jspecify.annotations.NullMarked;
