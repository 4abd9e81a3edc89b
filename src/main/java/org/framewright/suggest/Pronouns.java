package org.framewright.suggest;

import java.util.Locale;
import java.util.Set;

/// Pronouns that can be who speaks, in English, German and French.
public final class Pronouns {

    private static final Set<String> OTHERS =
            Set.of(
                    "er",
                    "sie",
                    "es",
                    "wir",
                    "ihr",
                    "man",
                    "dieser",
                    "diese",
                    "jener",
                    "jene",
                    "il",
                    "elle",
                    "ils",
                    "elles",
                    "on",
                    "nous",
                    "celui-ci",
                    "celle-ci",
                    "je",
                    "ich");

    private Pronouns() {}

    /// Whether words are nothing but a pronoun.
    public static boolean isPronoun(String words) {
        var lower = words.strip().toLowerCase(Locale.ROOT);
        return SpeechVocabulary.PRONOUNS.contains(lower) || OTHERS.contains(lower);
    }
}
