package org.framewright.suggest.german;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.english.ClauseFinder;
import org.framewright.suggest.german.GermanVocabulary.VerbReading;
import org.jspecify.annotations.Nullable;

/// Reads the clauses of a German sentence: where they end, and whether they are main clauses, infinitives, or reported.
final class GermanClauses {

    private static final int LONGEST_PHRASE = 22;

    private static final int LONGEST_CLAUSE = 60;

    private final SentenceTokens words;
    private final GermanPhrases phrases;

    /// Whether a conjunction begins a clause, by its token; null where that is not yet read.
    private final @Nullable Boolean[] conjunctions;

    GermanClauses(SentenceTokens words, GermanPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
        conjunctions = new Boolean[words.size()];
    }

    /// The next boundary of a clause: a mark, or “und” before another verb.
    int clauseEnd(int from) {
        for (int i = from; i < Math.min(words.size(), from + LONGEST_CLAUSE); i++) {
            if (isBoundary(i) || (i > from && isConjunction(i))) {
                return i;
            }
        }
        return Math.min(words.size(), from + LONGEST_CLAUSE);
    }

    boolean isBoundary(int i) {
        if (i >= words.size() || words.isWord(i) || words.isQuotation(i)) {
            return i >= words.size();
        }
        var it = words.token(i);
        boolean number = words.isNumber(i - 1) && words.isNumber(i + 1) && words.token(i + 1).start() == it.end();
        return switch (it.text()) {
            case ",", ":" -> !number;
            case ";", "!", "?", "…" -> true;
            case "." -> i + 1 >= words.size(); // elsewhere in a sentence it abbreviates
            default -> it.isDash() && i > 0 && words.token(i - 1).end() < it.start();
        };
    }

    /// Whether a conjunction begins another clause: “und fordert”, “aber die Stadt will”.
    boolean isConjunction(int i) {
        if (!GermanVocabulary.CONJUNCTIONS.contains(words.lower(i))) {
            return false;
        }
        var read = conjunctions[i];
        if (read == null) {
            read = isFiniteCue(i + 1) || isBeforeClause(i + 1);
            conjunctions[i] = read;
        }
        return read;
    }

    private boolean isBeforeClause(int next) {
        int subject = phrases.nounPhrase(next);
        boolean participle =
                phrases.isMark(subject + 1)
                        && GermanVocabulary.readings(words.lower(subject)).stream().anyMatch(VerbReading::participle);
        return !participle
                && subject > next
                && phrases.isNominative(new TokenRange(next, subject))
                && isFiniteCue(subject);
    }

    /// Whether a conjunction begins the clause of a verb behind it: “und [die Leitung] will”.
    boolean isConjunctionAlone(int i, int verb) {
        if (!GermanVocabulary.CONJUNCTIONS.contains(words.lower(i))) {
            return false;
        }
        return i + 1 == verb || (i > 0 && isConjunction(i) && phrases.nounPhrase(i + 1) == verb);
    }

    private boolean isFiniteCue(int i) {
        return words.isWord(i)
                && !words.token(i).isCapital()
                && GermanVocabulary.isFinite(words.lower(i))
                && !(words.lower(i).endsWith("en") && phrases.isMark(i + 1));
    }

    /// The end of words without the marks at their end that do not belong to them.
    int trim(int from, int end) {
        return new ClauseFinder(words).trim(from, end);
    }

    /// The first token behind a short heading: “Was die Bahn sagt: ”.
    int behindColon(int from, int end) {
        int start = from;
        for (int i = from; i < Math.min(end, from + 9); i++) {
            start = words.isMark(i, ":") && isBoundary(i) ? i + 1 : start;
        }
        return start;
    }

    int contentStart(int from) {
        int start = from;
        while (start < words.size()
                && (phrases.isMark(start) || GermanVocabulary.CONJUNCTIONS.contains(words.lower(start)))) {
            start++;
        }
        return start;
    }

