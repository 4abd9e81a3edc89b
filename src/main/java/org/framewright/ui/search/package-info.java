/// The search: words in the texts, each hit with its context, and the coder's annotations, to read, to open and to recode.
@NullMarked
package org.framewright.ui.search;

import org.jspecify.annotations.NullMarked;
