/// The progress of coders, and the flow of articles.
/// Begin with [ProgressService].
@NullMarked
package org.framewright.team.progress;

import org.jspecify.annotations.NullMarked;
