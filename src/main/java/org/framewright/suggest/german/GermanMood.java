package org.framewright.suggest.german;

import org.framewright.suggest.SentenceTokens;

/// Judges whether a sentence without words of saying is reported by its mood: “Es fehle an Personal.”
///
/// @param from the sentence’s first word
record GermanMood(SentenceTokens words, GermanPhrases phrases, int from) {

    private static final int FURTHEST_VERB = 24;

    /// Whether the first finite verb is in Konjunktiv.
    ///
    /// @param attributed whether the sentence before attributes words; without it, nothing is reported
    /// @param within whether that sentence is in the same paragraph; “hätte” and “würde” report only then
    boolean isReported(boolean attributed, boolean within) {
        if (words.isMark(words.size() - 1, "!") || words.isMark(words.size() - 1, "?") || !attributed) {
            return false;
        }
        for (int i = from; i < Math.min(words.size(), from + FURTHEST_VERB); i++) {
            var word = words.lower(i);
            if (!words.isWord(i) || words.token(i).isCapital()) {
                continue;
            }
            boolean conditional = within && GermanVocabulary.CONDITIONALS.contains(word);
            if (GermanVocabulary.SUBJUNCTIVES.contains(word) || conditional) {
                return i > from && !isFirstPerson(i) && !isAdjective(i);
            }
            if (GermanVocabulary.isFinite(word) && !phrases.isNoun(i + 1) && !isRelative(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean isRelative(int verb) {
        return phrases.isMark(verb + 1) && verb + 1 < words.size() && words.isMark(verb + 1, ",");
    }

    /// Whether a word is between an article and a noun: “die lange Reihe”.
    private boolean isAdjective(int word) {
        var before = words.lower(word - 1);
        return GermanVocabulary.isDeterminer(before) && !before.equals("das") && phrases.isNoun(word + 1);
    }

    private boolean isFirstPerson(int verb) {
        return words.lower(verb - 1).equals("ich") || words.lower(verb + 1).equals("ich");
    }
}
