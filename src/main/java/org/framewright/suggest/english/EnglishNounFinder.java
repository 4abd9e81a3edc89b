package org.framewright.suggest.english;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the words that a noun attributes to its owner: “Holt’s claim that nobody had come”, “their promise to go”.
record EnglishNounFinder(SentenceTokens words, ClauseFinder clauses, int limit) {

    private static final int LONGEST_OWNER = 8;
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its", "my", "our");
    private static final Set<String> BE = Set.of("is", "was");

    /// The attribution by the noun at a token.
    Optional<AttributionMatch> find(int noun) {
        var complements = EnglishVocabulary.nounComplements(words.lower(noun));
        if (complements.isEmpty() || (noun > 0 && words.token(noun).isCapital())) {
            return Optional.empty();
        }
        var owner = owner(noun);
        int next = noun + 1;
        boolean is = BE.contains(words.lower(next)) && words.lower(next + 1).equals("that");
        var link = is ? "that" : words.lower(next);
        boolean determined =
                !owner.isEmpty()
                        || EnglishVocabulary.DETERMINERS.contains(words.lower(noun - 1))
                        || hasDeterminer(noun);
        boolean relative = link.equals("that") && EnglishVocabulary.VERBS.contains(words.lower(next + (is ? 2 : 1)));
        if (!complements.contains(link) || relative || !determined || (owner.isEmpty() && !link.equals("that"))) {
            return Optional.empty();
        }
        int from = link.equals("to") ? next : is ? next + 2 : next + 1;
        int end = end(from, link);
        return end <= from || (!words.isWord(from) && !words.isQuotation(from))
                ? Optional.empty()
                : Optional.of(
                        new AttributionMatch(
                                AttributionPattern.NOUN,
                                new TokenRange(noun, noun + 1),
                                owner,
                                new TokenRange(from, end)));
    }

    private boolean hasDeterminer(int noun) {
        return noun > 1 && EnglishVocabulary.DETERMINERS.contains(words.lower(noun - 2));
    }

    /// The possessive before a noun: “Holt’s”, “The office’s”, “her greatest”; an empty range without one.
    private TokenRange owner(int noun) {
        for (int i = noun - 1; i >= Math.max(limit, noun - 3); i--) {
            if (OWNERS.contains(words.lower(i))) {
                return new TokenRange(i, i + 1);
            }
            if (words.isWord(i) && isPossessive(words.token(i).text())) {
                return new TokenRange(start(i), i + 1);
            }
        }
        return new TokenRange(0, 0);
    }

    private static boolean isPossessive(String word) {
        return List.of("’s", "'s", "s’", "s'").stream().anyMatch(word::endsWith);
    }

    private int start(int possessive) {
        int start = possessive;
        boolean name = words.token(possessive).isCapital();
        while (name && start > limit && words.isWord(start - 1) && words.token(start - 1).isCapital()) {
            start--;
        }
        while (!name && start > limit && possessive - start < LONGEST_OWNER && goesBack(start - 1)) {
            start--;
        }
        while (start < possessive && EnglishVocabulary.isAdverb(words.lower(start))) {
            start++;
        }
        return start;
    }

    private boolean goesBack(int i) {
        var word = words.lower(i);
        boolean begun = EnglishVocabulary.DETERMINERS.contains(words.lower(i + 1));
        return words.isWord(i)
                && !begun
                && !EnglishVocabulary.PREPOSITIONS.contains(word)
                && !EnglishVocabulary.BOUNDARIES.contains(word)
                && !EnglishVocabulary.VERBS.contains(word)
                && EnglishVocabulary.verb(word).isEmpty()
                && EnglishVocabulary.cue(word).isEmpty()
                && !Set.of("and", "or").contains(word);
    }

    /// The end of the content: the clause’s, or the place before the verb of which the noun is the subject.
    private int end(int from, String link) {
        int end = clauses.end(from);
        boolean subject = !hasVerb(limit, from - 2);
        if (!subject) {
            return end;
        }
        int verbs = link.equals("that") ? 0 : 1;
        for (int i = from; i < end; i++) {
            if (isFinite(i)) {
                verbs++;
                if (verbs == 2) {
                    return clauses.trim(from, i);
                }
                // the further words of the same verb: “would have been held”
                while (i + 1 < end
                        && EnglishVocabulary.VERBS.contains(words.lower(i))
                        && (isFinite(i + 1) || EnglishVocabulary.isAdverb(words.lower(i + 1)))) {
                    i++;
                }
            }
            if (words.isQuotation(i)
                    && i + 1 < end
                    && words.isWord(i + 1)
                    && verbs == 1
                    && !EnglishVocabulary.PREPOSITIONS.contains(words.lower(i + 1))) {
                return i + 1;
            }
        }
        return end;
    }

    private boolean isFinite(int i) {
        var word = words.lower(i);
        return EnglishVocabulary.VERBS.contains(word)
                || EnglishVocabulary.PASTS.contains(word)
                || (word.endsWith("ed") && word.length() > 4)
                || EnglishVocabulary.verb(word).filter(it -> it.form() == CueVerb.VerbForm.PAST).isPresent();
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isFinite(i)
                    || EnglishVocabulary.cue(words.lower(i)).isPresent()
                    || EnglishVocabulary.verb(words.lower(i))
                            .filter(it -> it.form() == CueVerb.VerbForm.THIRD)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
