package org.framewright.suggest;

import org.framewright.suggest.CueVerb.VerbForm;
import org.framewright.suggest.SpeechVocabulary.Cue;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a verb attributes to its subject: “wants a fund”, “accused the board of lying”, “is expected to resign”.
///
/// @param limit the earliest possible beginning of the clause
/// @param earlier the source of the attribution before, in the same sentence; empty without one
record ComplementFinder(SpeakerPhrases phrases, ClauseFinder clauses, int limit, Optional<TokenRange> earlier) {

    private static final TokenRange NONE = new TokenRange(0, 0);
    private static final int FURTHEST_QUOTATION = 14;

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "am");
    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "may", "might", "must", "should", "do", "does", "did", "to");
    private static final Set<String> PLURALS =
            Set.of(
                    "they",
                    "we",
                    "i",
                    "you",
                    "who",
                    "people",
                    "police",
                    "men",
                    "women",
                    "children",
                    "many",
                    "some",
                    "most",
                    "others",
                    "both",
                    "few",
                    "several",
                    "data");
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "what", "how", "why", "when", "where", "which", "who");
    private static final Set<String> OBJECTS =
            Set.of(
                    "it",
                    "him",
                    "her",
                    "them",
                    "me",
                    "us",
                    "you",
                    "this",
                    "that",
                    "these",
                    "those",
                    "what",
                    "nothing",
                    "everything",
                    "anything",
                    "himself",
                    "herself",
                    "themselves",
                    "itself",
                    "how",
                    "why",
                    "nobody",
                    "no");

    /// An attribution by a verb.
    ///
    /// @param source empty where the sentence names none
    record Complement(AttributionPattern pattern, TokenRange cue, TokenRange source, TokenRange content) {}

    /// The attribution by the verb at a token; empty where the word is no such verb here.
    Optional<Complement> find(int verb) {
        var cue = SpeechVocabulary.verb(phrases.lower(verb)).orElse(null);
        if (cue == null || (verb > 0 && phrases.token(verb).isCapital())) {
            return Optional.empty();
        }
        int start = phrases.cueStart(verb);
        if (verb == 0) {
            return cue.form() == VerbForm.PAST ? asked(cue) : Optional.empty();
        }
        boolean by = cue.form() == VerbForm.PAST && phrases.lower(verb + 1).equals("by");
        if (phrases.lower(start - 1).equals("to") || (by && !isBe(start, verb))) {
            return Optional.empty();
        }
        boolean be = isBe(start, verb);
        if (cue.form() == VerbForm.PARTICIPLE && !be) {
            var source = sourceOfParticiple(verb);
            return source == null ? Optional.empty() : complement(cue, new TokenRange(verb, verb + 1), source);
        }
        if (cue.form() == VerbForm.PAST && be) {
            return passive(cue, start, verb);
        }
        var source = subject(start);
        if (source == null || !agrees(cue, start, verb, source)) {
            return Optional.empty();
        }
        return complement(cue, new TokenRange(start, verb + 1), source);
    }

    private boolean isBe(int start, int verb) {
        int last = verb - 1;
        while (last >= start && SpeechVocabulary.isAdverb(phrases.lower(last))) {
            last--;
        }
        return last >= start
                && (BE.contains(phrases.lower(last)) || phrases.lower(last).matches("(is|are|was|were)n[’']t"));
    }

    /// “Asked whether he would go, …”
    private Optional<Complement> asked(CueVerb cue) {
        if (!cue.has("act-whether") || !(QUESTIONS.contains(phrases.lower(1)))) {
            return Optional.empty();
        }
        int end = 2;
        while (end < phrases.size() && !phrases.isMark(end, ",")) {
            end++;
        }
        return end == phrases.size()
                ? Optional.empty()
                : Optional.of(
                        new Complement(AttributionPattern.ACT, new TokenRange(0, 1), NONE, new TokenRange(1, end)));
    }

    /// The subject, also of a verb behind “and”, and of one in a relative clause.
    private @Nullable TokenRange subject(int start) {
        var before = phrases.lower(start - 1);
        if (before.equals("who") || before.equals("which")) {
            return start < 2 ? null : new TokenRange(start - 1, start);
        }
        var subject = phrases.subjectBefore(limit, start);
        if (subject != null) {
            // outside quotation marks it is the newspaper that says “we”
            boolean we = Set.of("we", "i", "you").contains(phrases.lower(subject.to() - 1));
            return we || clauses.isRelative(subject) ? null : subject;
        }
        boolean and =
                Set.of("and", "but", "or", "then").contains(before)
                        || (phrases.isMark(start - 1, ",") && earlier.isPresent());
        return and ? earlier.filter(it -> !it.isEmpty()).orElseGet(() -> mainSubject(start - 1)) : null;
    }

    /// The subject of the first verb before a token, or else the name that begins the sentence.
    private @Nullable TokenRange mainSubject(int end) {
        for (int i = 1; i < end; i++) {
            var lower = phrases.lower(i);
            boolean finite =
                    SpeechVocabulary.VERBS.contains(lower)
                            || SpeechVocabulary.cue(lower).isPresent()
                            || SpeechVocabulary.verb(lower).filter(it -> it.form() == VerbForm.PAST).isPresent()
                            || (lower.endsWith("ed") && lower.length() > 4);
            if (finite && !phrases.token(i).isCapital()) {
                var subject = phrases.subjectBefore(0, phrases.cueStart(i));
                if (subject != null) {
                    return subject;
                }
            }
        }
        if (SpeechVocabulary.PRONOUNS.contains(phrases.lower(0))) {
            return new TokenRange(0, 1);
        }
        int name = 0;
        while (name < end
                && phrases.isWord(name)
                && phrases.token(name).isCapital()
                && !SpeechVocabulary.NO_NAMES.contains(phrases.lower(name))) {
            name++;
        }
        return name == 0 ? null : new TokenRange(0, name);
    }

    /// “…, calling it a mess”, “with Holt calling it a mess”.
    private @Nullable TokenRange sourceOfParticiple(int verb) {
        for (int i = verb - 1; i > Math.max(limit, verb - 6); i--) {
            if (phrases.lower(i - 1).equals("with") && phrases.isWord(i)) {
                var subject = new TokenRange(i, verb);
                return phrases.isName(subject) ? subject : null;
            }
        }
        boolean apart = phrases.isMark(verb - 1, ",") || phrases.token(verb - 1).isDash();
        boolean and = phrases.lower(verb - 1).equals("and") && isBehindParticiple(verb - 1);
        if (!apart && !and) {
            return null;
        }
        for (int i = verb - 2; i > limit; i--) {
            if (Set.of("and", "but", "while").contains(phrases.lower(i)) && phrases.isMark(i - 1, ",") && apart) {
                int end = i + 1;
                while (phrases.isWord(end) && phrases.token(end).isCapital()) {
                    end++;
                }
                if (end > i + 1 || SpeechVocabulary.PRONOUNS.contains(phrases.lower(end))) {
                    return new TokenRange(i + 1, Math.max(end, i + 2));
                }
            }
        }
        return earlier.filter(it -> !it.isEmpty()).orElseGet(() -> mainSubject(verb - 1));
    }

    private boolean isBehindParticiple(int and) {
        for (int i = and - 1; i > 0; i--) {
            if (phrases.lower(i).endsWith("ing") && phrases.isMark(i - 1, ",")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a form can have a subject: “The plans to go” has none.
    private boolean agrees(CueVerb cue, int start, int verb, TokenRange subject) {
        var last = phrases.lower(subject.to() - 1);
        boolean plural =
                PLURALS.contains(last)
                        || (last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("’s") && !last.endsWith("'s"))
                        || hasAnd(subject);
        return switch (cue.form()) {
            case BASE -> plural || hasModal(start, verb);
            case THIRD -> phrases.token(subject.to() - 1).isCapital() || !plural || last.equals("who");
            case PAST, PARTICIPLE -> true;
        };
    }

    private boolean hasAnd(TokenRange range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (phrases.lower(i).equals("and")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasModal(int start, int verb) {
        for (int i = start; i < verb; i++) {
            if (MODALS.contains(phrases.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// “is expected to resign”, “was accused of lying by the board”: the source is behind “by”.
    private Optional<Complement> passive(CueVerb cue, int start, int verb) {
        var pattern =
                cue.has("act-passive")
                        ? AttributionPattern.ACT
                        : cue.has("speech-passive")
                                ? AttributionPattern.PASSIVE
                                : cue.has("attitude-passive") ? AttributionPattern.APPEARANCE : null;
        int from = verb + 1;
        if (pattern == null || from >= phrases.size()) {
            return Optional.empty();
        }
        var source = NONE;
        if (phrases.lower(from).equals("by")) {
            var named = phrases.subjectAfter(from + 1);
            if (named == null) {
                return Optional.empty();
            }
            source = named;
            from = named.to();
        }
        var first = phrases.lower(from);
        boolean follows =
                switch (pattern) {
                    case PASSIVE -> first.equals("as") || (phrases.isQuotation(from) && !phrases.isTitle(from));
                    case APPEARANCE -> first.equals("to") || first.equals("that");
                    default -> Set.of("to", "of", "for", "that", "not").contains(first) || QUESTIONS.contains(first);
                };
        if (!follows) {
            return Optional.empty();
        }
        from = first.equals("that") ? from + 1 : from;
        int end = clauses.end(from);
        for (int i = from + 1; i < end && source.isEmpty() && pattern == AttributionPattern.PASSIVE; i++) {
            var named = phrases.lower(i).equals("by") ? phrases.subjectAfter(i + 1) : null;
            if (named != null) {
                source = named;
                end = clauses.trim(from, i);
            }
        }
        return match(pattern, new TokenRange(start, verb + 1), source, from, end);
    }

    private Optional<Complement> complement(CueVerb cue, TokenRange words, TokenRange source) {
        boolean result = SpeechVocabulary.RESULTS.contains(head(source)) && cue.isOf("result");
        int from = skip(words.to());
        for (var kind : result ? List.of("result") : List.of("speech", "attitude", "act", "appearance")) {
            if (cue.isOf(kind)) {
                var found = complement(kind, cue, words, from, source);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /// The first token after a day, an occasion and adverbs: “said on Monday only that …”.
    private int skip(int verb) {
        boolean later = SpeechVocabulary.TIMES.contains(phrases.lower(verb)) && !phrases.token(verb).isCapital();
        int from = later ? verb : new SpeechOpening(phrases).skipTime(verb);
        int next = from;
        while (SpeechVocabulary.isAdverb(phrases.lower(next)) && !phrases.lower(next).equals("not")) {
            next++;
        }
        return phrases.isQuotation(next) || Set.of("that", "to").contains(phrases.lower(next)) ? next : from;
    }

    private Optional<Complement> complement(String kind, CueVerb cue, TokenRange words, int from, TokenRange source) {
        if (from >= phrases.size()) {
            return Optional.empty();
        }
        var pattern = pattern(kind, words);
        var first = phrases.lower(from);
        int end = clauses.end(from);
        if (phrases.isMark(from, ":")) {
            return phrases.isQuotation(from + 1) && !kind.equals("appearance")
                    ? match(pattern, words, source, from + 1, clauses.end(from + 1))
                    : Optional.empty();
        }
        if (cue.has(kind + "-told")) {
            var told = told(words, source);
            if (told.isPresent()) {
                return told;
            }
        }
        if (first.equals("to") && phrases.isWord(from + 1) && isNounAt(from + 1)) {
            return cue.has(kind + "-to+")
                    ? match(pattern, new TokenRange(words.from(), from + 1), source, from + 1, clauses.end(from + 1))
                    : quoted(kind, cue, words, from, end, source);
        }
        if (first.equals("to") || (first.equals("not") && phrases.lower(from + 1).equals("to"))) {
            return cue.has(kind + "-to") || (kind.equals("appearance") && cue.has("appearance-to"))
                    ? match(pattern, words, source, from, objectEnd("", from, end))
                    : Optional.empty();
        }
        if (QUESTIONS.contains(first) && cue.has(kind + "-whether")) {
            return match(pattern, words, source, from, end);
        }
        if (SpeechVocabulary.PREPOSITIONS.contains(first) || first.equals("of") || first.equals("against")) {
            if (cue.has(kind + "-" + first) && !clauses.endsHere(from + 1)) {
                return match(pattern, new TokenRange(words.from(), from + 1), source, from + 1, clauses.end(from + 1));
            }
            return quoted(kind, cue, words, from, end, source);
        }
        if (first.equals("that")
                && (phrases.isWord(from + 1) || phrases.isQuotation(from + 1))
                && (cue.has(kind + "-clause") || cue.has(kind + "-that") || cue.has(kind + "-told"))) {
            return match(pattern, words, source, from + 1, clauses.end(from + 1));
        }
        if (cue.has(kind + "-clause") && clauses.looksLikeClause(from, end)) {
            return match(pattern, words, source, from, end);
        }
        if (cue.has(kind + "-object") && isObject(from)) {
            return match(pattern, words, source, from, objectEnd(kind, from, end));
        }
        if (cue.has(kind + "-state") && isState(from)) {
            return match(AttributionPattern.APPEARANCE, words, source, from, from + 1);
        }
        if (cue.has(kind + "-so") && isObject(from) && isSo(from)) {
            return match(kind.equals("speech") ? AttributionPattern.QUOTED_OBJECT : pattern, words, source, from, end);
        }
        return quoted(kind, cue, words, from, end, source);
    }

    private AttributionPattern pattern(String kind, TokenRange words) {
        return switch (kind) {
            case "attitude" -> AttributionPattern.ATTITUDE;
            case "appearance" -> AttributionPattern.APPEARANCE;
            case "act" -> AttributionPattern.ACT;
            case "result" -> AttributionPattern.RESULT;
            default ->
                    clauses.isNegated(words.from(), words.to())
                            ? AttributionPattern.ACT
                            : phrases.lower(words.to() - 1).endsWith("ing")
                                    ? AttributionPattern.PARTICIPLE
                                    : AttributionPattern.CUE_BEFORE;
        };
    }

    /// “telling reporters that …”
    private Optional<Complement> told(TokenRange words, TokenRange source) {
        int from = new SpeechOpening(phrases).find(words.to(), Cue.TELLING);
        if (phrases.lower(words.to()).equals("to") || from <= words.to() || from >= phrases.size()) {
            return Optional.empty();
        }
        int end = clauses.end(from);
        boolean said =
                phrases.lower(from - 1).equals("that")
                        || phrases.isMark(from - 1, ":")
                        || phrases.isQuotation(from)
                        || clauses.looksLikeClause(from, end);
        return said ? match(pattern("speech", words), words, source, from, end) : Optional.empty();
    }

    /// “called it “a dent””: only with words in quotation marks.
    private Optional<Complement> quoted(
            String kind, CueVerb cue, TokenRange words, int from, int end, TokenRange source) {
        int quotation = clauses.quotationIn(from, end);
        boolean near = quotation >= 0 && quotation - from <= FURTHEST_QUOTATION;
        boolean as = phrases.lower(from).equals("as") || (phrases.lower(from).equals("to") && cue.has("speech-quoted"));
        if (!near
                || phrases.isTitle(from)
                || !cue.has(kind + "-quoted")
                || !(phrases.isQuotation(from) || as || isObject(from))) {
            return Optional.empty();
        }
        int until = phrases.isWord(quotation + 1) && !goesOn(quotation + 1) ? end : quotation + 1;
        while (phrases.isQuotation(until) || goesOn(until)) {
            until++;
        }
        if (phrases.isMark(quotation - 1, ":")) {
            return match(pattern(kind, words), words, source, quotation, until);
        }
        boolean to = phrases.lower(from).equals("to");
        var pattern =
                pattern(kind, words) == AttributionPattern.PARTICIPLE
                        ? AttributionPattern.PARTICIPLE
                        : AttributionPattern.QUOTED_OBJECT;
        return to
                ? match(pattern, new TokenRange(words.from(), from + 1), source, from + 1, until)
                : match(pattern, words, source, from, until);
    }

    /// Whether “and” with another quotation follows.
    private boolean goesOn(int i) {
        return Set.of("and", "or").contains(phrases.lower(i)) && phrases.isQuotation(i + 1);
    }

    /// The end of an object without the circumstances of the act: “on Monday”, “as he left”, “after a vote”.
    private int objectEnd(String kind, int from, int end) {
        int last = end;
        for (int i = from + 1; i < last; i++) {
            var word = phrases.lower(i);
            boolean object = !phrases.lower(from).equals("to") && !phrases.lower(from).equals("not");
            if (Set.of("because", "although", "though").contains(word)
                    || (object && Set.of("while", "after", "when", "hours", "days").contains(word))
                    || (word.equals("as") && hasVerbSoon(i + 1))) {
                last = phrases.isMark(i - 1, ",") ? i - 1 : i;
            }
        }
        return kind.equals("act") ? withoutTime(from, last) : last;
    }

    private boolean hasVerbSoon(int from) {
        for (int i = from; i < Math.min(phrases.size(), from + 9) && !phrases.isQuotation(i); i++) {
            var word = phrases.lower(i);
            if (i > from && (SpeechVocabulary.VERBS.contains(word) || (word.endsWith("ed") && word.length() > 4))) {
                return true;
            }
        }
        return SpeechVocabulary.PRONOUNS.contains(phrases.lower(from));
    }

    private int withoutTime(int from, int end) {
        int last = end;
        if (last > from + 1 && phrases.lower(last - 1).equals("again")) {
            last--;
        }
        if (last > from + 1 && SpeechVocabulary.TIMES.contains(phrases.lower(last - 1))) {
            last--;
            while (last > from + 1
                    && Set.of("on", "in", "at", "last", "this", "late", "early").contains(phrases.lower(last - 1))) {
                last--;
            }
        }
        return last;
    }

    private Optional<Complement> match(
            AttributionPattern pattern, TokenRange cue, TokenRange source, int from, int end) {
        var content = new TokenRange(from, clauses.trim(from, Math.min(end, phrases.size())));
        boolean words = false;
        for (int i = content.from(); i < content.to(); i++) {
            words |= phrases.isWord(i) || phrases.isQuotation(i);
        }
        return words ? Optional.of(new Complement(pattern, cue, source, content)) : Optional.empty();
    }

    /// The last word of the noun that the subject is, before “of” and the like.
    private String head(TokenRange source) {
        int end = source.from();
        while (end < source.to()
                && phrases.isWord(end)
                && !SpeechVocabulary.PREPOSITIONS.contains(phrases.lower(end))
                && !phrases.lower(end).equals("of")) {
            end++;
        }
        return phrases.lower(end - 1);
    }

    private boolean isNounAt(int i) {
        return SpeechVocabulary.DETERMINERS.contains(phrases.lower(i))
                || OBJECTS.contains(phrases.lower(i))
                || phrases.token(i).isCapital()
                || phrases.isNumber(i);
    }

    private boolean isObject(int i) {
        boolean determined = SpeechVocabulary.DETERMINERS.contains(phrases.lower(i));
        if (SpeechVocabulary.NO_OBJECTS.contains(phrases.lower(determined ? i + 1 : i))) {
            return false;
        }
        if (phrases.isQuotation(i)) {
            return true;
        }
        var word = phrases.lower(i);
        return phrases.isWord(i)
                && (isNounAt(i)
                        || (word.length() > 2
                                && !SpeechVocabulary.PREPOSITIONS.contains(word)
                                && !SpeechVocabulary.BOUNDARIES.contains(word)
                                && !SpeechVocabulary.VERBS.contains(word)
                                && !SpeechVocabulary.isAdverb(word)
                                && !SpeechVocabulary.TIMES.contains(word)
                                && !Set.of("and", "or", "of", "out", "off", "back", "down", "away").contains(word)));
    }

    private boolean isState(int i) {
        return phrases.isWord(i) && !phrases.token(i).isCapital() && isObject(i) && !isNounAt(i);
    }

    /// Whether an object is followed by what it is called: “it a mess”.
    private boolean isSo(int from) {
        for (int i = from + 1; i < Math.min(phrases.size(), from + 5) && phrases.isWord(i); i++) {
            if (Set.of("a", "an", "the", "as", "his", "her", "their", "not", "too").contains(phrases.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
