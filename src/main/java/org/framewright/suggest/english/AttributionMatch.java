package org.framewright.suggest.english;

import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.Token.TokenRange;

import java.util.List;

/// An attribution in a sentence, by its tokens.
///
/// @param source empty where the sentence names none
/// @param next the first token that is not yet read
record AttributionMatch(
        AttributionPattern pattern, List<TokenRange> cue, TokenRange source, List<TokenRange> content, int next) {

    /// A match of one cue with the content behind it.
    AttributionMatch(AttributionPattern pattern, TokenRange cue, TokenRange source, TokenRange content) {
        this(pattern, List.of(cue), source, List.of(content), content.to());
    }
}
