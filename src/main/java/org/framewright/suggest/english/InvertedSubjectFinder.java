package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Finds the subject behind a verb, and the agent of a passive.
record InvertedSubjectFinder(SentenceTokens words) {

    private static final int LONGEST = 14;
    private static final int LONGEST_CLAUSE = 30;

    /// The subject after a verb: “said Piotr Wójcik, a student, shouldering …”.
    @Nullable TokenRange find(int from) {
        int i = from;
        if (!words.isWord(i)
                || !(words.token(i).isCapital()
                        || EnglishVocabulary.DETERMINERS.contains(words.lower(i))
                        || EnglishVocabulary.PRONOUNS.contains(words.lower(i))
                        || isNoun(i))) {
            return null;
        }
        if (EnglishVocabulary.PRONOUNS.contains(words.lower(i))) {
            return new TokenRange(i, i + 1);
        }
        boolean relative = false;
        while (i < words.size() && i - from < (relative ? LONGEST_CLAUSE : LONGEST) && goesOn(from, i, relative)) {
            relative |= words.lower(i).equals("who");
            i++;
        }
        return i == from ? null : new TokenRange(from, new AppositionFinder(words).end(from, i));
    }

    /// The agent of a passive, without an infinitive behind it: “by the sheriff to leave”, “by the union for leaving”.
    @Nullable TokenRange agent(int from) {
        var agent = find(from);
        for (int i = from + 1; agent != null && i < agent.to(); i++) {
            var word = words.lower(i);
            boolean deed = Set.of("for", "of").contains(word) && words.lower(i + 1).endsWith("ing");
            boolean time = EnglishVocabulary.PREPOSITIONS.contains(word) && phrases().leadsToTime(i);
            boolean clause =
                    EnglishVocabulary.PRONOUNS.contains(word)
                            || (EnglishVocabulary.DETERMINERS.contains(word)
                                    && !EnglishVocabulary.PREPOSITIONS.contains(words.lower(i - 1))
                                    && !words.lower(i - 1).equals("of"));
            if (deed || time || clause || word.equals("to") || word.equals("not")) {
                return new TokenRange(from, i);
            }
        }
        return agent;
    }

    boolean isNoun(int i) {
        return words.lower(i).length() > 3
                && !EnglishVocabulary.PREPOSITIONS.contains(words.lower(i))
                && !EnglishVocabulary.BOUNDARIES.contains(words.lower(i))
                && !EnglishVocabulary.isAdverb(words.lower(i))
                && !EnglishVocabulary.TIMES.contains(words.lower(i))
                && !words.lower(i).endsWith("ing");
    }

    private boolean goesOn(int from, int i, boolean relative) {
        var word = words.lower(i);
        if (words.isWord(i) && (relative || isReduced(from, i))) {
            return true; // “a poll released on Monday”, “an aide who spoke after the vote”
        }
        if (!words.isWord(i)) {
            return words.isMark(i, "&")
                    || (words.isMark(i, ".")
                            && words.isWord(i + 1)
                            && i > from
                            && words.token(i).start() == words.token(i - 1).end()
                            && words.token(i + 1).isCapital());
        }
        if (i > from && EnglishVocabulary.PREPOSITIONS.contains(word)) {
            return !word.equals("because")
                    && !word.equals("when")
                    && !word.equals("while")
                    && !word.equals("as")
                    && !word.equals("after")
                    && !word.equals("before")
                    && !word.equals("during")
                    && !phrases().endsName(i);
        }
        if ((EnglishVocabulary.TIMES.contains(word) && !words.token(i).isCapital()) || isDay(word)) {
            return false;
        }
        return !EnglishVocabulary.BOUNDARIES.contains(word);
    }

    /// Whether a preposition or a day is behind a participle of a name: “a poll released Monday”.
    private boolean isReduced(int from, int i) {
        var before = words.lower(i - 1);
        return i - 1 > from
                && before.endsWith("ed")
                && before.length() > 4
                && !words.token(i - 1).isCapital()
                && (EnglishVocabulary.PREPOSITIONS.contains(words.lower(i)) || isDay(words.lower(i)));
    }

    private static boolean isDay(String word) {
        return word.endsWith("day") && word.length() > 3 && EnglishVocabulary.TIMES.contains(word);
    }

    private EnglishPhrases phrases() {
        return new EnglishPhrases(words);
    }
}
