package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.english.EnglishVocabulary.Cue;

import java.util.List;

/// The words between a verb of speech and the speech: “told [reporters in Lerwin on Monday that] …”.
record SpeechStartFinder(SentenceTokens words) {

    private static final int LONGEST = 14;

    /// The first token of the speech.
    ///
    /// @param from the first token after the verb
    int find(int from, Cue kind) {
        for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
            if (words.isMark(i, ":") && (i == from || leadsUp(from, i, kind))) {
                return i + 1;
            }
            if (words.lower(i).equals("that") && kind != Cue.QUOTED && (i == from || leadsUp(from, i, kind))) {
                return i + 1;
            }
            if (words.isQuotation(i)) {
                boolean parted = i > from && words.isMark(i - 1, ",");
                return i == from
                                || (parted && leadsUp(from, i - 1, kind))
                                || (i == from + 1 && (parted || words.lower(from).equals("only")))
                        ? i
                        : findPlain(from, kind);
            }
            if (words.isMark(i, ".") || words.isMark(i, ";")) {
                break;
            }
        }
        return findPlain(from, kind);
    }

    /// Whether the tokens are only an addressee, a place and a time.
    private boolean leadsUp(int from, int to, Cue kind) {
        if (to - from == 1 && (words.lower(from).equals("only") || EnglishVocabulary.isAdverb(words.lower(from)))) {
            return true;
        }
        int index = kind == Cue.TELLING || addressee(from) == to ? addressee(from) : from;
        return index >= to
                || EnglishVocabulary.PREPOSITIONS.contains(words.lower(index))
                || EnglishVocabulary.TIMES.contains(words.lower(index))
                || words.lower(index).equals("to");
    }

    private int findPlain(int from, Cue kind) {
        int index = skipTime(kind == Cue.TELLING ? addressee(from) : from);
        return words.lower(index).equals("only") ? index + 1 : index;
    }

    /// The first token after a time, or after the occasion of speech: “on Monday”, “in a statement”.
    int skipTime(int from) {
        int index = from;
        if (EnglishVocabulary.TIMES.contains(words.lower(index))) {
            index++;
        }
        boolean preposition =
                EnglishVocabulary.PREPOSITIONS.contains(words.lower(index))
                        && !List.of("to", "by").contains(words.lower(index));
        if (preposition && new EnglishPhrases(words).leadsToTime(index)) {
            int next = index + 1;
            while (next < words.size()
                    && next < index + 4
                    && !EnglishVocabulary.TIMES.contains(words.lower(next))
                    && !EnglishVocabulary.OCCASIONS.contains(words.lower(next))) {
                next++;
            }
            index = Math.min(next + 1, words.size());
        }
        return index;
    }

    /// The end of the addressee.
    int addressee(int from) {
        var first = words.lower(from);
        if (List.of(
                        "me",
                        "us",
                        "him",
                        "her",
                        "them",
                        "you",
                        "reporters",
                        "journalists",
                        "parliament",
                        "lawmakers",
                        "mps")
                .contains(first)) {
            return from + 1;
        }
        int index = from;
        if (EnglishVocabulary.DETERMINERS.contains(first)) {
            index++;
        }
        int start = index;
        while (index < words.size() && words.isWord(index) && words.token(index).isCapital()) {
            index++;
        }
        return index > start ? index : Math.min(index + 1, words.size());
    }
}
