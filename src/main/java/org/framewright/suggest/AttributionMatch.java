package org.framewright.suggest;

import org.framewright.suggest.Token.TokenRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An attribution in a sentence, by its tokens.
///
/// @param cue in text order, neighbours joined
/// @param source an empty range without one
/// @param content empty where the sentence before is the content: “Das sagte Holt.”
/// @param next the first token that is not read
public record AttributionMatch(
        AttributionPattern pattern, List<TokenRange> cue, TokenRange source, List<TokenRange> content, int next) {

    public static final TokenRange NOBODY = new TokenRange(0, 0);

    public AttributionMatch {
        cue = joined(cue);
        content = List.copyOf(content);
    }

    /// A match of one cue with the content behind it.
    public AttributionMatch(AttributionPattern pattern, TokenRange cue, TokenRange source, TokenRange content) {
        this(pattern, List.of(cue), source, List.of(content), content.to());
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
