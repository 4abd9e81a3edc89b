/// From files and folders to articles: composing the text by a recorded rule, marking
/// parts and segments, joining metadata; with a report of everything that was not understood. Never cuts or changes text
/// silently.
@NullMarked
package org.framewright.corpus;

import org.jspecify.annotations.NullMarked;
