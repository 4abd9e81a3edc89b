/// Near-duplicates among articles: agency copy in several outlets, later editions, updates. Pure functions of texts.
///
/// Begin with [DuplicateFinder], which forms clusters of articles under a [DuplicateRule]; [WordComparison] then shows where two
/// texts differ. What is the same text letter by letter is found elsewhere, by its checksum.
@NullMarked
package org.framewright.corpus.duplicates;

import org.jspecify.annotations.NullMarked;
