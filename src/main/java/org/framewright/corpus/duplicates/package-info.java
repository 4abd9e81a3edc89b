/// Reprints and near-duplicates among articles: agency copy in several outlets, later editions, updates.
///
/// Begin with [DuplicateFinder], which forms clusters of articles under a [DuplicateThreshold]; [WordComparison] then shows where two
/// texts differ. [EqualTextFinder] finds reprints, by their texts' hashes. What an import makes of them is in `corpus`.
@NullMarked
package org.framewright.corpus.duplicates;

import org.jspecify.annotations.NullMarked;
