/// Coded articles on paper: one HTML file, which any browser prints or makes a PDF of. It has no script, and fetches nothing. Begin with
/// [ArticlePrinter]. The texts are in `wording`'s bundle `print`; the caller passes them.
@NullMarked
package org.framewright.export.print;

import org.jspecify.annotations.NullMarked;
