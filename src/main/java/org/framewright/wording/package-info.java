/// Sentences for typed problems and screens: the resource bundles and their lookup. The sentence for a problem names
/// the fault, its place, and the next step. Other packages never hold texts for users; they are given [Texts].
@NullMarked
package org.framewright.wording;

import org.jspecify.annotations.NullMarked;
