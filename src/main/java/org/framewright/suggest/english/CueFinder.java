package org.framewright.suggest.english;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.english.EnglishVocabulary.Cue;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds speech by a verb of saying or “according to”, before, behind and around it.
///
/// @param clause the beginning of the words that are not yet read
/// @param outer the beginning of the clause that a cue at the clause's end attributes
record CueFinder(SentenceTokens words, ClauseFinder clauses, int clause, int outer) {

    /// The speech with its cue at a token; empty where the word is no cue here.
    Optional<AttributionMatch> find(int i) {
        if (words.lower(i).equals("according") && words.lower(i + 1).equals("to")) {
            return accordingTo(i);
        }
        return (i > 0 && words.token(i).isCapital()) || isGoverned(i)
                ? Optional.empty()
                : EnglishVocabulary.cue(words.lower(i)).flatMap(it -> cue(i, it));
    }

    /// Whether a verb has a complement of its own behind it: “promised to”, “called for”.
    private boolean isGoverned(int verb) {
        var next = words.lower(verb + 1);
        return words.isWord(verb + 1)
                && EnglishVocabulary.verb(words.lower(verb))
                        .filter(it -> it.has("act-" + next) || it.has("attitude-" + next))
                        .isPresent();
    }

    private Optional<AttributionMatch> accordingTo(int index) {
        var named = new InvertedSubjectFinder(words).find(index + 2);
        if (named == null) {
            return Optional.empty();
        }
        var source = index == clause ? beforeClause(named) : named;
        var cue = List.of(new TokenRange(index, index + 2));
        if (index == clause && (words.isMark(source.to(), ",") || words.isMark(source.to() - 1, ","))) {
            int from = words.isMark(source.to(), ",") ? source.to() + 1 : source.to();
            int end = clauses.end(from);
            return match(AttributionPattern.ACCORDING_TO, cue, source, List.of(new TokenRange(from, end)), end);
        } else if (index - outer > 2) {
            int from = clauses.contentStart(outer);
            var before = new TokenRange(from, clauses.trim(from, index));
            int behind = words.isMark(source.to(), ",") ? source.to() + 1 : source.to();
            if (words.isMark(behind - 1, ",") && EnglishVocabulary.VERBS.contains(words.lower(behind))) {
                // “The mayor, according to two aides, is ill”
                int end = clauses.end(behind);
                var content = List.of(before, new TokenRange(behind, end));
                return match(AttributionPattern.ACCORDING_TO, cue, source, content, end);
            }
            return match(AttributionPattern.ACCORDING_TO, cue, source, List.of(before), source.to());
        }
        return Optional.empty();
    }

    /// A source that a comma and the speech follow; what is behind the comma is an apposition only of a name, and without a verb.
    private TokenRange beforeClause(TokenRange named) {
        int comma = named.from();
        while (comma < named.to() && !words.isMark(comma, ",")) {
            comma++;
        }
        boolean apposed =
                words.isMark(named.to() - 1, ",")
                        && words.token(comma - 1).isCapital()
                        && !phrases().hasPredicate(comma, named.to());
        return comma + 1 >= named.to() || apposed ? named : new TokenRange(named.from(), comma);
    }

    private Optional<AttributionMatch> cue(int verb, Cue kind) {
        int start = phrases().cueStart(verb);
        if (words.lower(verb).endsWith("ing")) {
            return saying(verb);
        }
        if ((kind != Cue.FREE && kind != Cue.TELLING && words.isTitle(verb + 1))
                || clauses.isPassive(start, verb)
                || clauses.isDenied(clause, verb)
                || words.lower(verb - 1).equals("to")) {
            return Optional.empty();
        }
        var source = phrases().subjectBefore(clause, start);
        if (source == null) {
            return inverted(verb, kind);
        }
        if (clauses.isRelative(source)) {
            return Optional.empty();
        }
        return (kind == Cue.QUOTED ? Optional.<AttributionMatch>empty() : aside(source, start, verb, kind))
                .or(() -> leading(source, start, verb, kind));
    }

