/// The files that coders get, and what a newer one changes in theirs.
/// Begin with [PackageService].
@NullMarked
package org.framewright.team.packages;

import org.jspecify.annotations.NullMarked;
