package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;

/// Finds the end of the appositions and relative clauses behind a name: “Ann Lee, 34, a farmer who has three wells,”.
record AppositionFinder(SentenceTokens words) {

    private static final int LONGEST = 22;

    /// The end of a name with its appositions and the comma behind them; the end of the name without any.
    ///
    /// @param from the beginning of the name
    /// @param to the end of the name
    int end(int from, int to) {
        int end = to;
        boolean named = words.isWord(to - 1) && words.token(to - 1).isCapital();
        for (int comma = to; words.isMark(comma, ",") && comma - from < 2 * LONGEST; comma = end - 1) {
            int next = begins(comma + 1, named) ? segmentEnd(comma + 1) : comma + 1;
            if (next == comma + 1) {
                return end;
            }
            end = next;
            named |= words.token(comma + 1).isCapital();
        }
        return end;
    }

    private boolean begins(int i, boolean named) {
        var first = words.lower(i);
        if (!words.isWord(i)) {
            return false;
        }
        if (words.token(i).isCapital()) {
            return isPossessive(i) || isState(first) || (!named && nameEnd(i) > i && !words.isWord(nameEnd(i)));
        }
        return EnglishVocabulary.DETERMINERS.contains(first)
                || EnglishVocabulary.RELATIVES.contains(first)
                || (words.isNumber(i) && words.isMark(i + 1, ","))
                || (new InvertedSubjectFinder(words).isNoun(i) && !first.endsWith("ed"));
    }

    /// “Halcyon’s president”, “the First Bank’s chairman”
    private boolean isPossessive(int i) {
        int last = nameEnd(i) - 1;
        return words.lower(last).endsWith("’s") || words.lower(last).endsWith("'s");
    }

    /// “R-Tex.”, “D-Ohio”
    private static boolean isState(String word) {
        return word.length() > 2 && word.charAt(1) == '-' && "rdi".indexOf(word.charAt(0)) >= 0;
    }

    private int nameEnd(int from) {
        int end = from;
        while (words.isWord(end) && words.token(end).isCapital()) {
            end++;
        }
        return end;
    }

    private int segmentEnd(int from) {
        for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
            if (words.isMark(i, ",")) {
                return i + 1;
            }
            if (!words.isWord(i) && !words.isMark(i, "&")) {
                return i;
            }
        }
        return from;
    }
}
