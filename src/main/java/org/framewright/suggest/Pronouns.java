package org.framewright.suggest;

import org.framewright.suggest.english.EnglishVocabulary;

import java.util.Locale;
import java.util.Set;

/// Pronouns that can name a speaker, in English, German and French.
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

    private static final Set<String> HE = Set.of("he", "him", "his", "er", "il");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "elle");

    private static final Set<String> TITLES_OF_MEN = Set.of("Mr", "Sir", "Lord", "Herr", "Monsieur");
    private static final Set<String> TITLES_OF_WOMEN = Set.of("Mrs", "Ms", "Miss", "Lady", "Frau", "Madame");

    private Pronouns() {}

    /// Whether a pronoun is for one person: "he" and "she", and not "it", "they" or the German "sie", which is either.
    public static boolean isOfPerson(String pronoun) {
        return HE.contains(normalize(pronoun)) || SHE.contains(normalize(pronoun));
    }

    /// The titles of the persons whom a pronoun can't mean; empty for most pronouns.
    public static Set<String> excludedTitles(String pronoun) {
        var lower = normalize(pronoun);
        return HE.contains(lower) ? TITLES_OF_WOMEN : SHE.contains(lower) ? TITLES_OF_MEN : Set.of();
    }

    private static String normalize(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether words are nothing but a pronoun.
    public static boolean isPronoun(String words) {
        var lower = normalize(words);
        return EnglishVocabulary.PRONOUNS.contains(lower) || OTHERS.contains(lower);
    }
}
