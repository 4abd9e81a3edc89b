package org.framewright.suggest;

import org.framewright.suggest.Token.TokenRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The words of a sentence by which something is attributed.
///
/// @param cue in text order, neighbours joined
/// @param source an empty range without one
/// @param content empty where the sentence before is the content: “Das sagte Holt.”
/// @param next the first token that is not read
public record SpeechWords(
        AttributionPattern pattern, List<TokenRange> cue, TokenRange source, List<TokenRange> content, int next) {

    public static final TokenRange NOBODY = new TokenRange(0, 0);

    public SpeechWords {
        cue = joined(cue);
        content = List.copyOf(content);
    }

    /// The parts of a cue in text order, neighbours as one.
    private static List<TokenRange> joined(List<TokenRange> parts) {
        var joined = new ArrayList<TokenRange>();
        for (var part : parts.stream().sorted(Comparator.comparingInt(TokenRange::from)).toList()) {
            if (!joined.isEmpty() && joined.getLast().to() == part.from()) {
                joined.set(joined.size() - 1, new TokenRange(joined.getLast().from(), part.to()));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }
}
