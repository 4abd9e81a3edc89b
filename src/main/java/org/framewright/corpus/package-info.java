/// Makes articles of files and folders: marks parts and segments, joins metadata, and reports everything that was not understood.
/// Never cuts or changes text silently. Begin with [CorpusService]; `corpus.file` finds files, `corpus.item` has what comes of them,
/// `corpus.metadata` has what tables say of articles, `corpus.parts` and `corpus.duplicates` work on texts.
@NullMarked
package org.framewright.corpus;

import org.jspecify.annotations.NullMarked;
