package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.english.CueVerb.VerbForm;

import java.util.List;
import java.util.Set;

/// Tells whether a verb behind “and” goes on with reported speech, or is another act of its source.
///
/// @param cue the verb before the speech; negative without one
record CoordinationFinder(SentenceTokens words, int cue) {

    private static final int LONGEST = 40;

    private static final Set<String> MODALS = Set.of("will", "would", "can", "could", "may", "might", "should", "must");
    private static final Set<String> AUXILIARIES_OF_PARTICIPLES =
            Set.of("be", "been", "is", "are", "was", "were", "being", "have", "has", "had", "get", "got");
    private static final Set<String> PERFECT = Set.of("has", "have", "had");

    /// Whether the words behind “and” are about the source.
    ///
    /// @param from the beginning of the speech
    /// @param and the end of the speech if they are
    /// @param next the first token behind “and”
    boolean isOfSource(int from, int and, int next) {
        return isOtherAct(Math.max(from, and - LONGEST), and, next)
                || cues().isParticiple(next)
                || isOtherParticiple(next);
    }

    /// Whether the cue is a participle, and another one follows with its own source: “saying … and Republicans calling”.
    private boolean isOtherParticiple(int from) {
        boolean participle = cues().isParticiple(cue);
        for (int i = from + 1; participle && i < from + 4 && words.isWord(i); i++) {
            if (cues().isParticiple(i)) {
                return new EnglishPhrases(words).isName(new TokenRange(from, i));
            }
        }
        return false;
    }

    /// Whether the verb behind “and” is another act of the source, and not of the speech: “and denied it”, not “and found weapons”.
    private boolean isOtherAct(int from, int and, int next) {
        int verb = next;
        while (List.of("has", "have", "had", "will", "would").contains(words.lower(verb)) && verb < next + 2) {
            verb++;
        }
        var lower = words.lower(verb);
        boolean attitude =
                EnglishVocabulary.verb(lower).filter(it -> !it.isOf("act") && !it.isOf("speech")).isPresent();
        boolean act = (cues().isFinite(verb) && !attitude) || List.of("refused", "declined").contains(lower);
        if (!act) {
            return verb == next && isPast(verb) && isOnlyModal(from, and);
        }
        if (words.lower(verb + 1).equals("that") || verb > next) {
            return true;
        }
        if (isPronounOfSpeech(from, and, verb + 1)) {
            return false;
        }
        boolean perfect =
                !words.isMark(and, ",")
                        && !words.isMark(and - 1, ",")
                        && hasPerfect(from, and)
                        && !List.of("on", "for").contains(words.lower(verb + 1))
                        && EnglishVocabulary.PERFECT_DEEDS.contains(lower);
        return hasTenseOfCue(verb) && !perfect && !EnglishVocabulary.DEEDS.contains(lower);
    }

    private boolean isPast(int i) {
        var word = words.lower(i);
        return EnglishVocabulary.PASTS.contains(word) || (word.endsWith("ed") && word.length() > 4);
    }

    /// Whether the speech has no verb that a past form can go on with: “said it would pay and released a list”.
    private boolean isOnlyModal(int from, int to) {
        boolean modal = false;
        for (int i = from; i < to; i++) {
            var word = words.lower(i);
            if (AUXILIARIES_OF_PARTICIPLES.contains(word) || isPast(i) || words.isQuotation(i)) {
                return false;
            }
            modal |= MODALS.contains(word);
        }
        return modal;
    }

    /// Whether an object is of the speech, since its source would be “herself”: “said her agent had called and told her to go”.
    private boolean isPronounOfSpeech(int from, int to, int object) {
        var pronoun = words.lower(object);
        boolean repeated = false;
        for (int i = from; i < to && Set.of("him", "her", "them").contains(pronoun); i++) {
            repeated |= words.lower(i).equals(pronoun);
        }
        return repeated;
    }

    private boolean hasPerfect(int from, int to) {
        for (int i = from; i < to; i++) {
            if (PERFECT.contains(words.lower(i)) && !words.lower(i + 1).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb can go on with the cue: “said … and denied”, not “said … and tells”, nor “saying … and denied”.
    private boolean hasTenseOfCue(int verb) {
        var said = words.lower(cue);
        return said.isEmpty()
                || isPresent(words.lower(verb)) == isPresent(said)
                || PERFECT.contains(words.lower(cue - 1));
    }

    private static boolean isPresent(String verb) {
        return verb.endsWith("s") || EnglishVocabulary.verb(verb).filter(it -> it.form() == VerbForm.BASE).isPresent();
    }

    private CueWords cues() {
        return new CueWords(words);
    }
}