    /// Finds speech before or around the cue: “The strike will end, he says, but people will remember”.
    private Optional<AttributionMatch> aside(TokenRange source, int start, int verb, Cue kind) {
        boolean apart = source.from() - 1 > outer && words.isMark(source.from() - 1, ",");
        int after = clauses.cueEnd(verb);
        int behind = kind == Cue.TELLING ? new SpeechStartFinder(words).addressee(verb + 1) : after;
        if (!apart || source.from() - outer < 3) {
            return Optional.empty();
        }
        int from = clauses.contentStart(clauseAround(source.from()));
        if (EnglishVocabulary.PREPOSITIONS.contains(words.lower(from))
                && !words.isQuotation(after)
                && !clauses.isClauseEnd(after)) {
            return Optional.empty();
        }
        var cue = List.of(new TokenRange(start, after));
        var said = new TokenRange(from, source.from() - 1);
        boolean compared =
                Set.of("than", "from", "with", "to").contains(words.lower(after + 2))
                        && Set.of("less", "more", "up", "down", "compared").contains(words.lower(after + 1));
        boolean word =
                words.isWord(after + 1)
                        && !words.lower(after + 1).endsWith("ing")
                        && !compared
                        && !new ClauseEndFinder(words, clauses, verb).endsClause(from, after);
        if (words.isMark(after, ",") && (word || (words.isQuotation(after + 1) && isSubject(said)))) {
            int end = clauses.end(after + 1, verb);
            return match(AttributionPattern.CUE_AFTER, cue, source, List.of(said, new TokenRange(after + 1, end)), end);
        }
        if (clauses.isClauseEnd(behind)) {
            return match(AttributionPattern.CUE_AFTER, cue, source, List.of(said), after);
        }
        return Optional.empty();
    }

    /// Whether words before a cue can only be the subject of those behind it: “The airline, he said, “is to blame””.
    private boolean isSubject(TokenRange before) {
        var first = words.lower(before.from());
        return phrases().isName(before)
                && !EnglishVocabulary.TIMES.contains(first)
                && !EnglishVocabulary.TIMES.contains(words.lower(before.to() - 1))
                && !EnglishVocabulary.isAdverb(first)
                && (EnglishVocabulary.DETERMINERS.contains(first) || before.size() > 1);
    }

    /// The beginning of the clause around a source: “…, but the Arabic, she points out, is without a mistake”.
    private int clauseAround(int source) {
        for (int i = source - 2; i > outer + 1; i--) {
            if (words.lower(i).equals("but") && words.isMark(i - 1, ",")) {
                return i;
            }
        }
        return outer;
    }

    /// Finds speech before an inverted cue: “Bread was being sold one loaf to a household, said customers of the shop”.
    private Optional<AttributionMatch> inverted(int verb, Cue kind) {
        boolean apart = verb - outer > 3 && words.isMark(verb - 1, ",");
        if (!apart || kind == Cue.QUOTED || kind == Cue.TELLING) {
            return Optional.empty();
        }
        var source = new InvertedSubjectFinder(words).find(verb + 1);
        if (source != null && (kind == Cue.FREE || words.token(source.from()).isCapital()) && !startsClause(source)) {
            int from = clauses.contentStart(outer);
            return match(
                    AttributionPattern.CUE_AFTER,
                    List.of(new TokenRange(verb, verb + 1)),
                    source,
                    List.of(new TokenRange(from, verb - 1)),
                    source.to());
        }
        return Optional.empty();
    }

    /// Whether words behind a verb are the subject of the speech: “said he would go”.
    private boolean startsClause(TokenRange subject) {
        var next = words.lower(subject.to());
        return EnglishVocabulary.VERBS.contains(next)
                || EnglishVocabulary.PASTS.contains(next)
                || (subject.size() == 1
                        && EnglishVocabulary.PRONOUNS.contains(words.lower(subject.from()))
                        && words.isWord(subject.to()));
    }

