package org.framewright.suggest.german;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// German words for occupations and bodies, as the last part of compounds, too: "Hafenarbeiter", "Verkehrsministerin", "Hafenbehörde".
final class GermanOccupations {

    /// A shorter beginning of a compound is no body.
    private static final int SHORTEST_BODY = 4;

    private GermanOccupations() {}

    /// Whether a word is for people, whatever their number: an office, a trade, a role.
    static boolean isOccupation(String noun) {
        return singulars(noun)
                .anyMatch(it ->
                        GermanVocabulary.isTitle(it)
                                || GermanVocabulary.VOICES.contains(it)
                                || GermanVocabulary.PEOPLE.stream().anyMatch(it::endsWith));
    }

    /// Whether a word is for people who speak for others.
    static boolean isVoice(String noun) {
        return singulars(noun).anyMatch(it -> GermanVocabulary.VOICES.stream().anyMatch(it::endsWith));
    }

    /// Whether a word is for a body.
    static boolean isBody(String noun) {
        return isSurelyBody(noun) || (GermanVocabulary.isBody(lower(noun)) && !isOccupation(noun));
    }

    /// Whether a word is for a body, and in no person's name.
    static boolean isSurelyBody(String noun) {
        var lower = lower(noun);
        return GermanVocabulary.BODIES.stream().anyMatch(lower::endsWith);
    }

    /// Whether a body's own name stands behind the word: "Reederei Graysound".
    static boolean isKind(String noun) {
        var lower = lower(noun);
        return GermanVocabulary.BODY_KINDS.stream().anyMatch(lower::endsWith);
    }

    /// The body in a compound: "Polizei" of "Polizeisprecherin", "Ministerium" of "Ministeriumssprecher", "Graysound" of
    /// "Graysound-Chefin".
    static Optional<String> bodyIn(String noun) {
        int dash = noun.lastIndexOf('-');
        if (dash > 0) {
            return Optional.of(noun.substring(0, dash)).filter(_ -> isOccupation(noun.substring(dash + 1)));
        }
        return endings(noun).stream()
                .filter(it -> noun.length() - it.length() >= SHORTEST_BODY)
                .map(it -> noun.substring(0, noun.length() - it.length()))
                .flatMap(it -> Stream.of(it, it.replaceFirst("s$", "")))
                .filter(GermanOccupations::isBody)
                .findFirst();
    }

    /// A word in lower case, and each occupation or body that it ends with.
    static Set<String> endings(String noun) {
        var lower = lower(noun);
        var endings = new LinkedHashSet<String>();
        endings.add(lower);
        Stream.of(
                        GermanVocabulary.TITLES,
                        GermanVocabulary.TITLE_ENDINGS,
                        GermanVocabulary.VOICES,
                        GermanVocabulary.PEOPLE,
                        GermanVocabulary.BODIES)
                .flatMap(Collection::stream)
                .filter(lower::endsWith)
                .forEach(endings::add);
        return endings;
    }

    private static Stream<String> singulars(String noun) {
        var lower = lower(noun.substring(noun.lastIndexOf('-') + 1));
        return Stream.concat(
                Stream.of(lower),
                List.of("nen", "en", "n", "s").stream()
                        .filter(lower::endsWith)
                        .map(it -> lower.substring(0, lower.length() - it.length())));
    }

    private static String lower(String noun) {
        return noun.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }
}
