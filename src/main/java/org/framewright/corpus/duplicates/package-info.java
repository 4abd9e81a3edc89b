/// Near-duplicates among articles: agency copy in several outlets, later editions, updates. Pure functions of texts.
///
/// Begin with [DuplicateFinder], which forms clusters of articles under a [DuplicateThreshold]; [WordComparison] then shows where two
/// texts differ. The package `corpus` finds reprints, by their texts' hashes.
@NullMarked
package org.framewright.corpus.duplicates;

import org.jspecify.annotations.NullMarked;
