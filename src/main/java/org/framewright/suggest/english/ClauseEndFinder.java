package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.english.CueVerb.VerbForm;
import org.framewright.suggest.english.EnglishVocabulary.Cue;

import java.util.List;
import java.util.Set;

/// Finds where reported speech ends within its sentence.
///
/// @param cue the verb before the speech; negative without one
record ClauseEndFinder(SentenceTokens words, ClauseFinder clauses, int cue) {

    private static final int LONGEST_TAIL = 14;

    private static final Set<String> LINKS =
            Set.of(
                    "and",
                    "but",
                    "while",
                    "whereas",
                    "after",
                    "before",
                    "as",
                    "when",
                    "although",
                    "though",
                    "which",
                    "who");

    int end(int from) {
        boolean subordinate = isSubordinate(from);
        int end = from;
        while (end < words.size() && !(subordinate && words.isMark(end, ",")) && !endsClause(from, end)) {
            end++;
        }
        return end;
    }

    /// Whether the sentence begins with “After”, and its comma comes later.
    private boolean isSubordinate(int from) {
        if (!List.of("after", "while", "although", "though", "when", "as", "before", "since", "if")
                .contains(words.lower(0))) {
            return false;
        }
        for (int i = 1; i < from; i++) {
            if (words.isMark(i, ",")) {
                return false;
            }
        }
        return from > 1;
    }

    /// Whether the speech ends before a token.
    boolean endsClause(int from, int i) {
        if (words.isMark(i, ";")) {
            return true;
        }
        var it = words.token(i);
        if (it.isDash() && i > from && words.token(i - 1).end() < it.start()) {
            return true;
        }
        boolean mark = words.isMark(i, ",");
        boolean comma = mark || (i > from && words.endsWithComma(i - 1));
        int word = mark ? i + 1 : i;
        var lower = words.lower(word);
        if (comma && (lower.equals("according") || cues().isParticiple(word) || isClosing(i) || isWarning(word))) {
            return true;
        }
        if (words.lower(word + 1).equals("that")) {
            return false; // “…, and that she understood it”
        }
        if (List.of("and", "but").contains(lower)
                && i > from
                && new CoordinationFinder(words, cue).isOfSource(from, i, word + 1)) {
            return true;
        }
        return comma && i > from && ((LINKS.contains(lower) && hasCueSoon(word + 1)) || isBeforeSpeech(word));
    }

    /// Whether a comma begins words that close the sentence and attribute all before them: “, two officials said Friday”.
    boolean isClosing(int comma) {
        var phrases = new EnglishPhrases(words);
        if (!words.isMark(comma, ",")) {
            return false;
        }
        if (EnglishVocabulary.cue(words.lower(comma + 1)).filter(it -> it == Cue.FREE).isPresent()) {
            return new InvertedSubjectFinder(words).find(comma + 2) != null;
        }
        for (int i = comma + 2; i < Math.min(words.size(), comma + LONGEST_TAIL) && words.isWord(i); i++) {
            if (EnglishVocabulary.isSaying(words.lower(i)) && clauses.isSentenceEnd(i + 1)) {
                var source = phrases.subjectBefore(comma + 1, phrases.cueStart(i));
                return source != null && source.from() == comma + 1;
            }
        }
        return false;
    }

    /// Whether the newspaper adds a warning: “, a figure Holt disputes”, “, an explanation he has often repeated”.
    private boolean isWarning(int from) {
        if (!Set.of("a", "an").contains(words.lower(from))) {
            return false;
        }
        for (int i = from + 2; i < from + 5 && words.isWord(i); i++) {
            if (EnglishVocabulary.PRONOUNS.contains(words.lower(i)) || words.token(i).isCapital()) {
                int verb = i + 1;
                while (words.isWord(verb)
                        && (words.token(verb).isCapital()
                                || EnglishVocabulary.isAuxiliary(words.lower(verb))
                                || EnglishVocabulary.isAdverb(words.lower(verb)))) {
                    verb++;
                }
                return cues().isFinite(verb) || EnglishVocabulary.verb(words.lower(verb)).isPresent();
            }
        }
        return false;
    }

    /// Whether a short subject with a verb of speech is at a token, and speech follows: “, an official said they had”.
    private boolean isBeforeSpeech(int from) {
        for (int i = from + 1; i < Math.min(words.size(), from + 6) && words.isWord(i); i++) {
            if (EnglishVocabulary.cue(words.lower(i)).filter(it -> it == Cue.FREE).isPresent()) {
                return !clauses.isClauseEnd(i + 1);
            }
        }
        return false;
    }

    /// “its authors expect the trend”
    private boolean isPlural(int verb) {
        return words.lower(verb - 1).endsWith("s")
                && EnglishVocabulary.verb(words.lower(verb)).filter(it -> it.form() == VerbForm.BASE).isPresent()
                && cues().isComplement(verb + 1);
    }

    /// Whether another clause with an attributing verb begins at a token: “, and its authors expect”, “, which Holt calls”.
    private boolean hasCueSoon(int from) {
        for (int i = from; i < Math.min(words.size(), from + 8) && words.isWord(i); i++) {
            if (i > from && (cues().isFinite(i) || isPlural(i)) && !words.token(i).isCapital()) {
                return true;
            }
        }
        return false;
    }

    private CueWords cues() {
        return new CueWords(words);
    }
}
