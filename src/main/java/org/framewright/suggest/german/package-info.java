/// Reads attributions in German sentences.
/// Begin with [GermanSpeechFinder]; words are in `german.txt`.
@NullMarked
package org.framewright.suggest.german;

import org.jspecify.annotations.NullMarked;
