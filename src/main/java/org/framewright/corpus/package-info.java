/// Makes articles of files and folders: marks parts and segments, joins metadata, and reports everything that was not understood.
/// Never cuts or changes text silently. Begin with [CorpusService].
@NullMarked
package org.framewright.corpus;

import org.jspecify.annotations.NullMarked;