    /// Whether a clause has its verb behind its first phrase, like a main clause: “die Stadt habe kein Geld”.
    boolean isMainClause(int from, int end) {
        int i = words.isQuotation(from) ? from + 1 : phrases.nounPhrase(from);
        if (i == from) {
            i = words.lower(from).isEmpty() ? from : afterPreposition(from);
        }
        for (; i > from && i < Math.min(end, from + LONGEST_PHRASE); i++) {
            var word = words.lower(i);
            if (words.isWord(i) && !words.token(i).isCapital() && isVerbBehind(word)) {
                return i + 1 < end || (i == from + 1 && GermanVocabulary.isFinite(word)) || words.isQuotation(from);
            }
            if (!GermanVocabulary.ADVERBS.contains(word)
                    && phrases.nounPhrase(i) == i
                    && !GermanVocabulary.PREPOSITIONS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isVerbBehind(String word) {
        return GermanVocabulary.looksFinite(word)
                || (word.matches("\\p{L}{2,}en?") && !GermanVocabulary.isFunctionWord(word));
    }

    private int afterPreposition(int from) {
        if (GermanVocabulary.PREPOSITIONS.contains(words.lower(from))) {
            int end = phrases.nounPhrase(from + 1);
            return end > from + 1 ? end : from;
        }
        return GermanVocabulary.ADVERBS.contains(words.lower(from))
                        || !GermanVocabulary.isFunctionWord(words.lower(from))
                ? from + 1
                : from;
    }

    /// The end of an infinitive with “zu” in a clause; -1 without one.
    int infinitiveEnd(int from, int end) {
        for (int i = from; i < end; i++) {
            if (words.lower(i).equals("zu")
                    && words.isWord(i + 1)
                    && words.lower(i + 1).endsWith("n")
                    && !words.token(i + 1).isCapital()) {
                boolean adjective = phrases.isNoun(i + 2) && words.lower(i + 1).matches(".*(?:enden|ten)");
                if (!adjective) {
                    return i + 2;
                }
            }
            if (words.isWord(i)
                    && words.lower(i).matches("\\p{L}{1,9}zu\\p{L}{2,}[erl]n")
                    && isMarkOrVerb(i + 1)
                    && !words.token(i).isCapital()) {
                return i + 1;
            }
        }
        return -1;
    }

    /// Whether a clause is an infinitive with “zu”: “die Stadt verlassen zu haben”.
    boolean isInfinitive(int from, int end) {
        int to = infinitiveEnd(from, end);
        for (int i = from; i < to - 2; i++) {
            if (GermanVocabulary.isFinite(words.lower(i))
                    && words.isWord(i)
                    && !words.token(i).isCapital()
                    && !words.lower(i).endsWith("t")
                    && !phrases.isMark(i + 1)) {
                return false;
            }
        }
        return to > from && !(to - 2 > from + 1 && isMainClauseBefore(from, to - 2));
    }

    private boolean isMainClauseBefore(int from, int end) {
        int i = phrases.nounPhrase(from);
        return i > from && i < end && GermanVocabulary.isFinite(words.lower(i)) && !words.token(i).isCapital();
    }

    private boolean isMarkOrVerb(int i) {
        return phrases.isMark(i)
                || GermanVocabulary.isFinite(words.lower(i))
                || GermanVocabulary.CONJUNCTIONS.contains(words.lower(i));
    }

    /// The end of attributed words, from their first token: the sentence’s end, or the place before “, sagte Holt”, “ – ”,
    /// “und fordert”, “, doch”.
    int contentEnd(int from) {
        int end = from;
        while (end < words.size() && !endsContent(from, end)) {
            end++;
        }
        return trim(from, end);
    }

    private boolean endsContent(int from, int i) {
        if (words.isMark(i, ";") || (i > from && words.token(i).isDash() && isBoundary(i))) {
            return true;
        }
        if (i == from) {
            return false;
        }
        if (words.isMark(i, ",")) {
            var next = words.lower(i + 1);
            boolean tail = isCue(i + 1) && phrases.nounPhrase(i + 2) > i + 2;
            boolean so = next.equals("so") && phrases.isNoun(i + 2);
            return tail || so || next.equals("doch") || (isWie(i + 1) && isCue(clauseEnd(i + 2) - 1));
        }
        if (GermanVocabulary.CONJUNCTIONS.contains(words.lower(i))) {
            int subject = phrases.nounPhrase(i + 1);
            return isCue(i + 1) || (subject > i + 1 && isCue(subject) && !phrases.isMark(subject + 1));
        }
        return false;
    }

    /// Whether a clause has a verb in Konjunktiv.
    boolean isSubjunctive(int from, int end) {
        for (int i = from; i < Math.min(end, from + LONGEST_PHRASE); i++) {
            if (GermanVocabulary.SUBJUNCTIVES.contains(words.lower(i))
                    || GermanVocabulary.CONDITIONALS.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    boolean isWie(int i) {
        return words.lower(i).equals("wie") || (words.lower(i).equals("so") && words.lower(i + 1).equals("wie"));
    }

    /// Whether a finite verb of the lists is at a token, in the indicative.
    boolean isCue(int i) {
        var word = words.lower(i);
        return words.isWord(i)
                && !words.token(i).isCapital()
                && !GermanVocabulary.SUBJUNCTIVES.contains(word)
                && GermanVocabulary.readings(word).stream().anyMatch(it -> !it.participle())
                && !(word.endsWith("en") && phrases.isMark(i + 1));
    }
}
