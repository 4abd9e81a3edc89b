/// Versions of a codebook: the rules for a new version, its effects on existing codings, and the reading of older codings
/// under it. Codings are never rewritten (decision 13): [CodebookVersions#translate] is a pure function, applied at every
/// reading, in the coding panel, in exports and in agreement.
///
/// Before a new version is applied, three classes check it: [RevisionRules] whether it may follow, [CodebookComparison] for
/// the differences, [RevisionEffectCounter] for the number of codings affected.
@NullMarked
package org.framewright.codebook.revision;

import org.jspecify.annotations.NullMarked;
