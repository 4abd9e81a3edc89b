/// The screen that finds things again: words in the texts, each hit with what stands around it, and what the coder has
/// coded, to look at, to open and to code otherwise.
@NullMarked
package org.framewright.ui.search;

import org.jspecify.annotations.NullMarked;
