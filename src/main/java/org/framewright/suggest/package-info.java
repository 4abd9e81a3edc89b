/// Proposals for codings, made from the text alone (a speech verb and a name nearby, an agency byline).
/// Never stores anything: a person accepts a proposal or it is gone.
///
/// Text -> quotation marks -> blocks of sentences -> cue, source and content -> suggestion -> proposal under the codebook's rule. Each look ahead
/// is bounded, so that the time is linear. Word lists are in `english.txt`. OpenNLP was looked at and left: its models would add 1 to 10 MB
/// (`docs/performance.md`). Dismissed suggestions are kept on the computer, not in the project.
@NullMarked
package org.framewright.suggest;

import org.jspecify.annotations.NullMarked;
