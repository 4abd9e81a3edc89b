/// Reads attributions in English sentences.
/// Begin with [EnglishSpeechFinder]; words are in `english.txt`.
@NullMarked
package org.framewright.suggest.english;

import org.jspecify.annotations.NullMarked;
