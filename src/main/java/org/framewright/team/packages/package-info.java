/// The files that coders get, and their updates by a newer one.
/// Begin with [PackageService].
///
/// A package holds one coder's work: `PackageContent` is the file's content, `ContentDifference` the update. The records of made, taken and
/// received packages are in the ledger alone.
@NullMarked
package org.framewright.team.packages;

import org.jspecify.annotations.NullMarked;
