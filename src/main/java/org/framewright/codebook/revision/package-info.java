/// Versions of a codebook: what a new one may change, what that does to what is coded, and how codings of older versions
/// are read under it. Codings are never rewritten: [CodebookVersions#translate] is a pure function, applied whenever one is read.
///
/// Before a new version is applied: may it follow, what differs, how much of what is coded is touched. No coding is rewritten (decision 13):
/// it is translated where it is read, in the coding panel, in exports and in agreement.
@NullMarked
package org.framewright.codebook.revision;

import org.jspecify.annotations.NullMarked;
