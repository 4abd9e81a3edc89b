package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.english.CueVerb.VerbForm;

import java.util.List;

/// Judges the words of a sentence as verbs that attribute.
record CueWords(SentenceTokens words) {

    boolean isParticiple(int i) {
        return EnglishVocabulary.verb(words.lower(i))
                .filter(it -> it.form() == VerbForm.PARTICIPLE && (it.isOf("speech") || it.isOf("act")))
                .isPresent();
    }

    /// Whether a verb is in a form with a subject of its own.
    boolean isFinite(int i) {
        if (EnglishVocabulary.cue(words.lower(i)).isPresent()) {
            return true;
        }
        var form = EnglishVocabulary.verb(words.lower(i)).map(CueVerb::form);
        return form.filter(it -> it == VerbForm.PAST).isPresent()
                || (form.filter(it -> it == VerbForm.THIRD).isPresent() && isComplement(i + 1));
    }

    /// Whether words at a token can be what a verb attributes.
    boolean isComplement(int i) {
        var word = words.lower(i);
        return words.isQuotation(i)
                || EnglishVocabulary.DETERMINERS.contains(word)
                || EnglishVocabulary.PRONOUNS.contains(word)
                || List.of("that", "to", "him", "her", "them").contains(word)
                || (words.isWord(i) && words.token(i).isCapital());
    }
}
