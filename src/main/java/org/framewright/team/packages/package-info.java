/// The files that coders get, and what a newer one changes in theirs.
/// Begin with [PackageService].
///
/// A package holds one coder's work: `PackageContent` is what the file has, `ContentDifference` what an update brings. What was made, taken and
/// received is in the ledger alone.
@NullMarked
package org.framewright.team.packages;

import org.jspecify.annotations.NullMarked;
