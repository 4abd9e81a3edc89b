package org.framewright.suggest.german;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;

import java.util.List;
import java.util.Optional;

/// Finds the words that a noun attributes to its owner: “Holts Behauptung, niemand sei gekommen”, “ihre Forderung nach Geld”.
///
/// @param clause the first token that belongs to no earlier attribution
/// @param earlier the subject of the clause; empty without one
record GermanNounFinder(
        SentenceTokens words, GermanPhrases phrases, GermanClauses clauses, int clause, TokenRange earlier) {

    private static final int FURTHEST_OWNER = 4;

    /// The attribution by the noun at a token.
    Optional<AttributionMatch> find(int noun) {
        if (!GermanVocabulary.NOUNS.contains(words.lower(noun)) || !words.token(noun).isCapital()) {
            return Optional.empty();
        }
        var owner = ownerBefore(noun);
        int next = noun + 1;
        if (GermanVocabulary.GENITIVES.contains(words.lower(next)) || words.lower(next).matches("von|vom")) {
            int from = words.lower(next).matches("von|vom") ? next + 1 : next;
            int end = phrases.nounPhrase(from);
            owner = owner.isEmpty() && end > from ? new TokenRange(from, end) : owner;
            next = Math.max(next, end);
        }
        if (words.isMark(next, ":") && words.isQuotation(next + 1) && !owner.isEmpty()) {
            return found(noun, owner, new TokenRange(next + 1, next + 2));
        }
        if (words.isMark(next, ",")) {
            return clause(noun, owner.isEmpty() ? ownerOfVerb(noun) : owner, next + 1);
        }
        if (!owner.isEmpty()
                && GermanVocabulary.NOUN_PREPOSITIONS.contains(words.lower(next))
                && !phrases.isTime(next + 1)) {
            int end = phrases.nounPhrase(next + 1);
            return end > next + 1 ? found(noun, owner, new TokenRange(next + 1, end)) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<AttributionMatch> clause(int noun, TokenRange owner, int next) {
        boolean that = words.lower(next).equals("dass") || words.lower(next).equals("ob");
        int from = words.lower(next).equals("dass") ? next + 1 : next;
        int end = clauses.clauseEnd(from);
        int infinitive = clauses.infinitiveEnd(from, clauses.contentEnd(from));
        boolean infinite = !that && infinitive > from && !clauses.isMainClause(from, end);
        boolean main = !that && !infinite && clauses.isMainClause(from, end) && clauses.isSubjunctive(from, end);
        if ((!that && !infinite && !main)
                || (GermanVocabulary.RELATIVES.contains(words.lower(next)) && !main && !infinite)) {
            return Optional.empty();
        }
        int until = infinite ? infinitive : end(from, end);
        return found(noun, owner, new TokenRange(from, clauses.trim(from, until)));
    }

    /// The end of a clause with the clauses within it: the comma before the verb of the clause around it.
    private int end(int from, int end) {
        int until = end;
        while (words.isMark(until, ",")
                && until - from < 40
                && (GermanVocabulary.SUBORDINATORS.contains(words.lower(until + 1))
                        || GermanVocabulary.RELATIVES.contains(words.lower(until + 1)))) {
            until = clauses.clauseEnd(until + 1);
        }
        return until;
    }

    private static Optional<AttributionMatch> found(int noun, TokenRange owner, TokenRange content) {
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AttributionMatch(
                                AttributionPattern.NOUN,
                                List.of(new TokenRange(noun, noun + 1)),
                                owner,
                                List.of(content),
                                content.to()));
    }

    /// The possessive before a noun: “Holts”, “Gries’”, “ihre wichtigste”; an empty range without one.
    private TokenRange ownerBefore(int noun) {
        for (int i = noun - 1; i >= Math.max(clause, noun - FURTHEST_OWNER) && words.isWord(i); i--) {
            if (words.lower(i).matches("(?:sein|ihr|unser|mein)(?:e|er|em|en|es)?|deren|dessen")) {
                return new TokenRange(i, i + 1);
            }
            boolean genitive =
                    words.token(i).isCapital()
                            && words.lower(i).matches("\\p{L}.*(?:s|[sxz][’'])")
                            && phrases.isNoun(i);
            if (genitive && !words.lower(i).matches("das|es|dies|alles|jenes")) {
                int start = i;
                while (start > clause && start > i - 4 && words.isWord(start - 1) && phrases.isNoun(start - 1)) {
                    start--;
                }
                return new TokenRange(start, i + 1);
            }
            if (phrases.isNoun(i) || GermanVocabulary.isDeterminer(words.lower(i))) {
                break;
            }
        }
        return AttributionMatch.NOBODY;
    }

    /// The subject of “hat Angst, dass”, “äußerte die Hoffnung, dass”.
    private TokenRange ownerOfVerb(int noun) {
        for (int i = noun - 1; i > Math.max(clause, noun - 10) && !clauses.isBoundary(i); i--) {
            if (GermanVocabulary.LIGHT_VERBS.contains(words.lower(i)) && !words.token(i).isCapital()) {
                var field = GermanPrefield.read(words, phrases, clauses, clause, earlier, i);
                if (field == null) {
                    return AttributionMatch.NOBODY;
                }
                var subject = field.subject() == null ? phrases.subjectAfter(i + 1, noun) : field.subject();
                return subject == null || (subject.to() > noun - 1 && subject.from() > i)
                        ? AttributionMatch.NOBODY
                        : subject;
            }
        }
        return AttributionMatch.NOBODY;
    }
}
