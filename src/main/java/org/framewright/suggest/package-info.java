/// Proposals for codings, made from the text alone (a speech verb and a name nearby, an agency byline). The package stores
/// no proposals: a coder accepts a proposal, or it is gone.
///
/// The steps: text, quotation marks, blocks of sentences, cue with source and content, suggestion, proposal under the
/// codebook's rule. Each look-ahead is bounded, so that the time is linear. Word lists are in `english.txt` and
/// `german.txt`. What holds of one language alone is in its package: English is read by
/// [org.framewright.suggest.english.EnglishSpeechFinder], German by
/// [org.framewright.suggest.german.GermanSpeechFinder]; of other languages, only quotations are found.
/// OpenNLP was considered and rejected (`docs/performance.md`): its models would add 1 to 10 MB. Dismissed suggestions are
/// kept on the computer, not in the project.
@NullMarked
package org.framewright.suggest;

import org.jspecify.annotations.NullMarked;
