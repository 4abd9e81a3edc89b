/// Versions of a codebook: what a new one may change, what that does to what is coded, and how codings of older versions
/// are read under it. Codings are never rewritten: [CodebookVersions#translate] is a pure function, applied whenever one is read.
@NullMarked
package org.framewright.codebook.revision;

import org.jspecify.annotations.NullMarked;
