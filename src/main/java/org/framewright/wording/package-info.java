/// How typed problems and screens become sentences: the resource bundles and their lookup. A problem's sentence
/// says what is wrong, where, and what to do next. Other packages never hold text for users; the command line and the
/// window ask here.
@NullMarked
package org.framewright.wording;

import org.jspecify.annotations.NullMarked;
