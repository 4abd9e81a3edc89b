/// The return of coders' files to the project: checks, conflicts of two devices, and the merge.
/// Begin with [MergeService].
///
/// A file is copied, checked (as entered, a known package, as it was sent, by `ReturnRules`) and read; then each coding is merged in one
/// transaction: known entries do nothing, new entries are entered unchanged, and work at two devices is reconciled (decision 16). A preview does
/// the same and rolls back.
@NullMarked
package org.framewright.team.merge;

import org.jspecify.annotations.NullMarked;
