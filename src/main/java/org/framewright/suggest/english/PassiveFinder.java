package org.framewright.suggest.english;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;

import java.util.Optional;
import java.util.Set;

/// Finds what a passive attributes: “is expected to resign”, “was told by the clerk that the road was closed”.
record PassiveFinder(SentenceTokens words, ClauseFinder clauses) {

    /// “is expected to resign”, “was accused of lying by the board”: the source is behind “by”.
    Optional<AttributionMatch> find(CueVerb cue, int start, int verb) {
        var pattern =
                cue.has("act-passive")
                        ? AttributionPattern.ACT
                        : cue.has("speech-passive")
                                ? AttributionPattern.PASSIVE
                                : cue.has("attitude-passive") ? AttributionPattern.APPEARANCE : null;
        int from = new SpeechStartFinder(words).skipTime(verb + 1);
        if (pattern == null || from >= words.size()) {
            return Optional.empty();
        }
        var source = AttributionMatch.NOBODY;
        if (words.lower(from).equals("by")) {
            var named = new InvertedSubjectFinder(words).agent(from + 1);
            if (named == null) {
                return Optional.empty();
            }
            source = named;
            from = new SpeechStartFinder(words).skipTime(named.to());
        }
        var first = words.lower(from);
        int clause = first.equals("that") ? from + 1 : from;
        boolean told = cue.has("speech-told") && cue.has("act-passive");
        boolean negated = first.equals("not") || first.equals("never");
        boolean linked = negated || Set.of("to", "of", "for").contains(first);
        boolean so = Set.of("so", "little", "much", "nothing").contains(first);
        if (told && !linked && !so && (clause > from || clauses.looksLikeClause(clause, clauses.end(clause)))) {
            pattern = AttributionPattern.PASSIVE;
        }
        boolean follows =
                switch (pattern) {
                    case PASSIVE -> told || first.equals("as") || (words.isQuotation(from) && !words.isTitle(from));
                    case APPEARANCE -> first.equals("to") || first.equals("that");
                    default -> linked || first.equals("that") || EnglishComplementFinder.QUESTIONS.contains(first);
                };
        if (!follows) {
            return Optional.empty();
        }
        // the preposition belongs to the cue: “was accused of”
        boolean of = pattern == AttributionPattern.ACT && Set.of("of", "for").contains(first);
        int last = of && from == verb + 1 ? from + 1 : verb + 1;
        from = of || first.equals("that") ? from + 1 : from;
        int end = clauses.end(from);
        for (int i = from + 1; i < end && source.isEmpty() && pattern == AttributionPattern.PASSIVE; i++) {
            var named = words.lower(i).equals("by") ? new InvertedSubjectFinder(words).find(i + 1) : null;
            if (named != null) {
                source = named;
                end = clauses.trim(from, i);
            }
        }
        return end <= from
                ? Optional.empty()
                : Optional.of(
                        new AttributionMatch(pattern, new TokenRange(start, last), source, new TokenRange(from, end)));
    }
}