    /// Finds speech after “quoted as saying”.
    private Optional<AttributionMatch> saying(int verb) {
        var quoted = quotedAsSaying(verb);
        if (quoted == null) {
            return Optional.empty();
        }
        int from = words.lower(verb + 1).equals("that") ? verb + 2 : verb + 1;
        int end = clauses.end(from, verb);
        return match(
                AttributionPattern.PARTICIPLE, quoted.cue(), quoted.source(), List.of(new TokenRange(from, end)), end);
    }

    /// The source and cue of “was quoted by the agency as saying that”.
    private @Nullable QuotationTail quotedAsSaying(int saying) {
        for (int i = saying - 2; i >= clause && words.lower(saying - 1).equals("as"); i--) {
            if (words.lower(i).equals("quoted")) {
                int start = phrases().cueStart(i);
                var source = start < i ? phrases().subjectBefore(clause, start) : new TokenRange(i + 1, saying - 1);
                return source == null || source.isEmpty()
                        ? null
                        : new QuotationTail(
                                source,
                                List.of(new TokenRange(start, i + 1), new TokenRange(saying - 1, saying + 1)),
                                saying + 1);
            }
        }
        return null;
    }

    /// Finds speech after its cue: “She said: “We waited.””, “She said that nobody had come”, “She called it “a dent””.
    private Optional<AttributionMatch> leading(TokenRange source, int start, int verb, Cue kind) {
        int after = clauses.cueEnd(verb);
        var pattern =
                kind != Cue.FREE && phrases().isResult(source)
                        ? AttributionPattern.RESULT
                        : AttributionPattern.CUE_BEFORE;
        var cue = List.of(new TokenRange(start, after));
        int from = new SpeechStartFinder(words).find(after, kind);
        if (from >= words.size()) {
            return Optional.empty();
        }
        boolean that = words.lower(from - 1).equals("that");
        boolean colon = words.isMark(from - 1, ":");
        if (words.isQuotation(from) && (clauses.isAlone(from) || !words.isWord(from + 1))) {
            return match(pattern, cue, source, List.of(new TokenRange(from, from + 1)), from + 1);
        }
        if (EnglishVocabulary.VERBS.contains(words.lower(from)) || (words.isMark(from, ",") && !that)) {
            return Optional.empty(); // “which she said caused”, “she said, waving,”
        }
        int end = clauses.end(from, verb);
        int quoted = words.quotationIn(from, end);
        boolean said =
                switch (kind) {
                    case FREE ->
                            !words.lower(from).equals("to")
                                    && end - from >= 3
                                    && !new ObjectFinder(words).isNothing(from);
                    case TELLING ->
                            that || colon || quoted >= 0 || (from > after && clauses.looksLikeClause(from, end));
                    case CLAUSE -> that || colon || clauses.looksLikeClause(from, end);
                    case THAT -> that || colon;
                    case QUOTED -> quoted >= 0;
                };
        if (!said) {
            return Optional.empty();
        }
        if (kind == Cue.QUOTED && quoted >= 0) {
            boolean goesOn =
                    words.isWord(quoted + 1)
                            && !List.of("and", "but", "as").contains(words.lower(quoted + 1))
                            && !words.endsWithComma(quoted)
                            && !new ObjectFinder(words).isOccasion(quoted + 1);
            end = goesOn ? end : quoted + 1;
        }
        return match(pattern, cue, source, List.of(new TokenRange(from, end)), end);
    }

    private static Optional<AttributionMatch> match(
            AttributionPattern pattern, List<TokenRange> cue, TokenRange source, List<TokenRange> content, int next) {
        return Optional.of(new AttributionMatch(pattern, cue, source, content, next));
    }

    private EnglishPhrases phrases() {
        return new EnglishPhrases(words);
    }
}
