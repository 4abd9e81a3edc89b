/// The commands that bring coders' work together: package, update and merge.
/// Begin with [MergeCommand].
@NullMarked
package org.framewright.cli.merge;

import org.jspecify.annotations.NullMarked;
