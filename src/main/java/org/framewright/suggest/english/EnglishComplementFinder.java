package org.framewright.suggest.english;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.english.CueVerb.VerbForm;
import org.framewright.suggest.english.EnglishVocabulary.Cue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the words that a verb attributes to its subject: “wants a fund”, “accused the board of lying”, “is expected to
/// resign”.
///
/// @param subjects the finder for the clause
/// @param objects the finder for the sentence
record EnglishComplementFinder(
        SentenceTokens words, ClauseFinder clauses, SubjectFinder subjects, ObjectFinder objects) {

    EnglishComplementFinder(SentenceTokens words, ClauseFinder clauses, int limit, Optional<TokenRange> earlier) {
        this(words, clauses, new SubjectFinder(words, clauses, limit, earlier), new ObjectFinder(words));
    }

    private static final TokenRange NONE = new TokenRange(0, 0);
    private static final int FURTHEST_QUOTATION = 14;

    static final Set<String> QUESTIONS = Set.of("whether", "if", "what", "how", "why", "when", "where", "which", "who");

    /// The attribution by the verb at a token; empty where the word is no such verb here.
    Optional<AttributionMatch> find(int verb) {
        return verb > 0 && EnglishVocabulary.adjectiveComplements(words.lower(verb)).contains(words.lower(verb + 1))
                ? adjective(verb)
                : findVerb(verb);
    }

    /// “is wary of the praise”, “are convinced that it was sold”
    private Optional<AttributionMatch> adjective(int adjective) {
        int start = phrases().cueStart(adjective);
        var source = subjects.followsFormOfBe(start, adjective) ? subjects.subject(start) : null;
        if (source == null) {
            return Optional.empty();
        }
        var link = words.lower(adjective + 1);
        int behind = link.equals("that") || link.equals("to") ? adjective + 1 : adjective + 2;
        int from = link.equals("to") ? adjective + 1 : adjective + 2;
        return match(AttributionPattern.ATTITUDE, new TokenRange(start, behind), source, from, clauses.end(from));
    }

    private Optional<AttributionMatch> findVerb(int verb) {
        var cue = EnglishVocabulary.verb(words.lower(verb)).orElse(null);
        if (cue == null || (verb > 0 && words.token(verb).isCapital())) {
            return Optional.empty();
        }
        int start = phrases().cueStart(verb);
        if (verb == 0) {
            return cue.form() == VerbForm.PAST ? asked(cue) : Optional.empty();
        }
        boolean by = cue.form() == VerbForm.PAST && words.lower(verb + 1).equals("by");
        if (words.lower(start - 1).equals("to") || (by && !subjects.followsFormOfBe(start, verb))) {
            return Optional.empty();
        }
        boolean be = subjects.followsFormOfBe(start, verb);
        if (cue.form() == VerbForm.PARTICIPLE && !be) {
            var source = subjects.sourceOfParticiple(verb);
            return source == null ? Optional.empty() : complement(cue, new TokenRange(verb, verb + 1), source);
        }
        if (cue.form() == VerbForm.PAST && be) {
            return new PassiveFinder(words, clauses).find(cue, start, verb);
        }
        var source = subjects.subject(start);
        if (source == null || !subjects.agrees(cue, start, verb, source)) {
            return Optional.empty();
        }
        return complement(cue, new TokenRange(start, verb + 1), source);
    }

    /// “Asked whether he would go, …”
    private Optional<AttributionMatch> asked(CueVerb cue) {
        if (!cue.has("act-whether") || !QUESTIONS.contains(words.lower(1))) {
            return Optional.empty();
        }
        int end = 2;
        while (end < words.size() && !words.isMark(end, ",")) {
            end++;
        }
        return end == words.size()
                ? Optional.empty()
                : Optional.of(
                        new AttributionMatch(
                                AttributionPattern.ACT, new TokenRange(0, 1), NONE, new TokenRange(1, end)));
    }

    private Optional<AttributionMatch> complement(CueVerb cue, TokenRange verb, TokenRange source) {
        boolean result = phrases().isResult(source) && cue.isOf("result");
        int from = skip(cue, verb.to());
        boolean bare = cue.form() == VerbForm.BASE && verb.size() == 1;
        for (var kind : result ? List.of("result") : List.of("speech", "attitude", "act", "appearance")) {
            if (cue.isOf(kind)) {
                // a base form before a bare noun may be a noun itself
                boolean object = bare && cue.has(kind + "-object") && objects.isObject(from) && !objects.isNounAt(from);
                var found =
                        object && !words.isQuotation(from)
                                ? Optional.<AttributionMatch>empty()
                                : complement(kind, cue, verb, from, kind.equals("appearance") ? NONE : source);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The first token after a day, an occasion and adverbs: “said on Monday only that …”, “saying at a rally that …”.
    private int skip(CueVerb cue, int verb) {
        var starts = new SpeechStartFinder(words);
        var first = words.lower(verb);
        boolean apart = words.isMark(verb, ",");
        if (apart && words.isQuotation(verb + 1)) {
            return verb + 1;
        }
        boolean preposition = EnglishVocabulary.PREPOSITIONS.contains(first) && !cue.isFollowedBy(first);
        if (cue.isOf("speech") && (preposition || apart)) {
            int start = starts.find(verb, Cue.THAT);
            if (words.lower(start - 1).equals("that")) {
                return start - 1;
            }
        }
        boolean later = EnglishVocabulary.TIMES.contains(first) && !words.token(verb).isCapital();
        int from = later ? verb : starts.skipTime(verb);
        int next = from;
        while (EnglishVocabulary.isAdverb(words.lower(next)) && !words.lower(next).equals("not")) {
            next++;
        }
        return words.isQuotation(next) || Set.of("that", "to").contains(words.lower(next)) ? next : from;
    }

    private Optional<AttributionMatch> complement(
            String kind, CueVerb cue, TokenRange verb, int from, TokenRange source) {
        if (from >= words.size() || objects.isNothing(from)) {
            return Optional.empty();
        }
        var pattern = pattern(kind, verb);
        var first = words.lower(from);
        int end = clauses.end(from, verb.to() - 1);
        if (words.isMark(from, ":")) {
            return words.isQuotation(from + 1) && !kind.equals("appearance")
                    ? match(pattern, verb, source, from + 1, clauses.end(from + 1, verb.to() - 1))
                    : Optional.empty();
        }
        if (cue.has(kind + "-told")) {
            var told = told(cue, verb, source);
            if (told.isPresent()) {
                return told;
            }
        }
        if (first.equals("to") && words.isWord(from + 1) && objects.isNounAt(from + 1)) {
            return cue.has(kind + "-to+")
                    ? match(
                            pattern,
                            new TokenRange(verb.from(), from + 1),
                            source,
                            from + 1,
                            clauses.end(from + 1, verb.to() - 1))
                    : quoted(kind, cue, verb, from, end, source);
        }
        if (first.equals("to") || (first.equals("not") && words.lower(from + 1).equals("to"))) {
            return cue.has(kind + "-to") || (kind.equals("appearance") && cue.has("appearance-to"))
                    ? match(pattern, verb, source, from, objects.end(declines(verb) ? kind : "", from, end))
                    : Optional.empty();
        }
        int question = cue.has(kind + "-whether") ? question(from) : -1;
        if (question >= 0) {
            return match(pattern, verb, source, question, clauses.end(question, verb.to() - 1));
        }
        if (EnglishVocabulary.PREPOSITIONS.contains(first) || first.equals("of") || first.equals("against")) {
            if (cue.has(kind + "-" + first) && !clauses.isClauseEnd(from + 1)) {
                return match(
                        pattern,
                        new TokenRange(verb.from(), from + 1),
                        source,
                        from + 1,
                        clauses.end(from + 1, verb.to() - 1));
            }
            return quoted(kind, cue, verb, from, end, source);
        }
        if (first.equals("that")
                && (words.isWord(from + 1) || words.isQuotation(from + 1))
                && (cue.has(kind + "-clause") || cue.has(kind + "-that") || cue.has(kind + "-told"))) {
            return match(pattern, verb, source, from + 1, clauses.end(from + 1, verb.to() - 1));
        }
        boolean that = first.equals("that") && clauses.looksLikeClause(from + 1, end);
        if (that && cue.has(kind + "-object") && !EnglishVocabulary.VERBS.contains(words.lower(from + 1))) {
            return match(pattern, verb, source, from + 1, end); // “disclosed that it had lost money”
        }
        if (cue.has(kind + "-clause") && clauses.looksLikeClause(from, end)) {
            return match(pattern, verb, source, from, end);
        }
        if (cue.has(kind + "-object") && objects.isObject(from)) {
            return match(pattern, verb, source, from, objects.end(kind, from, end));
        }
        if (cue.has(kind + "-state") && objects.isState(from)) {
            return match(AttributionPattern.APPEARANCE, verb, NONE, from, from + 1);
        }
        if (cue.has(kind + "-so") && objects.isObject(from) && objects.hasObjectPredicate(from)) {
            return match(kind.equals("speech") ? AttributionPattern.QUOTED_OBJECT : pattern, verb, source, from, end);
        }
        return quoted(kind, cue, verb, from, end, source);
    }

    /// Whether a time is the time of the act: “declined to comment Tuesday”.
    private boolean declines(TokenRange verb) {
        return words.lower(verb.to() - 1).startsWith("declin");
    }

    /// The beginning of an indirect question, also behind an addressee: “asked the board how …”; negative without one.
    private int question(int from) {
        if (QUESTIONS.contains(words.lower(from))) {
            return from;
        }
        int behind = new SpeechStartFinder(words).addressee(from);
        return words.isWord(from) && QUESTIONS.contains(words.lower(behind)) && !words.lower(behind).equals("who")
                ? behind
                : -1;
    }

    private AttributionPattern pattern(String kind, TokenRange verb) {
        return switch (kind) {
            case "attitude" -> AttributionPattern.ATTITUDE;
            case "appearance" -> AttributionPattern.APPEARANCE;
            case "act" -> AttributionPattern.ACT;
            case "result" -> AttributionPattern.RESULT;
            default ->
                    clauses.isNegated(verb.from(), verb.to())
                            ? AttributionPattern.ACT
                            : words.lower(verb.to() - 1).endsWith("ing")
                                    ? AttributionPattern.PARTICIPLE
                                    : AttributionPattern.CUE_BEFORE;
        };
    }

    /// “telling reporters that …”
    private Optional<AttributionMatch> told(CueVerb cue, TokenRange verb, TokenRange source) {
        int from = new SpeechStartFinder(words).find(verb.to(), Cue.TELLING);
        if (words.lower(verb.to()).equals("to") || from <= verb.to() || from >= words.size()) {
            return Optional.empty();
        }
        int end = clauses.end(from, verb.to() - 1);
        if (!cue.has("act-object") && isInfinitive(from)) {
            return match(AttributionPattern.ACT, verb, source, from, end); // “told the jury to disregard it”
        }
        boolean said =
                words.lower(from - 1).equals("that")
                        || words.isMark(from - 1, ":")
                        || words.isQuotation(from)
                        || clauses.looksLikeClause(from, end);
        return said ? match(pattern("speech", verb), verb, source, from, end) : Optional.empty();
    }

    private boolean isInfinitive(int to) {
        var word = words.lower(to + 1);
        boolean plural = word.endsWith("s") && !word.endsWith("ss");
        return words.lower(to).equals("to") && words.isWord(to + 1) && !objects.isNounAt(to + 1) && !plural;
    }

    /// “called it “a dent””: only with words in quotation marks.
    private Optional<AttributionMatch> quoted(
            String kind, CueVerb cue, TokenRange verb, int from, int end, TokenRange source) {
        int quotation = words.quotationIn(from, end);
        boolean near = quotation >= 0 && quotation - from <= FURTHEST_QUOTATION;
        boolean as = words.lower(from).equals("as") || (words.lower(from).equals("to") && cue.has("speech-quoted"));
        if (!near
                || words.isTitle(from)
                || !cue.has(kind + "-quoted")
                || !(words.isQuotation(from) || as || objects.isObject(from))) {
            return Optional.empty();
        }
        boolean goesOn =
                words.isWord(quotation + 1) && !objects.isOccasion(quotation + 1) && !words.endsWithComma(quotation);
        int until = goesOn && !objects.goesOn(quotation + 1) ? end : quotation + 1;
        while (words.isQuotation(until) || objects.goesOn(until)) {
            until++;
        }
        if (words.isMark(quotation - 1, ":")) {
            return match(pattern(kind, verb), verb, source, quotation, until);
        }
        boolean to = words.lower(from).equals("to");
        var pattern =
                pattern(kind, verb) == AttributionPattern.PARTICIPLE
                        ? AttributionPattern.PARTICIPLE
                        : AttributionPattern.QUOTED_OBJECT;
        return to
                ? match(pattern, new TokenRange(verb.from(), from + 1), source, from + 1, until)
                : match(pattern, verb, source, from, until);
    }

    private Optional<AttributionMatch> match(
            AttributionPattern pattern, TokenRange cue, TokenRange source, int from, int end) {
        int last = Math.min(end, words.size());
        if (source.size() == 1 && words.lower(source.from()).equals("who")) {
            // “Holt, who said that it was a mistake, wants to move on”
            boolean apart = words.isMark(source.from() - 1, ",");
            for (int i = from + 1; i < last; i++) {
                last = apart && (words.isMark(i, ",") || words.endsWithComma(i - 1)) ? i : last;
            }
        }
        var content = new TokenRange(from, clauses.trim(from, last));
        boolean some = false;
        for (int i = content.from(); i < content.to(); i++) {
            some |= words.isWord(i) || words.isQuotation(i);
        }
        return some ? Optional.of(new AttributionMatch(pattern, cue, source, content)) : Optional.empty();
    }

    private EnglishPhrases phrases() {
        return new EnglishPhrases(words);
    }
}
