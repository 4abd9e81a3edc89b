package org.framewright.suggest.german;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The words before the finite verb of a German main clause: its subject, an object, or speech.
///
/// @param subject null where the subject is behind the verb
/// @param object an object before the verb: “Den Vorwurf weist Holt zurück”; null without one
/// @param tail whether speech is before the verb, and its subject behind: “…, sagte Holt”
record GermanPrefield(@Nullable TokenRange subject, @Nullable TokenRange object, boolean tail) {

    /// The words before a verb.
    ///
    /// @return null where the verb's clause is neither a main clause nor a clause before “, dass”
    static @Nullable GermanPrefield read(
            SentenceTokens words,
            GermanPhrases phrases,
            GermanClauses clauses,
            int clause,
            TokenRange earlier,
            int verb) {
        int start = start(clauses, clause, verb);
        if (start == verb) {
            return (verb > clause && words.isMark(verb - 1, ",")) || words.isQuotation(verb - 1)
                    ? behindComma(words, phrases, clauses, clause, verb)
                    : verb > 0 && words.isWord(verb - 1) && !earlier.isEmpty()
                            ? new GermanPrefield(earlier, null, false)
                            : null;
        }
        var first = words.lower(start);
        boolean subordinate =
                GermanVocabulary.SUBORDINATORS.contains(first) && !(first.equals("da") && start + 1 == verb);
        boolean relative =
                start > 0
                        && words.isMark(start - 1, ",")
                        && GermanVocabulary.RELATIVES.contains(first)
                        && phrases.isMark(verb + 1);
        boolean question = List.of("wer", "was").contains(first) && start + 1 == verb;
        if ((subordinate && !question) || relative) {
            // “nachdem die Stadt behauptet, dass …”
            boolean leads = subordinate && words.isMark(verb + 1, ",") && words.lower(verb + 2).matches("dass|ob");
            int from = phrases.skipAdverbials(start + 1, verb);
            var subject = new TokenRange(from, Math.min(verb, phrases.nounPhrase(from)));
            return leads && phrases.isNominative(subject) ? new GermanPrefield(subject, null, false) : null;
        }
        for (int i = start; i < verb; i++) {
            if (GermanVocabulary.isFinite(words.lower(i))
                    && words.isWord(i)
                    && !words.token(i).isCapital()
                    && (i > start || words.token(i).isWord())) {
                return null;
            }
        }
        return ofPhrase(words, phrases, clauses, new TokenRange(start, phrases.trimAdverbials(start, verb)), verb);
    }

    /// The beginning of the clause around a token.
    private static int start(GermanClauses clauses, int clause, int verb) {
        for (int i = verb - 1; i >= clause; i--) {
            if (clauses.isBoundary(i) || clauses.isConjunctionAlone(i, verb)) {
                return i + 1;
            }
        }
        return clause;
    }

    private static @Nullable GermanPrefield behindComma(
            SentenceTokens words, GermanPhrases phrases, GermanClauses clauses, int clause, int verb) {
        int from = clauses.contentStart(clause);
        var first = words.lower(from);
        if (from == verb) {
            return new GermanPrefield(null, null, false);
        }
        if (words.isQuotation(verb - 1) || words.isQuotation(verb - 2)) {
            return new GermanPrefield(null, null, true);
        }
        if (first.equals("dass") || first.equals("ob")) {
            return new GermanPrefield(null, new TokenRange(first.equals("ob") ? from : from + 1, verb - 1), false);
        }
        if (GermanVocabulary.SUBORDINATORS.contains(first)) {
            return new GermanPrefield(null, null, false);
        }
        int end = phrases.nounPhrase(from);
        if (end > from && words.isMark(end, ",")) {
            var whole = new TokenRange(from, verb);
            var head = new TokenRange(from, end);
            return isObject(words, phrases, clauses, head, verb)
                    ? new GermanPrefield(null, new TokenRange(from, verb - 1), false)
                    : new GermanPrefield(whole, null, false);
        }
        return new GermanPrefield(null, null, true);
    }

    private static GermanPrefield ofPhrase(
            SentenceTokens words, GermanPhrases phrases, GermanClauses clauses, TokenRange range, int verb) {
        int from = range.from();
        while (from < range.to()
                && (GermanVocabulary.CONJUNCTIONS.contains(words.lower(from))
                        || words.lower(from).equals("auch")
                        || words.lower(from).equals("nur")
                        || words.lower(from).equals("selbst"))) {
            from++;
        }
        var phrase = new TokenRange(from, range.to());
        if (phrase.isEmpty()
                || GermanVocabulary.PREPOSITIONS.contains(words.lower(from))
                || phrases.isTime(from)
                || words.isQuotation(from)) {
            return new GermanPrefield(null, null, false);
        }
        boolean noun = phrases.nounPhrase(from) > from || GermanVocabulary.isDeterminer(words.lower(from));
        if (!noun) {
            return new GermanPrefield(null, null, false);
        }
        if (isObject(words, phrases, clauses, phrase, verb)) {
            return new GermanPrefield(null, phrase, false);
        }
        return new GermanPrefield(phrase, null, false);
    }

    /// Whether a phrase before a verb is its object.
    private static boolean isObject(
            SentenceTokens words, GermanPhrases phrases, GermanClauses clauses, TokenRange phrase, int verb) {
        if (!phrases.isNominative(phrase)) {
            return true;
        }
        var subject = phrases.subjectAfter(verb + 1, clauses.clauseEnd(verb + 1));
        if (subject == null) {
            return false;
        }
        var first = words.lower(subject.from());
        boolean pronoun = subject.size() == 1 && first.matches("er|man|wir|ich");
        boolean that = phrase.size() == 1 && words.lower(phrase.from()).matches("das|dies");
        boolean abstractNoun = false;
        for (int i = phrase.from(); i < phrase.to() && !words.isMark(i, ","); i++) {
            abstractNoun |= phrases.isNoun(i) && GermanVocabulary.NOUNS.contains(words.lower(i));
        }
        return that
                || pronoun
                || abstractNoun
                || (first.equals("der")
                        && GermanVocabulary.isDeterminer(words.lower(phrase.from()))
                        && !GermanVocabulary.isFeminine(words.lower(subject.from() + 1)));
    }
}
