/// A codebook in words: printed as an appendix to a paper (HTML, Markdown), and what a new version of it does, in sentences.
/// The words themselves are in `wording`'s bundles `document` and `revision`; the caller passes a look-up for them.
@NullMarked
package org.framewright.codebook.document;

import org.jspecify.annotations.NullMarked;
