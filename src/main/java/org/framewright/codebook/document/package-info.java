/// A codebook in words: printed as an appendix to a paper (HTML, Markdown), and the effects of a new version in sentences.
/// The texts are in `wording`'s bundles `document` and `revision`; the caller passes a look-up for them.
@NullMarked
package org.framewright.codebook.document;

import org.jspecify.annotations.NullMarked;
